using SScIld.Storage.Audit;
using SScIld.Storage.Tests.Databases;

namespace SScIld.Storage.Tests.Audit;

public sealed class AuditTrailTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Find_NarrowsToPatientAccountAndAct(DatabaseKind database)
    {
        await using var store = await TestStore.OpenAsync(database);
        var patient = await store.PatientAsync();
        var colleague = new Actor(new Guid("01990000-0000-7000-8000-00000000bbbb"), "Dr Zhao");
        await store.Patients.OpenAsync(colleague, patient.Id);
        await store.Trail.RecordAsync(colleague, AuditAct.Exported, AuditTarget.Store);

        (await FindAsync(store, new AuditFilter(AccountId: colleague.AccountId))).ShouldBe([AuditAct.Exported, AuditAct.Saw]);
        (await FindAsync(store, new AuditFilter(PatientId: patient.Id, AccountId: colleague.AccountId))).ShouldBe([AuditAct.Saw]);
        (await FindAsync(store, new AuditFilter(Act: AuditAct.Exported))).ShouldBe([AuditAct.Exported]);
        (await FindAsync(store, new AuditFilter(PatientId: patient.Id, Act: AuditAct.Exported))).ShouldBeEmpty();
    }

    private static async Task<AuditAct[]> FindAsync(TestStore store, AuditFilter wanted) =>
        [.. (await store.Trail.FindAsync(wanted, null, 10)).Select(entry => entry.Act)];
}
