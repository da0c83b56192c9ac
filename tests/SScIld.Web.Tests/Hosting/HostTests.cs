using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace SScIld.Web.Tests.Hosting;

public sealed class HostTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task Healthz_WhenTheAppRuns_SaysWhichKnowledgeAnswers()
    {
        using var client = app.CreateClient();

        var pack = (await client.GetFromJsonAsync<JsonElement>("/healthz")).GetProperty("pack");

        pack.GetProperty("id").GetString().ShouldBe(RealKnowledge.Knowledge.Pack.Id);
        pack.GetProperty("version").GetString().ShouldBe(RealKnowledge.Knowledge.Pack.Version);
        pack.GetProperty("hash").GetString().ShouldBe(RealKnowledge.Knowledge.Pack.Hash);
    }

    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/css/app.css", HttpStatusCode.OK)]
    [InlineData("/no-such-page", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/no-such-thing", HttpStatusCode.NotFound)]
    public async Task EveryAnswer_CarriesTheSecurityHeaders(string path, HttpStatusCode status)
    {
        using var client = app.CreateClient();

        var answer = await client.GetAsync(path);

        answer.StatusCode.ShouldBe(status);
        answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldContain("default-src 'self'");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldHaveSingleItem().ShouldBe("nosniff");
    }

    [Theory]
    [InlineData(null, null, "<html lang=\"en\"")]
    [InlineData("zh-CN,zh;q=0.9", null, "<html lang=\"zh-CN\"")]
    [InlineData("zh-CN", "sscild-language=en", "<html lang=\"en\"")]
    [InlineData("en", "sscild-language=zh", "<html lang=\"zh-CN\"")]
    public async Task Document_SpeaksTheLanguageChosenBeforeOrAccepted(string? accepted, string? cookie, string expected)
    {
        using var client = app.CreateClient();
        var request = new HttpRequestMessage(HttpMethod.Get, "/");
        if (accepted is not null)
        {
            request.Headers.Add("Accept-Language", accepted);
        }

        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }

        var page = await (await client.SendAsync(request)).Content.ReadAsStringAsync();

        page.ShouldContain(expected);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/case")]
    [InlineData("/about")]
    [InlineData("/examples/no-such-example")]
    public async Task EveryPage_SaysWhatItIsNotAndWhichKnowledgeSpeaks(string path)
    {
        using var client = app.CreateClient();
        var pack = RealKnowledge.Knowledge.Pack;

        var page = WebUtility.HtmlDecode(await (await client.GetAsync(path)).Content.ReadAsStringAsync());

        page.ShouldContain(pack.Disclaimer.English);
        page.ShouldContain($"{pack.Id} {pack.Version}");
        page.ShouldContain(pack.Hash[..12]);
    }
}
