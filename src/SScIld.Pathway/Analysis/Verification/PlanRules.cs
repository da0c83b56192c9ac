using System.Collections.Immutable;
using SScIld.Pathway.Patient;
using SScIld.Pathway.Rules;
using SScIld.Pathway.Rules.Compiled;

namespace SScIld.Pathway.Analysis.Verification;

/// <summary>The rules that can change what becomes of an agent, by agent and by what they conclude.</summary>
internal sealed class PlanRules
{
    private const string PlanPrefix = "plan.";
    private readonly ImmutableArray<RuleDefinition>[] _ofAgent;

    public PlanRules(KnowledgePack pack)
    {
        var decisive = pack.Rules.Where(DecisiveParts.IsDecisive).ToImmutableArray();
        _ofAgent = [.. AgentCode.All.Select(agent => decisive.Where(rule => Concerning(rule, agent).Any()).ToImmutableArray())];
        Stops = [.. decisive.Where(Concludes<StopProposals>)];
        Alternatives = pack.Alternatives;
        var stages = pack.Stages.Select(stage => stage.Id).ToList();
        StandIns = [.. decisive.Where(Concludes<StandIn>).OrderBy(rule => stages.IndexOf(rule.Stage))];
    }

    /// <summary>The rules that let agents stand in for others, in the order in which they conclude it.</summary>
    public ImmutableArray<RuleDefinition> StandIns { get; }

    /// <summary>The rules that stop every proposal.</summary>
    public ImmutableArray<RuleDefinition> Stops { get; }

    /// <summary>Agents of which at most one is proposed while another is current.</summary>
    public ImmutableArray<AlternativeAgents> Alternatives { get; }

    /// <summary>The rules that conclude something about an agent.</summary>
    public ImmutableArray<RuleDefinition> Of(Agent agent) => _ofAgent[(int)agent];

    /// <summary>What a rule concludes about an agent.</summary>
    public static IEnumerable<Conclusion> Concerning(RuleDefinition rule, Agent agent) =>
        rule.Then.Concat(rule.WhenUndecided).Where(conclusion => Concerns(conclusion, agent));

    /// <summary>Whether a conclusion can change what becomes of an agent.</summary>
    public static bool Concerns(Conclusion conclusion, Agent agent) => conclusion switch
    {
        Propose propose => propose.Agent == agent,
        Demote demote => demote.Agent == agent,
        Veto veto => veto.Agent == agent,
        Hold hold => hold.Agent == agent,
        StandIn standIn => standIn.Agent == agent,
        _ => false,
    };

    /// <summary>The agent a fact of the plan speaks of; null: it is no fact of the plan.</summary>
    public static Agent? PlannedAgent(string fact) =>
        fact.StartsWith(PlanPrefix, StringComparison.Ordinal) && AgentCode.TryParse(fact[PlanPrefix.Length..], out var agent) ? agent : null;

    private static bool Concludes<T>(RuleDefinition rule)
        where T : Conclusion => rule.Then.Concat(rule.WhenUndecided).Any(conclusion => conclusion is T);
}
