using SScIld.Storage.Patients;

namespace SScIld.Storage.Assessments;

/// <summary>Why a saved assessment may no longer be what would be said today.</summary>
/// <param name="EntriesChanged">What was entered up to its day reads otherwise now.</param>
/// <param name="HasNewerVisit">There is a visit after its day.</param>
/// <param name="PackChanged">The knowledge is another.</param>
public sealed record Staleness(bool EntriesChanged, bool HasNewerVisit, bool PackChanged)
{
    /// <summary>Whether anything moved on.</summary>
    public bool IsStale => EntriesChanged || HasNewerVisit || PackChanged;

    /// <summary>What moved on since an assessment was saved.</summary>
    /// <param name="saved">The assessment.</param>
    /// <param name="patient">The patient's record as it stands.</param>
    /// <param name="caseNow">The case of the assessment's day, derived from the record as it stands.</param>
    /// <param name="packHashNow">The hash of the knowledge in use.</param>
    public static Staleness Of(SavedAssessment saved, Patient patient, ReadOnlySpan<byte> caseNow, string packHashNow) => new(
        !caseNow.SequenceEqual(saved.Case.Span),
        patient.Visits.Any(visit => visit.On > saved.AsOf),
        packHashNow != saved.Pack.Hash);

    /// <summary>The same for a patient in a list, from what a list knows: any change since counts as a change of what was entered.</summary>
    /// <param name="newest">The patient's newest assessment.</param>
    /// <param name="patient">The patient.</param>
    /// <param name="packHashNow">The hash of the knowledge in use.</param>
    public static Staleness Of(AssessmentMark newest, ListedPatient patient, string packHashNow) => new(
        patient.ChangedAt > newest.MadeAt,
        patient.LastVisitOn > newest.AsOf,
        packHashNow != newest.PackHash);
}
