using System.Net.Http.Json;
using System.Text.Json;

namespace SScIld.Web.Tests.Features.Api;

public sealed class ExampleEndpointTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task Get_Examples_ListsEachWithATitleInBothLanguages()
    {
        using var client = app.CreateClient();

        var examples = await client.GetFromJsonAsync<JsonElement>("/api/v1/examples");

        examples.GetArrayLength().ShouldBeGreaterThan(0);
        foreach (var example in examples.EnumerateArray())
        {
            example.GetProperty("title").GetProperty("en").GetString().ShouldNotBeNullOrEmpty();
            example.GetProperty("title").GetProperty("zh").GetString().ShouldNotBeNullOrEmpty();
        }
    }

    [Fact]
    public async Task Get_EveryExample_IsACaseThatCanBeAssessed()
    {
        using var client = app.CreateClient();
        var examples = await client.GetFromJsonAsync<JsonElement>("/api/v1/examples");
        foreach (var id in examples.EnumerateArray().Select(example => example.GetProperty("id").GetString()))
        {
            var document = await client.GetFromJsonAsync<JsonElement>($"/api/v1/examples/{id}");

            var answer = await client.PostAsJsonAsync("/api/v1/assessments?detail=brief", document);

            answer.IsSuccessStatusCode.ShouldBeTrue(id);
        }
    }
}
