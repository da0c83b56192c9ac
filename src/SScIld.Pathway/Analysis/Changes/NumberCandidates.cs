using SScIld.Pathway.Facts;
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

    /// <summary>The values to try at a place, the smallest first.</summary>
    /// <param name="place">The place.</param>
    /// <param name="step">The smallest difference that is printed, above 0.</param>
    public SortedSet<decimal> Of(DatumPlace place, decimal step) => OnLattice(LinesThrough(place), step, limits.Field(place.Datum.Path));

    /// <summary>The lines the pack draws through the number at a place, the smallest first.</summary>
    public SortedSet<decimal> LinesThrough(DatumPlace place)
    {
        var lines = new SortedSet<decimal>();
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

    private void AddDirect(string fact, SortedSet<decimal> lines)
    {
        if (LimitIndex.IsOfPair(fact))
        {
            return;
        }

        foreach (var limit in limits.Limits(fact))
        {
            lines.Add(limit);
        }

        foreach (var other in limits.ComparedWith(fact))
        {
            // Which fact a name stands for is the vocabulary's business; the markers and their limits are facts of the case.
            if (CaseFacts.All.FirstOrDefault(candidate => candidate.Id == other) is { Kind: FactKind.Number } known && values.Numbers[known.Slot] is { HasValue: true } value)
            {
                lines.Add(value.Low);
                lines.Add(value.High);
            }
        }
    }

    // Where the fall to or from each other test reaches a limit: in points, as a share of the earlier value, and by the year.
    private void AddFalls(int index, Fact[] facts, Func<LungFunctionTest, decimal?> measure, SortedSet<decimal> lines)
    {
        var tests = patient.LungFunction!.Value;
        var moved = tests[index];
        for (var i = 0; i < tests.Length; i++)
        {
            if (i == index || measure(tests[i]) is not { } other)
            {
                continue;
            }

            lines.Add(other);
            var isLater = moved.Date >= tests[i].Date;
            var days = Math.Abs(moved.Date.DayNumber - tests[i].Date.DayNumber);
            foreach (var fact in facts)
            {
                foreach (var limit in limits.LimitsAsRead(fact.Id))
                {
                    lines.Add(WhereItFallsBy(limit, fact, other, days, isLater));
                }
            }

            foreach (var limit in limits.Limits(CaseFacts.LargestJump.Id))
            {
                lines.Add(other - limit);
                lines.Add(other + limit);
            }
        }

        var partner = ReferenceEquals(facts, FvcFalls) ? moved.Dlco?.Value : moved.Fvc?.Value;
        foreach (var limit in limits.Limits(CaseFacts.DlcoAboveFvc.Id))
        {
            lines.Add(partner + (ReferenceEquals(facts, FvcFalls) ? -limit : limit) ?? 0);
        }
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

    private void AddOtherExtents(int index, SortedSet<decimal> lines)
    {
        var scans = patient.Hrct!.Value;
        for (var i = 0; i < scans.Length; i++)
        {
            if (i != index && scans[i].FibrosisExtent is { } extent)
            {
                lines.Add(extent.From);
                lines.Add(extent.To);
            }
        }
    }

    private static SortedSet<decimal> OnLattice(SortedSet<decimal> lines, decimal step, Rules.FieldDefinition? field)
    {
        var candidates = new SortedSet<decimal>();
        foreach (var line in lines)
        {
            var below = decimal.Floor(line / step) * step;
            Add(below);
            Add(below + step);
            if (below == line)
            {
                Add(line - step);
            }
        }

        return candidates;

        void Add(decimal value)
        {
            if (!(value < field?.Minimum) && !(value > field?.Maximum))
            {
                candidates.Add(value);
            }
        }
    }
}
