using System.Collections.Immutable;
using SScIld.Pathway.Measurements;

namespace SScIld.Pathway.Facts;

/// <summary>
/// The lung-function series as rules see it: reliable tests with an FVC in order of time, one a day, and the pairs they form.
/// </summary>
internal sealed class Series
{
    // Of equal falls the later start first.
    private static readonly Comparison<PairValues> LargestFallFirst =
        static (one, other) => other.FvcFall.CompareTo(one.FvcFall) is not 0 and var byFall ? byFall : other.From.CompareTo(one.From);

    private Point[] _points = new Point[8];
    private PairValues[] _ending = new PairValues[8];
    private NumberValue[] _numbers = new NumberValue[8 * PairFacts.NumberCount];
    private bool[] _worked = new bool[8 * PairFacts.NumberCount];
    private PairValues[] _all = new PairValues[16];
    private PairValues[] _unreliable = new PairValues[8];
    private int _endingCount;
    private int _allCount;
    private int _unreliableCount;
    private bool _allBuilt;
    private ImmutableArray<LungFunctionTest> _readFrom;

    /// <summary>How many usable tests there are.</summary>
    public int Count { get; private set; }

    /// <summary>Where an unreliable newest test stands behind the usable ones; -1 when there is none.</summary>
    private int UnreliableIndex { get; set; }

    /// <summary>The usable tests; an unreliable newest one may stand behind them.</summary>
    public ReadOnlySpan<Point> Points => _points.AsSpan(0, Count);

    /// <summary>Whether it was formed from these very tests: of a case with something else changed it can be used again.</summary>
    public bool IsOf(ImmutableArray<LungFunctionTest> tests) => !_readFrom.IsDefault && tests == _readFrom;

    public void Clear()
    {
        _readFrom = default;
        Count = 0;
        _endingCount = 0;
        _allCount = 0;
        _unreliableCount = 0;
        _allBuilt = false;
        UnreliableIndex = -1;
    }

    /// <summary>Adds a usable test in order of time; of two on one day the higher FVC counts.</summary>
    public void Add(LungFunctionTest test)
    {
        var point = new Point(test.Date, test.Fvc!.Value.Value, test.Dlco?.Value);
        var at = Count;
        while (at > 0 && _points[at - 1].Date > point.Date)
        {
            at--;
        }

        if (at > 0 && _points[at - 1].Date == point.Date)
        {
            if (IsBetterOfOneDay(point, _points[at - 1]))
            {
                _points[at - 1] = point;
            }

            return;
        }

        EnsureRoom();
        Array.Copy(_points, at, _points, at + 1, Count - at);
        _points[at] = point;
        Count++;
    }

    /// <summary>Forms the pairs, once all tests are in.</summary>
    /// <param name="tests">The tests it was formed from.</param>
    /// <param name="newestUnreliable">The newest test of all when it is marked unreliable and has an FVC.</param>
    public void FormPairs(ImmutableArray<LungFunctionTest> tests, LungFunctionTest? newestUnreliable)
    {
        _readFrom = tests;
        var last = Count - 1;
        ForgetNumbers();
        for (var from = 0; from < last; from++)
        {
            Append(ref _ending, ref _endingCount, Pair(from, last));
        }

        _ending.AsSpan(0, _endingCount).Sort(LargestFallFirst);

        if (newestUnreliable is { Fvc: { } fvc } && Count > 0)
        {
            EnsureRoom();
            UnreliableIndex = Count;
            _points[Count] = new Point(newestUnreliable.Date, fvc.Value, newestUnreliable.Dlco?.Value);
            for (var from = 0; from < Count && _points[from].Date < newestUnreliable.Date; from++)
            {
                Append(ref _unreliable, ref _unreliableCount, Pair(from, UnreliableIndex));
            }

            _unreliable.AsSpan(0, _unreliableCount).Sort(LargestFallFirst);
        }
    }

    /// <summary>The pairs of a set.</summary>
    public ReadOnlySpan<PairValues> Pairs(Logic.PairSet set) => set switch
    {
        Logic.PairSet.EndingLatest => _ending.AsSpan(0, _endingCount),
        Logic.PairSet.EndingUnreliableLatest => _unreliable.AsSpan(0, _unreliableCount),
        _ => AllPairs(),
    };

