using SScIld.Pathway.Facts;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Measurements;

namespace SScIld.Pathway.Analysis.Changes;

/// <summary>
/// For a number of a case: the printed values nearest to every line the pack draws through it, on both sides. All other
/// values lie between two of them, where no rule can tell the difference.
/// </summary>
internal sealed class NumberCandidates(PatientCase patient, LimitIndex limits, FactValues values)
{
    private const decimal DaysPerYear = 365.25m;
    private static readonly Fact[] FvcFalls = [PairFacts.FvcFall, PairFacts.EarlierSeenFall, PairFacts.FvcFallRelative, PairFacts.FvcFallPerYear];
    private static readonly Fact[] DlcoFalls = [PairFacts.DlcoFall, PairFacts.DlcoFallRelative];

    /// <summary>The values to try at a place.</summary>
    /// <param name="place">The place.</param>
    /// <param name="step">The smallest difference that is printed, above 0.</param>
    public NumberLattice Of(DatumPlace place, decimal step)
    {
        NumberLine[] lines = [.. LinesThrough(place).OrderBy(line => line.At).ThenBy(line => line.IsAbove)];
        return new NumberLattice(lines, OnLattice(lines, step, limits.Field(place.Datum.Path)));
    }

    /// <summary>The lines the pack draws through the number at a place.</summary>
    private HashSet<NumberLine> LinesThrough(DatumPlace place)
    {
        var lines = new HashSet<NumberLine>();
        foreach (var fact in limits.FactsOf(place.Datum.Path))
        {
            AddDirect(fact, lines);
        }

        switch (place.Datum.Path)
        {
            case "lungFunction[].fvcPercentPredicted":
                AddFalls(place.Index, FvcFalls, static test => test.Fvc?.Value, lines);
                break;
            case "lungFunction[].dlcoPercentPredicted":
                AddFalls(place.Index, DlcoFalls, static test => test.Dlco?.Value, lines);
                break;
            case "hrct[].fibrosisExtentPercent":
                AddOtherExtents(place.Index, lines);
                break;
            default:
                break;
        }

        return lines;
    }

    private void AddDirect(string fact, HashSet<NumberLine> lines)
    {
        if (LimitIndex.IsOfPair(fact))
        {
            return;
        }

        foreach (var limit in limits.Limits(fact))
        {
            AddBoth(limit, lines);
        }

        foreach (var other in limits.ComparedWith(fact))
        {
            // Which fact a name stands for is the vocabulary's business; the markers and their limits are facts of the case.
            if (CaseFacts.All.FirstOrDefault(candidate => candidate.Id == other) is { Kind: FactKind.Number } known && values.Numbers[known.Slot] is { HasValue: true } value)
            {
                AddBoth(value.Low, lines);
                AddBoth(value.High, lines);
            }
        }
    }

    // Where the fall to or from each other test reaches a limit: in points, as a share of the earlier value, and by the year.
    private void AddFalls(int index, Fact[] facts, Func<LungFunctionTest, decimal?> measure, HashSet<NumberLine> lines)
    {
        var tests = patient.LungFunction!.Value;
        var moved = tests[index];
        var open = new HashSet<FallLimit>();
        var isLast = tests.All(test => test.Date <= moved.Date);
        for (var i = 0; i < tests.Length; i++)
        {
            if (i == index || measure(tests[i]) is not { } other)
            {
                continue;
            }

            if (tests[i].Date == moved.Date)
            {
                // Of two tests of one day the higher counts.
                AddBoth(other, lines);
            }

            open.Clear();
            AddOpen(moved.Date, tests[i].Date, isLast, open);
            var isLater = moved.Date >= tests[i].Date;
            var days = Math.Abs(moved.Date.DayNumber - tests[i].Date.DayNumber);
            foreach (var limit in open)
            {
                if (facts.Contains(limit.Fall))
                {
                    AddFall(limit, WhereItFallsBy(limit.Limit, limit.Fall, other, days, isLater), isLater, lines);
                }
            }

            foreach (var limit in limits.Limits(CaseFacts.LargestJump.Id))
            {
                AddBoth(other - limit, lines);
                AddBoth(other + limit, lines);
            }
        }

        var partner = ReferenceEquals(facts, FvcFalls) ? moved.Dlco?.Value : moved.Fvc?.Value;
        foreach (var limit in limits.Limits(CaseFacts.DlcoAboveFvc.Id))
        {
            AddBoth(partner + (ReferenceEquals(facts, FvcFalls) ? -limit : limit) ?? 0, lines);
        }
    }

    // A test with a later one may be the one before it, to which others fall whatever the days between these two.
    private void AddOpen(DateOnly moved, DateOnly other, bool isLast, HashSet<FallLimit> open)
    {
        var (from, to) = moved < other ? (moved, other) : (other, moved);
        limits.Pairs.AddOpen(new PairDays(from, to, values.NewestStart), open);
        if (!isLast)
        {
            foreach (var (comparator, limit) in limits.Held(PairFacts.EarlierSeenFall.Id))
            {
                open.Add(new FallLimit(PairFacts.EarlierSeenFall, comparator, limit));
            }
        }
    }

    // A fall in points lies on one side of its limit or the other, the limit itself with the side its comparator says. What is divided
    // on the way is rounded: there the limit itself is neither.
    private static void AddFall(in FallLimit limit, decimal at, bool isLater, HashSet<NumberLine> lines)
    {
        if (limit.Fall == PairFacts.FvcFall || limit.Fall == PairFacts.DlcoFall || limit.Fall == PairFacts.EarlierSeenFall)
        {
            var isWithMore = limit.Comparator is Comparator.AtLeast or Comparator.Below;
            lines.Add(new NumberLine(at, IsAbove: isWithMore == isLater));
        }
        else
        {
            AddBoth(at, lines);
        }
    }

    private static void AddBoth(decimal at, HashSet<NumberLine> lines)
    {
        lines.Add(new NumberLine(at, IsAbove: false));
        lines.Add(new NumberLine(at, IsAbove: true));
    }

    // The value at which the fall reaches a limit, each fall counted in its own way.
    private static decimal WhereItFallsBy(decimal limit, Fact fall, decimal other, int days, bool isLater)
    {
        const decimal Whole = 100m;
        if (fall == PairFacts.FvcFallRelative || fall == PairFacts.DlcoFallRelative)
        {
            return isLater ? other * (Whole - limit) / Whole : limit < Whole ? other * Whole / (Whole - limit) : other;
        }

        var points = fall == PairFacts.FvcFallPerYear ? limit * days / DaysPerYear : limit;
        return isLater ? other - points : other + points;
    }

    private void AddOtherExtents(int index, HashSet<NumberLine> lines)
    {
        var scans = patient.Hrct!.Value;
        for (var i = 0; i < scans.Length; i++)
        {
            if (i != index && scans[i].FibrosisExtent is { } extent)
            {
                AddBoth(extent.From, lines);
                AddBoth(extent.To, lines);
            }
        }
    }

    private static decimal[] OnLattice(NumberLine[] lines, decimal step, Rules.FieldDefinition? field)
    {
        var candidates = new HashSet<decimal>();
        foreach (var (at, isAbove) in lines)
        {
            var below = decimal.Floor(at / step) * step;
            if (below == at && !isAbove)
            {
                below -= step;
            }

            Add(below);
            Add(below + step);
        }

        return [.. candidates.Order()];

        void Add(decimal value)
        {
            if (!(value < field?.Minimum) && !(value > field?.Maximum))
            {
                candidates.Add(value);
            }
        }
    }
}
