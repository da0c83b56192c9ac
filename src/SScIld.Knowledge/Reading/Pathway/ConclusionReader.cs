using System.Collections.Immutable;
using SScIld.Knowledge.Yaml;
using SScIld.Pathway.Rules;

namespace SScIld.Knowledge.Reading.Pathway;

/// <summary>Reads the conclusions of a rule: a list of maps with one key each.</summary>
internal static class ConclusionReader
{
    private static readonly ImmutableArray<string> Kinds =
    [
        "propose", "demote", "veto", "hold", "reviewDose", "standIn", "argue", "beforeStarting", "notice", "do", "ask", "stopProposals",
    ];

    public static ImmutableArray<Conclusion> Read(MapReader rule, string key, bool required)
    {
        var conclusions = ImmutableArray.CreateBuilder<Conclusion>();
        foreach (var item in rule.Items(key, required))
        {
            if (Read(rule.File, item) is { } conclusion)
            {
                conclusions.Add(conclusion);
            }
        }

        if (required && conclusions.Count == 0 && rule.Map.Find(key) is { Value: YamlList { Items.Length: 0 } empty })
        {
            rule.File.Add(empty, "empty-list", "A rule draws at least one conclusion.");
        }

        return conclusions.ToImmutable();
    }

    private static Conclusion? Read(FileReading file, YamlNode node)
    {
        if (node is not YamlMap { Entries: [var entry] })
        {
            file.Add(node, "not-a-conclusion", $"A conclusion is a map with one key: {string.Join(", ", Kinds)}.");
            return null;
        }

        var conclusion = entry switch
        {
            { Key.Value: "notice", Value: YamlScalar id } => new GiveNotice(Named(file, MentionKind.Notice, id), null, null),
            { Key.Value: "do", Value: YamlScalar id } => new AskAction(Named(file, MentionKind.Action, id), null),
            { Key.Value: "ask", Value: YamlScalar fact } => new AskDatum(Named(file, MentionKind.Fact, fact)),
            _ => OfMap(file, entry),
        };
        return conclusion is null ? null : file.Mark(conclusion, entry.Key);
    }

    private static Conclusion? OfMap(FileReading file, YamlEntry entry)
    {
        var kind = entry.Key.Value;
        if (!Kinds.Contains(kind))
        {
            var hint = Nearest.To(kind, Kinds) is { } near ? $" Did you mean {near}?" : "";
            file.Add(entry.Key, "unknown-key", $"There is no conclusion {kind}.{hint}");
            return null;
        }

        if (MapReader.Of(file, entry.Value, kind) is not { } map)
        {
            return null;
        }

        Conclusion? conclusion = kind switch
        {
            "propose" => new Propose(map.Agent("agent"), (ProposedAction)map.Code("action", Codes.ProposedAction), ChoiceGroup(map)),
            "demote" => new Demote(map.Agent("agent")),
            "veto" => new Veto(map.Agent("agent"), map.Text("reason"), map.Sentence("liftedBy", Placeholders.Case)),
            "hold" => new Hold(map.Agent("agent"), ReviewOnly: false),
            "reviewDose" => new Hold(map.Agent("agent"), ReviewOnly: true),
            "standIn" => new StandIn(map.Agent("for"), map.Agent("agent")),
            "argue" => Argue(map),
            "beforeStarting" => new BeforeStarting(map.Agent("agent"), map.Text("id"), map.TruthOrNo("first"), map.Sentence("text", Placeholders.Case)),
            "notice" => new GiveNotice(
                map.Mention("id", MentionKind.Notice), map.SentenceOrNull("text", Placeholders.Case), (NoticeLevel?)map.CodeOrNull("level", Codes.NoticeLevel)),
            "do" => new AskAction(map.Mention("id", MentionKind.Action), Due(map)),
            "stopProposals" => new StopProposals(),
            _ => NoMap(file, entry),
        };
        map.Done();
        return conclusion;
    }

    private static string? ChoiceGroup(MapReader map)
    {
        if (map.TextOrNull("choiceGroup") is not { } group)
        {
            return null;
        }

        map.File.Mention(MentionKind.ChoiceGroup, group, map.At("choiceGroup"));
        return group;
    }

    private static Argue Argue(MapReader map)
    {
        var agent = map.Agent("agent");
        var against = map.Map.Find("against") is not null;
        return new Argue(agent, against, map.Sentence(against ? "against" : "for", Placeholders.Case));
    }

    private static DueTime? Due(MapReader map)
    {
        if (map.MapOrNull("due") is not { } due)
        {
            return null;
        }

        var time = new DueTime(
            (DueAnchor)due.Code("anchor", Codes.DueAnchor), due.Mention("from", MentionKind.Threshold), due.Mention("to", MentionKind.Threshold));
        due.Done();
        return due.File.Mark(time, due.At("from"));
    }

    private static Conclusion? NoMap(FileReading file, YamlEntry entry)
    {
        file.Add(entry.Value, "wrong-kind", $"{entry.Key.Value} names one id.");
        return null;
    }

    private static string Named(FileReading file, MentionKind kind, YamlScalar node)
    {
        var id = Scalars.Text(file, node);
        file.Mention(kind, id, node);
        return id;
    }
}
