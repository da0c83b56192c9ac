using SScIld.Pathway.Rules;

namespace SScIld.Knowledge.Reading.Pathway;

/// <summary>Reads facts.yaml: what can be entered, and the words of what a rule may read.</summary>
internal static class FactsFile
{
    /// <summary>The phrases that name who can supply a datum.</summary>
    public const string SupplierPrefix = "supplier.";

    /// <summary>The phrases that print a unit.</summary>
    public const string UnitPrefix = "unit.";

    public static void Read(MapReader map, Templates templates)
    {
        foreach (var item in map.Maps("fields"))
        {
            ReadField(item);
        }

        foreach (var item in map.Maps("facts"))
        {
            foreach (var copy in templates.Expand(item))
            {
                ReadFact(copy);
            }
        }

        map.Done();
    }

    private static void ReadField(MapReader map)
    {
        var path = map.Text("path");
        map.File.Declare(IdKind.Field, path, map.At("path"));
        var name = map.Sentence("name");
        var unit = Unit(map);
        var (minimum, maximum) = Range(map, "possible");
        var (likelyMinimum, likelyMaximum) = Range(map, "likely");
        if (likelyMinimum < minimum || likelyMaximum > maximum)
        {
            map.File.Add(map.At("likely"), "bad-range", "What is likely must also be possible.");
        }

        var length = map.WholeNumberOrNull("maxLength");
        var field = new FieldDefinition(path, name, unit, minimum, maximum, likelyMinimum, likelyMaximum, length, Supplier(map));
        map.Done();
        map.File.Keep(field, map.At("path"));
    }

    private static void ReadFact(MapReader map)
    {
        var id = map.Text("id");
        map.File.Declare(IdKind.Fact, id, map.At("id"));
        var fact = new FactDefinition(id, map.Sentence("name"), Unit(map), map.Mentions("fields", MentionKind.Field), Supplier(map));
        map.Done();
        map.File.Keep(fact, map.At("id"));
    }

    private static (decimal? Minimum, decimal? Maximum) Range(MapReader map, string key)
    {
        if (map.MapOrNull(key) is not { } range)
        {
            return (null, null);
        }

        var ends = (Minimum: range.NumberOrNull("min"), Maximum: range.NumberOrNull("max"));
        range.Done();
        if (ends.Minimum > ends.Maximum || ends is (null, null))
        {
            map.File.Add(map.At(key), "bad-range", "A range has a min, a max, or both in order.");
        }

        return ends;
    }

    private static string Unit(MapReader map)
    {
        var unit = map.TextOrEmpty("unit");
        if (unit.Length > 0)
        {
            map.File.Mention(MentionKind.Phrase, UnitPrefix + unit, map.At("unit"));
        }

        return unit;
    }

    private static string Supplier(MapReader map)
    {
        var supplier = map.Text("supplier");
        if (supplier.Length > 0)
        {
            map.File.Mention(MentionKind.Phrase, SupplierPrefix + supplier, map.At("supplier"));
        }

        return supplier;
    }
}
