namespace SScIld.Knowledge.Reading;

/// <summary>Finds the placeholders of a sentence.</summary>
internal static class Braces
{
    /// <summary>The names between braces, in order; null when the braces do not match.</summary>
    public static List<string>? In(string text)
    {
        var names = new List<string>();
        var from = 0;
        while (text.AsSpan(from).IndexOfAny('{', '}') is var next && next >= 0)
        {
            var open = from + next;
            var close = text.IndexOf('}', open);
            if (text[open] == '}' || close < 0 || close == open + 1 || text.AsSpan(open + 1, close - open - 1).Contains('{'))
            {
                return null;
            }

            names.Add(text[(open + 1)..close]);
            from = close + 1;
        }

        return names;
    }
}
