using Microsoft.Playwright;

namespace SScIld.Browser.Tests;

/// <summary>A session that ends while somebody works: nothing of it stays on the screen, and its owner goes on where it ended.</summary>
[Collection(AppCollection.Name)]
public sealed class SessionEndTests(AppFixture app)
{
    [Fact]
    public async Task Visit_UnderEditWhenTheSessionIsEndedElsewhere_GoesOnAfterSigningInAgain()
    {
        using var store = new PassingFolder();
        await using var own = new AccountApp(store.Path);
        await using var tab = await app.OpenSignedInAsync(own, "zhao", "/records");
        await tab.Page.Locator("#patient-code").FillAsync("SE-1");
        await tab.Page.Locator(".new-patient button").ClickAsync();
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "New visit" }).ClickAsync();
        await tab.AskOnAsync("2026-11-20");
        await tab.TypeAsync("ssc.mrss", "14");
        var visit = tab.Page.Url;

        await own.EndSessionsAsync("zhao");

        await Assertions.Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Your session has ended");
        await Assertions.Expect(tab.Page.Locator(".account-menu")).ToHaveCountAsync(0);
        (await tab.AccessibilityViolationsAsync()).ShouldBeEmpty();
        await tab.SignInAsync("zhao");
        await Assertions.Expect(tab.Page).ToHaveURLAsync(visit);
        await Assertions.Expect(tab.Field("ssc.mrss")).ToHaveValueAsync("14");
        await Assertions.Expect(tab.Field("asOf")).ToHaveValueAsync("2026-11-20");
        await tab.Page.Locator(".visit-bar").GetByRole(AriaRole.Button, new() { Name = "Save the visit", Exact = true }).ClickAsync();
        await Assertions.Expect(tab.Page.Locator(".timeline h3")).ToHaveTextAsync("2026-11-20");
        tab.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Draft_WhenTheSessionIsEndedElsewhere_IsShownToItsOwnerOnly()
    {
        using var store = new PassingFolder();
        await using var own = new AccountApp(store.Path);
        await using var tab = await app.OpenSignedInAsync(own, "zhao", "/case");
        await own.MakeAsync("lin");
        await tab.TypeAsync("patient.ageYears", "57");

        await own.EndSessionsAsync("zhao");
        await Assertions.Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Your session has ended");
        await tab.GoToAsync("/case");
        await Assertions.Expect(tab.Field("patient.ageYears")).ToHaveValueAsync("");
        await tab.Page.Locator(".app-nav").GetByRole(AriaRole.Link, new() { Name = "Sign in" }).ClickAsync();
        await tab.SignInAsync("zhao");
        await Assertions.Expect(tab.Field("patient.ageYears")).ToHaveValueAsync("57");

        await own.EndSessionsAsync("zhao");
        await Assertions.Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Your session has ended");
        await tab.SignInAsync("lin");
        await Assertions.Expect(tab.Page.Locator(".account-menu")).ToContainTextAsync("Dr lin");
        await Assertions.Expect(tab.Field("patient.ageYears")).ToHaveValueAsync("");
        await tab.Page.ExpectDraftsAsync(0);
    }

    [Fact]
    public async Task Draft_OfAnEndedSession_IsGoneOnceItsOwnerSignsOutInAnotherTab()
    {
        using var store = new PassingFolder();
        await using var own = new AccountApp(store.Path);
        await using var tab = await app.OpenSignedInAsync(own, "zhao", "/case");
        await tab.TypeAsync("patient.ageYears", "57");
        await own.EndSessionsAsync("zhao");
        await Assertions.Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Your session has ended");
        await tab.Page.ExpectDraftsAsync(1);

        await using var another = await tab.AnotherTabAsync("/account/sign-in?returnTo=%2Faccount");
        await another.Page.Locator("[name='Form.UserName']").FillAsync("zhao");
        await another.Page.Locator("[name='Form.Password']").FillAsync(AccountApp.Password);
        await another.Page.Locator("main form button").ClickAsync();
        await another.Page.Locator(".account-menu > summary").ClickAsync();
        await another.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();

        await Assertions.Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Signed out");
        await tab.Page.ExpectDraftsAsync(0);
    }

    [Fact]
    public async Task Lock_OfASessionThatHasEndedMeanwhile_LeadsBackThroughTheSignIn()
    {
        using var store = new PassingFolder();
        await using var own = new AccountApp(store.Path);
        await using var tab = await app.OpenSignedInAsync(own, "zhao", "/case");
        await tab.TypeAsync("patient.ageYears", "57");
        var dialog = tab.Page.Locator("#idle-lock");
        await tab.Page.Locator(".account-menu > summary").ClickAsync();
        await tab.Page.Locator("[data-lock-now]").ClickAsync();
        await Assertions.Expect(dialog).ToBeVisibleAsync();

        // Ended by itself after twelve hours, the browser keeps its cookie no longer; the page has not asked yet.
        await tab.Page.Context.ClearCookiesAsync();
        await dialog.Locator("input[type=password]").FillAsync(AccountApp.Password);
        await dialog.Locator("input[type=password]").PressAsync("Enter");

        await Assertions.Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Your session has ended");
        await tab.SignInAsync("zhao");
        await Assertions.Expect(tab.Page).ToHaveURLAsync(new Uri(new Uri(tab.Page.Url), "/case").ToString());
        await Assertions.Expect(tab.Field("patient.ageYears")).ToHaveValueAsync("57");
    }
}
