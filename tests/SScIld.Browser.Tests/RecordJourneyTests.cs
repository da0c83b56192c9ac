using Microsoft.Playwright;
using SScIld.Storage.Tests.Databases;

namespace SScIld.Browser.Tests;

/// <summary>A clinician keeps a patient's record: visits, advice, decisions, what changed; two people on one record; files.</summary>
[Collection(AppCollection.Name)]
public sealed class RecordJourneyTests(AppFixture app)
{
    [Fact]
    public async Task Record_FromANewCodeToWhatChanged_IsKeptInTheEmbeddedDatabase()
    {
        var account = await RecordAccount.ClinicianAsync(app, app.Address, "Dr Lin");

        await KeepARecordAsync(await app.OpenAsync("/records", await account.SignedInAsync()));
    }

    [Fact]
    public async Task Record_FromANewCodeToWhatChanged_IsKeptOnAPostgresServer()
    {
        using var server = new PostgresServer();
        server.Execute("CREATE DATABASE records");
        using var folder = new PassingFolder();
        await using var kept = new AccountApp(folder.Path, server.ConnectionTo("records"));
        var address = kept.Start();
        var account = await RecordAccount.ClinicianAsync(kept, address, "Dr Lin");

        await KeepARecordAsync(await app.OpenAtAsync(address, "/records", await account.SignedInAsync()));
    }

