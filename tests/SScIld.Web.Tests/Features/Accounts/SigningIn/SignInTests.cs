using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SScIld.Storage;
using SScIld.Storage.Accounts;
using SScIld.Storage.Audit;

namespace SScIld.Web.Tests.Features.Accounts.SigningIn;

public sealed class SignInTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task SignIn_WithTheRightPassword_LeadsToWhereItWasAskedFor()
    {
        var account = await Visitor.MakeAccountAsync(app, Role.Clinician);
        using var visitor = new Visitor(app);

        var answer = await visitor.SignInAsync(account.Name.ToUpperInvariant(), query: "?returnTo=%2Fabout");

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldEndWith("/about");
        (await visitor.SeeAsync("/account")).Body!.TextContent.ShouldContain(account.Name);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    public async Task SignIn_WhenTheAddressLeadsElsewhere_GoesToTheFirstPage(string elsewhere)
    {
        var account = await Visitor.MakeAccountAsync(app, Role.Clinician);
        using var visitor = new Visitor(app);

        var answer = await visitor.SignInAsync(account.Name, query: $"?returnTo={Uri.EscapeDataString(elsewhere)}");

        answer.Headers.Location!.ToString().ShouldNotContain("elsewhere");
    }

    [Theory]
    [InlineData("http", false)]
    [InlineData("https", true)]
    public async Task SessionCookie_IsOutOfReachOfScriptsAndOtherSites(string scheme, bool isSecure)
    {
        var account = await Visitor.MakeAccountAsync(app, Role.Clinician);
        using var visitor = new Visitor(app, scheme);

        var answer = await visitor.SignInAsync(account.Name);

        var cookie = answer.Headers.GetValues("Set-Cookie").Single(set => set.StartsWith("sscild-session=", StringComparison.Ordinal));
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=lax", Case.Insensitive);
        cookie.Contains("secure", StringComparison.OrdinalIgnoreCase).ShouldBe(isSecure);
        cookie.ShouldNotContain("expires", Case.Insensitive);
    }

    [Fact]
    public async Task SignIn_WithTheWrongPassword_SaysNoMoreThanNeededAndIsInTheAuditTrail()
    {
        var account = await Visitor.MakeAccountAsync(app, Role.Clinician);
        using var visitor = new Visitor(app);

        var refused = await Visitor.ReadAsync(await visitor.SignInAsync(account.Name, "not the password"));
        var unknown = await Visitor.ReadAsync(await visitor.SignInAsync("nobody at all", "not the password"));

        var problem = refused.QuerySelector("[role=alert]")!.TextContent;
        problem.ShouldContain("do not belong together");
        unknown.QuerySelector("[role=alert]")!.TextContent.ShouldBe(problem);
        refused.QuerySelector("input[type=password]")!.GetAttribute("value").ShouldBeNull();
        (await app.Services.GetRequiredService<AuditTrail>().FindAsync(new AuditFilter(AccountId: account.AccountId), null, 5))
            .ShouldHaveSingleItem().Act.ShouldBe(AuditAct.Refused);
    }

    [Fact]
    public async Task SignIn_AfterTooManyWrongTries_IsRefusedForAWhileEvenWithTheRightPassword()
    {
        var account = await Visitor.MakeAccountAsync(app, Role.Clinician);
        using var visitor = new Visitor(app);
        for (var i = 0; i < 8; i++)
        {
            await visitor.SignInAsync(account.Name, "not the password");
        }

        var answer = await visitor.SignInAsync(account.Name);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Visitor.ReadAsync(answer)).QuerySelector("[role=alert]")!.TextContent.ShouldContain("Wait ten minutes");
    }

    [Fact]
    public async Task SignIn_WithAClosedAccount_IsRefused()
    {
        var account = await Visitor.MakeAccountAsync(app, Role.Clinician);
        await using (var scope = app.Services.CreateAsyncScope())
        {
            (await scope.ServiceProvider.GetRequiredService<AccountRegister>().CloseAsync(Actor.Program, account.AccountId!.Value)).ShouldBe(AccountChange.Changed);
        }

        using var visitor = new Visitor(app);

        (await visitor.SignInAsync(account.Name)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await visitor.GetAsync("/account")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Form_SentWithoutItsToken_IsRefused()
    {
        var account = await Visitor.MakeAccountAsync(app, Role.Clinician);
        using var visitor = new Visitor(app);

        var answer = await visitor.PostAsync(
            "/account/sign-in", ("_handler", "sign-in"), ("Form.UserName", account.Name), ("Form.Password", Visitor.Password));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Session_EndedFromElsewhere_IsWorthNothingAtOnce()
    {
        using var visitor = await Visitor.SignedInAsync(app, Role.Clinician);
        (await visitor.GetAsync("/account")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var session = (await app.Services.GetRequiredService<AuditTrail>().FindAsync(new AuditFilter(Act: AuditAct.SignedIn), null, 1)).Single().On.Id!.Value;

        await app.Services.GetRequiredService<AccountSessions>().EndAsync(Actor.Program, session);

        var answer = await visitor.GetAsync("/account");
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldBe("/account/sign-in?ended=true&returnTo=%2Faccount");
    }

    [Fact]
    public async Task SignIn_AfterTheSessionHasEnded_SaysSoAndLeadsBack()
    {
        var account = await Visitor.MakeAccountAsync(app, Role.Clinician);
        using var visitor = new Visitor(app);
        await visitor.SignInAsync(account.Name);
        await app.Services.GetRequiredService<AccountSessions>().EndAllOfAsync(Actor.Program, account.AccountId!.Value);

        var way = (await visitor.GetAsync("/records/transfer")).Headers.Location!.ToString();
        (await visitor.SeeAsync(way)).QuerySelector("h1")!.TextContent.ShouldBe("Your session has ended");
        var answer = await visitor.SendAsync(way, "sign-in", ("Form.UserName", account.Name), ("Form.Password", Visitor.Password));

        answer.Headers.Location!.ToString().ShouldEndWith("/records/transfer");
        (await visitor.GetAsync(way)).Headers.Location!.ToString().ShouldEndWith("/records/transfer", Case.Sensitive, "signed in again in another tab");
    }

    [Fact]
    public async Task SignOut_OfASessionThatHasEndedAlready_IsDone()
    {
        var account = await Visitor.MakeAccountAsync(app, Role.Clinician);
        using var visitor = new Visitor(app);
        await visitor.SignInAsync(account.Name);
        await app.Services.GetRequiredService<AccountSessions>().EndAllOfAsync(Actor.Program, account.AccountId!.Value);

        (await visitor.PostAsync("/account/sign-out")).Headers.Location!.ToString().ShouldBe("/account/signed-out");
    }

    [Fact]
    public async Task SignOut_EndsTheSession()
    {
        using var visitor = await Visitor.SignedInAsync(app, Role.Clinician);

        var answer = await visitor.SendAsync("/account", "/account/sign-out");

        answer.Headers.Location!.ToString().ShouldBe("/account/signed-out");
        (await visitor.GetAsync("/account")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await visitor.PostAsync("/account/sign-out")).StatusCode.ShouldNotBe(HttpStatusCode.OK);
    }
}
