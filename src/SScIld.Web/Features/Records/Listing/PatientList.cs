using SScIld.Interop.Cases;
using SScIld.Pathway;
using SScIld.Storage.Assessments;
using SScIld.Storage.Patients;
using SScIld.Web.Hosting;

namespace SScIld.Web.Features.Records.Listing;

/// <summary>The list of patients, with stale marks and completeness; a page of it costs the same however many there are.</summary>
public sealed class PatientList(PatientRecords patients, AssessmentArchive archive, ProductKnowledge knowledge, TimeProvider clock)
{
    /// <summary>How many patients a page of the list has.</summary>
    public const int PageLength = 25;

    /// <summary>Patients whose code holds a text, those worked on last first.</summary>
    /// <param name="text">A part of the code in any case; null or empty: every patient.</param>
    /// <param name="after">The last patient of the page before; null: from the beginning.</param>
    /// <param name="language">The language in which missing data are named.</param>
    /// <param name="cancellation">Stops the search.</param>
    public async Task<PatientListPart> FindAsync(
        string? text, ListedPatient? after, Language language, CancellationToken cancellation = default)
    {
        var found = await patients.FindAsync(text, after, PageLength, cancellation);
        Guid[] ids = [.. found.Patients.Select(patient => patient.Id)];
        var newest = await archive.NewestOfAsync(ids, cancellation);
        var visits = await patients.VisitsOfAsync(ids, cancellation);
        return new PatientListPart(
            [
                .. found.Patients.Select(patient =>
                {
                    var mark = newest.GetValueOrDefault(patient.Id);
                    return new PatientSummary(
                        patient,
                        mark,
                        mark is null ? null : Staleness.Of(mark, patient, knowledge.Pack.Hash),
                        CompletenessOf(new Patient(patient.Id, patient.Code, 0, [.. visits[patient.Id]]), language));
                }),
            ],
            found.HasMore);
    }

    /// <summary>What the pathway still needs to know of a patient today; null: nothing was entered, or the case is not possible.</summary>
    public Completeness? CompletenessOf(Patient patient, Language language)
    {
        ArgumentNullException.ThrowIfNull(patient);
        return !patient.Visits.IsEmpty
            && CaseDocumentMapper.Map(patient.CaseOn(patient.Today(clock)).Document, knowledge.Pack, language) is CaseReading.Accepted accepted
                ? new Completeness(PathwayEngine.AssessWithoutTrace(accepted.Patient, knowledge.Pack, language).Missing)
                : null;
    }
}
