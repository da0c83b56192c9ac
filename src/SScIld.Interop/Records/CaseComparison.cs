using System.Collections.Immutable;
using System.Text.Json.Nodes;
using SScIld.Interop.Cases;

namespace SScIld.Interop.Records;

/// <summary>A field in which two case documents differ.</summary>
/// <param name="Path">The field, as the contract names it: <c>lungFunction[].fvcPercentPredicted</c>.</param>
/// <param name="Entry">The entry of a list by its day or agent; null outside lists.</param>
/// <param name="Before">What the first document says, as the contract writes it; null: nothing. An empty list is <c>[]</c>.</param>
/// <param name="Now">What the second says.</param>
public sealed record CaseDifference(string Path, string? Entry, string? Before, string? Now);

/// <summary>Compares two case documents field by field. Names and days of the documents themselves do not count. Pure.</summary>
public static class CaseComparison
{
    /// <summary>An empty list: there is none, which is more than not knowing.</summary>
    public const string None = "[]";

    private static readonly string[] Names = ["schema", "caseId", "asOf"];

    /// <summary>Every field in which the documents differ, in the contract's order.</summary>
    public static ImmutableArray<CaseDifference> Between(CaseDocument before, CaseDocument now)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        Dictionary<(string Path, string? Entry), string> first = Fields(before), second = Fields(now);
        return
        [
            .. first.Keys.Union(second.Keys)
                .Where(field => first.GetValueOrDefault(field) != second.GetValueOrDefault(field))
                .Select(field => new CaseDifference(field.Path, field.Entry, first.GetValueOrDefault(field), second.GetValueOrDefault(field))),
        ];
    }

    private static Dictionary<(string Path, string? Entry), string> Fields(CaseDocument document)
    {
        var fields = new Dictionary<(string Path, string? Entry), string>();
        foreach (var (part, value) in JsonNode.Parse(CaseDocumentWriter.Write(document))!.AsObject())
        {
            if (!Names.Contains(part))
            {
                Read(part, entry: null, value, fields);
            }
        }

        return fields;
    }

    private static void Read(string path, string? entry, JsonNode? value, Dictionary<(string Path, string? Entry), string> fields)
    {
        switch (value)
        {
            case JsonObject whole:
                foreach (var (name, part) in whole)
                {
                    Read($"{path}.{name}", entry, part, fields);
                }

                break;
            case JsonArray { Count: 0 }:
                fields[(path, entry)] = None;
                break;
            case JsonArray list when list[0] is JsonObject:
                ReadEntries($"{path}[]", list, fields);
                break;
            case JsonArray list:
                fields[($"{path}[]", entry)] = string.Join(", ", list.Select(Text));
                break;
            case not null:
                fields[(path, entry)] = Text(value);
                break;
        }
    }

    private static void ReadEntries(string path, JsonArray list, Dictionary<(string Path, string? Entry), string> fields)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in list.OfType<JsonObject>())
        {
            var name = (entry["date"] ?? entry["agent"])?.GetValue<string>() ?? "";
            var count = seen[name] = seen.GetValueOrDefault(name) + 1;
            Read(path, count == 1 ? name : FormattableString.Invariant($"{name} ({count})"), entry, fields);
        }
    }

    private static string Text(JsonNode? value) =>
        value is JsonValue text && text.TryGetValue<string>(out var words) ? words : value?.ToJsonString() ?? "";
}
