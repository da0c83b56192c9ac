using System.Collections.Immutable;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Patient;
using SScIld.Pathway.Rules;

namespace SScIld.Pathway.Analysis.Verification;

/// <summary>
/// Proves that moving one number of a case one way never weakens a plan: the rules are laid out before and after the move, and
/// no state is left in which a plan is weaker after it. The examples are tried besides, at every value rules can tell apart.
/// </summary>
internal sealed class MonotoneCheck(KnowledgePack pack, PlanRules rules, ImmutableArray<PatientCase> examples, DateOnly asOf)
{
    // Cases built for one state that rules alone do not exclude.
    private const int MostCandidates = 50;

    public PropertyResult Run(PathwayProperty property, PropertyClaim.Monotone claim)
    {
        var moves = new FactMoves(pack, claim.Along, claim.TowardsLess);
        var trial = new MonotoneTrial(pack, claim);
        var witness = examples.Select(trial.Weakened).FirstOrDefault(found => found is not null);
        var builder = new CaseOfState(pack, asOf);
        var moved = new MovedRules(pack, rules, moves);
        RequireWeaker(claim, moved);
        var search = StateProof.Search(moved.Before, known =>
        {
            witness ??= builder.Candidates(known).Take(MostCandidates).Select(trial.Weakened).FirstOrDefault(found => found is not null);
            return witness is not null;
        });

        // What is counted are steps: a state, and one to which the number can move from there.
        var steps = new DependencyCone(moved.Before.Space, rules, moves).StatesOf(new AnyOf([.. moved.Agents.Select(NotPlanned)]));
        var isProved = search is { IsFound: false, IsCutShort: false, Unrealised: 0 };
        return new PropertyResult
        {
            Property = property,
            Outcome = witness is not null ? PropertyOutcome.Broken : isProved ? PropertyOutcome.Held : PropertyOutcome.NotProved,
            Method = RuleBookVerifier.MethodFor(steps),
            States = steps,
            Steps = search.Steps + trial.Cases,
            Counterexample = witness is null ? null : trial.Weakened(CaseReduction.Smallest(witness, smaller => trial.Weakened(smaller) is not null)),
        };
    }

    private void RequireWeaker(PropertyClaim.Monotone claim, MovedRules moved)
    {
        var clauses = moved.Before.Clauses;
        clauses.Solver.Require([.. moved.Agents.Select(agent => Weaker(moved.Before.Plan.Of(agent), moved.After.Plan.Of(agent), clauses))]);
        if (claim.Unless is { } excuse)
        {
            var when = pack.Rules.First(rule => rule.Id == excuse).When;
            clauses.Solver.Require(!moved.Before.Ask(when).Yes);
            clauses.Solver.Require(!moved.After.Ask(when).Yes);
        }

        moved.RequireBonds();
    }

    private static Literal Weaker(Literal[] before, Literal[] after, Clauses clauses)
    {
        var (wasStrong, wasWeak) = (Any(before, PlanStrength.Strong), Any(before, PlanStrength.Weak));
        var (isStrong, isWeak) = (Any(after, PlanStrength.Strong), Any(after, PlanStrength.Weak));
        var hasGone = clauses.And(clauses.Or(wasStrong, wasWeak), !isStrong, !isWeak);
        return clauses.And(!Any(after, PlanStrength.InUse), clauses.Or(hasGone, clauses.And(wasStrong, !isStrong)));

        Literal Any(Literal[] plan, ImmutableArray<PlannedAction> actions) => clauses.Or(actions.Select(action => plan[(int)action]));
    }

    private static Condition NotPlanned(Agent agent) => new Is($"plan.{AgentCode.Of(agent)}", [PlannedActionCode.Of(PlannedAction.None)]);
}
