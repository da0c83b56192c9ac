using System.Net;

namespace SScIld.Web.Tests.Features.Wording;

public sealed class LanguageEndpointTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task Switch_OnAPageThatIsNotLive_SpeaksTheOtherLanguageFromThenOn()
    {
        using var visitor = new Visitor(app);
        var link = (await visitor.SeeAsync("/account/sign-in")).QuerySelector(".app-nav a[lang='zh-CN']")!.GetAttribute("href")!;

        var answer = await visitor.GetAsync(link);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldBe("/account/sign-in");
        (await visitor.SeeAsync("/account/sign-in")).QuerySelector("h1")!.TextContent.ShouldBe("登录");
    }

    [Theory]
    [InlineData("/language/tlh?returnTo=%2Fabout", "/about")]
    [InlineData("/language/en?returnTo=%2F%2Felsewhere.example", "/")]
    [InlineData("/language/en", "/")]
    public async Task Address_WithSomethingElse_StaysHere(string address, string leadsTo)
    {
        using var visitor = new Visitor(app);

        (await visitor.GetAsync(address)).Headers.Location!.ToString().ShouldBe(leadsTo);
    }
}
