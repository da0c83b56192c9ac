using System.Net;
using SScIld.Storage.Accounts;

namespace SScIld.Web.Tests.Features.Accounts.Own;

public sealed class SecondFactorTests(App app) : IClassFixture<App>
{
    private const string SetUp = "/account/second-factor/set-up";

    [Fact]
    public async Task SecondFactor_OnceSetUp_IsAskedForAfterThePassword()
    {
        var account = await Visitor.MakeAccountAsync(app, Role.Clinician);
        using var owner = new Visitor(app);
        await owner.SignInAsync(account.Name);
        var (key, written) = await SetUpAsync(owner);
        written.Length.ShouldBe(10);

        using var visitor = new Visitor(app);
        var first = await visitor.SignInAsync(account.Name, query: "?returnTo=%2Fabout");
        first.Headers.Location!.ToString().ShouldContain("/account/second-factor?returnTo=%2Fabout");
        (await visitor.GetAsync("/account")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var wrong = await SendAsync(visitor, "Form.Code", "000000");
        (await Visitor.ReadAsync(wrong)).QuerySelector("[role=alert]")!.TextContent.ShouldContain("does not count");
        var right = await SendAsync(visitor, "Form.Code", $"{AuthenticatorApp.Show(key)[..3]} {AuthenticatorApp.Show(key)[3..]}");
        right.Headers.Location!.ToString().ShouldEndWith("/about");
        (await visitor.GetAsync("/account")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task RecoveryCode_OpensTheAccountOnce()
    {
        var account = await Visitor.MakeAccountAsync(app, Role.Clinician);
        using var owner = new Visitor(app);
        await owner.SignInAsync(account.Name);
        var (_, written) = await SetUpAsync(owner);

        using var visitor = new Visitor(app);
        await visitor.SignInAsync(account.Name);
        (await SendAsync(visitor, "Form.RecoveryCode", written[0])).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        using var another = new Visitor(app);
        await another.SignInAsync(account.Name);
        (await SendAsync(another, "Form.RecoveryCode", written[0])).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task SetUp_WithAWrongCode_LeavesThePasswordAlone()
    {
        using var owner = await Visitor.SignedInAsync(app, Role.Clinician);

        var answer = await owner.SendAsync(SetUp, "set-up", ("Form.Code", "000000"));

        (await Visitor.ReadAsync(answer)).QuerySelector("[role=alert]")!.TextContent.ShouldContain("does not count");
        (await owner.SeeAsync("/account")).Body!.TextContent.ShouldContain("asks for the password alone");
    }

    [Fact]
    public async Task GiveUp_AsksForThePassword()
    {
        using var owner = await Visitor.SignedInAsync(app, Role.Clinician);
        await SetUpAsync(owner);

        (await owner.SendAsync(SetUp, "give-up", ("Form.Password", "not the password"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await owner.SeeAsync("/account")).Body!.TextContent.ShouldContain("asks for a code");
        (await owner.SendAsync(SetUp, "give-up", ("Form.Password", Visitor.Password))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await owner.SeeAsync("/account")).Body!.TextContent.ShouldContain("asks for the password alone");
    }

    private static async Task<(string Key, string[] Written)> SetUpAsync(Visitor owner)
    {
        var page = await owner.SeeAsync(SetUp);
        page.QuerySelector("svg.code-picture path")!.GetAttribute("d").ShouldNotBeNullOrEmpty();
        var key = page.QuerySelector("[data-key]")!.GetAttribute("data-key")!;
        var done = await Visitor.ReadAsync(await owner.SendAsync(SetUp, "set-up", ("Form.Code", AuthenticatorApp.Show(key))));
        return (key, [.. done.QuerySelectorAll("[data-codes] code").Select(code => code.TextContent)]);
    }

    private static Task<HttpResponseMessage> SendAsync(Visitor visitor, string field, string value) =>
        visitor.SendAsync("/account/second-factor?returnTo=%2Fabout", "second-factor", (field, value));
}
