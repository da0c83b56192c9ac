using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SScIld.Storage.Audit;
using SScIld.Storage.Model;
using SScIld.Storage.Patients;

namespace SScIld.Storage.Assessments;

/// <summary>Saved assessments. They are added and read; the databases themselves refuse to change one.</summary>
public sealed class AssessmentArchive
{
    private readonly StoreContexts _contexts;
    private readonly StoreWriter _writer;

    internal AssessmentArchive(StoreContexts contexts, StoreWriter writer)
    {
        _contexts = contexts;
        _writer = writer;
    }

    /// <summary>Saves an assessment; null when the patient is not there.</summary>
    public Task<Guid?> SaveAsync(Actor who, NewAssessment made, CancellationToken cancellation = default)
    {
        byte[] caseCompressed = Compression.Compress(made.Case.Span), resultCompressed = Compression.Compress(made.Result.Span);
        return _writer.WriteAsync<Guid?>(
            who,
            async write =>
            {
                if (!await write.Records.Patients.AnyAsync(patient => patient.Id == made.PatientId, write.Cancellation))
                {
                    return null;
                }

                var saved = SavedAssessmentContent.Record(Guid.CreateVersion7(write.Now), made, write.Actor, write.Now, caseCompressed, resultCompressed);
                write.Records.Assessments.Add(saved);
                write.Enter(AuditAct.Assessed, new AuditTarget(AuditSubject.Assessment, saved.Id, saved.PatientId), SavedAssessmentContent.Hash(saved));
                return saved.Id;
            },
            cancellation);
    }

    /// <summary>A saved assessment; null when there is none. The audit trail remembers who saw it.</summary>
    public Task<SavedAssessment?> OpenAsync(Actor who, Guid id, CancellationToken cancellation = default) => _writer.WriteAsync(
        who,
        async write =>
        {
            if (await write.Records.Assessments.AsNoTracking().SingleOrDefaultAsync(assessment => assessment.Id == id, write.Cancellation) is not { } found)
            {
                return null;
            }

            write.Enter(AuditAct.Saw, new AuditTarget(AuditSubject.Assessment, id, found.PatientId));
            return Read(found);
        },
        cancellation);

    /// <summary>All saved assessments of a patient, earliest first: the advice along a timeline.</summary>
    /// <remarks>Belongs to opening the patient's record, which the audit trail has already noted.</remarks>
    public Task<ImmutableArray<SavedAssessment>> OfPatientAsync(Guid patientId, CancellationToken cancellation = default) =>
        _contexts.ReadAsync(async records =>
        {
            var found = await records.Assessments
                .Where(assessment => assessment.PatientId == patientId)
                .OrderBy(assessment => assessment.MadeAt)
                .ThenBy(assessment => assessment.Id)
                .ToListAsync(cancellation);
            return found.Select(Read).ToImmutableArray();
        });

    /// <summary>The newest saved assessment of each patient, without its documents; patients that have none are left out.</summary>
    /// <param name="patientIds">The patients, for instance those of one page of a list.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public Task<ImmutableDictionary<Guid, AssessmentMark>> NewestOfAsync(
        IReadOnlyCollection<Guid> patientIds, CancellationToken cancellation = default) => _contexts.ReadAsync(async records =>
    {
        var found = await records.Assessments
            .Where(assessment => patientIds.Contains(assessment.PatientId))
            .Select(assessment => new { assessment.PatientId, assessment.Id, assessment.AsOf, assessment.MadeAt, assessment.PackHash })
            .ToListAsync(cancellation);
        return found
            .GroupBy(assessment => assessment.PatientId)
            .Select(patient => patient.MaxBy(assessment => (assessment.MadeAt, assessment.Id))!)
            .ToImmutableDictionary(newest => newest.PatientId, newest => new AssessmentMark(newest.Id, newest.AsOf, newest.MadeAt, newest.PackHash));
    });

    private static SavedAssessment Read(AssessmentRecord stored) => new()
    {
        Id = stored.Id,
        PatientId = stored.PatientId,
        AsOf = stored.AsOf,
        Made = new Signature(stored.AuthorName, stored.MadeAt),
        Pack = new PackReference(stored.PackId, stored.PackVersion, stored.PackHash),
        AppVersion = stored.AppVersion,
        Language = stored.Language,
        Case = Compression.Expand(stored.CaseCompressed),
        Result = Compression.Expand(stored.ResultCompressed),
    };
}
