namespace SScIld.Pathway.Facts;

/// <summary>A number as far as it is known: a point, a closed range, "normal" after a screen, or unknown.</summary>
public readonly struct NumberValue
{
    private readonly State _state;

    private NumberValue(decimal low, decimal high, State state)
    {
        Low = low;
        High = high;
        _state = state;
    }

    private enum State : byte
    {
        Unknown,
        Point,
        Range,
        Normal,
    }

    /// <summary>Not known.</summary>
    public static NumberValue Unknown => default;

    /// <summary>Not entered, but covered by a completed safety screen: within normal limits, so it crosses no gate.</summary>
    public static NumberValue Normal { get; } = new(0, 0, State.Normal);

    /// <summary>The smallest value it may have.</summary>
    public decimal Low { get; }

    /// <summary>The largest value it may have.</summary>
    public decimal High { get; }

    /// <summary>True for a point or a range.</summary>
    public bool HasValue => _state is State.Point or State.Range;

    /// <summary>True for a single value.</summary>
    public bool IsPoint => _state == State.Point;

    /// <summary>True when nothing is known, not even that it is normal.</summary>
    public bool IsUnknown => _state == State.Unknown;

    /// <summary>True when a screen calls it normal.</summary>
    public bool IsNormal => _state == State.Normal;

    /// <summary>An entered value; null is unknown.</summary>
    public static NumberValue From(decimal? value) => value is { } known ? new(known, known, State.Point) : Unknown;

    /// <summary>A closed range.</summary>
    public static NumberValue Between(decimal low, decimal high) => new(low, high, low == high ? State.Point : State.Range);
}

/// <summary>The time between two days, or a stated number of months; compared by the calendar, never by counting days.</summary>
public readonly struct SpanValue
{
    private SpanValue(DateOnly from, DateOnly to, decimal? months, bool known)
    {
        From = from;
        To = to;
        Months = months;
        IsKnown = known;
    }

    /// <summary>Not known.</summary>
    public static SpanValue Unknown => default;

    /// <summary>The first day; meaningless when <see cref="Months"/> is stated.</summary>
    public DateOnly From { get; }

    /// <summary>The last day; before <see cref="From"/> in a negative span.</summary>
    public DateOnly To { get; }

    /// <summary>The months as stated, when the entry gave a number and no day.</summary>
    public decimal? Months { get; }

    /// <summary>False: unknown.</summary>
    public bool IsKnown { get; }

    /// <summary>From one day to another; unknown when one of them is.</summary>
    public static SpanValue Between(DateOnly? from, DateOnly? to) =>
        from is { } first && to is { } last ? new(first, last, null, known: true) : Unknown;

    /// <summary>A stated number of months; null is unknown.</summary>
    public static SpanValue OfMonths(decimal? months) =>
        months is { } stated ? new(default, default, stated, known: true) : Unknown;
}
