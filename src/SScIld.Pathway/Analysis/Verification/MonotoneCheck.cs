using System.Collections.Immutable;
using SScIld.Pathway.Analysis.Changes;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Patient;
using SScIld.Pathway.Rules;
using SScIld.Pathway.Rules.Compiled;

namespace SScIld.Pathway.Analysis.Verification;

/// <summary>
/// Whether moving one number of a case one way ever weakens a plan. The rules are laid out twice, before and after the move, over
/// shared facts: that no plan is weaker after is proved of every state and every move. Where the rules alone do not show it, and
/// besides wherever they do, whole cases are decided at every value that rules can tell apart.
/// </summary>
internal sealed class MonotoneCheck(KnowledgePack pack, PlanRules rules, ImmutableArray<PatientCase> examples, DateOnly asOf)
{
    // Cases built for one state that rules alone do not exclude.
    private const int MostCandidates = 50;

    private static readonly PlannedAction[] Weak = [PlannedAction.Withheld, PlannedAction.Option];
    private static readonly PlannedAction[] Strong = [PlannedAction.Add, PlannedAction.Start];

    public PropertyResult Run(PathwayProperty property, PropertyClaim.Monotone claim)
    {
        var moves = new FactMoves(pack, claim.Along, claim.TowardsLess);
        var cases = 0L;
        var witness = examples.Select(example => Weakened(example, claim, ref cases)).FirstOrDefault(found => found is not null);
        var builder = new CaseOfState(pack, asOf);
        var (before, _, agents) = Weakening(claim, moves);
        var search = StateProof.Search(before, known =>
        {
            witness ??= builder.Candidates(known).Take(MostCandidates).Select(candidate => Weakened(candidate, claim, ref cases)).FirstOrDefault(found => found is not null);
            return witness is not null;
        });

        // What is counted are steps: a state, and one to which the number can move from there.
        var steps = new DependencyCone(new StateSpace(pack), rules, moves).StatesOf(new AnyOf([.. agents.Select(agent => Plan(agent, PlannedAction.None))]));
        var isProved = search is { IsFound: false, IsCutShort: false, Unrealised: 0 };
        return new PropertyResult
        {
            Property = property,
            Outcome = witness is null ? PropertyOutcome.Held : PropertyOutcome.Broken,
            Method = isProved ? RuleBookVerifier.MethodFor(steps) : CheckMethod.CaseByCase,
            States = isProved ? steps : cases,
            Steps = search.Steps + cases,
            Counterexample = witness,
        };
    }

    /// <summary>The rules before and after the move, with some plan weaker after it than before.</summary>
    private (RuleClauses Before, RuleClauses After, ImmutableArray<Agent> Agents) Weakening(PropertyClaim.Monotone claim, FactMoves moves)
    {
        var before = new RuleClauses(new StateSpace(pack), rules);
        var parts = new MovedParts(before.Space, rules, moves);
        var after = new RuleClauses(before, rules, moves, parts);
        var agents = parts.Agents.Order().ToImmutableArray();
        var clauses = before.Clauses;
        clauses.Solver.Require([.. agents.Select(agent => Weaker(before.Plan.Of(agent), after.Plan.Of(agent), clauses))]);
        if (claim.Unless is { } excuse)
        {
            var when = pack.Rules.First(rule => rule.Id == excuse).When;
            clauses.Solver.Require(!before.Ask(when).Yes);
            clauses.Solver.Require(!after.Ask(when).Yes);
        }

        return (before, after, agents);
    }

    private static Literal Weaker(Literal[] before, Literal[] after, Clauses clauses)
    {
        var wasStrong = clauses.Or(Strong.Select(action => before[(int)action]));
        var wasWeak = clauses.Or(Weak.Select(action => before[(int)action]));
        var isWeak = clauses.Or(Weak.Select(action => after[(int)action]));
        return clauses.Or(clauses.And(clauses.Or(wasStrong, wasWeak), after[(int)PlannedAction.None]), clauses.And(wasStrong, isWeak));
    }

    private static Is Plan(Agent agent, PlannedAction action) => new($"plan.{AgentCode.Of(agent)}", [PlannedActionCode.Of(action)]);

    /// <summary>The case at the value where a plan is weaker than one step before; null: it never is.</summary>
    private PatientCase? Weakened(PatientCase patient, PropertyClaim.Monotone claim, ref long cases)
    {
        if (Place(patient, claim.Along) is not { } place)
        {
            return null;
        }

        var values = Values(patient, place);
        (PatientCase Patient, Decision Decision)? before = null;
        foreach (var value in claim.TowardsLess ? values.Reverse() : values)
        {
            cases++;
            var moved = place.Write(patient, value);
            var after = PathwayEngine.Decide(moved, pack);

            // Asked for last: it takes the whole assessment. A step from or to a patient the rule speaks of compares nothing.
            if (before is { } step && IsWeaker(step.Decision, after) && !IsExcused(step.Patient, claim.Unless) && !IsExcused(moved, claim.Unless))
            {
                return moved;
            }

            before = (moved, after);
        }

        return null;
    }

    private bool IsExcused(PatientCase patient, string? rule) => rule is not null
        && PathwayEngine.Assess(patient, pack).Trace.Any(entry => entry.Rule == rule && entry.Outcome == Truth.Yes);

    private static bool IsWeaker(Decision before, Decision after)
    {
        for (var i = 0; i < before.Plan.Length; i++)
        {
            if (Strength(before.Plan[i]) is { } was && Strength(after.Plan[i]) < was)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How loudly an agent is called for; null: it is in use. A withheld agent is called for like an option, only a gate stands in the way.</summary>
    private static int? Strength(PlannedAction action) => action == PlannedAction.None ? 0 : Weak.Contains(action) ? 1 : Strong.Contains(action) ? 2 : null;

    /// <summary>The newest place of a path; null: the case has none, or two of the newest day, of which either may count.</summary>
    private static DatumPlace? Place(PatientCase patient, string path)
    {
        var datum = CaseEntries.Find(path)!;
        var count = datum.CountIn(patient);
        if (count == 0 || !path.StartsWith("lungFunction", StringComparison.Ordinal))
        {
            return count == 0 ? null : new DatumPlace(datum, count - 1);
        }

        var newest = patient.LungFunction!.Value.Max(test => test.Date);
        return patient.LungFunction.Value.Count(test => test.Date == newest) > 1
            ? null
            : new DatumPlace(datum, patient.LungFunction.Value.ToList().FindIndex(test => test.Date == newest));
    }

    private IEnumerable<DatumValue> Values(PatientCase patient, DatumPlace place)
    {
        const decimal Tenth = 0.1m;
        var known = RuleBook.Of(pack).FactsOf(patient);
        return new NumberCandidates(patient, LimitIndex.Of(pack), known).Of(place, Tenth).Values.Select(value => DatumValue.Of(value));
    }
}
