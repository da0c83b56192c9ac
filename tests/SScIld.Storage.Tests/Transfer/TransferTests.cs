using SScIld.Storage.Audit;
using SScIld.Storage.Patients;
using SScIld.Storage.Tests.Databases;
using SScIld.Storage.Transfer;

namespace SScIld.Storage.Tests.Transfer;

/// <summary>Records in and out, on both databases.</summary>
public sealed class TransferTests
{
    private static readonly DateOnly May = new(2026, 5, 12);
    private static readonly DateOnly November = new(2026, 11, 20);

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Plan_OfAFile_SaysWhatApplyWouldDoAndDoesNothing(DatabaseKind database)
    {
        await using var store = await TestStore.OpenAsync(database);
        var patient = await store.PatientAsync("P-1");
        await store.Patients.EnterVisitAsync(store.Doctor, patient.Id, May, """{"ssc":{"mrss":11}}""");
        var before = (await store.VerifyAsync()).ShouldBeOfType<AuditVerdict.Intact>();
        IncomingVisit[] file =
        [
            Visit("p-1", May, """{"ssc":{"mrss":11}}"""),
            Visit("P-1", November, "{}"),
            Visit("P-2", November, "{}"),
            Visit("P-2", November, "{}"),
            Visit("P-3", November, "{}"),
            Visit("P-3", November, """{"ssc":{"mrss":12}}"""),
        ];
        var import = store.Get<VisitImport>();

        var plan = await import.PlanAsync(file);

        plan.Select(Line).ShouldBe([
            "P-1 known: 2026-05-12 Duplicate, 2026-11-20 New",
            "P-2 unknown: 2026-11-20 New",
            "P-3 unknown: 2026-11-20 Conflict",
        ]);
        (await store.VerifyAsync()).ShouldBe(before);
        (await import.ApplyAsync(store.Doctor, file)).Select(Line).ShouldBe(plan.Select(Line));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Apply_APatientWithOneConflict_TakesNoneOfItsVisits(DatabaseKind database)
    {
        await using var store = await TestStore.OpenAsync(database);
        var patient = await store.PatientAsync("P-1");
        await store.Patients.EnterVisitAsync(store.Doctor, patient.Id, May, """{"ssc":{"mrss":11}}""");

        var done = await store.Get<VisitImport>().ApplyAsync(
            store.Doctor, [Visit("P-1", May, "{}"), Visit("P-1", November, "{}"), Visit("P-2", May, "{}")]);

        done.Select(patient => patient.IsTaken).ShouldBe([false, true]);
        (await store.Patients.OpenAsync(store.Doctor, patient.Id))!.Visits.ShouldHaveSingleItem().On.ShouldBe(May);
        (await store.VerifyAsync()).ShouldBeOfType<AuditVerdict.Intact>();
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Apply_TheSameFileTwice_ChangesNothingTheSecondTime(DatabaseKind database)
    {
        await using var store = await TestStore.OpenAsync(database);
        IncomingVisit[] file = [Visit("P-1", May, "{}"), Visit("P-1", November, """{"ssc":{"mrss":11}}""")];
        await store.Get<VisitImport>().ApplyAsync(store.Doctor, file);
        var once = await store.VerifyAsync();

        var again = await store.Get<VisitImport>().ApplyAsync(store.Doctor, file);

        again.Select(Line).ShouldBe(["P-1 known: 2026-05-12 Duplicate, 2026-11-20 Duplicate"]);
        (await store.VerifyAsync()).ShouldBe(once);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Apply_WhenStopped_EndsAfterThePatientUnderWay(DatabaseKind database)
    {
        await using var store = await TestStore.OpenAsync(database);
        using var stop = new CancellationTokenSource();
        var progress = new Told<TransferProgress>(told =>
        {
            told.Total.ShouldBe(5);
            if (told.Patients == 2)
            {
                stop.Cancel();
            }
        });

        var done = await store.Get<VisitImport>().ApplyAsync(
            store.Doctor, [.. Enumerable.Range(1, 5).SelectMany(i => new[] { Visit($"P-{i}", May, "{}"), Visit($"P-{i}", November, "{}") })], progress, stop.Token);

        done.Length.ShouldBe(2);
        (await store.Patients.FindAsync(null, null, 10)).Patients.Select(patient => patient.VisitCount).ShouldBe([2, 2]);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Export_OfAll_GivesEveryVisitAndIsRemembered(DatabaseKind database)
    {
        await using var store = await TestStore.OpenAsync(database);
        for (var i = 0; i < 3; i++)
        {
            var patient = await store.PatientAsync($"P-{i}");
            await store.Patients.EnterVisitAsync(store.Doctor, patient.Id, November, "{}");
            await store.Patients.EnterVisitAsync(store.Doctor, patient.Id, May, "{}");
        }

        List<Patient> exported = [];
        var told = 0;
        await foreach (var patient in store.Get<RecordExport>().AllAsync(store.Doctor, new Told<TransferProgress>(progress => told = progress.Patients)))
        {
            exported.Add(patient);
        }

        exported.Select(patient => (patient.Code, patient.Visits[0].On, patient.Visits[1].On)).ShouldBe([("P-0", May, November), ("P-1", May, November), ("P-2", May, November)]);
        told.ShouldBe(3);
        (await store.Trail.NewestAsync(null, null, 1)).ShouldHaveSingleItem().Act.ShouldBe(AuditAct.Exported);
        (await store.Get<RecordExport>().OneAsync(store.Doctor, exported[1].Id))!.Visits.Length.ShouldBe(2);
        (await store.Trail.NewestAsync(exported[1].Id, null, 1)).ShouldHaveSingleItem().Act.ShouldBe(AuditAct.Exported);
    }

    private static IncomingVisit Visit(string code, DateOnly on, string content) => new(TestStore.Code(code), on, content);

    private static string Line(PatientImport import) =>
        $"{import.Code} {(import.IsKnown ? "known" : "unknown")}: {string.Join(", ", import.Visits.Select(visit => $"{visit.On:yyyy-MM-dd} {visit.Outcome}"))}";

    /// <summary>Told at once, on the same thread.</summary>
    private sealed class Told<T>(Action<T> tell) : IProgress<T>
    {
        public void Report(T value) => tell(value);
    }
}
