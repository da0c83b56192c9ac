using System.Collections.Immutable;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Rules;

namespace SScIld.Pathway.Analysis.Verification;

/// <summary>
/// Asks whether any state of the facts a condition hangs on gives it a yes, through definitions, labels and plan: shows that
/// there is none, or gives states one by one until one is accepted.
/// </summary>
internal sealed class StateProof(KnowledgePack pack, PlanRules rules)
{
    // A property that needs more says so in the report; those of the pack need some thousands.
    private const int MostConflicts = 400_000;
    private const int MostStates = 40;

    /// <summary>Looks for a state in which a condition holds.</summary>
    /// <param name="state">The condition.</param>
    /// <param name="accepts">Whether a state ends the search; one it refuses is counted as not to be realised.</param>
    public StateProofOutcome Search(Condition state, Func<ImmutableArray<KnownFact>, bool> accepts)
    {
        var facts = new RuleClauses(new StateSpace(pack), rules);
        facts.Clauses.Solver.Require(facts.Ask(state).Yes);
        return Search(facts, accepts);
    }

    /// <summary>Looks for a state that keeps every clause required so far.</summary>
    /// <param name="facts">The rules as clauses, with what is looked for.</param>
    /// <param name="accepts">Whether a state ends the search.</param>
    public static StateProofOutcome Search(RuleClauses facts, Func<ImmutableArray<KnownFact>, bool> accepts)
    {
        var solver = facts.Clauses.Solver;
        var unrealised = 0;
        while (true)
        {
            var found = solver.Solve(MostConflicts);
            if (found != true)
            {
                return new StateProofOutcome(solver.Conflicts + unrealised + 1, IsFound: false, unrealised, found is null);
            }

            var (known, cells) = Known(facts);
            if (accepts(known))
            {
                return new StateProofOutcome(solver.Conflicts + unrealised + 1, IsFound: true, unrealised, IsCutShort: false);
            }

            if (++unrealised == MostStates)
            {
                return new StateProofOutcome(solver.Conflicts + unrealised, IsFound: false, unrealised, IsCutShort: true);
            }

            solver.Require([.. cells.Select(cell => !cell)]);
        }
    }

    private static (ImmutableArray<KnownFact> Facts, List<Literal> Cells) Known(RuleClauses facts)
    {
        var known = ImmutableArray.CreateBuilder<KnownFact>();
        var held = new List<Literal>();
        foreach (var (variable, cells) in facts.Cells)
        {
            var index = Array.FindIndex(cells, facts.Clauses.Solver.Holds);
            if (variable[index].IsKnown)
            {
                known.Add(new KnownFact(variable.Id, variable[index]));
                held.Add(cells[index]);
            }
        }

        return (known.ToImmutable(), held);
    }
}

/// <summary>A fact of a state and the cell it is in; facts that are not known are left out.</summary>
/// <param name="Id">The fact's id; for a question about pairs of tests the question itself.</param>
/// <param name="Cell">The cell.</param>
internal readonly record struct KnownFact(string Id, Cell Cell);

/// <summary>What a search through a space of states found.</summary>
/// <param name="Steps">How many dead ends were met and states tried.</param>
/// <param name="IsFound">True when a state was found and accepted.</param>
/// <param name="Unrealised">States in which the condition holds for the rules, but for which no case could be built.</param>
/// <param name="IsCutShort">True when the search ended before the space did.</param>
internal sealed record StateProofOutcome(long Steps, bool IsFound, int Unrealised, bool IsCutShort);
