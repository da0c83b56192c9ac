using Microsoft.Playwright;

namespace SScIld.Browser.Tests;

/// <summary>A clinician opens an example, reads it, opens a card and reads it again in the other language.</summary>
[Collection(AppCollection.Name)]
public sealed class ExampleJourneyTests(AppFixture app)
{
    [Fact]
    public async Task Example_IsOpened_ReadInBothLanguages_AndNothingIsLost()
    {
        await using var tab = await app.OpenAsync("/");
        var page = tab.Page;

        await page.Locator(".example").First.ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("The pathway");
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        var cards = await page.Locator(".proposal").CountAsync();
        await page.Locator(".proposal > summary").First.ClickAsync();
        await Assertions.Expect(page.Locator(".proposal[open]")).ToHaveCountAsync(1);

        await page.GetByRole(AriaRole.Button, new() { Name = "中文" }).ClickAsync();

        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("路径");
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "zh-CN");
        await Assertions.Expect(page.Locator(".proposal[open]")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator(".proposal")).ToHaveCountAsync(cards);
        await Assertions.Expect(page.Locator("main p[role=status]")).ToHaveTextAsync(await page.Locator("h1").InnerTextAsync());
        tab.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Language_OnceChosen_IsKeptByAReload()
    {
        await using var tab = await app.OpenAsync("/about");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "中文" }).ClickAsync();
        await Assertions.Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("lang", "zh-CN");

        await tab.GoToAsync("/about");

        await Assertions.Expect(tab.Page.Locator("h1")).ToHaveTextAsync("关于");
        tab.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Appearance_WhenChosen_ChangesTheColoursAndIsKept()
    {
        await using var tab = await app.OpenAsync("/about");
        var light = await BackgroundAsync(tab);

        await tab.Page.GetByLabel("Appearance").SelectOptionAsync("dark");
        await Assertions.Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        var dark = await BackgroundAsync(tab);
        await tab.GoToAsync("/about");

        dark.ShouldNotBe(light);
        (await BackgroundAsync(tab)).ShouldBe(dark);
        tab.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Tools_HandOverANoteAndADocument()
    {
        await using var tab = await app.OpenAsync("/", new BrowserNewContextOptions { Permissions = ["clipboard-read", "clipboard-write"] });
        await tab.Page.Locator(".example").First.ClickAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Copy as note" }).ClickAsync();
        await Assertions.Expect(tab.Page.Locator(".done").First).ToHaveTextAsync("The note is on the clipboard.");
        var note = await tab.Page.EvaluateAsync<string>("navigator.clipboard.readText()");

        await tab.Page.Locator(".menu > summary").ClickAsync();
        var download = await tab.Page.RunAndWaitForDownloadAsync(
            () => tab.Page.GetByRole(AriaRole.Button, new() { Name = "Save the assessment (JSON)" }).ClickAsync());

        note.ShouldContain("The pathway");
        await using var content = await download.CreateReadStreamAsync();
        (await System.Text.Json.JsonDocument.ParseAsync(content)).RootElement.GetProperty("schema").GetString().ShouldBe("sscild.assessment/1");
        tab.Complaints.ShouldBeEmpty();
    }

    private static Task<string> BackgroundAsync(WatchedPage tab) =>
        tab.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
}
