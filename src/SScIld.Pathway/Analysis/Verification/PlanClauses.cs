using SScIld.Pathway.Patient;
using SScIld.Pathway.Rules;

namespace SScIld.Pathway.Analysis.Verification;

/// <summary>What becomes of each agent as clauses: propose, veto, assemble, by the same order of precedence as the assembler's.</summary>
/// <param name="facts">The rules and facts.</param>
/// <param name="rules">The rules of each agent.</param>
/// <param name="before">The plan before some facts moved, and the agents of which something else may become since; null: nothing moved.</param>
internal sealed class PlanClauses(RuleClauses facts, PlanRules rules, (PlanClauses Plan, IReadOnlySet<Agent> Moved)? before = null)
{
    private readonly Dictionary<Agent, Literal[]> _known = [];
    private readonly Dictionary<Agent, Literal[]> _own = [];
    private Dictionary<Agent, Literal[]>? _afterStandIns;
    private Literal? _stopped;

    /// <summary>For each planned action the literal that it is what becomes of an agent.</summary>
    public Literal[] Of(Agent agent)
    {
        if (before is { } earlier && !earlier.Moved.Contains(agent))
        {
            return earlier.Plan.Of(agent);
        }

        if (_known.TryGetValue(agent, out var known))
        {
            return known;
        }

        // With an alternative in use, what is not in use itself is not proposed.
        var actions = facts.Clauses.OneOf(PlannedActionCode.All.Count);
        _known[agent] = actions;
        var others = rules.Alternatives.Where(group => group.Agents.Contains(agent)).SelectMany(group => group.Agents).Where(other => other != agent);
        var isKeptApart = facts.Clauses.And(!facts.IsCurrent(agent), facts.Clauses.Or(others.Select(facts.IsCurrent)));
        facts.Clauses.Imply(isKeptApart, Literal(actions, PlannedAction.None));
        Same(!isKeptApart, AfterStandIns(agent), actions);
        return actions;
    }

    private static Literal Literal(Literal[] actions, PlannedAction action) => actions[(int)action];

    private void Same(Literal condition, Literal[] before, Literal[] after)
    {
        for (var i = 0; i < before.Length; i++)
        {
            facts.Clauses.Imply(condition, !before[i], after[i]);
        }
    }

    // Another agent's veto may let this one move up, where nothing else is said of it: one after the other, as rules conclude it.
    private Literal[] AfterStandIns(Agent agent)
    {
        if (before is { } earlier && !earlier.Moved.Contains(agent))
        {
            return earlier.Plan.AfterStandIns(agent);
        }

        if (_afterStandIns is null)
        {
            var calls = rules.StandIns.SelectMany(rule => Said(rule, conclusion => conclusion is StandIn)).Select(said => (said.When, StandIn: (StandIn)said.Conclusion)).ToList();
            _afterStandIns = calls.SelectMany(call => (Agent[])[call.StandIn.Agent, call.StandIn.For]).Distinct().ToDictionary(involved => involved, Own);
            foreach (var (when, standIn) in calls)
            {
                LetMoveUp(standIn, when, _afterStandIns);
            }
        }

        return _afterStandIns.TryGetValue(agent, out var settled) ? settled : Own(agent);
    }

    private void LetMoveUp(StandIn standIn, Literal when, Dictionary<Agent, Literal[]> plan)
    {
        var clauses = facts.Clauses;
        var actions = plan[standIn.Agent];
        var moves = clauses.And(when, Literal(plan[standIn.For], PlannedAction.Withheld), Literal(actions, PlannedAction.None), !Stopped());
        var vetoed = Any(standIn.Agent, conclusion => conclusion is Veto);
        Literal[] moved = [.. actions];
        moved[(int)PlannedAction.None] = clauses.And(Literal(actions, PlannedAction.None), !moves);
        moved[(int)PlannedAction.Withheld] = clauses.Or(Literal(actions, PlannedAction.Withheld), clauses.And(moves, vetoed));
        moved[(int)PlannedAction.Option] = clauses.Or(Literal(actions, PlannedAction.Option), clauses.And(moves, !vetoed));
        plan[standIn.Agent] = moved;
    }

