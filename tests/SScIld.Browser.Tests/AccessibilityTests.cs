using Microsoft.Playwright;

namespace SScIld.Browser.Tests;

/// <summary>Every page with everything on it open: WCAG 2.2 AA, in both languages and every theme, on desk, wall and phone.</summary>
[Collection(AppCollection.Name)]
public sealed class AccessibilityTests(AppFixture app)
{
    [Theory]
    [MemberData(nameof(Look.Each), MemberType = typeof(Look))]
    public async Task Assessment_WithEverythingOpen_HasNoViolation(string language, string theme)
    {
        await using var tab = await OpenExampleAsync(language, theme, 1440, 900);
        await tab.Page.EvaluateAsync("document.querySelectorAll('details').forEach(part => part.open = true)");
        await Assertions.Expect(tab.Page.Locator(".rule").First).ToBeVisibleAsync();

        (await tab.AccessibilityViolationsAsync()).ShouldBeEmpty();
        tab.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Look.Each), MemberType = typeof(Look))]
    public async Task FirstPageAndAbout_HaveNoViolation(string language, string theme)
    {
        await using var tab = await OpenAsync("/", language, theme, 1440, 900);
        (await tab.AccessibilityViolationsAsync()).ShouldBeEmpty();

        await tab.GoToAsync("/about");
        (await tab.AccessibilityViolationsAsync()).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Look.Each), MemberType = typeof(Look))]
    public async Task CasePage_BlankFilledAndMistaken_HasNoViolation(string language, string theme)
    {
        await using var tab = await OpenAsync("/case", language, theme, 1440, 900);
        (await tab.AccessibilityViolationsAsync()).ShouldBeEmpty();

        await OpenInTheFormAsync(tab);
        await tab.Field("lungFunction[0].date").FillAsync("03/04/2025");
        await tab.Field("patient.weightKg").FillAsync("299");
        await Assertions.Expect(tab.Page.Locator(".not-updated")).ToBeVisibleAsync();
        await tab.Page.EvaluateAsync("document.querySelectorAll('.entry-side details').forEach(part => part.open = true)");
        (await tab.AccessibilityViolationsAsync()).ShouldBeEmpty();
        tab.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Look.Each), MemberType = typeof(Look))]
    public async Task AdvicePane_NarrowInAWideWindow_WithEverythingOpen_HasNoViolation(string language, string theme)
    {
        await using var tab = await OpenAsync("/case", language, theme, 1440, 900);
        await OpenInTheFormAsync(tab);
        await Assertions.Expect(tab.Page.Locator("#advice .verdict")).ToBeVisibleAsync();
        await tab.Page.EvaluateAsync("document.querySelectorAll('.advice-side details').forEach(part => part.open = true)");
        await Assertions.Expect(tab.Page.Locator("#advice .rule").First).ToBeVisibleAsync();
        await Assertions.Expect(tab.Page.Locator("#advice .what-if")).ToBeVisibleAsync();

        (await tab.Page.Locator("#advice").EvaluateAsync<int>("pane => pane.clientWidth")).ShouldBeInRange(600, 860);
        (await tab.Page.Locator("#advice").EvaluateAsync<int>("pane => pane.scrollWidth - pane.clientWidth")).ShouldBe(0);
        (await tab.AccessibilityViolationsAsync()).ShouldBeEmpty();
        tab.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("en", 360, 740)]
    [InlineData("zh", 390, 844)]
    [InlineData("zh", 1000, 700)]
    [InlineData("en", 3840, 2160)]
    public async Task CasePage_AtAnyWidth_NeverScrollsSideways(string language, int width, int height)
    {
        await using var tab = await OpenAsync("/case", language, "light", width, height);
        await OpenInTheFormAsync(tab);
        await tab.Page.EvaluateAsync("document.querySelectorAll('.entry-side details').forEach(part => part.open = true)");

        (await tab.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0);
        (await tab.AccessibilityViolationsAsync()).ShouldBeEmpty();
        await tab.TypeAsync("patient.weightKg", "61");
        await Assertions.Expect(tab.Field("patient.weightKg")).ToHaveValueAsync("61");
    }

    [Theory]
    [InlineData("en", 360, 740)]
    [InlineData("zh", 390, 844)]
    [InlineData("en", 1000, 700)]
    [InlineData("zh", 1920, 1080)]
    [InlineData("en", 3840, 2160)]
    public async Task Assessment_AtAnyWidth_NeverScrollsSideways(string language, int width, int height)
    {
        await using var tab = await OpenExampleAsync(language, "light", width, height);
        await tab.Page.EvaluateAsync("document.querySelectorAll('details').forEach(part => part.open = true)");
        await Assertions.Expect(tab.Page.Locator(".rule").First).ToBeVisibleAsync();

        (await tab.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0);
        (await tab.AccessibilityViolationsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Text_OnAWallScreen_IsReadableFromTheBackOfTheRoom()
    {
        await using var tab = await OpenAsync("/", "en", "light", 1920, 1080);

        (await tab.Page.EvaluateAsync<double>("parseFloat(getComputedStyle(document.body).fontSize)")).ShouldBeGreaterThanOrEqualTo(18);
    }

    [Fact]
    public async Task FirstVisit_IsSmall()
    {
        await using var tab = await OpenAsync("/", "en", "light", 1440, 900);

        var bytes = await tab.Page.EvaluateAsync<int>(
            "[...performance.getEntriesByType('resource'), ...performance.getEntriesByType('navigation')].reduce((sum, entry) => sum + entry.transferSize, 0)");

        bytes.ShouldBeInRange(1, 300_000);
    }

    private static async Task OpenInTheFormAsync(WatchedPage tab)
    {
        await tab.Page.Locator("#entry-file").SetInputFilesAsync(RepositoryFolder.At("data", "contract", "example-case.json"));
        await Assertions.Expect(tab.Field("lungFunction[2].fvcPercentPredicted")).ToHaveValueAsync("68");
    }

    private async Task<WatchedPage> OpenExampleAsync(string language, string theme, int width, int height)
    {
        var tab = await OpenAsync("/", language, theme, width, height);
        await tab.Page.Locator(".example").First.ClickAsync();
        await Assertions.Expect(tab.Page.Locator(".verdict")).ToBeVisibleAsync();
        return tab;
    }

    private Task<WatchedPage> OpenAsync(string path, string language, string theme, int width, int height) => app.OpenAsync(
        path, Look.Of(app.Address, language, theme, width, height));
}
