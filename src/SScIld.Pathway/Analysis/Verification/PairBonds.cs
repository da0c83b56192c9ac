using System.Collections.Immutable;
using SScIld.Pathway.Analysis.Changes;
using SScIld.Pathway.Facts;
using SScIld.Pathway.Logic;

namespace SScIld.Pathway.Analysis.Verification;

/// <summary>
/// How the answers to questions about pairs of tests hang together: they are asked of the same pairs, so that where every pair
/// that fell by ten points fell by five, the one answer goes with the other, before a move and after it. Each bond is itself proved
/// of one pair; a proof is then told of it.
/// </summary>
/// <param name="before">The rules before the move, with all that is asked of them.</param>
/// <param name="after">The rules after it.</param>
/// <param name="rules">The rules of the plan.</param>
/// <param name="moves">The move.</param>
/// <param name="parts">What it reaches.</param>
internal sealed class PairBonds(RuleClauses before, RuleClauses after, PlanRules rules, FactMoves moves, MovedParts parts)
{
    private const decimal TestsOfAPair = 2;
    private const int MostConflicts = 10_000;
    private static readonly string[] AlwaysKnown = [PairFacts.FvcFall.Id, PairFacts.FvcFallRelative.Id, PairFacts.FvcFallPerYear.Id, PairFacts.Spacing.Id];
    private static readonly string[] OfLatestTest = [CaseFacts.LatestFvc.Id, CaseFacts.LatestTestAge.Id];
    private static readonly string[] SinceStart = [PairFacts.LeadBeforeNewestStart.Id, PairFacts.EndSinceNewestStart.Id];

    private readonly Dictionary<(PairSet Set, Literal OfPair), Literal> _some = [];

    private Clauses Whole => before.Clauses;

    /// <summary>Requires of the rules what holds of the pairs they ask about.</summary>
    public void Require()
    {
        var pair = new RuleClauses(before.Space, rules);
        var moved = new RuleClauses(pair, rules, moves, parts);
        Array.ForEach(AlwaysKnown, fact => pair.Clauses.Solver.Require(pair.IsKnown(fact)));

        // Of every pair or of none it is known how it lies to the newest start.
        var started = pair.Clauses.Solver.Add(guess: true);
        var isStarted = before.IsKnown(CaseFacts.NewestStartAge.Id);
        foreach (var fact in SinceStart)
        {
            pair.Clauses.Imply(!pair.IsKnown(fact), !started);
            pair.Clauses.Imply(pair.IsKnown(fact), started);
        }

        foreach (var (question, cells) in before.Questions)
        {
            Tie(question, cells, pair);
        }

        foreach (var (question, cells) in after.Questions)
        {
            Tie(question, cells, moved);
        }

        TieToTests(pair);
        TieToStart(pair);
        Bind(pair.Clauses.Solver, started, isStarted);
        Bind(pair.Clauses.Solver, !started, !isStarted);
    }

    // Where one pair cannot be the one without being the other, a set that has a pair of the one has a pair of the other.
    private void Bind(ClauseSolver pairs, Literal ofPair, Literal ofPatient)
    {
        foreach (var (one, some) in _some)
        {
            foreach (var (other, others) in _some)
            {
                if (one != other && IsPartOf(one.Set, other.Set) && pairs.Solve(MostConflicts, ofPair, one.OfPair, !other.OfPair) == false)
                {
                    Whole.Imply(Whole.And(ofPatient, some), others);
                }
            }
        }
    }

    private static bool IsPartOf(PairSet one, PairSet other) => one == other || (one, other) == (PairSet.EndingLatest, PairSet.All);

    // Pairs are of tests: with one there are two tests at least, and the latest has a day and an FVC.
    private void TieToTests(RuleClauses pair)
    {
        var (ofLatest, ofAll) = (Some(PairSet.EndingLatest, pair.Clauses.Yes), Some(PairSet.All, pair.Clauses.Yes));
        Same(ofLatest, ofAll);
        Same(ofLatest, before.IsHeld(CaseFacts.TestCount.Id, Comparator.AtLeast, TestsOfAPair));
        foreach (var fact in OfLatestTest)
        {
            Whole.Imply(ofLatest, before.IsKnown(fact));
        }
    }

    // The later test of a pair is not of the future: a long pair that began no more than so long before the newest start lies mostly
    // after it. Months of the calendar differ by less than one in such sums.
    private void TieToStart(RuleClauses pair)
    {
        var limits = LimitIndex.Of(before.Space.Pack);
        foreach (var lead in limits.Limits(PairFacts.LeadBeforeNewestStart.Id))
        {
            foreach (var spacing in limits.Limits(PairFacts.Spacing.Id))
            {
                var isLong = pair.Clauses.And(pair.IsHeld(PairFacts.LeadBeforeNewestStart.Id, Comparator.AtMost, lead), pair.IsHeld(PairFacts.Spacing.Id, Comparator.AtLeast, spacing));
                var least = spacing - lead - 1;
                if (least > 0)
                {
                    Whole.Imply(Some(PairSet.EndingLatest, isLong), before.IsHeld(CaseFacts.NewestStartAge.Id, Comparator.AtLeast, least));
                }
            }
        }
    }

    /// <summary>Says of a question what pairs there must be, or not be, for each of its answers.</summary>
    private void Tie(SomePair question, Literal[] cells, RuleClauses pair)
    {
        if (question.WhenNone == Truth.Yes)
        {
            // No rule of the pack takes a pair that was not measured for a yes: nothing is said, and all is allowed.
            return;
        }

        // One pair must be so in all that is joined by "and"; what is joined by "or" may be of different pairs.
        var ways = Ways(question.Where is { } where ? new AllOf([where, question.That]) : question.That).ToList();
        var holds = Whole.Or(ways.Select(way => Some(question.Set, pair.Clauses.And(way.Select(part => pair.Ask(part).Yes)))));
        var mayHold = Whole.Or(ways.Select(way => Some(question.Set, pair.Clauses.And(way.Select(part => !pair.Ask(part).No)))));
        var isAsked = question.WhenNone == Truth.No ? Whole.Yes : Some(question.Set, question.Where is { } which ? !pair.Ask(which).No : pair.Clauses.Yes);
        var (unknown, no, yes) = (cells[0], cells[1], cells[2]);
        Same(yes, holds);
        Same(no, Whole.And(isAsked, !mayHold));
        Whole.Imply(unknown, Whole.Or(!isAsked, Whole.And(mayHold, !holds)));
    }

    /// <summary>The ways in which a condition can hold, each as what must hold together.</summary>
    private IEnumerable<ImmutableArray<Condition>> Ways(Condition condition) => condition switch
    {
        AnyOf any => any.Parts.SelectMany(Ways),
        AllOf all => all.Parts.Aggregate((IEnumerable<ImmutableArray<Condition>>)[[]], (ways, part) => ways.SelectMany(_ => Ways(part), (way, more) => way.AddRange(more)).ToList()),
        Reference reference => Ways(before.Space.Definitions[reference.Definition]),
        _ => [[condition]],
    };

    private void Same(Literal one, Literal other)
    {
        Whole.Imply(one, other);
        Whole.Imply(other, one);
    }

    /// <summary>That some pair of a set is so.</summary>
    private Literal Some(PairSet set, Literal ofPair)
    {
        if (!_some.TryGetValue((set, ofPair), out var some))
        {
            _some[(set, ofPair)] = some = Whole.Solver.Add(guess: false);
        }

        return some;
    }
}
