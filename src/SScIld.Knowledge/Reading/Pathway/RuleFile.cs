using System.Collections.Immutable;
using SScIld.Pathway;
using SScIld.Pathway.Rules;

namespace SScIld.Knowledge.Reading.Pathway;

/// <summary>Reads rules and outcome tables.</summary>
internal static class RuleFile
{
    public static void ReadRule(MapReader map, string stage)
    {
        var id = map.Text("id");
        var idNode = map.At("id");
        map.File.Declare(IdKind.Rule, id, idNode);
        var rule = new RuleDefinition
        {
            Id = id,
            Stage = stage,
            When = ConditionReader.Read(map, "when"),
            Then = ConclusionReader.Read(map, "then", required: true),
            WhenUndecided = ConclusionReader.Read(map, "whenUndecided", required: false),
            Because = map.Sentence("because", Placeholders.Case),
            Layer = (Layer)map.Code("layer", Codes.Layer),
            Source = SourceReader.Required(map),
            Evidence = map.Mentions("evidence", MentionKind.Study, required: false),
            Positions = map.Mentions("positions", MentionKind.Position, required: false),
        };
        map.Done();
        map.File.Keep(rule, idNode);
    }

    public static void ReadTable(MapReader map, string stage)
    {
        var id = map.Text("id");
        var idNode = map.At("id");
        map.File.Declare(IdKind.Fact, id, idNode);
        var table = new OutcomeTable
        {
            Id = id,
            Stage = stage,
            Name = map.Sentence("name"),
            Values = Values(map),
            Rows = Rows(map, id),
            Otherwise = map.MapOrNull("otherwise") is { } otherwise ? Row(otherwise, id, asks: false) : NoRow(map, id),
            Undecided = Undecided(map, id),
            Layer = (Layer)map.Code("layer", Codes.Layer),
            Source = SourceReader.Required(map),
        };
        map.Done();
        map.File.Keep(table, idNode);
    }

    private static ImmutableArray<LabelValue> Values(MapReader map)
    {
        var values = ImmutableArray.CreateBuilder<LabelValue>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in map.Maps("values"))
        {
            var value = new LabelValue(item.Text("value"), item.Sentence("name"));
            if (!seen.Add(value.Value))
            {
                item.File.Add(item.At("value"), "duplicate-id", $"The value {value.Value} is already in this table.");
            }

            item.Done();
            values.Add(item.File.Mark(value, item.At("value")));
        }

        return values.ToImmutable();
    }

    private static ImmutableArray<TableRow> Rows(MapReader map, string table)
    {
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        foreach (var item in map.Maps("rows"))
        {
            rows.Add(Row(item, table, asks: true));
        }

        return rows.ToImmutable();
    }

    private static TableRow Row(MapReader map, string table, bool asks)
    {
        var row = new TableRow(
            RowId(map, table),
            asks ? ConditionReader.Read(map, "when") : null,
            map.Mention("value", MentionKind.FactValue, table),
            map.Sentence("because", Placeholders.Case),
            SourceReader.OrNull(map));
        map.Done();
        return map.File.Mark(row, map.At("id"));
    }

    private static TableRow NoRow(MapReader map, string table)
    {
        map.Required("otherwise");
        return new TableRow(table, null, "", new Localized("", ""), null);
    }

    private static UndecidedOutcome Undecided(MapReader map, string table)
    {
        if (map.Required("undecided") is null || map.MapOrNull("undecided") is not { } outcome)
        {
            return new UndecidedOutcome(table, null, UnlessCompletionsAgree: false, new Localized("", ""));
        }

        var id = RowId(outcome, table);
        var value = Value(outcome, table);
        var undecided = new UndecidedOutcome(id, value, outcome.TruthOrNo("unlessCompletionsAgree"), outcome.Sentence("because", Placeholders.Case));
        outcome.Done();
        return outcome.File.Mark(undecided, outcome.At("id"));
    }

    // Written as null, the label stays unknown; left out, the author has not said.
    private static string? Value(MapReader outcome, string table)
    {
        if (outcome.Map.Find("value") is null)
        {
            return outcome.Text("value");
        }

        if (outcome.TextOrNull("value") is not { } value)
        {
            return null;
        }

        outcome.File.Mention(MentionKind.FactValue, value, outcome.At("value"), table);
        return value;
    }

    private static string RowId(MapReader row, string table)
    {
        var id = row.Text("id");
        if (id.Length == 0)
        {
            return "";
        }

        var full = $"{table}.{id}";
        row.File.Declare(IdKind.Rule, full, row.At("id"));
        return full;
    }
}
