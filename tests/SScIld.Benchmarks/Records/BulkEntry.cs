using Microsoft.Extensions.DependencyInjection;
using SScIld.Storage;
using SScIld.Storage.Audit;
using SScIld.Storage.Patients;
using SScIld.Storage.Transfer;

namespace SScIld.Benchmarks.Records;

/// <summary>Enters many new patients in one transaction. Each visit has its audit entry as always.</summary>
internal sealed class BulkEntry(IServiceProvider services)
{
    private readonly StoreWriter _writer = services.GetRequiredService<StoreWriter>();

    /// <summary>Enters the patients, none of whom may be there yet.</summary>
    public Task EnterAsync(Actor who, IReadOnlyCollection<List<IncomingVisit>> patients) => _writer.WriteAsync(
        who,
        write =>
        {
            write.Records.ChangeTracker.AutoDetectChangesEnabled = false;
            foreach (var visits in patients)
            {
                var patient = PatientWriting.Register(write, visits[0].Code, AuditAct.Imported);
                foreach (var visit in visits)
                {
                    PatientWriting.Enter(write, patient, visit.On, visit.Content, AuditAct.Imported);
                }
            }

            write.Records.ChangeTracker.DetectChanges();
            return Task.FromResult(true);
        });
}
