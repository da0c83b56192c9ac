using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace SScIld.Browser.Tests;

/// <summary>What leaves the screen: paper, the page for the patient, the calendar, a report, a link.</summary>
[Collection(AppCollection.Name)]
public sealed partial class TakeAwayJourneyTests(AppFixture app)
{
    [Theory]
    [InlineData("add-on-due")]
    [InlineData("mixed-active-add-both")]
    [InlineData("pregnancy-not-excluded")]
    [InlineData("acute-deterioration")]
    [InlineData("b-cell-type-naive")]
    public async Task Print_OfATypicalCase_IsExactlyOnePage(string example)
    {
        await using var tab = await app.OpenAsync($"/examples/{example}");

        var pdf = Encoding.Latin1.GetString(await tab.Page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true }));

        PageOfPdf().Count(pdf).ShouldBe(1);
        tab.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Print_ShowsTheSheetAndNothingElse_AndTheScreenShowsNoSheet()
    {
        await using var tab = await app.OpenAsync("/examples/add-on-due");
        await Assertions.Expect(tab.Page.Locator(".print-sheet")).ToBeHiddenAsync();

        await tab.Page.EmulateMediaAsync(new() { Media = Media.Print });

        await Assertions.Expect(tab.Page.Locator(".print-sheet")).ToBeVisibleAsync();
        await Assertions.Expect(tab.Page.Locator(".print-sheet footer")).ToContainTextAsync("Knowledge ssc-ild");
        foreach (var hidden in new[] { ".app-bar", ".app-footer", ".verdict", ".vignette", ".assessment-sides" })
        {
            await Assertions.Expect(tab.Page.Locator(hidden)).ToBeHiddenAsync();
        }
    }

    [Theory]
    [InlineData("en", "For the patient", "Adding nintedanib may be considered.")]
    [InlineData("zh", "患者版", "可考虑加用尼达尼布。")]
    public async Task PatientPage_IsReadAndPrintedOnOnePage(string language, string button, string advice)
    {
        await using var tab = await app.OpenAsync("/examples/add-on-due", new BrowserNewContextOptions { Locale = language == "zh" ? "zh-CN" : "en-GB" });
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        await Assertions.Expect(tab.Page.Locator(".patient-page")).ToContainTextAsync(advice);

        (await tab.AccessibilityViolationsAsync()).ShouldBeEmpty();
        var pdf = Encoding.Latin1.GetString(await tab.Page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true }));

        PageOfPdf().Count(pdf).ShouldBe(1);
        tab.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Calendar_AndReport_AreHandedOverAsFiles()
    {
        await using var tab = await app.OpenAsync("/examples/add-on-due");
        await tab.Page.Locator(".menu > summary").ClickAsync();
        var calendar = await tab.Page.RunAndWaitForDownloadAsync(
            () => tab.Page.GetByRole(AriaRole.Button, new() { Name = "Save the dates for a calendar (.ics)" }).ClickAsync());
        await tab.Page.Locator(".menu > summary").ClickAsync(); // a choice closes the menu
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "This looks wrong…" }).ClickAsync();
        await Assertions.Expect(tab.Page.Locator("#wrong-words")).ToBeFocusedAsync();
        await tab.Page.Keyboard.TypeAsync("I would have expected rituximab.");
        (await tab.AccessibilityViolationsAsync()).ShouldBeEmpty();

        var report = await tab.Page.RunAndWaitForDownloadAsync(
            () => tab.Page.GetByRole(AriaRole.Button, new() { Name = "Save the report" }).ClickAsync());

        calendar.SuggestedFilename.ShouldBe("sscild-follow-up.ics");
        (await ReadAsync(calendar)).ShouldContain("BEGIN:VEVENT\r\n");
        using var json = JsonDocument.Parse(await ReadAsync(report));
        json.RootElement.GetProperty("words")[0].GetString().ShouldBe("I would have expected rituximab.");
        json.RootElement.GetProperty("case").GetProperty("schema").GetString().ShouldBe("sscild.case/1");
        tab.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Menu_ClosesAfterAChoice_OnEscapeAndWhenTheFocusLeaves()
    {
        await using var tab = await app.OpenAsync("/examples/add-on-due");
        var menu = tab.Page.Locator(".menu");
        var more = menu.Locator("summary");
        var choices = menu.Locator("ul");

        await more.ClickAsync();
        await tab.Page.RunAndWaitForDownloadAsync(() => choices.GetByRole(AriaRole.Button).First.ClickAsync());
        await Assertions.Expect(choices).ToBeHiddenAsync();
        await Assertions.Expect(more).ToBeFocusedAsync();

        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(choices).ToBeVisibleAsync();
        await tab.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(choices).ToBeHiddenAsync();
        await Assertions.Expect(more).ToBeFocusedAsync();

        await tab.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(choices).ToBeVisibleAsync();
        await tab.Page.Keyboard.PressAsync("Shift+Tab");
        await Assertions.Expect(choices).ToBeHiddenAsync();

        await more.ClickAsync();
        await tab.Page.Locator("h1").ClickAsync();
        await Assertions.Expect(choices).ToBeHiddenAsync();
        tab.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Link_OpenedElsewhere_ShowsTheSameCaseAndTellsTheServerNothing()
    {
        await using var tab = await app.OpenAsync("/examples/add-on-due", new() { Permissions = ["clipboard-read", "clipboard-write"] });
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Edit this case" }).ClickAsync();
        await tab.Field("lungFunction[2].fvcPercentPredicted").FillAsync("67.5");
        await Assertions.Expect(tab.Page.Locator("#advice .action-add")).ToContainTextAsync("nintedanib");
        var verdict = await tab.Page.Locator("h1").InnerTextAsync();
        await tab.Page.Locator(".menu > summary").ClickAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Copy a link with this case" }).ClickAsync();
        await Assertions.Expect(tab.Page.Locator(".done").First).ToContainTextAsync("The link is on the clipboard.");
        var link = new Uri(await tab.Page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        link.AbsolutePath.ShouldBe("/case");

        await using var other = await app.OpenAsync("/about");
        var asked = new ConcurrentQueue<string>();
        other.Page.Request += (_, request) => asked.Enqueue($"{request.Url} {request.PostData} {request.Headers.GetValueOrDefault("referer")}");
        other.Page.WebSocket += (_, socket) => asked.Enqueue(socket.Url);
        await other.GoToAsync(link.PathAndQuery + link.Fragment);

        await Assertions.Expect(other.Field("lungFunction[2].fvcPercentPredicted")).ToHaveValueAsync("67.5");
        await Assertions.Expect(other.Page.Locator("h1")).ToHaveTextAsync(verdict);
        other.Page.Url.ShouldBe(new Uri(app.Address, "/case").ToString());
        asked.ShouldNotBeEmpty();
        asked.Where(line => line.Contains("case=", StringComparison.Ordinal) || line.Contains(link.Fragment[8..48], StringComparison.Ordinal)).ShouldBeEmpty();
        other.Complaints.ShouldBeEmpty();
        tab.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/case#case=abc", "This link holds no complete case")]
    [InlineData("/case#case=q1YqTs5QslJQKk5O9szN", "This link holds no complete case")]
    public async Task Link_DamagedOnItsWay_SaysSoAndLeavesTheFormUsable(string link, string message)
    {
        await using var tab = await app.OpenAsync(link);

        await Assertions.Expect(tab.Page.Locator(".shared-case")).ToContainTextAsync(message);
        new Uri(tab.Page.Url).Fragment.ShouldBeEmpty();
        (await tab.AccessibilityViolationsAsync()).ShouldBeEmpty();
        await tab.TypeAsync("patient.ageYears", "57");
        await Assertions.Expect(tab.Field("patient.ageYears")).ToHaveValueAsync("57");
        tab.Complaints.ShouldBeEmpty();
    }

    private static async Task<string> ReadAsync(IDownload download)
    {
        await using var content = await download.CreateReadStreamAsync();
        using var reader = new StreamReader(content);
        return await reader.ReadToEndAsync();
    }

    [GeneratedRegex("/Type /Page[^s]")]
    private static partial Regex PageOfPdf();
}
