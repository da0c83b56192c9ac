using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using SScIld.Interop.Cases;
using SScIld.Pathway;
using SScIld.Pathway.Rules;

namespace SScIld.Interop.Tests;

/// <summary>Case documents for tests: the contract's example, and ways to change it.</summary>
internal static class CaseText
{
    public const string Smallest = """{"schema":"sscild.case/1","asOf":"2026-11-20"}""";

    public static string Example { get; } = File.ReadAllText(RepositoryFolder.At("data", "contract", "example-case.json"));

    /// <summary>The smallest case with further fields.</summary>
    public static string With(string members) => $$"""{"schema":"sscild.case/1","asOf":"2026-11-20",{{members}}}""";

    /// <summary>The smallest case with one field, by its path in a pack: list entries get what else they need.</summary>
    public static string WithField(string path, string value)
    {
        var root = JsonNode.Parse(Smallest)!.AsObject();
        JsonNode node = root;
        var parts = path.Split('.');
        for (var i = 0; i < parts.Length; i++)
        {
            var isList = parts[i].EndsWith("[]", StringComparison.Ordinal);
            var name = isList ? parts[i][..^2] : parts[i];
            var isLast = i == parts.Length - 1;
            if (isLast)
            {
                node[name] = isList ? new JsonArray(JsonNode.Parse(value)) : JsonNode.Parse(value);
            }
            else if (isList)
            {
                node = Entry(name);
                Parent()[name] = new JsonArray(node);
            }
            else
            {
                node = Parent()[name] = new JsonObject();
            }

            JsonNode Parent() => i == 0 ? root : root[parts[0]]!;
        }

        return root.ToJsonString();
    }

    public static CaseReading Read(string json, KnowledgePack? pack = null, Language language = Language.English) =>
        CaseDocumentReader.Read(Encoding.UTF8.GetBytes(json), pack ?? TestPack.Pack, language);

    public static PatientCase Accepted(string json) => Read(json).ShouldBeOfType<CaseReading.Accepted>(Errors(json)).Patient;

    public static Rejection Rejected(string json) => Read(json).ShouldBeOfType<CaseReading.Rejected>().Rejection;

    /// <summary>Code and path of everything that is wrong with a document, in order; empty for a case.</summary>
    public static string Errors(string json) => Read(json) is CaseReading.Rejected { Rejection: var rejection } ? Errors(rejection) : "";

    public static string Errors(Rejection rejection) => string.Join(" | ", rejection.Errors.Select(error => $"{error.Code} {error.Path}"));

    /// <summary>A number as a document writes it.</summary>
    public static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private static JsonObject Entry(string list) => list switch
    {
        "lungFunction" or "hrct" => new JsonObject { ["date"] = "2026-11-01" },
        _ => new JsonObject { ["agent"] = "nintedanib" },
    };
}
