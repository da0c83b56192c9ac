using Microsoft.Playwright;

namespace SScIld.Browser.Tests;

/// <summary>The browser script says how the connection is by a class on the dialog; the dialog has to follow.</summary>
[Collection(AppCollection.Name)]
public sealed class ConnectionLostTests(AppFixture app)
{
    [Fact]
    public async Task Dialog_WhenTheConnectionIsLost_OpensAndClosesWhenItIsBack()
    {
        await using var tab = await app.OpenAsync("/");
        var dialog = tab.Page.GetByRole(AriaRole.Dialog);

        await SayAsync(tab, "show");
        await Assertions.Expect(dialog.GetByText("Trying to rejoin")).ToBeVisibleAsync();
        await Assertions.Expect(dialog.GetByRole(AriaRole.Button)).ToBeHiddenAsync();
        (await tab.AccessibilityViolationsAsync()).ShouldBeEmpty();

        await SayAsync(tab, "hide");
        await Assertions.Expect(dialog).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Dialog_WhenRejoiningFails_OffersToTryAgain()
    {
        await using var tab = await app.OpenAsync("/");

        await SayAsync(tab, "show");
        await SayAsync(tab, "failed");

        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Button, new() { Name = "Try again" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Page_WhenTheServerNoLongerKnowsIt_StartsAfresh()
    {
        await using var tab = await app.OpenAsync("/");
        await tab.Page.EvaluateAsync("document.body.dataset.before = 'yes'");

        await SayAsync(tab, "rejected");

        await Assertions.Expect(tab.Page.Locator("body[data-before]")).ToHaveCountAsync(0);
        await Assertions.Expect(tab.Page.Locator("[data-interactive]")).ToBeAttachedAsync();
    }

    private static Task SayAsync(WatchedPage tab, string state) =>
        tab.Page.EvaluateAsync(
            "state => { document.getElementById('components-reconnect-modal').className = `connection-lost components-reconnect-${state}`; }",
            state);
}