    /// <summary>Before stand-ins and alternatives.</summary>
    private Literal[] Own(Agent agent)
    {
        if (before is { } earlier && !earlier.Moved.Contains(agent))
        {
            return earlier.Plan.Own(agent);
        }

        if (_own.TryGetValue(agent, out var known))
        {
            return known;
        }

        var clauses = facts.Clauses;
        var actions = clauses.OneOf(PlannedActionCode.All.Count);
        _own[agent] = actions;
        var current = facts.IsCurrent(agent);
        var held = Any(agent, conclusion => conclusion is Hold { ReviewOnly: false });
        var reviewed = Any(agent, conclusion => conclusion is Hold { ReviewOnly: true });
        clauses.Imply(clauses.And(current, held), Literal(actions, PlannedAction.Hold));
        clauses.Imply(clauses.And(current, !held, reviewed), Literal(actions, PlannedAction.ReviewDose));
        clauses.Imply(clauses.And(current, !held, !reviewed), Literal(actions, PlannedAction.Continue));

        var start = Any(agent, conclusion => conclusion is Propose { Action: ProposedAction.Start });
        var add = Any(agent, conclusion => conclusion is Propose { Action: ProposedAction.Add });
        var option = clauses.Or(Any(agent, conclusion => conclusion is Propose { Action: ProposedAction.Option }), UndecidedProposal(agent));
        var isProposed = clauses.And(!current, clauses.Or(start, add, option), !Stopped());
        var vetoed = Any(agent, conclusion => conclusion is Veto);
        var demoted = Any(agent, conclusion => conclusion is Demote);
        var isOpen = clauses.And(isProposed, !vetoed);
        clauses.Imply(clauses.And(!current, !isProposed), Literal(actions, PlannedAction.None));
        clauses.Imply(clauses.And(isProposed, vetoed), Literal(actions, PlannedAction.Withheld));
        clauses.Imply(clauses.And(isOpen, demoted), Literal(actions, PlannedAction.Option));
        clauses.Imply(clauses.And(isOpen, !demoted, start), Literal(actions, PlannedAction.Start));
        clauses.Imply(clauses.And(isOpen, !demoted, !start, add), Literal(actions, PlannedAction.Add));
        clauses.Imply(clauses.And(isOpen, !demoted, !start, !add), Literal(actions, PlannedAction.Option));
        return actions;
    }

    private Literal Stopped() => _stopped ??= facts.Clauses.Or(
        rules.Stops.SelectMany(rule => Said(rule, conclusion => conclusion is StopProposals)).Select(said => said.When));

    /// <summary>Where a rule concludes something of a kind about an agent.</summary>
    private Literal Any(Agent agent, Func<Conclusion, bool> kind) => facts.Clauses.Or(
        rules.Of(agent).SelectMany(rule => Said(rule, conclusion => kind(conclusion) && PlanRules.Concerns(conclusion, agent))).Select(said => said.When));

    // An undecided start or add is an option.
    private Literal UndecidedProposal(Agent agent) => facts.Clauses.Or(
        rules.Of(agent)
            .Where(rule => rule.Then.Any(conclusion => conclusion is Propose { Action: not ProposedAction.Option } propose && propose.Agent == agent))
            .Select(rule => facts.IsUnknown(facts.Ask(rule.When))));

    private IEnumerable<(Literal When, Conclusion Conclusion)> Said(RuleDefinition rule, Func<Conclusion, bool> kind)
    {
        foreach (var conclusion in rule.Then.Where(kind))
        {
            yield return (facts.Ask(rule.When).Yes, conclusion);
        }

        foreach (var conclusion in rule.WhenUndecided.Where(kind))
        {
            yield return (facts.IsUnknown(facts.Ask(rule.When)), conclusion);
        }
    }
}
