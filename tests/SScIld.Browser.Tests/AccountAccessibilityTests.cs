using Microsoft.Playwright;
using SScIld.Storage;

namespace SScIld.Browser.Tests;

/// <summary>Every account page: WCAG 2.2 AA in both languages and every theme, and on a phone without scrolling sideways.</summary>
[Collection(AppCollection.Name)]
public sealed class AccountAccessibilityTests(AppFixture app)
{
    private static readonly string[] Pages =
    [
        "/account", "/account/second-factor/set-up", "/administration/accounts", "/administration/audit", "/account/locked",
        "/account/not-permitted",
    ];

    [Theory]
    [MemberData(nameof(Look.Each), MemberType = typeof(Look))]
    public async Task AccountPages_HaveNoViolation(string language, string theme)
    {
        using var store = new PassingFolder();
        await using var own = new AccountApp(store.Path);
        var address = own.Start();
        await using var tab = await OpenAsync(address, language, theme);
        foreach (var path in (string[])["/account/first", "/account/sign-in", "/account/sign-in?ended=true", "/account/signed-out", "/answer/429"])
        {
            await CheckAsync(tab, path);
        }

        await own.MakeAsync("lin");
        await tab.Page.GotoAsync("/account/sign-in");
        await tab.Page.Locator("[name='Form.UserName']").FillAsync("lin");
        await tab.Page.Locator("[name='Form.Password']").FillAsync("not the password");
        await tab.Page.Locator("main form button").ClickAsync();
        await Assertions.Expect(tab.Page.Locator("main [role=alert]")).ToBeVisibleAsync();
        (await tab.AccessibilityViolationsAsync()).ShouldBeEmpty();

        await tab.Page.Locator("[name='Form.Password']").FillAsync(AccountApp.Password);
        await tab.Page.Locator("main form button").ClickAsync();
        await Assertions.Expect(tab.Page.Locator(".account-menu")).ToBeVisibleAsync();
        foreach (var path in Pages)
        {
            await CheckAsync(tab, path);
        }

        await tab.Page.GotoAsync("/administration/accounts");
        await tab.Page.Locator("[data-accounts] a").ClickAsync();
        await Assertions.Expect(tab.Page.Locator("#keys")).ToBeVisibleAsync();
        await tab.Page.Locator(".account-menu > summary").ClickAsync();
        (await tab.AccessibilityViolationsAsync()).ShouldBeEmpty();
        tab.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Look.Each), MemberType = typeof(Look))]
    public async Task PageThatAsksForAnOwnPassword_HasNoViolation(string language, string theme)
    {
        using var store = new PassingFolder();
        await using var own = new AccountApp(store.Path);
        var address = own.Start();
        await own.MakeAsync("wu", by: new Actor(Guid.NewGuid(), "Dr Lin"));
        await using var tab = await OpenAsync(address, language, theme);
        await tab.Page.GotoAsync("/account/sign-in?returnTo=%2Fabout");
        await tab.FillAsync(("Form.UserName", "wu"), ("Form.Password", AccountApp.Password));
        await tab.Page.Locator("main form button").ClickAsync();
        await Assertions.Expect(tab.Page.Locator("[name='Form.New']")).ToBeVisibleAsync();
        await CheckAsync(tab, "/account/new-password?returnTo=%2Fabout");

        await tab.FillAsync(("Form.Current", "not the password"), ("Form.New", "password"));
        await tab.Page.Locator("main form.panel button").ClickAsync();
        await Assertions.Expect(tab.Page.Locator("main [role=alert]").First).ToBeVisibleAsync();
        (await tab.AccessibilityViolationsAsync()).ShouldBeEmpty();
        tab.Complaints.ShouldBeEmpty();
    }

    private static async Task CheckAsync(WatchedPage tab, string path)
    {
        await tab.Page.GotoAsync(path);
        await Assertions.Expect(tab.Page.Locator("h1")).ToBeVisibleAsync();
        (await tab.AccessibilityViolationsAsync()).ShouldBeEmpty(path);
        await tab.Page.SetViewportSizeAsync(390, 844);
        (await tab.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0, path);
        await tab.Page.SetViewportSizeAsync(1440, 900);
    }

    private Task<WatchedPage> OpenAsync(Uri address, string language, string theme) => app.OpenAtAsync(
        address, "/", Look.Of(address, language, theme, 1440, 900));
}
