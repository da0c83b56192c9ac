using SScIld.Pathway.Facts;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Patient;
using SScIld.Pathway.Rules;

namespace SScIld.Pathway.Analysis.Verification;

/// <summary>Finds, where a block leaves a condition open, the fact whose values must be told apart next.</summary>
internal sealed class OpenQuestion(BlockRun run, PlanRules rules)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>A variable and the parts into which its cells fall; null: nothing more can be told apart.</summary>
    public (StateVariable Variable, ulong[] Parts)? Of(Condition condition)
    {
        if (!run.Ask(condition).IsOpen())
        {
            return null;
        }

        return condition switch
        {
            Reference reference => Of(run.Space.Definitions[reference.Definition]),
            SomePair pair => Split(run.Space.OfPairs(pair), run.Leaf(pair)),
            Is { Fact: var fact } when run.Space.Tables.TryGetValue(fact, out var table) => OfTable(table),
            Known { Fact: var fact } when run.Space.Tables.TryGetValue(fact, out var table) => OfTable(table),
            Is { Fact: var fact } when BlockRun.PlannedAgent(fact) is { } agent => OfPlan(agent),
            Is { Fact: var fact } when run.Space.Definitions.TryGetValue(fact, out var definition) => Of(definition),
            Is or Meets or Compare or Known => Split(run.Space.OfFact(ConditionParts.FactsOf(condition).First()), run.Leaf(condition)),
            _ => FirstOf(ConditionParts.Of(condition)),
        };
    }

    private (StateVariable Variable, ulong[] Parts)? FirstOf(IEnumerable<Condition> parts)
    {
        foreach (var part in parts)
        {
            if (Of(part) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private (StateVariable Variable, ulong[] Parts)? OfTable(OutcomeTable table) =>
        _seen.Add(table.Id) ? FirstOf(table.Rows.Select(row => row.When!)) : null;

    private (StateVariable Variable, ulong[] Parts)? OfPlan(Agent agent)
    {
        if (!_seen.Add(AgentCode.Of(agent)))
        {
            return null;
        }

        var others = rules.Alternatives.Where(group => group.Agents.Contains(agent)).SelectMany(group => group.Agents);
        return others.Prepend(agent).Select(OfState).FirstOrDefault(found => found is not null)
            ?? FirstOf(rules.Stops.Select(rule => rule.When))
            ?? FirstOf(rules.Of(agent).OrderBy(Order).Select(rule => rule.When))
            ?? rules.Of(agent).SelectMany(rule => rule.Then.OfType<StandIn>()).Select(standIn => OfPlan(standIn.For)).FirstOrDefault(found => found is not null);
    }

    // A gate settles more than a proposal, so gates are told apart first.
    private static int Order(RuleDefinition rule) =>
        PlanRules.Has<Veto>(rule.Then) ? 0 : PlanRules.Has<Hold>(rule.Then) ? 1 : PlanRules.Has<Propose>(rule.Then) ? 2 : 3;

    private (StateVariable Variable, ulong[] Parts)? OfState(Agent agent) =>
        run.IsCurrent(agent).IsOpen()
            ? Split(run.Space.OfFact(CaseFacts.TherapyState[(int)agent].Id), static cell => TruthLogic.From(cell.Code == 0))
            : null;

    private (StateVariable Variable, ulong[] Parts)? Split(StateVariable variable, Func<Cell, Truth> leaf)
    {
        var cells = run.Block[variable];
        ulong[] parts = [.. Enum.GetValues<Truth>().Select(truth => variable.Where(cells, leaf, truth)).Where(part => part != 0)];
        return parts.Length > 1 ? (variable, parts) : null;
    }
}
