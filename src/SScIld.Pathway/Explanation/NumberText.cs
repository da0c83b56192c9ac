using System.Globalization;
using System.Text;

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
        var text = new StringBuilder();
        Append(text, value);
        return text.ToString();
    }

    /// <summary>Appends a number with at most one decimal.</summary>
    public static void Append(StringBuilder text, decimal value)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tenths = Tenths(value);
        var whole = Math.DivRem(Math.Abs(tenths), 10, out var tenth);
        if (tenths < 0)
        {
            text.Append('−');
        }

        text.Append(CultureInfo.InvariantCulture, $"{whole}");
        if (tenth != 0)
        {
            text.Append('.').Append((char)('0' + tenth));
        }
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
    public static string Of(DateOnly day) => day.ToString("o", CultureInfo.InvariantCulture);

    private static long Tenths(decimal value)
    {
        // Most of what is printed was entered with one decimal or none, and needs no rounding.
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        if (parts is [_, 0, 0, 0 or 1 << 16])
        {
            return (long)(uint)parts[0] * (parts[3] == 0 ? 10 : 1);
        }

        var tenths = decimal.Round(value * 10m, 0, MidpointRounding.AwayFromZero);
        return decimal.Abs(tenths) <= long.MaxValue / 2
            ? decimal.ToInt64(tenths)
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A printed number has at most 17 digits.");
    }
}
