using SScIld.Storage.Patients;
using SScIld.Storage.Tests.Databases;

namespace SScIld.Storage.Tests.Faults;

/// <summary>What is logged tells nothing about a patient, whatever happens.</summary>
public sealed class LogTests
{
    private const string Code = "P-secret-0417";
    private const string Content = """{"hrct":[{"date":"2026-11-10","pattern":"secret NSIP"}]}""";

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Log_OfSavesConflictsAndFaults_HoldsNothingThatWasEntered(DatabaseKind database)
    {
        await using var store = await TestStore.OpenAsync(database);
        var patient = await store.PatientAsync(Code);
        var seen = (await store.Patients.EnterVisitAsync(store.Doctor, patient.Id, new DateOnly(2026, 11, 20), Content)).ShouldBeOfType<VisitSaving.Saved>().Visit;
        await store.Patients.ChangeVisitAsync(store.Doctor, seen, seen.On, "{}");
        await store.Patients.ChangeVisitAsync(store.Doctor, seen, seen.On, Content);
        await store.Patients.FindAsync("secret", null, 10);
        await store.TamperAsync("ALTER TABLE visits RENAME TO elsewhere");

        var fault = await Should.ThrowAsync<Exception>(store.Patients.EnterVisitAsync(store.Doctor, patient.Id, new DateOnly(2026, 11, 21), Content));

        fault.ToString().ShouldNotContain("secret");
        store.Log.Lines.Where(line => line.Contains("secret", StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
    }
}
