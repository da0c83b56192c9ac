using SScIld.Web.Features.Cases;

namespace SScIld.Web.Features.Api;

/// <summary>The invented patients, for programs that want something to try.</summary>
internal static class ExampleEndpoints
{
    /// <summary>Their ids and titles.</summary>
    public static IEnumerable<ExampleAnswer> List(ExampleCases examples) =>
        examples.All.Select(example => new ExampleAnswer(example.Id, new TitleAnswer(example.Title.English, example.Title.Chinese)));

    /// <summary>The case document of one.</summary>
    public static IResult Get(string id, ExampleCases examples) => examples.Find(id) is { } example
        ? Results.Bytes(example.Utf8, "application/json")
        : Problem.Of(StatusCodes.Status404NotFound, "There is no such example.");

    /// <summary>One example.</summary>
    internal sealed record ExampleAnswer(string Id, TitleAnswer Title);

    /// <summary>Its title.</summary>
    internal sealed record TitleAnswer(string En, string Zh);
}
