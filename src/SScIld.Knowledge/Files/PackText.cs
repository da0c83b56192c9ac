namespace SScIld.Knowledge.Files;

/// <summary>The one form of a text that is hashed, released and read: no byte-order mark, lines ending in LF.</summary>
internal static class PackText
{
    public static string Normalise(string text)
    {
        if (text.Length > 0 && text[0] == '\uFEFF')
        {
            text = text[1..];
        }

        return text.Contains('\r', StringComparison.Ordinal)
            ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')
            : text;
    }
}
