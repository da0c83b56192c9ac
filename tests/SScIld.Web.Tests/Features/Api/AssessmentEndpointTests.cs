using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace SScIld.Web.Tests.Features.Api;

public sealed class AssessmentEndpointTests(App app) : IClassFixture<App>
{
    private const string Address = "/api/v1/assessments";

    [Fact]
    public async Task Post_PossibleCase_AnswersTheAssessment()
    {
        var (status, body) = await PostAsync(RealKnowledge.ExampleJson);

        status.ShouldBe(HttpStatusCode.OK);
        body.GetProperty("schema").GetString().ShouldBe("sscild.assessment/1");
        body.GetProperty("phenotype").GetProperty("value").GetString().ShouldBe("fibrosis-dominant");
        body.GetProperty("trace").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("?lang=zh", null, "zh")]
    [InlineData("?lang=en", "zh-CN", "en")]
    [InlineData("", "zh-CN,en;q=0.5", "zh")]
    [InlineData("", "fr, en;q=0.8, zh;q=0.7", "en")]
    [InlineData("", "zh;q=0, en", "en")]
    [InlineData("", "fr", "en")]
    [InlineData("", null, "en")]
    public async Task Post_LanguageAskedFor_IsTheLanguageOfTheAnswer(string query, string? accepted, string language)
    {
        var (_, body) = await PostAsync(RealKnowledge.ExampleJson, query, accepted: accepted);

        body.GetProperty("language").GetString().ShouldBe(language);
    }

    [Theory]
    [InlineData("?lang=fr")]
    [InlineData("?detail=some")]
    public async Task Post_UnknownParameter_IsRefused(string query)
    {
        var (status, body) = await PostAsync(RealKnowledge.ExampleJson, query);

        status.ShouldBe(HttpStatusCode.BadRequest);
        body.GetProperty("status").GetInt32().ShouldBe(400);
    }

    [Fact]
    public async Task Post_DetailBrief_LeavesTheTraceOut()
    {
        var (_, body) = await PostAsync(RealKnowledge.ExampleJson, "?detail=brief");

        body.TryGetProperty("trace", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Post_SameCaseTwice_AnswersTheSameBytes()
    {
        using var client = app.CreateClient();
        var first = await (await SendAsync(client, RealKnowledge.ExampleJson, "?lang=zh")).Content.ReadAsByteArrayAsync();
        var second = await (await SendAsync(client, RealKnowledge.ExampleJson, "?lang=zh")).Content.ReadAsByteArrayAsync();

        second.ShouldBe(first);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public async Task Post_ImpossibleValues_NamesEveryField(string language)
    {
        var json = RealKnowledge.ExampleJson
            .Replace("\"fvcPercentPredicted\": 74", "\"fvcPercentPredicted\": 740", StringComparison.Ordinal)
            .Replace("\"startedOn\": \"2025-10-01\"", "\"startedOn\": \"2027-10-01\"", StringComparison.Ordinal);

        var (status, body) = await PostAsync(json, $"?lang={language}");

        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var errors = body.GetProperty("errors").EnumerateArray().ToList();
        errors.Select(error => error.GetProperty("path").GetString())
            .ShouldBe(["lungFunction[1].fvcPercentPredicted", "treatments[0].startedOn"]);
        errors.Select(error => error.GetProperty("code").GetString()).ShouldBe(["out-of-range", "date-after-as-of"]);
        errors.ShouldAllBe(error => error.GetProperty("message").GetString()!.Length > 0);
        body.GetProperty("schema").GetString().ShouldBe("sscild.rejection/1");
    }

    [Fact]
    public async Task Post_TextThatIsNotJson_NamesLineAndPosition()
    {
        var (status, body) = await PostAsync("{\n  \"schema\": \"sscild.case/1\",\n  \"asOf\": ,\n}");

        status.ShouldBe(HttpStatusCode.BadRequest);
        body.GetProperty("errors")[0].GetProperty("code").GetString().ShouldBe("malformed");
        body.GetProperty("errors")[0].GetProperty("message").GetString()!.ShouldContain("line 3");
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    public async Task Post_NoCaseAtAll_IsRefusedWithoutAFault(string text)
    {
        var (status, body) = await PostAsync(text);

        ((int)status).ShouldBeInRange(400, 422);
        body.GetProperty("errors").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Post_MoreThanAMegabyte_IsTooLarge()
    {
        var (status, body) = await PostAsync($"{{\"caseId\": \"{new string('x', 1 << 20)}\"}}");

        status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        body.GetProperty("errors")[0].GetProperty("code").GetString().ShouldBe("too-large");
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData(null)]
    public async Task Post_AnotherMediaType_IsNotSupported(string? type)
    {
        var (status, _) = await PostAsync(RealKnowledge.ExampleJson, type: type);

        status.ShouldBe(HttpStatusCode.UnsupportedMediaType);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task OtherMethods_AreNotAllowedAndSayWhichIs(string method)
    {
        using var client = app.CreateClient();

        var answer = await client.SendAsync(new HttpRequestMessage(new HttpMethod(method), Address));

        answer.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        answer.Content.Headers.Allow.ShouldBe(["POST"]);
    }

    [Theory]
    [InlineData("/api/v1/examples/no-such-example")]
    [InlineData("/api/v1/no-such-thing")]
    [InlineData("/api/v2/assessments")]
    public async Task Get_UnknownAddress_AnswersAProblemNotAPage(string address)
    {
        using var client = app.CreateClient();

        var answer = await client.GetAsync(address);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        answer.Content.Headers.ContentType.ShouldNotBeNull().MediaType.ShouldBe("application/problem+json");
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, string json, string query = "", string? type = "application/json", string? accepted = null)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(json));
        content.Headers.ContentType = type is null ? null : new MediaTypeHeaderValue(type);
        var request = new HttpRequestMessage(HttpMethod.Post, Address + query) { Content = content };
        if (accepted is not null)
        {
            request.Headers.Add("Accept-Language", accepted);
        }

        return client.SendAsync(request);
    }

    private async Task<(HttpStatusCode Status, JsonElement Body)> PostAsync(
        string json, string query = "", string? type = "application/json", string? accepted = null)
    {
        using var client = app.CreateClient();
        var answer = await SendAsync(client, json, query, type, accepted);
        var text = await answer.Content.ReadAsStringAsync();
        var expected = answer.IsSuccessStatusCode ? "application/json" : "application/problem+json";
        answer.Content.Headers.ContentType.ShouldNotBeNull().MediaType.ShouldBe(expected);
        text.ShouldNotContain("   at ", Case.Sensitive, "a stack trace is nobody's business");
        return (answer.StatusCode, JsonSerializer.Deserialize<JsonElement>(text));
    }
}
