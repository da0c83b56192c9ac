using System.Net;
using SScIld.Storage.Accounts;

namespace SScIld.Web.Tests.Features.Accounts.Administration;

public sealed class AccountsTests(App app) : IClassFixture<App>
{
    private const string Accounts = "/administration/accounts";

    [Fact]
    public async Task Make_WithTwoRoles_GivesAnAccountThatSignsIn()
    {
        using var administrator = await Visitor.SignedInAsync(app, Role.Administrator);

        var made = await administrator.SendAsync(
            Accounts,
            "new-account",
            ("Form.UserName", "赵医生"),
            ("Form.DisplayName", "Dr Zhao"),
            ("Form.Password", Visitor.Password),
            ("role", Role.Clinician.Code),
            ("role", Role.MdtChair.Code));

        made.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var zhao = new Visitor(app);
        (await zhao.SignInAsync("赵医生")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await zhao.ChooseOwnPasswordAsync(Visitor.Password, "seven quiet otters")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var facts = (await zhao.SeeAsync("/account")).QuerySelector(".facts")!.TextContent;
        facts.ShouldContain("Clinician");
        facts.ShouldContain("MDT chair");
        facts.ShouldNotContain("Administrator");
    }

    [Fact]
    public async Task Make_WithoutRoleOrWithATakenName_SaysSoAndKeepsWhatWasTyped()
    {
        var taken = await Visitor.MakeAccountAsync(app, Role.Teacher);
        using var administrator = await Visitor.SignedInAsync(app, Role.Administrator);
        (string, string)[] typed = [("Form.UserName", taken.Name), ("Form.DisplayName", "Somebody"), ("Form.Password", Visitor.Password)];

        var noRole = await Visitor.ReadAsync(await administrator.SendAsync(Accounts, "new-account", typed));
        var name = await Visitor.ReadAsync(await administrator.SendAsync(Accounts, "new-account", [.. typed, ("role", Role.Teacher.Code)]));

        noRole.QuerySelector("[role=alert]")!.TextContent.ShouldContain("at least one role");
        noRole.QuerySelector("input[name='Form.DisplayName']")!.GetAttribute("value").ShouldBe("Somebody");
        name.QuerySelector("[role=alert]")!.TextContent.ShouldContain("Another account");
        name.QuerySelector($"input[name=role][value={Role.Teacher.Code}]")!.HasAttribute("checked").ShouldBeTrue();
    }

    [Fact]
    public async Task ChangeRoles_TakesEffectAtTheNextRequest()
    {
        var account = await Visitor.MakeAccountAsync(app, Role.Administrator);
        using var theirs = new Visitor(app);
        await theirs.SignInAsync(account.Name);
        (await theirs.GetAsync(Accounts)).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var administrator = await Visitor.SignedInAsync(app, Role.Administrator);

        await administrator.SendAsync($"{Accounts}/{account.AccountId}", "roles", ("role", Role.Clinician.Code));

        (await theirs.GetAsync(Accounts)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await theirs.SignInAsync(account.Name);
        (await theirs.GetAsync(Accounts)).Headers.Location!.ToString().ShouldContain("/account/not-permitted");
    }

    [Fact]
    public async Task CloseAndReopen_EndsSessionsAndSignsInAgain()
    {
        var account = await Visitor.MakeAccountAsync(app, Role.Clinician);
        using var theirs = new Visitor(app);
        await theirs.SignInAsync(account.Name);
        using var administrator = await Visitor.SignedInAsync(app, Role.Administrator);
        var page = $"{Accounts}/{account.AccountId}";

        await administrator.SendAsync(page, "close");
        (await theirs.GetAsync("/account")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await theirs.SignInAsync(account.Name)).StatusCode.ShouldBe(HttpStatusCode.OK);

        await administrator.SendAsync(page, "close");
        (await theirs.SignInAsync(account.Name)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task NewPassword_LetsInWhoForgotIt_AndLiftingEndsTheWaiting()
    {
        var account = await Visitor.MakeAccountAsync(app, Role.Clinician);
        using var theirs = new Visitor(app);
        using var administrator = await Visitor.SignedInAsync(app, Role.Administrator);
        for (var i = 0; i < 8; i++)
        {
            await theirs.SignInAsync(account.Name, "not the password");
        }

        var page = $"{Accounts}/{account.AccountId}";
        (await administrator.SendAsync(page, "new-password", ("Form.Password", "seven quiet otters"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await administrator.SendAsync(page, "lift")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await theirs.SignInAsync(account.Name, "seven quiet otters")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Account_ThatIsNotThere_SaysSo()
    {
        using var administrator = await Visitor.SignedInAsync(app, Role.Administrator);

        (await administrator.SeeAsync($"{Accounts}/{Guid.NewGuid()}")).QuerySelector("h1")!.TextContent.ShouldBe("There is no such account");
    }
}
