using System.Collections.Immutable;
using SScIld.Knowledge.Reading;
using SScIld.Knowledge.Reading.Pathway;
using SScIld.Pathway.Analysis.Changes;
using SScIld.Pathway.Analysis.Verification;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Rules;

namespace SScIld.Knowledge.Analysis;

/// <summary>Reads one property of the rule base, and holds every name in it against the pack.</summary>
internal static class PropertyFile
{
    private static readonly ImmutableArray<string> Whole = ["every-rule-speaks", "no-contradiction", "every-state-answered"];
    private static readonly ImmutableArray<string> Directions = ["more", "less"];

    public static PathwayProperty Read(MapReader map, string name, KnowledgePack pack)
    {
        var id = map.Text("id");
        if (id != name)
        {
            map.File.Add(map.At("id"), "id-not-path", $"By its path this should be called {name}, not {id}.");
        }

        var property = new PathwayProperty(id, map.Sentence("title"), map.Sentence("reason"), Claim(map, pack));
        map.Done();
        CheckNames(map.File, pack);
        return property;
    }

    private static PropertyClaim Claim(MapReader map, KnowledgePack pack)
    {
        if (map.Map.Find("never") is not null)
        {
            var state = ConditionReader.Read(map, "never");
            CheckValues(map, state, pack);
            return new PropertyClaim.Never(state);
        }

        if (map.MapOrNull("monotone") is { } monotone)
        {
            return Monotone(monotone, pack);
        }

        return map.Code("holds", Whole) switch
        {
            0 => new PropertyClaim.EveryRuleSpeaks(),
            1 => new PropertyClaim.NoContradiction(),
            _ => new PropertyClaim.EveryStateAnswered(),
        };
    }

    private static PropertyClaim.Monotone Monotone(MapReader map, KnowledgePack pack)
    {
        var claim = new PropertyClaim.Monotone(map.Text("along"), map.Code("towards", Directions) == 1, map.TextOrNull("unless"));
        map.Done();
        if (CaseEntries.Find(claim.Along) is not { Kind: DatumKind.Number })
        {
            map.File.Add(map.At("along"), "unknown-id", $"No number of a case is called {claim.Along}.");
        }

        if (claim.Unless is { } rule && pack.Rules.All(candidate => candidate.Id != rule))
        {
            map.File.Add(map.At("unless"), "unknown-id", $"No rule is called {rule}.");
        }

        return claim;
    }

    private static void CheckNames(FileReading file, KnowledgePack pack)
    {
        var vocabulary = new Vocabulary(pack.Tables, pack.Definitions, pack.Readings);
        foreach (var mention in file.Mentions)
        {
            var isKnown = mention.Kind switch
            {
                MentionKind.Fact => vocabulary.Facts.ContainsKey(mention.Id),
                MentionKind.Threshold => pack.Thresholds.Any(threshold => threshold.Id == mention.Id),
                MentionKind.Definition => pack.Definitions.Any(definition => definition.Id == mention.Id),
                _ => true,
            };
            if (!isKnown)
            {
                file.Defects.Add(new PackDefect(mention.Place.File, mention.Place.Line, mention.Place.Column, "unknown-id", $"Nothing in the pack is called {mention.Id}."));
            }
        }
    }

    private static void CheckValues(MapReader map, Condition condition, KnowledgePack pack)
    {
        var facts = new Vocabulary(pack.Tables, pack.Definitions, pack.Readings).Facts;
        if (condition is Is @is && facts.TryGetValue(@is.Fact, out var fact))
        {
            foreach (var value in @is.Values.Where(value => !fact.Values.Contains(value)))
            {
                map.File.Add(map.At("never"), "unknown-value", $"{@is.Fact} is never {value}.");
            }
        }

        foreach (var part in ConditionParts.Of(condition))
        {
            CheckValues(map, part, pack);
        }
    }
}
