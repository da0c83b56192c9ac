using System.Collections.Immutable;
using SScIld.Pathway.Analysis.Changes;
using SScIld.Pathway.Logic;

namespace SScIld.Pathway.Analysis.Revisions;

/// <summary>What of an assessment is there or not there, besides labels and the plan.</summary>
public enum AdviceItemKind
{
    /// <summary>A gate's reason to withhold an agent.</summary>
    Gate,

    /// <summary>A notice, at its level.</summary>
    Notice,

    /// <summary>An action, with its time.</summary>
    Action,

    /// <summary>A datum listed as missing.</summary>
    Missing,
}

/// <summary>Something that one pack says of a case and the other does not.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its id; of a gate the agent and the reason.</param>
/// <param name="Detail">What else tells it from others: the level of a notice, the days of an action; empty: nothing.</param>
/// <param name="IsNew">True when the later pack says it; false when only the earlier one did.</param>
public sealed record AdviceItemChange(AdviceItemKind Kind, string Id, string Detail, bool IsNew);

/// <summary>A rule that says another thing of a case than it did.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Before">Its outcome under the earlier pack; null: there is no such rule.</param>
/// <param name="After">Its outcome under the later pack; null: there is no such rule.</param>
/// <param name="RestsOn">The changed pieces of the pack it rests on; empty: it follows from what other rules say.</param>
public sealed record RuleShift(string Rule, Truth? Before, Truth? After, ImmutableArray<PartKey> RestsOn);

/// <summary>What becomes of the advice for one case when one pack takes the place of another, and by which rules.</summary>
/// <param name="Flips">Labels and parts of the plan that are other than before.</param>
/// <param name="Items">Notices, actions, gates and missing data that came or went.</param>
/// <param name="Shifts">Why: the rules that changed what they say; those that rest on a changed piece where there are any.</param>
public sealed record AdviceRevision(ImmutableArray<AdviceFlip> Flips, ImmutableArray<AdviceItemChange> Items, ImmutableArray<RuleShift> Shifts)
{
    /// <summary>Whether the advice is what it was.</summary>
    public bool IsSame => Flips.IsEmpty && Items.IsEmpty;
}
