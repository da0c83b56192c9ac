using System.Text;

namespace SScIld.Interop.Note;

/// <summary>
/// Breaks text into lines of at most so many columns. A Chinese character takes two columns, anything else one, so that
/// 80 columns are 40 full-width characters.
/// </summary>
internal static class LineBreaks
{
    private const char FirstWide = '\u2E80';
    private const string NotAtLineStart = "、，。；：！？）》」』】〕］”’％…～·";
    private const string NotAtLineEnd = "（《「『【〔［“‘/<>≤≥−";

    /// <summary>Appends a paragraph: the first line after one prefix, the others after another, each ended by a line feed.</summary>
    public static void Append(StringBuilder page, string text, int columns, string firstPrefix, string nextPrefix)
    {
        var prefix = firstPrefix;
        var from = 0;
        do
        {
            var to = EndOfLine(text, from, columns - prefix.Length);
            AppendLine(page, prefix, text.AsSpan(from, to - from).TrimEnd());
            from = to;
            while (from < text.Length && text[from] == ' ')
            {
                from++;
            }

            prefix = nextPrefix;
        }
        while (from < text.Length);
    }

    /// <summary>The columns a text takes.</summary>
    public static int Width(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var character in text)
        {
            width += Width(character);
        }

        return width;
    }

    private static void AppendLine(StringBuilder page, string prefix, ReadOnlySpan<char> line)
    {
        page.Append(line.IsEmpty ? prefix.TrimEnd() : prefix);
        foreach (var character in line)
        {
            // A pseudonym may hold anything; nothing entered may start a line of its own.
            page.Append(char.IsControl(character) ? ' ' : character);
        }

        page.Append('\n');
    }

    private static int EndOfLine(string text, int from, int columns)
    {
        var used = 0;
        var lastBreak = from;
        for (var i = from; i < text.Length; i++)
        {
            used += Width(text[i]);
            if (used > columns && text[i] != ' ')
            {
                // A run without a place to break, such as a long code, is cut where the line ends.
                return lastBreak > from ? lastBreak : char.IsLowSurrogate(text[i]) ? i - 1 : Math.Max(i, from + 1);
            }

            if (MayBreakAfter(text, i))
            {
                lastBreak = i + 1;
            }
        }

        return text.Length;
    }

    private static bool MayBreakAfter(string text, int at)
    {
        if (at + 1 == text.Length)
        {
            return true;
        }

        var (last, next) = (text[at], text[at + 1]);
        if (last == ' ')
        {
            // A number keeps its unit.
            var isBehindNumber = at > 0 && char.IsAsciiDigit(text[at - 1]);
            return next != ' ' && !(isBehindNumber && (next == '%' || char.IsAsciiLetter(next)));
        }

        var besideWide = last >= FirstWide || next >= FirstWide;
        return besideWide && !char.IsAsciiDigit(last) && !char.IsHighSurrogate(last)
            && !NotAtLineStart.Contains(next, StringComparison.Ordinal) && !NotAtLineEnd.Contains(last, StringComparison.Ordinal);
    }

    private static int Width(char character) =>
        char.IsLowSurrogate(character) ? 0
        : character >= FirstWide || character is '“' or '”' ? 2
        : 1;
}
