using Microsoft.Playwright;

namespace SScIld.Browser.Tests;

/// <summary>The account pages as hands use them, and what a tab keeps for whoever is signed in.</summary>
internal static class AccountPage
{
    /// <summary>A page of an app of one's own, with somebody signed in who is made for it.</summary>
    public static async Task<WatchedPage> OpenSignedInAsync(this AppFixture app, AccountApp own, string name, string path)
    {
        var address = own.Start();
        await own.MakeAsync(name);
        var tab = await app.OpenAtAsync(address, "/");
        await tab.Page.GotoAsync($"/account/sign-in?returnTo={Uri.EscapeDataString(path)}");
        await tab.SignInAsync(name);
        await Assertions.Expect(tab.Page.Locator("[data-interactive]")).ToBeAttachedAsync();
        return tab;
    }

    /// <summary>Signs in on the page that is open.</summary>
    public static async Task SignInAsync(this WatchedPage tab, string name, string password = AccountApp.Password)
    {
        await tab.FillAsync(("Form.UserName", name), ("Form.Password", password));
        await tab.Page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
    }

    /// <summary>Fills in the form of the page.</summary>
    public static async Task FillAsync(this WatchedPage tab, params (string Name, string Text)[] fields)
    {
        foreach (var (name, text) in fields)
        {
            await tab.Page.Locator($"main [name='{name}']").FillAsync(text);
        }
    }

    /// <summary>Waits until a tab keeps so many drafts: what takes them away is a script of the page, which may come after what is seen.</summary>
    public static Task ExpectDraftsAsync(this IPage page, int count) => page.WaitForFunctionAsync(
        "count => ['sscild-draft', 'sscild-visit'].filter(key => sessionStorage.getItem(key) !== null).length === count", count);
}
