namespace SScIld.Pathway.Facts;

/// <summary>
/// The values of <see cref="PairFacts"/> for one pair. Falls other than the absolute FVC fall are worked out when first
/// asked for: a long series has hundreds of pairs and a rule looks at few of them.
/// </summary>
internal struct PairValues
{
    public int From;
    public int To;
    public decimal FvcFall;
}

/// <summary>The days on which the spans of a pair of tests hang.</summary>
/// <param name="From">The earlier test.</param>
/// <param name="To">The later test.</param>
/// <param name="NewestStart">The start of the newest current base or add-on; null: none is current, or a start is unknown.</param>
internal readonly record struct PairDays(DateOnly From, DateOnly To, DateOnly? NewestStart)
{
    /// <summary>A span, by its slot among <see cref="PairFacts"/>.</summary>
    public SpanValue Span(int slot) => slot switch
    {
        0 => SpanValue.Between(From, To),
        1 => SpanValue.Between(From, NewestStart),
        _ => SpanValue.Between(NewestStart, To),
    };
}
