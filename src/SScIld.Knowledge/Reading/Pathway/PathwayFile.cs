using System.Collections.Immutable;
using SScIld.Knowledge.Files;
using SScIld.Pathway;
using SScIld.Pathway.Rules;

namespace SScIld.Knowledge.Reading.Pathway;

/// <summary>What pathway.yaml says.</summary>
internal sealed record PathwayHeader(
    string Id,
    string Version,
    Localized Title,
    Localized Owner,
    Localized IntendedUse,
    Localized Misuse,
    Localized Disclaimer,
    ImmutableArray<StageDefinition> Stages,
    ImmutableArray<PhenotypeFeature> Features,
    ImmutableArray<AlternativeAgents> Alternatives);

/// <summary>Reads pathway.yaml.</summary>
internal static class PathwayFile
{
    public static void Read(MapReader map)
    {
        var header = new PathwayHeader(
            map.Text("id"),
            map.Text("version"),
            map.Sentence("title"),
            map.Sentence("owner"),
            map.Sentence("intendedUse"),
            map.Sentence("misuse"),
            map.Sentence("disclaimer"),
            Stages(map),
            Features(map),
            Alternatives(map));
        map.Done();
        if (header.Id.Length > 0 && header.Id != PackLayout.PathwayId)
        {
            map.File.Add(map.At("id"), "id-not-path", $"The pathway in this folder is called {PackLayout.PathwayId}.");
        }

        if (header.Version.Length > 0 && !IsVersion(header.Version))
        {
            map.File.Add(map.At("version"), "bad-version", "A version is major.minor.patch, in quotes.");
        }

        map.File.Keep(header, map.At("id"));
    }

    private static bool IsVersion(string text) =>
        text.Split('.') is { Length: 3 } parts && Array.TrueForAll(parts, part => part.Length is > 0 and < 6 && part.All(char.IsAsciiDigit));

    private static ImmutableArray<StageDefinition> Stages(MapReader map)
    {
        var stages = ImmutableArray.CreateBuilder<StageDefinition>();
        foreach (var item in map.Maps("stages"))
        {
            var stage = new StageDefinition(
                Declared(item, IdKind.Stage),
                item.Sentence("name"),
                May(item),
                item.Mentions("tables", MentionKind.Table, required: false),
                item.TruthOrNo("afterAssembly"));
            item.Done();
            stages.Add(item.File.Mark(stage, item.At("id")));
        }

        return stages.ToImmutable();
    }

    private static ImmutableArray<ConclusionKind> May(MapReader stage)
    {
        var kinds = ImmutableArray.CreateBuilder<ConclusionKind>();
        foreach (var node in stage.Items("may", required: true))
        {
            kinds.Add((ConclusionKind)Scalars.Code(stage.File, node, Codes.ConclusionKind));
        }

        return kinds.ToImmutable();
    }

    private static ImmutableArray<PhenotypeFeature> Features(MapReader map)
    {
        var features = ImmutableArray.CreateBuilder<PhenotypeFeature>();
        foreach (var item in map.Maps("features"))
        {
            var feature = new PhenotypeFeature(
                Declared(item, IdKind.Feature),
                item.OneOf("group", Codes.FeatureGroup),
                item.Mention("definition", MentionKind.Definition),
                item.SentenceOrEmpty("value", Placeholders.Case));
            item.Done();
            features.Add(item.File.Mark(feature, item.At("definition")));
        }

        return features.ToImmutable();
    }

    private static ImmutableArray<AlternativeAgents> Alternatives(MapReader map)
    {
        var alternatives = ImmutableArray.CreateBuilder<AlternativeAgents>();
        foreach (var item in map.Maps("alternatives"))
        {
            var group = item.Text("choiceGroup");
            item.File.Declare(IdKind.ChoiceGroup, group, item.At("choiceGroup"));
            alternatives.Add(new AlternativeAgents(group, item.Agents("agents")));
            item.Done();
        }

        return alternatives.ToImmutable();
    }

    private static string Declared(MapReader map, IdKind kind)
    {
        var id = map.Text("id");
        map.File.Declare(kind, id, map.At("id"));
        return id;
    }
}
