using SScIld.Storage.Audit;
using SScIld.Storage.Patients;
using SScIld.Storage.Tests.Databases;

namespace SScIld.Storage.Tests.Patients;

/// <summary>Patients over time, on both databases.</summary>
public sealed class PatientRecordsTests
{
    private static readonly DateOnly May = new(2026, 5, 12);
    private static readonly DateOnly November = new(2026, 11, 20);

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Register_WhenCodeIsInUseInOtherCase_NamesTheRecordThatHasIt(DatabaseKind database)
    {
        await using var store = await TestStore.OpenAsync(database);
        var patient = await store.PatientAsync("P-0417a");

        var again = await store.Patients.RegisterAsync(store.Doctor, TestStore.Code("p-0417A"));

        again.ShouldBe(new Registration.AlreadyThere(patient.Id));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task EnterVisit_WhenDayIsFree_IsThereWhenTheRecordIsOpenedAgain(DatabaseKind database)
    {
        await using var store = await TestStore.OpenAsync(database);
        var patient = await store.PatientAsync();

        await store.Patients.EnterVisitAsync(store.Doctor, patient.Id, November, """{"ssc":{"mrss":14}}""");
        await store.Patients.EnterVisitAsync(store.Doctor, patient.Id, May, """{"ssc":{"mrss":11}}""");

        var opened = (await store.Patients.OpenAsync(store.Doctor, patient.Id))!;
        opened.Visits.Select(visit => (visit.On, visit.Content, visit.Version, visit.Entered)).ShouldBe([
            (May, """{"ssc":{"mrss":11}}""", 1, new Signature("Dr Lin", store.Clock.Now)),
            (November, """{"ssc":{"mrss":14}}""", 1, new Signature("Dr Lin", store.Clock.Now)),
        ]);
        var listed = (await store.Patients.FindAsync(null, null, 10)).Patients.ShouldHaveSingleItem();
        listed.LastVisitOn.ShouldBe(November);
        listed.VisitCount.ShouldBe(2);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task EnterVisit_WhenDayIsTaken_ShowsWhatIsThereAndSavesNothing(DatabaseKind database)
    {
        await using var store = await TestStore.OpenAsync(database);
        var patient = await store.PatientAsync();
        var first = await SavedAsync(store.Patients.EnterVisitAsync(store.Doctor, patient.Id, November, "{}"));

        var second = await store.Patients.EnterVisitAsync(store.Doctor, patient.Id, November, """{"ssc":{}}""");

        second.ShouldBe(new VisitSaving.Conflict(first, """{"ssc":{}}"""));
        (await store.Patients.OpenAsync(store.Doctor, patient.Id))!.Visits.ShouldBe([first]);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task ChangeVisit_WhenAnotherChangedItMeanwhile_GivesBothVersionsAndOverwritesNothing(DatabaseKind database)
    {
        await using var store = await TestStore.OpenAsync(database);
        var patient = await store.PatientAsync();
        var seen = await SavedAsync(store.Patients.EnterVisitAsync(store.Doctor, patient.Id, November, """{"ssc":{"mrss":14}}"""));
        var colleague = new Actor(Guid.NewGuid(), "Dr Zhao");
        var theirs = await SavedAsync(store.Patients.ChangeVisitAsync(colleague, seen, November, """{"ssc":{"mrss":15}}"""));

        var mine = await store.Patients.ChangeVisitAsync(store.Doctor, seen, November, """{"ssc":{"mrss":16}}""");

        mine.ShouldBe(new VisitSaving.Conflict(theirs, """{"ssc":{"mrss":16}}"""));
        theirs.Version.ShouldBe(2);
        theirs.Changed.By.ShouldBe("Dr Zhao");
        (await store.Patients.OpenAsync(store.Doctor, patient.Id))!.Visits.ShouldBe([theirs]);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task ChangeVisit_WhenTheNewDayIsTaken_ShowsTheVisitThatHasIt(DatabaseKind database)
    {
        await using var store = await TestStore.OpenAsync(database);
        var patient = await store.PatientAsync();
        var may = await SavedAsync(store.Patients.EnterVisitAsync(store.Doctor, patient.Id, May, "{}"));
        var november = await SavedAsync(store.Patients.EnterVisitAsync(store.Doctor, patient.Id, November, "{}"));

        var moved = await store.Patients.ChangeVisitAsync(store.Doctor, november, May, "{}");

        moved.ShouldBe(new VisitSaving.Conflict(may, "{}"));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task WithdrawVisit_WhenNobodyChangedIt_TakesItBackAndCountsAnew(DatabaseKind database)
    {
        await using var store = await TestStore.OpenAsync(database);
        var patient = await store.PatientAsync();
        var may = await SavedAsync(store.Patients.EnterVisitAsync(store.Doctor, patient.Id, May, "{}"));
        var november = await SavedAsync(store.Patients.EnterVisitAsync(store.Doctor, patient.Id, November, "{}"));

        await store.Patients.WithdrawVisitAsync(store.Doctor, november);

        (await store.Patients.OpenAsync(store.Doctor, patient.Id))!.Visits.ShouldBe([may]);
        (await store.Patients.ChangeVisitAsync(store.Doctor, november, November, "{}")).ShouldBeOfType<VisitSaving.Gone>();
        var listed = (await store.Patients.FindAsync(null, null, 10)).Patients.ShouldHaveSingleItem();
        listed.LastVisitOn.ShouldBe(May);
        listed.VisitCount.ShouldBe(1);
        (await store.VerifyAsync()).ShouldBeOfType<AuditVerdict.Intact>();
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Find_PageAfterPage_ListsEveryPatientOnceThoseWorkedOnLastFirst(DatabaseKind database)
    {
        await using var store = await TestStore.OpenAsync(database);
        for (var i = 0; i < 7; i++)
        {
            // Two at each moment, so that the code has to tell them apart.
            store.Clock.Now += TimeSpan.FromSeconds(i % 2);
            await store.Patients.RegisterAsync(store.Doctor, TestStore.Code($"P-{i}"));
        }

        List<string> codes = [];
        PatientPage page;
        ListedPatient? last = null;
        do
        {
            page = await store.Patients.FindAsync("p-", last, 3);
            codes.AddRange(page.Patients.Select(patient => patient.Code));
            last = page.Patients[^1];
        }
        while (page.HasMore);

        codes.ShouldBe(["P-6", "P-5", "P-4", "P-3", "P-2", "P-1", "P-0"]);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite, "04", "P-0417")]
    [InlineData(DatabaseKind.Postgres, "04", "P-0417")]
    [InlineData(DatabaseKind.Sqlite, "硬皮", "硬皮病-9")]
    [InlineData(DatabaseKind.Postgres, "硬皮", "硬皮病-9")]
    [InlineData(DatabaseKind.Sqlite, "a_1", "a_1")]
    [InlineData(DatabaseKind.Postgres, "a_1", "a_1")]
    public async Task Find_PartOfACode_IsTakenLiterally(DatabaseKind database, string typed, string found)
    {
        await using var store = await TestStore.OpenAsync(database);
        foreach (var code in new[] { "P-0417", "硬皮病-9", "a_1", "ab1" })
        {
            await store.Patients.RegisterAsync(store.Doctor, TestStore.Code(code));
        }

        var page = await store.Patients.FindAsync(typed, null, 10);

        page.Patients.ShouldHaveSingleItem().Code.ShouldBe(found);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Open_ARecord_IsRememberedWithWhoSawIt(DatabaseKind database)
    {
        await using var store = await TestStore.OpenAsync(database);
        var patient = await store.PatientAsync();

        var entries = await store.Trail.NewestAsync(patient.Id, null, 10);

        entries.Select(entry => (entry.Act, entry.Who)).ShouldBe([(AuditAct.Saw, store.Doctor), (AuditAct.Entered, store.Doctor)]);
    }

    private static async Task<Visit> SavedAsync(Task<VisitSaving> saving) => (await saving).ShouldBeOfType<VisitSaving.Saved>().Visit;
}
