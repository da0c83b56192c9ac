using SScIld.Interop.Cases;

namespace SScIld.Interop.Records;

/// <summary>What was entered for one day: a case document with the parts that were entered, without name and day of its own.</summary>
/// <param name="On">The day.</param>
/// <param name="Entered">What was entered.</param>
public sealed record DatedCase(DateOnly On, CaseDocument Entered)
{
    /// <summary>Reads what is kept of a visit; null when it is no case document.</summary>
    /// <param name="on">The day.</param>
    /// <param name="content">A case document as UTF-8 JSON.</param>
    public static DatedCase? Read(DateOnly on, ReadOnlySpan<byte> content) =>
        CaseDocumentReader.ReadDocument(content) is { } document ? new DatedCase(on, document) : null;

    /// <summary>
    /// What is kept of a visit, as UTF-8 JSON: what was entered and nothing else, in one form, so that the same entries
    /// are the same text.
    /// </summary>
    public static byte[] Content(CaseDocument entered) => CaseDocumentWriter.Write(CaseDay.WithNames(entered, schema: null, caseId: null, asOf: null));

    /// <summary>The visit as a case document of its own, as it is exchanged: what was entered on that day, all else unknown.</summary>
    public CaseDocument AsCase(string caseId) => CaseDay.WithNames(Entered, CaseDocument.SchemaId, caseId, ContractDay.Text(On));
}
