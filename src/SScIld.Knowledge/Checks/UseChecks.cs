using System.Collections.Immutable;
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
        var used = Enum.GetValues<MentionKind>().Select(_ => new HashSet<string>(StringComparer.Ordinal)).ToArray();
        foreach (var mention in draft.Mentions)
        {
            if (mention.Kind != MentionKind.Definition || mention.Of != mention.Id)
            {
                used[(int)mention.Kind].Add(mention.Id);
            }
        }

        foreach (var threshold in draft.Thresholds)
        {
            if (!used[(int)MentionKind.Threshold].Contains(threshold.Id) && !UsedByCode.Contains(threshold.Id))
            {
                draft.Add(threshold, "unused-threshold", $"No condition and no due time uses {threshold.Id}; to print a number is not to use it.");
            }
        }

        foreach (var definition in draft.Definitions)
        {
            if (!used[(int)MentionKind.Definition].Contains(definition.Id) && definition.Id != ContractIds.WindowDefinition)
            {
                draft.Add(definition, "unused-definition", $"Nothing refers to {definition.Id}.");
            }
        }

        CheckGiven(draft, used[(int)MentionKind.Notice], IdKind.Notice, draft.Notices, notice => notice.Id);
        CheckGiven(draft, used[(int)MentionKind.Action], IdKind.Action, draft.Actions, action => action.Id);
        foreach (var listed in draft.NotYetGiven)
        {
            if (!(listed.Kind == IdKind.Notice ? names.Notices.ContainsKey(listed.Id) : names.Actions.ContainsKey(listed.Id)))
            {
                draft.Add(listed, listed.Kind == IdKind.Notice ? "unknown-notice" : "unknown-action", $"There is no {listed.Id}.");
            }
        }
    }

    private static void CheckGiven<T>(PackDraft draft, HashSet<string> given, IdKind kind, ImmutableArray<T> parts, Func<T, string> idOf)
        where T : class
    {
        var listed = draft.NotYetGiven.Where(part => part.Kind == kind).ToLookup(part => part.Id, StringComparer.Ordinal);
        foreach (var part in parts)
        {
            var id = idOf(part);
            var isGiven = given.Contains(id);
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
