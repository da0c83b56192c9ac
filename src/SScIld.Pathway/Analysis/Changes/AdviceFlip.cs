using System.Collections.Immutable;
using SScIld.Pathway.Patient;
using SScIld.Pathway.Rules;

namespace SScIld.Pathway.Analysis.Changes;

/// <summary>One part of the advice that is other than before.</summary>
/// <param name="Part">The part: a label's id, or <c>plan.agent</c>.</param>
/// <param name="From">Its code before; empty: the label was not known.</param>
/// <param name="To">Its code now; empty: the label is not known.</param>
public sealed record AdviceFlip(string Part, string From, string To)
{
    private static readonly ImmutableArray<string> PlanParts = [.. AgentCode.All.Select(agent => $"plan.{AgentCode.Of(agent)}")];

    /// <summary>True when it says something of an agent.</summary>
    public bool IsOfAgent => Part.StartsWith("plan.", StringComparison.Ordinal);

    /// <summary>Every part of the advice: the three labels a decision names, then the agents.</summary>
    public static ImmutableArray<string> Parts { get; } =
        [ContractIds.Phenotype, ContractIds.ProgressionStatus, ContractIds.AddOnTrigger, .. PlanParts];

    /// <summary>What differs between two decisions, in the order of <see cref="Parts"/>.</summary>
    public static ImmutableArray<AdviceFlip> Between(Decision before, Decision after)
    {
        var flips = ImmutableArray.CreateBuilder<AdviceFlip>();
        Add(ContractIds.Phenotype, before.Phenotype, after.Phenotype);
        Add(ContractIds.ProgressionStatus, before.Progression, after.Progression);
        Add(ContractIds.AddOnTrigger, before.AddOnTrigger, after.AddOnTrigger);
        for (var i = 0; i < PlanParts.Length; i++)
        {
            if (before.Plan[i] != after.Plan[i])
            {
                flips.Add(new AdviceFlip(PlanParts[i], PlannedActionCode.Of(before.Plan[i]), PlannedActionCode.Of(after.Plan[i])));
            }
        }

        return flips.DrainToImmutable();

        void Add(string part, string from, string to)
        {
            if (from != to)
            {
                flips.Add(new AdviceFlip(part, from, to));
            }
        }
    }
}
