using System.Collections.Immutable;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Patient;
using SScIld.Pathway.Rules;

namespace SScIld.Pathway.Analysis.Verification;

/// <summary>What the conclusions of rules promise, as states that must never be.</summary>
internal static class GateClaims
{
    private static readonly ImmutableArray<string> Proposals =
        [PlannedActionCode.Of(PlannedAction.Start), PlannedActionCode.Of(PlannedAction.Add), PlannedActionCode.Of(PlannedAction.Option)];

    private static readonly ImmutableArray<string> Unheld = [PlannedActionCode.Of(PlannedAction.Continue), PlannedActionCode.Of(PlannedAction.ReviewDose)];

    // Prefixes by which the contract names what an answer may be besides a plan.
    private static readonly string[] Answers = ["gap.", "missing.", "scope.", "conflict."];

    /// <summary>For each gate the state in which it would have lost: a vetoed agent proposed, a held one continued.</summary>
    public static IEnumerable<(string Rule, Condition State)> Of(KnowledgePack pack) =>
        from rule in pack.Rules
        from conclusion in rule.Then
        let lost = conclusion switch
        {
            Veto veto => Plan(veto.Agent, Proposals),
            Hold { ReviewOnly: false } hold => Plan(hold.Agent, Unheld),
            _ => null,
        }
        where lost is not null
        select (rule.Id, (Condition)new AllOf([lost, rule.When]));

    /// <summary>Whether conclusions say the opposite of each other about one agent.</summary>
    public static bool AreOpposed(ImmutableArray<Conclusion> conclusions) => conclusions
        .Any(conclusion => conclusion is Propose propose && conclusions.Any(other => other is Veto veto && veto.Agent == propose.Agent));

    /// <summary>Whether a rule tells the reader why there is no plan, what is lacking, or what to do.</summary>
    public static bool Explains(RuleDefinition rule) => rule.Then.Any(conclusion =>
        conclusion is StopProposals or AskDatum or AskAction
        || (conclusion is GiveNotice notice && Array.Exists(Answers, prefix => notice.Id.StartsWith(prefix, StringComparison.Ordinal))));

    private static Is Plan(Agent agent, ImmutableArray<string> actions) => new($"plan.{AgentCode.Of(agent)}", actions);
}
