using System.Text.Json.Nodes;
using SScIld.Pathway.Rules;

namespace SScIld.Interop.Tests;

/// <summary>The contract's own schema of the case document, field by datum.</summary>
internal static class ContractSchema
{
    /// <summary>Every field that holds a value or a list, in the schema's order.</summary>
    public static IReadOnlyList<SchemaField> Fields { get; } = [.. Read()];

    public static IEnumerable<SchemaField> Numbers => Fields.Where(datum => datum.Types.Any(type => type is "number" or "integer"));

    /// <summary>The schema's limits as the fields of a pack.</summary>
    public static IEnumerable<FieldDefinition> Definitions => Fields.Select(datum =>
        new FieldDefinition(datum.Path, new(datum.Path, datum.Path), "", datum.Minimum, datum.Maximum, null, null, datum.MaximumLength, "nobody"));

    private static List<SchemaField> Read()
    {
        var fields = new List<SchemaField>();
        Object(JsonNode.Parse(File.ReadAllText(RepositoryFolder.At("data", "contract", "case.schema.json")))!, "", fields);
        return fields;
    }

    private static void Object(JsonNode schema, string prefix, List<SchemaField> fields)
    {
        foreach (var (name, value) in schema["properties"]!.AsObject())
        {
            Value(value!, prefix + name, fields);
        }
    }

    private static void Value(JsonNode schema, string path, List<SchemaField> fields)
    {
        if (schema["properties"] is not null)
        {
            Object(schema, $"{path}.", fields);
            return;
        }

        fields.Add(new SchemaField(
            path,
            Types(schema["type"]),
            schema["minimum"]?.GetValue<decimal>(),
            schema["maximum"]?.GetValue<decimal>(),
            (schema["maxLength"] ?? schema["maxItems"])?.GetValue<int>(),
            [.. (schema["enum"]?.AsArray() ?? []).Where(code => code is not null).Select(code => code!.GetValue<string>())]));
        if (schema["items"] is { } items)
        {
            Value(items, $"{path}[]", fields);
        }
    }

    private static string[] Types(JsonNode? type) => type switch
    {
        JsonArray several => [.. several.Select(one => one!.GetValue<string>())],
        JsonValue one => [one.GetValue<string>()],
        _ => ["string"],
    };
}

/// <summary>A field of the schema.</summary>
internal sealed record SchemaField(string Path, string[] Types, decimal? Minimum, decimal? Maximum, int? MaximumLength, string[] Codes);