    public Point At(int index) => _points[index];

    /// <summary>The pair of two tests, the earlier first.</summary>
    public PairValues Pair(int from, int to) => new() { From = from, To = to, FvcFall = _points[from].Fvc - _points[to].Fvc };

    /// <summary>The number a pair fact has; unknown when a value it needs is.</summary>
    public NumberValue Value(int slot, in PairValues pair)
    {
        // Divisions are the dearest thing a run does, and many rules ask the same of the same few pairs.
        if (pair.To != Count - 1)
        {
            return WorkOut(slot, pair);
        }

        var place = (pair.From * PairFacts.NumberCount) + slot;
        if (!_worked[place])
        {
            _worked[place] = true;
            _numbers[place] = WorkOut(slot, pair);
        }

        return _numbers[place];
    }

    private NumberValue WorkOut(int slot, in PairValues pair)
    {
        ref readonly var from = ref _points[pair.From];
        ref readonly var to = ref _points[pair.To];
        return slot switch
        {
            0 => NumberValue.From(pair.FvcFall),
            1 => NumberValue.From(pair.FvcFall * 100m / from.Fvc),
            2 => NumberValue.From(TestPair.PerYear(pair.FvcFall, to.Date.DayNumber - from.Date.DayNumber)),
            3 => NumberValue.From(from.Dlco - to.Dlco),
            4 => NumberValue.From((from.Dlco - to.Dlco) * 100m / from.Dlco),
            _ => pair.To - 1 > pair.From ? NumberValue.From(from.Fvc - _points[pair.To - 1].Fvc) : NumberValue.Unknown,
        };
    }

    /// <summary>The pair as a document shows it.</summary>
    public TestPair Describe(in PairValues pair)
    {
        ref readonly var from = ref _points[pair.From];
        ref readonly var to = ref _points[pair.To];
        var dlco = Value(PairFacts.DlcoFall.Slot, pair);
        var dlcoRelative = Value(PairFacts.DlcoFallRelative.Slot, pair);
        return new TestPair(
            from.Date,
            to.Date,
            new PercentPredicted(from.Fvc),
            new PercentPredicted(to.Fvc),
            new AbsoluteDecline(pair.FvcFall),
            new RelativeDecline(Value(PairFacts.FvcFallRelative.Slot, pair).Low),
            new AbsoluteDecline(Value(PairFacts.FvcFallPerYear.Slot, pair).Low),
            dlco.HasValue ? new AbsoluteDecline(dlco.Low) : null,
            dlcoRelative.HasValue ? new RelativeDecline(dlcoRelative.Low) : null);
    }

    private void ForgetNumbers()
    {
        var needed = Count * PairFacts.NumberCount;
        if (_numbers.Length < needed)
        {
            _numbers = new NumberValue[needed * 2];
            _worked = new bool[needed * 2];
        }
        else
        {
            Array.Clear(_worked);
        }
    }

    private ReadOnlySpan<PairValues> AllPairs()
    {
        if (!_allBuilt)
        {
            _allBuilt = true;
            for (var to = 1; to < Count; to++)
            {
                for (var from = 0; from < to; from++)
                {
                    Append(ref _all, ref _allCount, Pair(from, to));
                }
            }
        }

        return _all.AsSpan(0, _allCount);
    }

    private static void Append(ref PairValues[] pairs, ref int count, PairValues pair)
    {
        if (count == pairs.Length)
        {
            Array.Resize(ref pairs, count * 2);
        }

        pairs[count++] = pair;
    }

    private void EnsureRoom()
    {
        if (Count + 1 >= _points.Length)
        {
            Array.Resize(ref _points, _points.Length * 2);
        }
    }

    // The higher FVC counts; with equal FVC the one that has a DLCO, then the higher DLCO: the order of entry never decides.
    private static bool IsBetterOfOneDay(in Point candidate, in Point present) =>
        candidate.Fvc != present.Fvc ? candidate.Fvc > present.Fvc : (candidate.Dlco ?? -1m) > (present.Dlco ?? -1m);

    /// <summary>One usable test.</summary>
    internal readonly record struct Point(DateOnly Date, decimal Fvc, decimal? Dlco);
}
