using Microsoft.Playwright;

namespace SScIld.Browser.Tests;

[Collection(AppCollection.Name)]
public sealed class FirstPageTests(AppFixture app)
{
    [Fact]
    public async Task FirstPage_WhenOpened_IsLiveAndStaysAtHome()
    {
        await using var tab = await app.OpenAsync("/");

        await Assertions.Expect(tab.Page.Locator("h1")).ToBeVisibleAsync();
        tab.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task FirstPage_InEitherColourScheme_HasNoAccessibilityViolation(ColorScheme scheme)
    {
        await using var tab = await app.OpenAsync("/", new BrowserNewContextOptions { ColorScheme = scheme });

        (await tab.AccessibilityViolationsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task UnknownAddress_WhenOpened_AnswersNotFoundWithAPage()
    {
        await using var tab = await app.OpenAsync("/");

        var answer = await tab.Page.GotoAsync("/no-such-page");

        answer.ShouldNotBeNull().Status.ShouldBe(404);
        await Assertions.Expect(tab.Page.Locator("h1")).ToBeVisibleAsync();
        (await tab.AccessibilityViolationsAsync()).ShouldBeEmpty();
    }
}
