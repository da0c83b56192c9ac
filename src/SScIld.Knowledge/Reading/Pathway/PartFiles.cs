using System.Collections.Immutable;
using SScIld.Pathway;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Rules;

namespace SScIld.Knowledge.Reading.Pathway;

/// <summary>Words for a value, a unit or a heading.</summary>
internal sealed record Phrase(string Key, Localized Text);

/// <summary>A notice or an action that no rule gives yet, by its author's own word.</summary>
internal sealed record NotYetGiven(IdKind Kind, string Id);

/// <summary>Reads the smaller parts of a pathway: numbers, definitions, readings, notices, actions, phrases.</summary>
internal static class PartFiles
{
    public static void ReadThresholds(MapReader map)
    {
        foreach (var item in map.Maps("thresholds"))
        {
            var id = Declared(item, IdKind.Threshold);
            var unit = item.Text("unit");
            item.File.Mention(MentionKind.Phrase, unit.Length > 0 ? FactsFile.UnitPrefix + unit : "", item.At("unit"));
            var threshold = new Threshold(
                id,
                item.Number("value"),
                unit,
                (Comparator?)item.CodeOrNull("comparator", Codes.Comparator),
                item.Sentence("name"),
                SourceReader.Required(item),
                Gap(item),
                item.Date("lastVerified"));
            item.Done();
            item.File.Keep(threshold, item.At("id"));
        }

        map.Done();
    }

    public static void ReadDefinitions(MapReader map, Templates templates)
    {
        foreach (var item in map.Maps("definitions"))
        {
            foreach (var copy in templates.Expand(item))
            {
                var id = Declared(copy, IdKind.Fact);
                copy.File.Definition = id;
                var definition = new Definition(
                    id, copy.Sentence("name"), ConditionReader.Read(copy, "when"), SourceReader.OrNull(copy) ?? new SourceReference("", []));
                copy.File.Definition = "";
                copy.Done();
                copy.File.Keep(definition, copy.At("id"));
            }
        }

        map.Done();
    }

    public static void ReadReading(MapReader map)
    {
        var id = Declared(map, IdKind.Reading);
        var substitutions = ImmutableArray.CreateBuilder<Substitution>();
        var name = map.Sentence("name");
        var gap = map.Sentence("gap");
        foreach (var item in map.Maps("substitute"))
        {
            var substitution = new Substitution(item.Mention("fact", MentionKind.Fact), item.Mention("readAs", MentionKind.Fact));
            item.Done();
            substitutions.Add(item.File.Mark(substitution, item.At("fact")));
        }

        var reading = new AlternativeReading(id, name, gap, substitutions.ToImmutable(), map.Mentions("labels", MentionKind.Table));
        map.Done();
        map.File.Keep(reading, map.At("id"));
    }

    public static void ReadNotices(MapReader map, Templates templates)
    {
        foreach (var item in map.Maps("notices"))
        {
            foreach (var copy in templates.Expand(item))
            {
                var notice = new NoticeDefinition(
                    Declared(copy, IdKind.Notice),
                    (NoticeLevel)copy.Code("level", Codes.NoticeLevel),
                    copy.Sentence("meaning"),
                    copy.Sentence("text", Placeholders.Case));
                copy.Done();
                copy.File.Keep(notice, copy.At("id"));
            }
        }

        ReadNotYetGiven(map, IdKind.Notice);
        map.Done();
    }

    public static void ReadActions(MapReader map, Templates templates)
    {
        foreach (var item in map.Maps("actions"))
        {
            foreach (var copy in templates.Expand(item))
            {
                var action = new ActionDefinition(Declared(copy, IdKind.Action), copy.Sentence("meaning"), copy.Sentence("text", Placeholders.Case));
                copy.Done();
                copy.File.Keep(action, copy.At("id"));
            }
        }

        ReadNotYetGiven(map, IdKind.Action);
        map.Done();
    }

    public static void ReadPhrases(MapReader map)
    {
        foreach (var item in map.Maps("phrases"))
        {
            var key = item.Text("key");
            item.File.Declare(IdKind.Phrase, key, item.At("key"));
            var phrase = new Phrase(key, item.SentenceOrEmpty("text", Placeholders.Free));
            item.Done();
            item.File.Keep(phrase, item.At("key"));
        }

        map.Done();
    }

    private static void ReadNotYetGiven(MapReader map, IdKind kind)
    {
        foreach (var node in map.Items("notYetGiven", required: false))
        {
            var id = Scalars.Text(map.File, node);
            map.File.Keep(new NotYetGiven(kind, id), node);
        }
    }

    private static ReadingGap? Gap(MapReader map)
    {
        if (map.MapOrNull("reading") is not { } reading)
        {
            return null;
        }

        var alternatives = ImmutableArray.CreateBuilder<decimal>();
        var gap = reading.Sentence("gap");
        foreach (var node in reading.Items("alternatives", required: false))
        {
            alternatives.Add(Scalars.Number(reading.File, node));
        }

        reading.Done();
        return new ReadingGap(gap, alternatives.ToImmutable());
    }

    private static string Declared(MapReader map, IdKind kind)
    {
        var id = map.Text("id");
        map.File.Declare(kind, id, map.At("id"));
        return id;
    }
}
