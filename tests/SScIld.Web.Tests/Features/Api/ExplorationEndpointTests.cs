using System.Net;
using System.Text;
using System.Text.Json;
using SScIld.Interop.Explorations;

namespace SScIld.Web.Tests.Features.Api;

/// <summary>The four explorations over HTTP, and the report on the rules.</summary>
public sealed class ExplorationEndpointTests(App app) : IClassFixture<App>
{
    public static TheoryData<string> Kinds { get; } = [.. ExplorationKind.All];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Post_PossibleCase_AnswersThatExplorationAloneAndNamesThePack(string kind)
    {
        var (status, body) = await PostAsync(kind, RealKnowledge.ExampleJson);

        status.ShouldBe(HttpStatusCode.OK);
        body.EnumerateObject().Select(member => member.Name).ShouldBe(["schema", "caseId", "asOf", "pack", kind]);
        body.GetProperty("schema").GetString().ShouldBe("sscild.exploration/1");
        body.GetProperty("pack").GetProperty("hash").GetString().ShouldBe(RealKnowledge.Knowledge.Pack.Hash);
    }

    [Fact]
    public async Task Post_Counterfactuals_GivesEachChangeWithWhatItFlips()
    {
        var (_, body) = await PostAsync(ExplorationKind.Counterfactuals, RealKnowledge.ExampleJson);

        foreach (var single in body.GetProperty("counterfactuals").GetProperty("singles").EnumerateArray())
        {
            single.GetProperty("changes").GetArrayLength().ShouldBe(1);
            single.GetProperty("flips").GetArrayLength().ShouldBeGreaterThan(0);
        }
    }

    [Theory]
    [InlineData("?lang=zh", "zh")]
    [InlineData("?lang=en", "en")]
    public async Task Post_LanguageAskedFor_IsTheLanguageOfTheSentences(string query, string language)
    {
        var (_, body) = await PostAsync(ExplorationKind.Counterfactuals, RealKnowledge.ExampleJson, query);

        var text = body.GetProperty("counterfactuals").GetProperty("singles")[0].GetProperty("flips")[0].GetProperty("text").GetString()!;
        text.Any(letter => letter >= '\u2E80').ShouldBe(language == "zh");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Post_WhatIsNoCase_IsRefusedAsAnAssessmentWouldBe(string kind)
    {
        (await PostAsync(kind, "{")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await PostAsync(kind, RealKnowledge.ExampleJson, "?lang=fr")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await PostAsync(kind, RealKnowledge.ExampleJson, mediaType: "text/plain")).Status.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        (await PostAsync(kind, new string(' ', 1_100_000))).Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        var (status, body) = await PostAsync(kind, RealKnowledge.ExampleJson.Replace("\"fvcPercentPredicted\": 74", "\"fvcPercentPredicted\": 740", StringComparison.Ordinal));
        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        body.GetProperty("errors")[0].GetProperty("path").GetString().ShouldBe("lungFunction[1].fvcPercentPredicted");
    }

    [Fact]
    public async Task Post_SameCaseTwice_AnswersTheSameText() =>
        (await PostAsync(ExplorationKind.Missing, RealKnowledge.ExampleJson)).Body.GetRawText()
            .ShouldBe((await PostAsync(ExplorationKind.Missing, RealKnowledge.ExampleJson)).Body.GetRawText());

    [Fact]
    public async Task Get_Verification_SpeaksOfThePackThatAnswers()
    {
        using var client = app.CreateClient();

        using var report = JsonDocument.Parse(await client.GetStringAsync("/api/v1/verification"));

        report.RootElement.GetProperty("schema").GetString().ShouldBe("sscild.verification/1");
        report.RootElement.GetProperty("pack").GetProperty("hash").GetString().ShouldBe(RealKnowledge.Knowledge.Pack.Hash);
        var properties = report.RootElement.GetProperty("properties").EnumerateArray().ToList();
        properties.Count.ShouldBe(RealKnowledge.Knowledge.Guide.Properties.Length);
        properties.ShouldAllBe(property => property.GetProperty("outcome").GetString() == "held");
    }

    private async Task<(HttpStatusCode Status, JsonElement Body)> PostAsync(string kind, string json, string query = "", string mediaType = "application/json")
    {
        using var client = app.CreateClient();
        using var content = new StringContent(json, Encoding.UTF8, mediaType);
        using var answer = await client.PostAsync(new Uri($"/api/v1/{kind}{query}", UriKind.Relative), content);
        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return (answer.StatusCode, body.RootElement.Clone());
    }
}
