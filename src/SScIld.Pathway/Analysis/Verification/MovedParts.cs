using SScIld.Pathway.Logic;
using SScIld.Pathway.Patient;
using SScIld.Pathway.Rules;

namespace SScIld.Pathway.Analysis.Verification;

/// <summary>Which conditions, labels and agents hang on a fact that moves; all others are the same before and after.</summary>
internal sealed class MovedParts
{
    private readonly StateSpace _space;
    private readonly PlanRules _rules;
    private readonly FactMoves _moves;
    private readonly Dictionary<string, bool> _known = new(StringComparer.Ordinal);
    private readonly HashSet<Agent> _agents;

    public MovedParts(StateSpace space, PlanRules rules, FactMoves moves)
    {
        (_space, _rules, _moves) = (space, rules, moves);
        var isStopMoved = rules.Stops.Any(rule => Includes(rule.When));
        _agents = [.. AgentCode.All.Where(agent => isStopMoved || rules.Of(agent).Any(rule => Includes(rule.When)))];
        while (AgentCode.All.Where(StandsInForOneMoved).ToList() is { Count: > 0 } others)
        {
            _agents.UnionWith(others);
        }
    }

    /// <summary>The agents of which something else may become.</summary>
    public IReadOnlySet<Agent> Agents => _agents;

    /// <summary>Whether a condition hangs on a fact that moves.</summary>
    public bool Includes(Condition condition) => condition switch
    {
        Reference reference => IncludesDefinition(reference.Definition),
        SomePair pair => _moves.Of(pair) != Move.Stays,
        _ => ConditionParts.FactsOf(condition).Any(IncludesFact) || ConditionParts.Of(condition).Any(Includes),
    };

    /// <summary>Whether a label does.</summary>
    public bool Includes(OutcomeTable table)
    {
        if (!_known.TryGetValue(table.Id, out var includes))
        {
            _known[table.Id] = includes = table.Rows.Any(row => Includes(row.When!));
        }

        return includes;
    }

    private bool StandsInForOneMoved(Agent agent) => !_agents.Contains(agent)
        && _rules.Of(agent).SelectMany(rule => PlanRules.Concerning(rule, agent)).OfType<StandIn>().Any(standIn => _agents.Contains(standIn.For));

    private bool IncludesDefinition(string id)
    {
        if (!_known.TryGetValue(id, out var includes))
        {
            _known[id] = includes = Includes(_space.Definitions[id]);
        }

        return includes;
    }

    private bool IncludesFact(string id) => _space.Tables.TryGetValue(id, out var table) ? Includes(table)
        : PlanRules.PlannedAgent(id) is { } agent ? _agents.Contains(agent)
        : _space.Definitions.ContainsKey(id) ? IncludesDefinition(id)
        : _moves.Of(id) != Move.Stays;
}
