using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SScIld.Interop.Cases;

/// <summary>Writes case documents in one form: fields in the contract's order, what is unknown left out, no superfluous zeros.</summary>
public static class CaseDocumentWriter
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions Indented = Compact with { Indented = true, NewLine = "\n" };

    /// <summary>The document as UTF-8 JSON; reading it gives the same document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="indented">True for a file that people read.</param>
    public static byte[] Write(CaseDocument document, bool indented = false)
    {
        ArgumentNullException.ThrowIfNull(document);
        var text = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(text, indented ? Indented : Compact))
        {
            JsonSerializer.Serialize(writer, document, CaseJson.Default.CaseDocument);
        }

        return text.WrittenSpan.ToArray();
    }
}
