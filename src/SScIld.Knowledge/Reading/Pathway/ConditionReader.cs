using System.Collections.Immutable;
using SScIld.Knowledge.Yaml;
using SScIld.Pathway.Logic;

namespace SScIld.Knowledge.Reading.Pathway;

/// <summary>Reads a condition: a map with one key, the kind of the condition.</summary>
internal static class ConditionReader
{
    private static readonly ImmutableArray<string> Kinds =
        ["all", "any", "not", "atLeast", "meets", "compare", "is", "known", "somePair", "established", "ref"];

    // Stands for a condition that could not be read; a pack with a defect is never built.
    private static readonly Condition Unreadable = new AllOf([]);

    /// <summary>The condition under a key that must be there.</summary>
    public static Condition Read(MapReader map, string key) => map.Required(key) is { } node ? Read(map.File, node) : Unreadable;

    private static Condition Read(FileReading file, YamlNode node)
    {
        if (node is not YamlMap { Entries: [var entry] })
        {
            file.Add(node, "not-a-condition", $"A condition is a map with one key: {string.Join(", ", Kinds)}.");
            return Unreadable;
        }

        var kind = entry.Key.Value;
        var value = entry.Value;
        return kind switch
        {
            "all" => file.Mark(new AllOf(Parts(file, kind, value)), entry.Key),
            "any" => file.Mark(new AnyOf(Parts(file, kind, value)), entry.Key),
            "not" => file.Mark(new Not(Read(file, value)), entry.Key),
            "known" => file.Mark(new Known(Named(file, MentionKind.Fact, value)), value),
            "ref" => file.Mark(new Reference(Named(file, MentionKind.Definition, value)), value),
            "atLeast" or "meets" or "compare" or "is" or "somePair" or "established" =>
                MapReader.Of(file, value, kind) is { } map ? OfMap(kind, map) : Unreadable,
            _ => Unknown(file, entry.Key),
        };
    }

    private static Condition OfMap(string kind, MapReader map)
    {
        Condition condition = kind switch
        {
            "atLeast" => new AtLeast(map.Mention("threshold", MentionKind.Threshold), Parts(map.File, "of", map.Required("of"))),
            "meets" => new Meets(map.Mention("fact", MentionKind.Fact), map.Mention("threshold", MentionKind.Threshold)),
            "compare" => new Compare(
                map.Mention("fact", MentionKind.Fact), (Comparator)map.Code("is", Codes.Comparator), map.Mention("than", MentionKind.Fact)),
            "is" => Is(map),
            "somePair" => new SomePair(
                (PairSet)map.Code("in", Codes.PairSet),
                Read(map, "that"),
                (Truth)map.Code("none", Codes.Truth),
                map.Optional("where") is { } where ? Read(map.File, where) : null),
            _ => new Established(Read(map, "that"), map.Name("reason")),
        };
        map.Done();
        return map.File.Mark(condition, map.At(kind switch { "atLeast" or "meets" => "threshold", "compare" or "is" => "fact", _ => "that" }));
    }

    private static Is Is(MapReader map)
    {
        var fact = map.Mention("fact", MentionKind.Fact);
        if (map.Map.Find("values") is null)
        {
            return new Is(fact, [map.Mention("value", MentionKind.FactValue, fact)]);
        }

        var values = map.Mentions("values", MentionKind.FactValue, of: fact);
        if (values.Length == 0)
        {
            map.File.Add(map.At("values"), "empty-list", "At least one value is needed.");
        }

        return new Is(fact, values);
    }

    private static ImmutableArray<Condition> Parts(FileReading file, string key, YamlNode? node)
    {
        if (node is not YamlList { Items.Length: > 0 } list)
        {
            if (node is not null)
            {
                file.Add(node, "empty-list", $"{key} needs a list of conditions.");
            }

            return [];
        }

        var parts = ImmutableArray.CreateBuilder<Condition>(list.Items.Length);
        foreach (var item in list.Items)
        {
            parts.Add(Read(file, item));
        }

        return parts.MoveToImmutable();
    }

    private static string Named(FileReading file, MentionKind kind, YamlNode node)
    {
        var id = Scalars.Text(file, node);
        file.Mention(kind, id, node);
        return id;
    }

    private static Condition Unknown(FileReading file, YamlScalar kind)
    {
        var hint = Nearest.To(kind.Value, Kinds) is { } near ? $" Did you mean {near}?" : "";
        file.Add(kind, "unknown-key", $"There is no condition {kind.Value}.{hint}");
        return Unreadable;
    }
}
