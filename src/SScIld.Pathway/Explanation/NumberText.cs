using System.Globalization;

namespace SScIld.Pathway.Explanation;

/// <summary>
/// The one way numbers and days are printed: at most one decimal, half away from zero, no trailing zero, a true minus
/// sign; days as year-month-day. Comparisons never use what is printed.
/// </summary>
public static class NumberText
{
    /// <summary>A number with at most one decimal.</summary>
    public static string Of(decimal value)
    {
        var text = Rounded(value).ToString(CultureInfo.InvariantCulture);
        return text.StartsWith('-') ? $"−{text.AsSpan(1)}" : text;
    }

    /// <summary>A number rounded as it is printed, for documents that carry numbers.</summary>
    public static decimal Rounded(decimal value)
    {
        var rounded = decimal.Round(value, 1, MidpointRounding.AwayFromZero);

        // Dividing by one with all places written out drops trailing zeros: 11.0 and 11 print alike.
        return rounded / 1.0000000000000000000000000000m;
    }

    /// <summary>A number as it was entered, without trailing zeros.</summary>
    public static string Exact(decimal value)
    {
        var text = (value / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);
        return text.StartsWith('-') ? $"−{text.AsSpan(1)}" : text;
    }

    /// <summary>A day as 2026-11-20.</summary>
    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
