using System.Net;
using SScIld.Storage.Accounts;

namespace SScIld.Web.Tests.Features.Accounts.Own;

public sealed class OwnAccountTests(App app) : IClassFixture<App>
{
    private const string Next = "seven quiet otters";

    [Fact]
    public async Task ChangePassword_EndsEveryOtherSession()
    {
        var account = await Visitor.MakeAccountAsync(app, Role.Clinician);
        using var here = new Visitor(app);
        using var elsewhere = new Visitor(app);
        await here.SignInAsync(account.Name);
        await elsewhere.SignInAsync(account.Name);

        (await here.SendAsync("/account", "change-password", ("Form.Current", Visitor.Password), ("Form.New", Next))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await here.GetAsync("/account")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await elsewhere.GetAsync("/account")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await elsewhere.SignInAsync(account.Name)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await elsewhere.SignInAsync(account.Name, Next)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("four blue herons", "password1", "at least 15 characters")]
    [InlineData("four blue herons", "abcabcabcabcabcabc", "repeated")]
    [InlineData("not the password", "seven quiet otters", "Not the password")]
    public async Task ChangePassword_WhenOneIsNotTaken_SaysWhy(string current, string next, string said)
    {
        using var owner = await Visitor.SignedInAsync(app, Role.Teacher);

        var answer = await owner.SendAsync("/account", "change-password", ("Form.Current", current), ("Form.New", next));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Visitor.ReadAsync(answer)).QuerySelector("[role=alert]")!.TextContent.ShouldContain(said);
    }

    [Fact]
    public async Task Sessions_CanBeEndedOneByOne()
    {
        var account = await Visitor.MakeAccountAsync(app, Role.Clinician);
        using var here = new Visitor(app);
        using var elsewhere = new Visitor(app);
        await elsewhere.SignInAsync(account.Name);
        await here.SignInAsync(account.Name);
        var form = (await here.SeeAsync("/account")).Forms
            .SelectMany(found => found.QuerySelectorAll("input[name=_handler]"))
            .Select(handler => handler.GetAttribute("value")!)
            .Single(name => name.StartsWith("end-", StringComparison.Ordinal));

        await here.SendAsync("/account", form);

        (await elsewhere.GetAsync("/account")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await here.GetAsync("/account")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
