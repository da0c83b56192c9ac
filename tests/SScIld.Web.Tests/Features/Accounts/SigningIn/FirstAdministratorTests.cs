using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SScIld.Storage.Accounts;

namespace SScIld.Web.Tests.Features.Accounts.SigningIn;

public sealed class FirstAdministratorTests
{
    [Fact]
    public async Task Make_WithTheTokenOfTheConsole_SignsInAndAdministers()
    {
        await using var app = new App();
        using var visitor = new Visitor(app);
        var token = await TokenAsync(app);

        var answer = await SendAsync(visitor, token, Visitor.Password);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await visitor.SeeAsync("/administration/accounts")).QuerySelector("[data-accounts] tbody")!.TextContent.ShouldContain("Dr Lin");
        (await visitor.SeeAsync("/account/first")).QuerySelector("form[method=post] input[name='Form.Token']").ShouldBeNull();
    }

    [Fact]
    public async Task Make_WithAnotherTokenOrAWeakPassword_SaysWhyAndMakesNothing()
    {
        await using var app = new App();
        using var visitor = new Visitor(app);
        var token = await TokenAsync(app);

        var wrong = await Visitor.ReadAsync(await SendAsync(visitor, "anything", Visitor.Password));
        var weak = await Visitor.ReadAsync(await SendAsync(visitor, token, "password"));

        wrong.QuerySelector("[role=alert]")!.TextContent.ShouldContain("Not the token printed last");
        weak.QuerySelector("[role=alert]")!.TextContent.ShouldContain("at least 15 characters");
        weak.QuerySelector("input[name='Form.UserName']")!.GetAttribute("value").ShouldBe("lin");
        (await visitor.GetAsync("/administration/accounts")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private static async Task<string> TokenAsync(App app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<FirstAdministrator>().IssueTokenAsync())!;
    }

    private static Task<HttpResponseMessage> SendAsync(Visitor visitor, string token, string password) => visitor.SendAsync(
        "/account/first",
        "first-administrator",
        ("Form.Token", token),
        ("Form.UserName", "lin"),
        ("Form.DisplayName", "Dr Lin"),
        ("Form.Password", password));
}
