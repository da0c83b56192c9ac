using System.Numerics;
using SScIld.Pathway.Facts;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Patient;

namespace SScIld.Pathway.Analysis.Verification;

/// <summary>Every fact a condition hangs on, through definitions, labels, rules of the plan and its alternatives.</summary>
/// <param name="space">The facts.</param>
/// <param name="rules">The rules of the plan.</param>
/// <param name="moves">How facts move, where what is counted are steps from state to state; null: nothing moves.</param>
internal sealed class DependencyCone(StateSpace space, PlanRules rules, FactMoves? moves = null)
{
    private readonly Dictionary<StateVariable, Move> _variables = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>How many states, or steps, the facts have together.</summary>
    public BigInteger StatesOf(Condition condition)
    {
        Walk(condition);
        return _variables.Aggregate(BigInteger.One, (product, variable) => product * variable.Key.Steps(variable.Value));
    }

    private void Walk(Condition condition)
    {
        switch (condition)
        {
            case Reference reference:
                WalkDefinition(reference.Definition);
                break;
            case SomePair pair:
                _variables[space.OfPairs(pair)] = moves?.Of(pair) ?? Move.Stays;
                break;
            default:
                foreach (var fact in ConditionParts.FactsOf(condition))
                {
                    WalkFact(fact);
                }

                foreach (var part in ConditionParts.Of(condition))
                {
                    Walk(part);
                }

                break;
        }
    }

    private void WalkDefinition(string id)
    {
        if (_seen.Add(id))
        {
            Walk(space.Definitions[id]);
        }
    }

    private void WalkFact(string id)
    {
        if (space.Tables.TryGetValue(id, out var table))
        {
            if (_seen.Add(id))
            {
                table.Rows.ToList().ForEach(row => Walk(row.When!));
            }
        }
        else if (PlanRules.PlannedAgent(id) is { } agent)
        {
            WalkPlan(agent);
        }
        else if (space.Definitions.ContainsKey(id))
        {
            WalkDefinition(id);
        }
        else
        {
            _variables[space.OfFact(id)] = moves?.Of(id) ?? Move.Stays;
        }
    }

    private void WalkPlan(Agent agent)
    {
        if (!_seen.Add($"plan.{AgentCode.Of(agent)}"))
        {
            return;
        }

        _variables[space.OfFact(CaseFacts.TherapyState[(int)agent].Id)] = Move.Stays;
        foreach (var rule in rules.Of(agent).Concat(rules.Stops))
        {
            Walk(rule.When);
        }

        foreach (var other in rules.Alternatives.Where(group => group.Agents.Contains(agent)).SelectMany(group => group.Agents))
        {
            WalkPlan(other);
        }
    }
}
