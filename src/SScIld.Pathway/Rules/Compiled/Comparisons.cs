using SScIld.Pathway.Facts;
using SScIld.Pathway.Logic;

namespace SScIld.Pathway.Rules.Compiled;

/// <summary>Holds numbers that may be ranges against each other: yes or no only when every value of the ranges agrees.</summary>
internal static class NumberComparison
{
    /// <summary>A number against a threshold.</summary>
    public static Truth Of(in NumberValue value, Comparator comparator, decimal limit)
    {
        if (!value.HasValue)
        {
            return value.IsNormal ? Truth.No : Truth.Unknown;
        }

        // The usual case is a point, and one comparison settles it.
        var low = value.Low.CompareTo(limit);
        var high = value.IsPoint ? low : value.High.CompareTo(limit);
        return comparator switch
        {
            Comparator.AtLeast => Decide(low >= 0, high < 0),
            Comparator.Above => Decide(low > 0, high <= 0),
            Comparator.AtMost => Decide(high <= 0, low > 0),
            Comparator.Below => Decide(high < 0, low >= 0),
            _ => throw new ArgumentOutOfRangeException(nameof(comparator), comparator, "There are four comparators."),
        };
    }

    /// <summary>A number against another, which may be a range too.</summary>
    public static Truth Of(in NumberValue value, Comparator comparator, in NumberValue limit)
    {
        if (value.IsNormal)
        {
            return Truth.No;
        }

        if (!value.HasValue || !limit.HasValue)
        {
            return Truth.Unknown;
        }

        return comparator switch
        {
            Comparator.AtLeast => Decide(value.Low >= limit.High, value.High < limit.Low),
            Comparator.Above => Decide(value.Low > limit.High, value.High <= limit.Low),
            Comparator.AtMost => Decide(value.High <= limit.Low, value.Low > limit.High),
            Comparator.Below => Decide(value.High < limit.Low, value.Low >= limit.High),
            _ => throw new ArgumentOutOfRangeException(nameof(comparator), comparator, "There are four comparators."),
        };
    }

    private static Truth Decide(bool always, bool never) => always ? Truth.Yes : never ? Truth.No : Truth.Unknown;
}

/// <summary>Holds spans against calendar months. Windows compare days of the calendar, both ends inclusive.</summary>
internal static class SpanComparison
{
    public static Truth Of(SpanValue span, Comparator comparator, int months)
    {
        if (!span.IsKnown)
        {
            return Truth.Unknown;
        }

        var against = span.Months is { } stated ? stated.CompareTo(months) : CompareToMonthsAfter(span.From, span.To, months);
        return TruthLogic.From(comparator switch
        {
            Comparator.AtLeast => against >= 0,
            Comparator.Above => against > 0,
            Comparator.AtMost => against <= 0,
            Comparator.Below => against < 0,
            _ => throw new ArgumentOutOfRangeException(nameof(comparator), comparator, "There are four comparators."),
        });
    }

    /// <summary>How a day lies to the day some months after another: the sign of <c>to − from.AddMonths(months)</c>.</summary>
    private static int CompareToMonthsAfter(DateOnly from, DateOnly to, int months)
    {
        // The same as adding the months and comparing, without making the date: runs ask this more often than anything else.
        from.Deconstruct(out var fromYear, out var fromMonth, out var fromDay);
        to.Deconstruct(out var toYear, out var toMonth, out var toDay);
        var between = ((toYear - fromYear) * 12) + toMonth - fromMonth;
        return between != months ? between.CompareTo(months) : toDay.CompareTo(int.Min(fromDay, DateTime.DaysInMonth(toYear, toMonth)));
    }
}
