using System.Text;

namespace SScIld.Web.Features.TakeAway;

/// <summary>The lines of an iCalendar file (RFC 5545): escaped, folded at 75 octets, each ending in CR LF.</summary>
internal sealed class CalendarText
{
    private const int LongestLine = 75;

    private readonly StringBuilder _text = new();

    /// <summary>A property whose value is a code or a date.</summary>
    public CalendarText Line(string property, string value)
    {
        Fold($"{property}:{value}");
        return this;
    }

    /// <summary>A property whose value is text that people read.</summary>
    public CalendarText Text(string property, string value) => Line(property, Escape(value));

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private static string Escape(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal)
        .Replace("\r", "", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal);

    // Counted in octets of UTF-8, and never cut inside a character.
    private void Fold(string line)
    {
        var octets = 0;
        foreach (var character in line.EnumerateRunes())
        {
            if (octets + character.Utf8SequenceLength > LongestLine)
            {
                _text.Append("\r\n ");
                octets = 1;
            }

            _text.Append(character.ToString());
            octets += character.Utf8SequenceLength;
        }

        _text.Append("\r\n");
    }
}
