using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SScIld.Interop.Cases;
using SScIld.Pathway;

namespace SScIld.Web.Features.TakeAway;

/// <summary>
/// The file somebody saves who thinks the tool is wrong: their words and the note to be read first, then the case and the
/// whole assessment with every rule, so that others can look into it on the same knowledge.
/// </summary>
public static class WrongReport
{
    private const string Schema = "sscild.report/1";
    private static readonly JsonWriterOptions Indented = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    /// <summary>The file.</summary>
    /// <param name="words">What the reader has to say.</param>
    /// <param name="assessment">The assessment it is about.</param>
    /// <param name="note">The assessment as a note.</param>
    /// <param name="document">The case; null: it is not at hand as a document.</param>
    /// <param name="assessmentJson">The assessment as a document, with every rule.</param>
    public static string Write(string words, Assessment assessment, string note, CaseDocument? document, byte[] assessmentJson)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(note);
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Indented))
        {
            writer.WriteStartObject();
            writer.WriteString("schema", Schema);
            Lines(writer, "words", words);
            Lines(writer, "note", note);
            writer.WriteStartObject("pack");
            writer.WriteString("id", assessment.Pack.Id);
            writer.WriteString("version", assessment.Pack.Version);
            writer.WriteString("hash", assessment.Pack.Hash);
            writer.WriteEndObject();
            writer.WritePropertyName("case");
            Raw(writer, document is null ? null : CaseDocumentWriter.Write(document));
            writer.WritePropertyName("assessment");
            Raw(writer, assessmentJson);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    // One line of text, one entry: the file can be read as it is.
    private static void Lines(Utf8JsonWriter writer, string name, string text)
    {
        writer.WriteStartArray(name);
        foreach (var line in text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            writer.WriteStringValue(line);
        }

        writer.WriteEndArray();
    }

    private static void Raw(Utf8JsonWriter writer, byte[]? json)
    {
        if (json is null)
        {
            writer.WriteNullValue();
            return;
        }

        using var document = JsonDocument.Parse(json);
        document.RootElement.WriteTo(writer);
    }
}
