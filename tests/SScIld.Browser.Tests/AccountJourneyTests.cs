using Microsoft.Playwright;

namespace SScIld.Browser.Tests;

/// <summary>Accounts as people meet them, from the token on the console to the lock of a shared screen.</summary>
[Collection(AppCollection.Name)]
public sealed class AccountJourneyTests(AppFixture app)
{
    private const string Own = "seven quiet otters";
    private const string SetUp = "/account/second-factor/set-up";

    [Fact]
    public async Task FirstAdministrator_MakesAClinician_WhoSignsInWithASecondFactor()
    {
        using var store = new PassingFolder();
        await using var own = new AccountApp(store.Path);
        var address = own.Start();
        await using var administrator = await app.OpenAtAsync(address, "/");
        await administrator.Page.GotoAsync("/account/first");
        await administrator.FillAsync(("Form.Token", await own.TokenAsync()), ("Form.UserName", "lin"), ("Form.DisplayName", "Dr Lin"), ("Form.Password", AccountApp.Password));
        await administrator.Page.GetByRole(AriaRole.Button, new() { Name = "Make the account" }).ClickAsync();
        await Assertions.Expect(administrator.Page.Locator("[data-accounts]")).ToContainTextAsync("Dr Lin");

        await administrator.FillAsync(("Form.UserName", "zhao"), ("Form.DisplayName", "Dr Zhao"), ("Form.Password", AccountApp.Password));
        await administrator.Page.GetByLabel("Clinician", new() { Exact = true }).CheckAsync();
        await administrator.Page.GetByRole(AriaRole.Button, new() { Name = "Make the account" }).ClickAsync();
        await Assertions.Expect(administrator.Page.Locator("[data-accounts]")).ToContainTextAsync("Dr Zhao");

        await using var clinician = await app.OpenAtAsync(address, "/about");
        await clinician.Page.Locator(".app-nav").GetByRole(AriaRole.Link, new() { Name = "Sign in" }).ClickAsync();
        await clinician.SignInAsync("zhao");
        await Assertions.Expect(clinician.Page.Locator("h1")).ToHaveTextAsync("Choose your own password");
        (await clinician.AccessibilityViolationsAsync()).ShouldBeEmpty();
        await clinician.FillAsync(("Form.Current", AccountApp.Password), ("Form.New", Own));
        await clinician.Page.GetByRole(AriaRole.Button, new() { Name = "Change the password" }).ClickAsync();
        await Assertions.Expect(clinician.Page).ToHaveURLAsync(new Uri(address, "/about").ToString());
        await clinician.Page.GotoAsync(SetUp);
        var key = (await clinician.Page.Locator("[data-key]").GetAttributeAsync("data-key"))!;
        await clinician.FillAsync(("Form.Code", AuthenticatorApp.Show(key)));
        await clinician.Page.GetByRole(AriaRole.Button, new() { Name = "Set up the second factor" }).ClickAsync();
        await Assertions.Expect(clinician.Page.Locator("[data-codes] code")).ToHaveCountAsync(10);

        await clinician.Page.Locator(".account-menu > summary").ClickAsync();
        await clinician.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Assertions.Expect(clinician.Page.Locator("h1")).ToHaveTextAsync("Signed out");
        await clinician.Page.GotoAsync("/account/sign-in?returnTo=%2Faccount");
        await clinician.SignInAsync("zhao", Own);
        await clinician.FillAsync(("Form.Code", AuthenticatorApp.Show(key)));
        await clinician.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Assertions.Expect(clinician.Page.Locator("h1")).ToHaveTextAsync("Your account");
        clinician.Complaints.ShouldBeEmpty();
        administrator.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task SharedScreen_WithoutInput_IsHiddenUntilThePasswordIsGiven_AndNothingTypedIsLost()
    {
        using var store = new PassingFolder();
        await using var own = new AccountApp(store.Path);
        await using var tab = await app.OpenSignedInAsync(own, "zhao", "/case");
        await tab.TypeAsync("patient.ageYears", "57");

        // As if ten minutes had gone by; a limit that short from the start would lock a slow machine while it loads.
        var dialog = tab.Page.Locator("#idle-lock");
        await dialog.EvaluateAsync("lock => { lock.dataset.after = '1'; }");
        await Assertions.Expect(dialog).ToBeVisibleAsync();
        await dialog.EvaluateAsync("lock => { lock.dataset.after = '600000'; }");
        await Assertions.Expect(tab.Field("patient.ageYears")).ToBeHiddenAsync();
        (await tab.AccessibilityViolationsAsync()).ShouldBeEmpty();

        await using (var another = await tab.AnotherTabAsync("/case"))
        {
            await Assertions.Expect(another.Page.Locator("h1")).ToHaveTextAsync("The screen is locked");
        }

        await dialog.Locator("input[type=password]").FillAsync("not the password");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Unlock" }).ClickAsync();
        await Assertions.Expect(dialog.Locator("[data-problem='403']")).ToBeVisibleAsync();
        await dialog.Locator("input[type=password]").FillAsync(AccountApp.Password);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Unlock" }).ClickAsync();
        await Assertions.Expect(dialog).ToBeHiddenAsync();
        await Assertions.Expect(tab.Field("patient.ageYears")).ToHaveValueAsync("57");
    }

    [Fact]
    public async Task Draft_AfterSigningOut_IsGoneFromEveryTab()
    {
        using var store = new PassingFolder();
        await using var own = new AccountApp(store.Path);
        await using var tab = await app.OpenSignedInAsync(own, "zhao", "/case");
        await tab.TypeAsync("patient.ageYears", "57");
        await using var another = await tab.AnotherTabAsync("/case");
        await Assertions.Expect(another.Page.Locator("[data-interactive]")).ToBeAttachedAsync();
        await another.Page.Locator("[data-field='ssc.mrss']").FillAsync("14");
        await Assertions.Expect(another.Page.Locator(".account-menu")).ToBeVisibleAsync();
        await tab.Page.ExpectDraftsAsync(1);
        await another.Page.ExpectDraftsAsync(1);

        await tab.Page.Locator(".account-menu > summary").ClickAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();

        await Assertions.Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Signed out");
        await Assertions.Expect(another.Page.Locator("h1")).ToHaveTextAsync("Signed out");
        await tab.Page.ExpectDraftsAsync(0);
        await another.Page.ExpectDraftsAsync(0);
        await tab.GoToAsync("/case");
        await Assertions.Expect(tab.Field("patient.ageYears")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Draft_BehindTheLock_IsGoneForWhoeverSignsInNext()
    {
        using var store = new PassingFolder();
        await using var own = new AccountApp(store.Path);
        await using var tab = await app.OpenSignedInAsync(own, "zhao", "/case");
        await own.MakeAsync("lin");
        await tab.TypeAsync("patient.ageYears", "57");
        await tab.Page.Locator(".account-menu > summary").ClickAsync();
        await tab.Page.Locator("[data-lock-now]").ClickAsync();
        await Assertions.Expect(tab.Page.Locator("#idle-lock")).ToBeVisibleAsync();

        await tab.Page.Locator("#idle-lock").GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Assertions.Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Signed out");
        await tab.Page.GotoAsync("/account/sign-in?returnTo=%2Fcase");
        await tab.SignInAsync("lin");

        await Assertions.Expect(tab.Page.Locator("[data-interactive]")).ToBeAttachedAsync();
        await Assertions.Expect(tab.Field("patient.ageYears")).ToHaveValueAsync("");
        await tab.Page.ExpectDraftsAsync(0);
    }

    [Fact]
    public async Task Draft_WithoutItsOwner_IsNotShown_AndComesBackToNobodyElse()
    {
        using var store = new PassingFolder();
        await using var own = new AccountApp(store.Path);
        await using var tab = await app.OpenSignedInAsync(own, "zhao", "/case");
        await own.MakeAsync("lin");
        await tab.TypeAsync("patient.ageYears", "57");

        // As if the sign-in had run out, with nobody there to sign out.
        await tab.Page.Context.ClearCookiesAsync();
        await tab.GoToAsync("/case");
        await Assertions.Expect(tab.Field("patient.ageYears")).ToHaveValueAsync("");
        await tab.Page.GotoAsync("/account/sign-in?returnTo=%2Fcase");
        await tab.SignInAsync("zhao");
        await Assertions.Expect(tab.Field("patient.ageYears")).ToHaveValueAsync("57");

        await tab.Page.Context.ClearCookiesAsync();
        await tab.Page.GotoAsync("/account/sign-in?returnTo=%2Fcase");
        await tab.SignInAsync("lin");
        await Assertions.Expect(tab.Page.Locator(".account-menu")).ToContainTextAsync("Dr lin");
        await Assertions.Expect(tab.Page.Locator("[data-interactive]")).ToBeAttachedAsync();
        await tab.Page.ExpectDraftsAsync(0);
        await Assertions.Expect(tab.Field("patient.ageYears")).ToHaveValueAsync("");
    }
}
