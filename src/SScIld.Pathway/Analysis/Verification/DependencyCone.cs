using System.Numerics;
using SScIld.Pathway.Facts;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Patient;

namespace SScIld.Pathway.Analysis.Verification;

/// <summary>Every fact a condition hangs on, through definitions, labels, rules of the plan and its alternatives.</summary>
internal sealed class DependencyCone(StateSpace space, PlanRules rules)
{
    private readonly HashSet<StateVariable> _variables = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>How many states the facts have together.</summary>
    public BigInteger StatesOf(Condition condition)
    {
        Walk(condition);
        return _variables.Aggregate(BigInteger.One, (product, variable) => product * variable.Count);
    }

    private void Walk(Condition condition)
    {
        switch (condition)
        {
            case Reference reference:
                WalkDefinition(reference.Definition);
                break;
            case SomePair pair:
                _variables.Add(space.OfPairs(pair));
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
            _variables.Add(space.OfFact(id));
        }
    }

    private void WalkPlan(Agent agent)
    {
        if (!_seen.Add($"plan.{AgentCode.Of(agent)}"))
        {
            return;
        }

        _variables.Add(space.OfFact(CaseFacts.TherapyState[(int)agent].Id));
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
