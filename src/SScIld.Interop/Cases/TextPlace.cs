using System.Text;
using System.Text.Json;

namespace SScIld.Interop.Cases;

/// <summary>Finds lines and characters in UTF-8 text, both counted from 1.</summary>
internal static class TextPlace
{
    /// <summary>Where the reader stopped.</summary>
    public static TextPosition Of(ReadOnlySpan<byte> text, JsonException failure, int firstLine)
    {
        var line = (int)(failure.LineNumber ?? 0);
        var start = 0;
        for (var i = 0; i < line; i++)
        {
            start += text[start..].IndexOf((byte)'\n') + 1;
        }

        var bytes = (int)Math.Clamp(failure.BytePositionInLine ?? 0, 0, text.Length - start);
        return new TextPosition(firstLine + line, Encoding.UTF8.GetString(text.Slice(start, bytes)).EnumerateRunes().Count() + 1);
    }

    /// <summary>The failure of a text that is not Unicode, as the reader reports other failures.</summary>
    public static JsonException NotUnicode(ReadOnlySpan<byte> text, int offset)
    {
        var before = text[..offset];
        var line = before.Count((byte)'\n');
        return new JsonException("The text is not Unicode.", path: null, line, offset - (before.LastIndexOf((byte)'\n') + 1));
    }
}
