using System.Globalization;
using System.Text.RegularExpressions;

namespace SScIld.Web.Features.Entry.Checks;

/// <summary>
/// What a typed number means. A point or a comma is a decimal sign; a comma before three digits may also divide thousands,
/// and that is asked, not guessed. The hierarchy is closed.
/// </summary>
internal abstract partial record TypedNumber
{
    private TypedNumber()
    {
    }

    /// <summary>Reads a text.</summary>
    public static TypedNumber Read(string text)
    {
        var match = Pattern().Match(PlainText.Of(text));
        if (!match.Success)
        {
            return string.IsNullOrWhiteSpace(text) ? new Nothing() : new NotANumber();
        }

        var (whole, sign, fraction) = (match.Groups["whole"].Value, match.Groups["sign"].Value, match.Groups["fraction"].Value);
        var value = Parsed($"{whole}.{fraction}0");
        return sign == "," && fraction.Length == 3 && whole.TrimStart('-') is not ("" or "0")
            ? new Ambiguous(value, Parsed($"{whole}{fraction}"))
            : new Understood(value);
    }

    // The last zero makes "7." a number while it is being typed; dividing takes it off again.
    private static decimal Parsed(string digits) =>
        decimal.Parse(digits, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)
        / 1.0000000000000000000000000000m;

    [GeneratedRegex(@"^(?<whole>-?\d{1,12})((?<sign>[.,])(?<fraction>\d{0,12}))?\s*%?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();

    /// <summary>A number.</summary>
    public sealed record Understood(decimal Value) : TypedNumber;

    /// <summary>A comma that could be either.</summary>
    public sealed record Ambiguous(decimal AsDecimals, decimal AsThousands) : TypedNumber;

    /// <summary>Not a number.</summary>
    public sealed record NotANumber : TypedNumber;

    /// <summary>Nothing typed.</summary>
    public sealed record Nothing : TypedNumber;
}
