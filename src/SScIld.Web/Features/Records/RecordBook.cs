using System.Collections.Immutable;
using SScIld.Interop.Assessments;
using SScIld.Interop.Cases;
using SScIld.Pathway;
using SScIld.Storage;
using SScIld.Storage.Assessments;
using SScIld.Storage.Decisions;
using SScIld.Storage.Patients;
using SScIld.Web.Features.Assessments;
using SScIld.Web.Features.Records.Saved;
using SScIld.Web.Hosting;

namespace SScIld.Web.Features.Records;

/// <summary>A record as it lies open: the visits, what was advised, and what became of it.</summary>
/// <param name="Patient">The patient and the visits.</param>
/// <param name="Assessments">What was advised, earliest first.</param>
/// <param name="Decisions">The decisions on each assessment.</param>
public sealed record OpenRecord(Patient Patient, ImmutableArray<SavedAssessment> Assessments, ILookup<Guid, ProposalDecision> Decisions)
{
    private readonly Lazy<ImmutableDictionary<Guid, SavedAdvice>> _advice =
        new(() => Assessments.ToImmutableDictionary(saved => saved.Id, saved => SavedAdvice.Read(saved.Result)));

    /// <summary>The assessment saved last; null: none.</summary>
    public SavedAssessment? Newest => Assessments.IsEmpty ? null : Assessments[^1];

    /// <summary>What an assessment of this record said; its long document is read once, when the first is asked for.</summary>
    public SavedAdvice AdviceOf(SavedAssessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return _advice.Value[assessment.Id];
    }

    /// <summary>The assessment saved before another one; null: that was the first.</summary>
    public SavedAssessment? Before(SavedAssessment assessment)
    {
        var place = Assessments.IndexOf(assessment);
        return place > 0 ? Assessments[place - 1] : null;
    }
}

/// <summary>What came of assessing a record. The hierarchy is closed.</summary>
public abstract record Assessing
{
    private protected Assessing()
    {
    }

    /// <summary>It was assessed, and the assessment is saved.</summary>
    /// <param name="Id">Its id.</param>
    public sealed record Saved(Guid Id) : Assessing;

    /// <summary>The case is not possible.</summary>
    /// <param name="Rejection">What is wrong with it.</param>
    public sealed record Impossible(Rejection Rejection) : Assessing;

    /// <summary>The record is not there.</summary>
    public sealed record Gone : Assessing;
}

/// <summary>Opens records and assesses them: what pages and meetings share.</summary>
public sealed class RecordBook(
    PatientRecords patients, AssessmentArchive archive, ProposalDecisions decisions, ProductKnowledge knowledge, AssessmentDocuments documents)
{
    /// <summary>The version of this program, which a saved assessment names.</summary>
    public static string AppVersion { get; } = typeof(RecordBook).Assembly.GetName().Version!.ToString(3);

    /// <summary>Opens a record, which the audit trail remembers; null when there is none.</summary>
    public async Task<OpenRecord?> OpenAsync(Actor who, Guid patientId, CancellationToken cancellation = default) =>
        await patients.OpenAsync(who, patientId, cancellation) is { } patient
            ? new OpenRecord(
                patient,
                await archive.OfPatientAsync(patientId, cancellation),
                await decisions.OfPatientAsync(patientId, cancellation))
            : null;

    /// <summary>The case of a day, or why it is none.</summary>
    public CaseReading Read(Patient patient, DateOnly day, Language language) =>
        CaseDocumentMapper.Map(patient.CaseOn(day).Document, knowledge.Pack, language);

    /// <summary>Whether the record or the knowledge moved on since an assessment was saved.</summary>
    public Staleness StalenessOf(SavedAssessment saved, Patient patient)
    {
        ArgumentNullException.ThrowIfNull(saved);
        return Staleness.Of(saved, patient, patient.CaseOn(saved.AsOf).Document.Utf8(), knowledge.Pack.Hash);
    }

    /// <summary>Assesses the case of a day and saves the assessment: the case, the pack, and the answer in full.</summary>
    public async Task<Assessing> AssessAsync(Actor who, Patient patient, DateOnly day, Language language, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(patient);
        var document = patient.CaseOn(day).Document;
        var pack = knowledge.Pack;
        var reading = CaseDocumentMapper.Map(document, pack, language);
        if (reading is CaseReading.Rejected rejected)
        {
            return new Assessing.Impossible(rejected.Rejection);
        }

        var made = new NewAssessment(
            patient.Id,
            day,
            new PackReference(pack.Id, pack.Version, pack.Hash),
            AppVersion,
            LanguageCode.Of(language),
            document.Utf8(),
            documents.Json(PathwayEngine.Assess(((CaseReading.Accepted)reading).Patient, pack, language), AssessmentDetail.Full));
        return await archive.SaveAsync(who, made, cancellation) is { } id ? new Assessing.Saved(id) : new Assessing.Gone();
    }
}