    [Fact]
    public async Task Visit_ReloadedInTheMiddle_GoesOnWithWhatWasTyped()
    {
        var account = await RecordAccount.ClinicianAsync(app, app.Address, "Dr Lin");
        await using var tab = await app.OpenAsync("/records", await account.SignedInAsync());
        await tab.BeginRecordAsync(RecordPages.NewCode());
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "New visit" }).ClickAsync();
        await tab.AskOnAsync("2026-11-20");
        await tab.TypeAsync("ssc.mrss", "14");

        await tab.GoToAsync(new Uri(tab.Page.Url).PathAndQuery);

        await Assertions.Expect(tab.Field("ssc.mrss")).ToHaveValueAsync("14");
        await Assertions.Expect(tab.Field("asOf")).ToHaveValueAsync("2026-11-20");
        await tab.SaveVisitAsync("Save the visit");
        await Assertions.Expect(tab.Page.Locator(".timeline h3")).ToHaveTextAsync("2026-11-20");
        tab.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Case_EnteredOutsideAnyRecord_IsSavedIntoANewOneAndIntoOneThatIsThere()
    {
        var code = RecordPages.NewCode();
        var account = await RecordAccount.ClinicianAsync(app, app.Address, "Dr Lin");
        await using var tab = await app.OpenAsync("/case", await account.SignedInAsync());
        await tab.AskOnAsync("2026-05-12");
        await tab.TypeAsync("ssc.mrss", "14");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Save into a record" }).ClickAsync();
        await Assertions.Expect(tab.Page.Locator("#code-search")).ToBeVisibleAsync();
        (await tab.AccessibilityViolationsAsync()).ShouldBeEmpty();
        await tab.Page.Locator("#patient-code").FillAsync(code);
        await tab.Page.Locator(".new-patient button").ClickAsync();
        await Assertions.Expect(tab.Field("caseId")).ToHaveValueAsync(code);
        await Assertions.Expect(tab.Field("ssc.mrss")).ToHaveValueAsync("14");
        await tab.SaveVisitAsync("Save the visit");
        await Assertions.Expect(tab.Page.Locator(".timeline h3")).ToHaveTextAsync("2026-05-12");

        await tab.GoToAsync("/case");
        await tab.AskOnAsync("2026-11-20");
        await tab.TypeAsync("patient.ageYears", "58");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Save into a record" }).ClickAsync();
        await tab.Page.Locator("#code-search").FillAsync(code);
        await tab.Page.Locator(".codes").GetByRole(AriaRole.Button, new() { Name = code, Exact = true }).ClickAsync();
        await Assertions.Expect(tab.Field("caseId")).ToHaveValueAsync(code);
        await Assertions.Expect(tab.Field("patient.ageYears")).ToHaveValueAsync("58");
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Link, new() { Name = "Save into a record" })).ToHaveCountAsync(0);
        await tab.SaveVisitAsync("Save the visit");
        await Assertions.Expect(tab.Page.Locator(".timeline h3")).ToHaveTextAsync(["2026-11-20", "2026-05-12"]);
        tab.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("en", "Take them in", "Took in 2 visits", "New visit")]
    [InlineData("zh", "确认导入", "已导入1例患者的2次就诊", "新增就诊")]
    public async Task Import_ShowsWhatWouldHappenThenTakesItInAndFetchesItAgain(string language, string take, string done, string newVisit)
    {
        var code = RecordPages.NewCode();
        var account = await RecordAccount.ClinicianAsync(app, app.Address, "Dr Lin");
        await using var tab = await app.OpenAsync("/records/transfer", await account.SignedInAsync(language));
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, $$$"""
            {"schema":"sscild.case/1","caseId":"{{{code}}}","asOf":"2026-05-12","ssc":{"mrss":11}}
            {"schema":"sscild.case/1","caseId":"{{{code}}}","asOf":"2026-11-20","ssc":{"mrss":14}}
            {"schema":"sscild.case/1","caseId":"{{{code}}}-B","asOf":"2026-11-20","ssc":{"mrss":140}}
            """);

        await tab.Page.Locator("#import-file").SetInputFilesAsync(file);
        await Assertions.Expect(tab.Page.Locator(".import-patients li")).ToHaveCountAsync(1);
        await Assertions.Expect(tab.Page.Locator(".import-refused li")).ToHaveCountAsync(1);
        (await tab.AccessibilityViolationsAsync()).ShouldBeEmpty();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = take }).ClickAsync();
        await Assertions.Expect(tab.Page.Locator(".import-report strong").First).ToContainTextAsync(done);
        File.Delete(file);

        var fetching = tab.Page.WaitForDownloadAsync();
        await tab.Page.Locator("a[href$='/ndjson']").ClickAsync();
        var fetched = await File.ReadAllTextAsync(await (await fetching).PathAsync());
        fetched.ShouldContain($$$"""{"schema":"sscild.case/1","caseId":"{{{code}}}","asOf":"2026-05-12","ssc":{"mrss":11}}""");
        await Assertions.Expect(tab.Page.Locator(".transfer-progress p")).ToBeVisibleAsync();

        await tab.GoToAsync("/records");
        await tab.Page.Locator("#patient-search").FillAsync(code);
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = code, Exact = true }).ClickAsync();
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Link, new() { Name = newVisit })).ToBeVisibleAsync();
        await Assertions.Expect(tab.Page.Locator(".timeline h3")).ToHaveTextAsync(["2026-11-20", "2026-05-12"]);
        tab.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("en", "light", 390, 844, "Save the visit and the advice")]
    [InlineData("zh", "dark", 390, 844, "保存就诊及建议")]
    [InlineData("zh", "contrast", 1920, 1080, "保存就诊及建议")]
    public async Task EveryRecordPage_AtAnyWidthAndTheme_FitsAndIsAccessible(string language, string theme, int width, int height, string save)
    {
        var account = await RecordAccount.ClinicianAsync(app, app.Address, "Dr Lin");
        await using var tab = await app.OpenAsync("/records", await account.SignedInAsync(language, theme, width, height));
        var record = await tab.BeginRecordAsync(RecordPages.NewCode());
        await FitsAsync(tab);
        await tab.GoToAsync($"{record}/visits/new");
        await FillAsync(tab, "2026-11-20");
        await FitsAsync(tab);
        await tab.SaveVisitAsync(save);
        await Assertions.Expect(tab.Page.Locator(".decided").First).ToBeVisibleAsync();
        await tab.Page.EvaluateAsync("document.querySelectorAll('main details').forEach(part => part.open = true)");
        await Assertions.Expect(tab.Page.Locator(".in-full .proposal").First).ToBeVisibleAsync();
        await FitsAsync(tab);
        await tab.GoToAsync(record);
        await Assertions.Expect(tab.Page.Locator(".trend")).ToBeVisibleAsync();
        await tab.Page.EvaluateAsync("document.querySelectorAll('main details').forEach(part => part.open = true)");
        await Assertions.Expect(tab.Page.Locator(".trail-entries li").First).ToBeVisibleAsync();
        await FitsAsync(tab);
        await tab.GoToAsync("/records");
        await Assertions.Expect(tab.Page.Locator(".patients")).ToBeVisibleAsync();
        await FitsAsync(tab);
        await tab.GoToAsync("/records/declined-rules");
        await FitsAsync(tab);
        tab.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Look.Each), MemberType = typeof(Look))]
    public async Task ChoiceOfACode_FitsAndIsAccessible(string language, string theme)
    {
        var code = RecordPages.NewCode();
        var account = await RecordAccount.ClinicianAsync(app, app.Address, "Dr Lin");
        await using var tab = await app.OpenAsync("/records", await account.SignedInAsync(language, theme, 390, 844));
        await tab.BeginRecordAsync(code);
        await tab.GoToAsync("/case");
        await tab.AskOnAsync("2026-11-20");
        await tab.TypeAsync("ssc.mrss", "14");
        await tab.Page.Locator("a[href='/records/from-case']").ClickAsync();
        await tab.Page.Locator("#code-search").FillAsync(code);
        await Assertions.Expect(tab.Page.Locator(".codes li")).ToHaveCountAsync(1);
        await FitsAsync(tab);

        await tab.Page.Locator("#patient-code").FillAsync(code);
        await tab.Page.Locator(".new-patient button").ClickAsync();
        await Assertions.Expect(tab.Page.Locator("#patient-code-refused button")).ToBeVisibleAsync();
        await tab.Page.SetViewportSizeAsync(1440, 900);
        await FitsAsync(tab);
        tab.Complaints.ShouldBeEmpty();
    }

    /// <summary>The whole way: a code, a visit, advice, a decision, a later visit, and what changed since.</summary>
    private static async Task KeepARecordAsync(WatchedPage tab)
    {
        await using var closed = tab;
        await tab.Page.Locator("#patient-code").FillAsync("Zhang Wei");
        await tab.Page.Locator(".new-patient button").ClickAsync();
        await Assertions.Expect(tab.Page.Locator("#patient-code-refused")).ToContainTextAsync("This looks like a person's name");
        (await tab.AccessibilityViolationsAsync()).ShouldBeEmpty();
        var code = RecordPages.NewCode();
        await tab.BeginRecordAsync(code);

        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "New visit" }).ClickAsync();
        await FillAsync(tab, "2026-11-20", nameThePatient: false);
        await tab.SaveVisitAsync("Save the visit and the advice");
        await Assertions.Expect(tab.Page.Locator(".visit-bar [role=alert]").First).ToContainTextAsync("the form does not name this patient");
        await tab.Field("caseId").FillAsync(code);
        await tab.SaveVisitAsync("Save the visit and the advice");

        await Assertions.Expect(tab.Page.Locator("h1")).ToHaveTextAsync($"{code}: advice as of 2026-11-20");
        await Assertions.Expect(tab.Page.Locator(".replay")).ToContainTextAsync("byte for byte");
        var card = tab.Page.Locator(".decided").Filter(new() { HasText = "Add nintedanib" });
        await card.Locator("summary").ClickAsync();
        await card.Locator("input[value=Decline]").CheckAsync();
        await card.Locator("select").SelectOptionAsync("risk-benefit-ratio");
        await card.Locator("textarea").FillAsync("liver values first");
        (await tab.AccessibilityViolationsAsync()).ShouldBeEmpty();
        await card.GetByRole(AriaRole.Button, new() { Name = "Record the decision" }).ClickAsync();
        await Assertions.Expect(card.Locator(".decision")).ToContainTextAsync("Declined: Add nintedanib.");

        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Back to the record" }).ClickAsync();
        await Assertions.Expect(tab.Page.Locator(".timeline .decisions")).ToContainTextAsync("liver values first");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "New visit" }).ClickAsync();
        await tab.AskOnAsync("2027-05-20");
        await Assertions.Expect(tab.Field("lungFunction[2].fvcPercentPredicted")).ToHaveValueAsync("68");
        await tab.ChooseAsync("clinical.acuteDeterioration", "yes");
        await tab.SaveVisitAsync("Save the visit and the advice");
        await Assertions.Expect(tab.Page.Locator("h1")).ToHaveTextAsync($"{code}: advice as of 2027-05-20");

        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Back to the record" }).ClickAsync();
        await Assertions.Expect(tab.Page.Locator(".timeline h3")).ToHaveTextAsync(["2027-05-20", "2026-11-20"]);
        await Assertions.Expect(tab.Page.Locator(".what-changed")).ToContainTextAsync("Since the advice of 2026-11-20, because of what was entered:");
        (await tab.AccessibilityViolationsAsync()).ShouldBeEmpty();

        await tab.GoToAsync("/records/declined-rules");
        await Assertions.Expect(tab.Page.Locator(".declines tbody tr").First).ToBeVisibleAsync();
        tab.Page.Url.ShouldNotContain(code);
        tab.Complaints.ShouldBeEmpty();
    }

    /// <summary>The contract's example in the form of a visit; a file has a patient code of its own, which saving refuses.</summary>
    private static async Task FillAsync(WatchedPage tab, string day, bool nameThePatient = true)
    {
        await Assertions.Expect(tab.Field("caseId")).Not.ToHaveValueAsync("");
        var code = await tab.Field("caseId").InputValueAsync();
        await tab.Page.Locator("#entry-file").SetInputFilesAsync(RepositoryFolder.At("data", "contract", "example-case.json"));
        await Assertions.Expect(tab.Field("lungFunction[2].fvcPercentPredicted")).ToHaveValueAsync("68");
        await tab.Field("asOf").FillAsync(day);
        if (nameThePatient)
        {
            await tab.Field("caseId").FillAsync(code);
        }

        await Assertions.Expect(tab.Page.Locator("#advice .verdict")).ToBeVisibleAsync();
    }

    private static async Task FitsAsync(WatchedPage tab)
    {
        (await tab.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0, tab.Page.Url);
        (await tab.AccessibilityViolationsAsync()).ShouldBeEmpty(tab.Page.Url);
    }
}
