using System.Collections.Immutable;
using SScIld.Pathway.Patient;
using SScIld.Pathway.Rules;

namespace SScIld.Pathway.Analysis.Verification;

/// <summary>The rules of a pack as clauses twice, before and after some facts of a patient have moved.</summary>
internal sealed class MovedRules
{
    private readonly PlanRules _rules;
    private readonly FactMoves _moves;
    private readonly MovedParts _parts;

    public MovedRules(KnowledgePack pack, PlanRules rules, FactMoves moves)
    {
        (_rules, _moves) = (rules, moves);
        Before = new RuleClauses(new StateSpace(pack), rules);
        _parts = new MovedParts(Before.Space, rules, moves);
        After = new RuleClauses(Before, rules, moves, _parts);
        Agents = [.. _parts.Agents.Order()];
    }

    /// <summary>The rules before.</summary>
    public RuleClauses Before { get; }

    /// <summary>The rules after; what does not move is shared.</summary>
    public RuleClauses After { get; }

    /// <summary>The agents of which something else may become.</summary>
    public ImmutableArray<Agent> Agents { get; }

    /// <summary>Requires what holds of the facts of every patient, once all is asked that shall be.</summary>
    public void RequireBonds()
    {
        new PairBonds(Before, After, _rules, _moves, _parts).Require();
        FactBonds.Require(Before);
    }
}
