using SScIld.Knowledge.Reading;
using SScIld.Pathway.Rules;

namespace SScIld.Knowledge.Checks;

/// <summary>Nothing lies about unused: numbers, definitions, notices and actions are there because something needs them.</summary>
internal static class UseChecks
{
    private static readonly HashSet<string> UsedByCode = new(StringComparer.Ordinal)
    {
        ContractIds.CrpDefaultLimit, ContractIds.EsrDefaultLimitMen, ContractIds.EsrDefaultLimitWomen, ContractIds.Il6DefaultLimit,
    };

    public static void Run(PackDraft draft, PackNames names)
    {
        var used = new HashSet<(MentionKind, string)>();
        foreach (var mention in draft.Mentions)
        {
            if (mention.Kind != MentionKind.Definition || mention.Of != mention.Id)
            {
                used.Add((mention.Kind, mention.Id));
            }
        }

        foreach (var threshold in draft.Thresholds)
        {
            if (!used.Contains((MentionKind.Threshold, threshold.Id)) && !UsedByCode.Contains(threshold.Id))
            {
                draft.Add(threshold, "unused-threshold", $"No condition and no due time uses {threshold.Id}; to print a number is not to use it.");
            }
        }

        foreach (var definition in draft.Definitions)
        {
            if (!used.Contains((MentionKind.Definition, definition.Id)) && definition.Id != ContractIds.WindowDefinition)
            {
                draft.Add(definition, "unused-definition", $"Nothing refers to {definition.Id}.");
            }
        }

        CheckGiven(draft, used, IdKind.Notice, MentionKind.Notice, [.. draft.Notices.Select(notice => (notice.Id, (object)notice))]);
        CheckGiven(draft, used, IdKind.Action, MentionKind.Action, [.. draft.Actions.Select(action => (action.Id, (object)action))]);
        foreach (var listed in draft.NotYetGiven)
        {
            if (!(listed.Kind == IdKind.Notice ? names.Notices.ContainsKey(listed.Id) : names.Actions.ContainsKey(listed.Id)))
            {
                draft.Add(listed, listed.Kind == IdKind.Notice ? "unknown-notice" : "unknown-action", $"There is no {listed.Id}.");
            }
        }
    }

    private static void CheckGiven(
        PackDraft draft, HashSet<(MentionKind, string)> used, IdKind kind, MentionKind mention, List<(string Id, object Part)> parts)
    {
        var listed = draft.NotYetGiven.Where(part => part.Kind == kind).ToLookup(part => part.Id, StringComparer.Ordinal);
        foreach (var (id, part) in parts)
        {
            var isGiven = used.Contains((mention, id));
            if (!isGiven && !listed.Contains(id))
            {
                draft.Add(part, "never-given", $"No rule gives {id}; list it under notYetGiven if that is meant.");
            }

            if (isGiven && listed.Contains(id))
            {
                draft.Add(listed[id].First(), "given-and-listed", $"A rule gives {id}: take it off the list.");
            }
        }
    }
}
