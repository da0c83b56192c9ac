using System.Collections.Immutable;
using System.Text;
using SScIld.Interop.Cases;
using SScIld.Interop.Records;
using SScIld.Storage.Patients;

namespace SScIld.Web.Features.Records;

/// <summary>What is kept of a patient, as cases.</summary>
public static class RecordCases
{
    /// <summary>The visits as dated cases, earliest first.</summary>
    public static ImmutableArray<DatedCase> Dated(this IEnumerable<Visit> visits) =>
        [.. visits.Select(visit => DatedCase.Read(visit.On, Encoding.UTF8.GetBytes(visit.Content))).OfType<DatedCase>()];

    /// <summary>The case of a day, of everything entered up to it.</summary>
    public static DerivedCase CaseOn(this Patient patient, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(patient);
        return CaseHistory.On(patient.Code, day, patient.Visits.Dated());
    }

    /// <summary>The day of which a record is asked now: today, or the last visit's where a clock is behind.</summary>
    public static DateOnly Today(this Patient patient, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(patient);
        ArgumentNullException.ThrowIfNull(clock);
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        return patient.Visits.IsEmpty || patient.Visits[^1].On <= today ? today : patient.Visits[^1].On;
    }

    /// <summary>A document as it is compared and saved.</summary>
    public static byte[] Utf8(this CaseDocument document) => CaseDocumentWriter.Write(document);
}
