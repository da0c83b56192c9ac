using System.Net;
using SScIld.Storage.Accounts;

namespace SScIld.Web.Tests.Features.Accounts.Own;

/// <summary>A password that an administrator has set opens one page: the one on which it is changed.</summary>
public sealed class PassingPasswordTests(App app) : IClassFixture<App>
{
    private const string Passing = "seven quiet otters";
    private const string Own = "nine patient ravens";

    [Theory]
    [InlineData("/")]
    [InlineData("/case")]
    [InlineData("/records")]
    [InlineData("/account")]
    [InlineData("/account/second-factor/set-up")]
    [InlineData("/records/export/01990000-0000-7000-8000-00000000aaaa/json")]
    public async Task EveryPage_BeforeThePasswordIsChanged_LeadsToChangingIt(string path)
    {
        using var owner = await WithPassingPasswordAsync();

        var answer = await owner.GetAsync(path);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldBe($"/account/new-password?returnTo={Uri.EscapeDataString(path)}");
        (await owner.PostAsync("/account/seen")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await owner.GetAsync("/css/app.css")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Change_ToOnesOwn_GoesOnWhereItWasAskedForAndEndsEveryOtherSession()
    {
        var account = await SetAsync();
        using var owner = new Visitor(app);
        using var elsewhere = new Visitor(app);
        await elsewhere.SignInAsync(account, Passing);
        await owner.SignInAsync(account, Passing);

        var answer = await owner.ChooseOwnPasswordAsync(Passing, Own, "?returnTo=%2Frecords");

        answer.Headers.Location!.ToString().ShouldEndWith("/records");
        (await owner.GetAsync("/records")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await elsewhere.GetAsync("/account/new-password")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await elsewhere.SignInAsync(account, Passing)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await elsewhere.SignInAsync(account, Own)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await elsewhere.GetAsync("/records")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(Passing, Passing, "choose another")]
    [InlineData(Passing, "password", "at least 15")]
    [InlineData("not the password", Own, "Not the password")]
    public async Task Change_ThatIsNotTaken_SaysWhyAndStillLeadsBack(string current, string next, string said)
    {
        using var owner = await WithPassingPasswordAsync();

        var answer = await owner.ChooseOwnPasswordAsync(current, next);

        (await Visitor.ReadAsync(answer)).QuerySelector("form.panel [role=alert]")!.TextContent.ShouldContain(said);
        (await owner.GetAsync("/case")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Owner_MaySignOutInstead()
    {
        using var owner = await WithPassingPasswordAsync();

        (await owner.SendAsync("/account/new-password", "/account/sign-out")).Headers.Location!.ToString().ShouldBe("/account/signed-out");

        (await owner.GetAsync("/case")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Administrator_WhoSetsAPasswordOfTheirOwnAccount_HasChosenIt()
    {
        var account = await Visitor.MakeAccountAsync(app, Role.Administrator);
        using var administrator = new Visitor(app);
        await administrator.SignInAsync(account.Name);

        await administrator.SendAsync($"/administration/accounts/{account.AccountId}", "new-password", ("Form.Password", Own));

        using var again = new Visitor(app);
        await again.SignInAsync(account.Name, Own);
        (await again.GetAsync("/account")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<Visitor> WithPassingPasswordAsync()
    {
        var owner = new Visitor(app);
        (await owner.SignInAsync(await SetAsync(), Passing)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return owner;
    }

    /// <summary>The name of a clinician whose password an administrator has set.</summary>
    private async Task<string> SetAsync()
    {
        var account = await Visitor.MakeAccountAsync(app, Role.Clinician);
        using var administrator = await Visitor.SignedInAsync(app, Role.Administrator);
        await administrator.SendAsync($"/administration/accounts/{account.AccountId}", "new-password", ("Form.Password", Passing));
        return account.Name;
    }
}
