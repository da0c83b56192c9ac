using System.Text.Json;
using SScIld.Pathway;
using SScIld.Pathway.Rules;

namespace SScIld.Interop.Cases;

/// <summary>
/// Reads a case document from UTF-8 JSON. Whatever the text holds, the answer is a case or a rejection, never an exception.
/// </summary>
public static class CaseDocumentReader
{
    /// <summary>The most bytes of one case: 1 MB.</summary>
    public const int MaximumBytes = 1 << 20;

    /// <summary>How deep a document may be nested; a case never needs more than a third of it.</summary>
    internal const int MaximumDepth = 16;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The case, or every field that is impossible.</summary>
    /// <param name="utf8">The document; a byte order mark is read over.</param>
    /// <param name="pack">The pack that says what is possible.</param>
    /// <param name="language">The language of a rejection's messages.</param>
    /// <param name="firstLine">The number of the document's first line, for messages about a line of a longer file.</param>
    public static CaseReading Read(ReadOnlySpan<byte> utf8, KnowledgePack pack, Language language = Language.English, int firstLine = 1)
    {
        ArgumentNullException.ThrowIfNull(pack);
        if (utf8.Length > MaximumBytes)
        {
            return new CaseReading.Rejected(TooLarge(pack, language));
        }

        var json = WithoutByteOrderMark(utf8);
        var fields = CaseFields.Of(pack);
        return Document(json) is { } document && new CaseMapping(fields).Map(document) is { } patient
            ? new CaseReading.Accepted(patient)
            : new CaseReading.Rejected(CaseDiagnosis.Of(json, fields, firstLine).Rejection(pack, language));
    }

    /// <summary>The document as it stands, for a form to show; null when it is not a case document of any kind.</summary>
    public static CaseDocument? ReadDocument(ReadOnlySpan<byte> utf8)
    {
        var json = WithoutByteOrderMark(utf8);
        return utf8.Length > MaximumBytes ? null : Document(json);
    }

    /// <summary>A text without the mark that some programs put before it.</summary>
    internal static ReadOnlySpan<byte> WithoutByteOrderMark(ReadOnlySpan<byte> utf8) =>
        utf8.StartsWith(ByteOrderMark) ? utf8[ByteOrderMark.Length..] : utf8;

    /// <summary>
    /// Does what the first reading has to do once, so that a program can have it done while something else loads. Reading
    /// works the same without it.
    /// </summary>
    public static void Prepare() => ReadDocument(
        """{"patient":{},"ssc":{},"lungFunction":[{}],"hrct":[{}],"serology":{},"inflammation":{},"clinical":{},"treatments":[{}],"safety":{"contraindicated":[{}]}}"""u8);

    /// <summary>The rejection of a document that is larger than a case may be.</summary>
    public static Rejection TooLarge(KnowledgePack pack, Language language) =>
        RejectionWording.Of(null, [new CaseProblem(CaseProblem.Document, RejectionCode.TooLarge) { Maximum = "1 MB" }], pack, language);

    private static CaseDocument? Document(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, CaseJson.Default.CaseDocument);
        }
        catch (JsonException)
        {
            // What exactly is wrong, and what else, is for the diagnosis to say.
            return null;
        }
        catch (InvalidOperationException)
        {
            // Text that is not Unicode.
            return null;
        }
    }
}
