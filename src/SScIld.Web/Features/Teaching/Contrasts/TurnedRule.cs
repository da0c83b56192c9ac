using System.Collections.Immutable;
using SScIld.Pathway;
using SScIld.Pathway.Analysis.Changes;
using SScIld.Pathway.Explanation;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Patient;
using SScIld.Pathway.Rules;

namespace SScIld.Web.Features.Teaching.Contrasts;

/// <summary>A rule that spoke for one of two patients and not for the other.</summary>
/// <param name="First">What came of it in the first patient.</param>
/// <param name="Second">What came of it in the second.</param>
public sealed record TurnedRule(TraceEntry First, TraceEntry Second)
{
    /// <summary>The rule's id.</summary>
    public string Rule => First.Rule;

    /// <summary>The rules that turned and bear on what is said otherwise, in the order of the pathway.</summary>
    /// <param name="first">The assessment of one patient.</param>
    /// <param name="second">The assessment of the other, from the same pack.</param>
    /// <param name="flips">What is said otherwise.</param>
    public static ImmutableArray<TurnedRule> Between(Assessment first, Assessment second, ImmutableArray<AdviceFlip> flips)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var turned = first.Trace.Zip(second.Trace)
            .Where(pair => pair.First.Outcome != pair.Second.Outcome && (pair.First.Outcome == Truth.Yes || pair.Second.Outcome == Truth.Yes))
            .Select(pair => new TurnedRule(pair.First, pair.Second))
            .ToList();
        var bearing = Bearing(first.Pack, flips);
        return [.. turned.Where(rule => bearing.Contains(rule.Rule))];
    }

    private static HashSet<string> Bearing(KnowledgePack pack, ImmutableArray<AdviceFlip> flips)
    {
        var parts = flips.Select(flip => flip.Part).ToHashSet(StringComparer.Ordinal);
        var ofTables = pack.Tables.Where(table => parts.Contains(table.Id))
            .SelectMany(table => table.Rows.Append(table.Otherwise).Select(row => row.Id).Append(table.Undecided.Id));
        var ofAgents = pack.Rules
            .Where(rule => rule.Then.Concat(rule.WhenUndecided).Any(conclusion => Touches(conclusion, parts)))
            .Select(rule => rule.Id);
        return [.. ofTables, .. ofAgents];
    }

    private static bool Touches(Conclusion conclusion, HashSet<string> parts)
    {
        return conclusion switch
        {
            Propose propose => IsFlipped(propose.Agent),
            Demote demote => IsFlipped(demote.Agent),
            Veto veto => IsFlipped(veto.Agent),
            Hold hold => IsFlipped(hold.Agent),
            StandIn standIn => IsFlipped(standIn.Agent) || IsFlipped(standIn.For),
            StopProposals => parts.Any(part => part.StartsWith("plan.", StringComparison.Ordinal)),
            _ => false,
        };

        bool IsFlipped(Agent agent) => parts.Contains($"plan.{AgentCode.Of(agent)}");
    }
}
