using Microsoft.Playwright;

namespace SScIld.Browser.Tests;

/// <summary>Two people on one day of one record: both versions are shown, and nothing is written over before somebody chooses.</summary>
[Collection(AppCollection.Name)]
public sealed class RecordConflictTests(AppFixture app)
{
    [Fact]
    public async Task Visit_SavedByTwoPeople_ShowsBothVersionsAndLosesNothing()
    {
        var code = RecordPages.NewCode();
        var lin = await RecordAccount.ClinicianAsync(app, app.Address, "Dr Lin");
        var wu = await RecordAccount.ClinicianAsync(app, app.Address, "Dr Wu");
        await using var first = await app.OpenAsync("/records", await lin.SignedInAsync());
        var record = await first.BeginRecordAsync(code);
        await first.EnterVisitAsync("2026-11-20", "14");
        var visit = (await first.Page.Locator(".timeline .visit-summary a").GetAttributeAsync("href"))!;
        await first.GoToAsync(visit);
        await Assertions.Expect(first.Field("ssc.mrss")).ToHaveValueAsync("14");
        await using var second = await app.OpenAsync(visit, await wu.SignedInAsync("zh"));
        await Assertions.Expect(second.Field("ssc.mrss")).ToHaveValueAsync("14");

        await first.Field("ssc.mrss").FillAsync("18");
        await first.SaveVisitAsync("Save the visit");
        await Assertions.Expect(first.Page.Locator(".timeline")).ToBeVisibleAsync();
        await second.Field("ssc.mrss").FillAsync("21");
        await second.SaveVisitAsync("保存就诊");

        var conflict = second.Page.Locator(".conflict");
        await Assertions.Expect(conflict).ToContainTextAsync("Dr Lin");
        await Assertions.Expect(conflict.Locator("tbody tr")).ToHaveCountAsync(1);
        await Assertions.Expect(conflict.Locator("tbody td").First).ToContainTextAsync("18");
        await Assertions.Expect(conflict.Locator("tbody td").Last).ToContainTextAsync("21");
        await Assertions.Expect(second.Field("ssc.mrss")).ToHaveValueAsync("21");
        (await second.AccessibilityViolationsAsync()).ShouldBeEmpty();
        await conflict.Locator("tbody input[type=radio]").First.CheckAsync();
        await Assertions.Expect(second.Field("ssc.mrss")).ToHaveValueAsync("18");
        await Assertions.Expect(conflict.GetByRole(AriaRole.Button, new() { Name = "保存所选内容" })).ToBeVisibleAsync();
        await conflict.Locator("tbody input[type=radio]").Last.CheckAsync();
        await Assertions.Expect(second.Field("ssc.mrss")).ToHaveValueAsync("21");

        await conflict.GetByRole(AriaRole.Button, new() { Name = "改存我的版本" }).ClickAsync();
        await Assertions.Expect(second.Page.Locator(".timeline")).ToContainTextAsync("Dr Wu");
        new Uri(second.Page.Url).PathAndQuery.ShouldBe(record, "an address names no patient by code");
        first.Complaints.ShouldBeEmpty();
        second.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Case_CarriedToADayThatHasAVisit_ShowsBothVersionsAndIsChosenFrom()
    {
        var code = RecordPages.NewCode();
        var lin = await RecordAccount.ClinicianAsync(app, app.Address, "Dr Lin");
        var wu = await RecordAccount.ClinicianAsync(app, app.Address, "Dr Wu");
        await using var first = await app.OpenAsync("/records", await lin.SignedInAsync());
        await first.BeginRecordAsync(code);
        await first.EnterVisitAsync("2026-11-20", "14");

        await using var second = await app.OpenAsync("/case", await wu.SignedInAsync());
        await second.AskOnAsync("2026-11-20");
        await second.TypeAsync("ssc.mrss", "21");
        await second.TypeAsync("patient.ageYears", "58");
        await second.Page.GetByRole(AriaRole.Link, new() { Name = "Save into a record" }).ClickAsync();
        await second.Page.Locator("#code-search").FillAsync(code);
        await second.Page.Locator(".codes").GetByRole(AriaRole.Button, new() { Name = code, Exact = true }).ClickAsync();
        await Assertions.Expect(second.Field("caseId")).ToHaveValueAsync(code);
        await second.SaveVisitAsync("Save the visit");

        var conflict = second.Page.Locator(".conflict");
        await Assertions.Expect(conflict).ToContainTextAsync("Dr Lin");
        var choice = conflict.Locator("tbody tr").Filter(new() { HasText = "21" });
        await Assertions.Expect(choice.Locator("td").First).ToContainTextAsync("14");
        (await second.AccessibilityViolationsAsync()).ShouldBeEmpty();
        await choice.Locator("input[type=radio]").First.CheckAsync();
        await Assertions.Expect(second.Field("ssc.mrss")).ToHaveValueAsync("14");
        await Assertions.Expect(second.Field("patient.ageYears")).ToHaveValueAsync("58");
        await conflict.GetByRole(AriaRole.Button, new() { Name = "Save what is chosen" }).ClickAsync();

        await Assertions.Expect(second.Page.Locator(".timeline h3")).ToHaveTextAsync("2026-11-20");
        await second.Page.Locator(".timeline .visit-summary a").ClickAsync();
        await Assertions.Expect(second.Field("ssc.mrss")).ToHaveValueAsync("14");
        await Assertions.Expect(second.Field("patient.ageYears")).ToHaveValueAsync("58");
        second.Complaints.ShouldBeEmpty();
    }
}
