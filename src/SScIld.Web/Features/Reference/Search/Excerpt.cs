using System.Collections.Immutable;

namespace SScIld.Web.Features.Reference.Search;

/// <summary>A piece of a text, marked when it is what was looked for.</summary>
/// <param name="Text">The piece.</param>
/// <param name="IsMatch">Whether it was looked for.</param>
public readonly record struct MarkedPiece(string Text, bool IsMatch);

/// <summary>Cuts a text around what was looked for and marks it.</summary>
public static class Excerpt
{
    // Two lines on a desk, four on a phone.
    private const int Longest = 220;

    /// <summary>The text, shortened around the first match, in pieces.</summary>
    public static IReadOnlyList<MarkedPiece> Of(string text, ImmutableArray<string> words)
    {
        var pieces = new List<MarkedPiece>();
        var shown = Shorten(text, words);
        var at = 0;
        while (Next(shown, words, at) is (var from, var length) && length > 0)
        {
            if (from > at)
            {
                pieces.Add(new MarkedPiece(shown[at..from], IsMatch: false));
            }

            pieces.Add(new MarkedPiece(shown.Substring(from, length), IsMatch: true));
            at = from + length;
        }

        if (at < shown.Length)
        {
            pieces.Add(new MarkedPiece(shown[at..], IsMatch: false));
        }

        return pieces;
    }

    private static string Shorten(string text, ImmutableArray<string> words)
    {
        if (text.Length <= Longest)
        {
            return text;
        }

        var (first, length) = Next(text, words, 0);
        var from = length == 0 ? 0 : Math.Clamp(first - (Longest / 3), 0, text.Length - Longest);
        var cut = text.Substring(from, Longest);
        return $"{(from > 0 ? "…" : "")}{cut}{(from + Longest < text.Length ? "…" : "")}";
    }

    private static (int From, int Length) Next(string text, ImmutableArray<string> words, int from)
    {
        var best = (From: text.Length, Length: 0);
        foreach (var word in words)
        {
            var at = text.IndexOf(word, from, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && (at < best.From || (at == best.From && word.Length > best.Length)))
            {
                best = (at, word.Length);
            }
        }

        return best;
    }
}
