using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SScIld.Storage.Audit;
using SScIld.Storage.Patients;

namespace SScIld.Storage.Transfer;

/// <summary>Lets records out. The audit trail has the entry before the first byte leaves.</summary>
public sealed class RecordExport
{
    private const int PatientsAtOnce = 200;
    private readonly StoreContexts _contexts;
    private readonly StoreWriter _writer;

    internal RecordExport(StoreContexts contexts, StoreWriter writer)
    {
        _contexts = contexts;
        _writer = writer;
    }

    /// <summary>One patient's record; null when there is none.</summary>
    public Task<Patient?> OneAsync(Actor who, Guid patientId, CancellationToken cancellation = default) => _writer.WriteAsync(
        who,
        async write =>
        {
            var patient = await PatientRecords.ReadAsync(write.Records, patientId, write.Cancellation);
            if (patient is not null)
            {
                write.Enter(AuditAct.Exported, AuditTarget.Patient(patientId));
            }

            return patient;
        },
        cancellation);

    /// <summary>All records, a few hundred at a time, in the order in which they were begun.</summary>
    /// <param name="who">Who exports.</param>
    /// <param name="progress">Told after each patient.</param>
    /// <param name="cancellation">Stops after the patient under way.</param>
    public async IAsyncEnumerable<Patient> AllAsync(
        Actor who, IProgress<TransferProgress>? progress = null, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var ids = await _writer.WriteAsync(
            who,
            async write =>
            {
                write.Enter(AuditAct.Exported, AuditTarget.Store);
                return await write.Records.Patients
                    .OrderBy(patient => patient.RegisteredAt)
                    .ThenBy(patient => patient.SearchCode)
                    .Select(patient => patient.Id)
                    .ToListAsync(write.Cancellation);
            },
            cancellation);
        var done = 0;
        foreach (var chunk in ids.Chunk(PatientsAtOnce))
        {
            foreach (var patient in await ReadAsync(chunk, cancellation))
            {
                yield return patient;
                progress?.Report(new TransferProgress(++done, ids.Count));
            }
        }
    }

    private Task<List<Patient>> ReadAsync(Guid[] ids, CancellationToken cancellation) => _contexts.ReadAsync(async records =>
    {
        var patients = await records.Patients.Where(patient => ids.Contains(patient.Id)).ToDictionaryAsync(patient => patient.Id, cancellation);
        var visits = (await records.Visits.Where(visit => ids.Contains(visit.PatientId)).OrderBy(visit => visit.VisitedOn).ToListAsync(cancellation))
            .ToLookup(visit => visit.PatientId);
        return ids.Where(patients.ContainsKey)
            .Select(id => new Patient(id, patients[id].Code, patients[id].Version, [.. visits[id].Select(PatientWriting.Read)]))
            .ToList();
    });
}
