using SScIld.Interop.Cases;

namespace SScIld.Interop.Records;

/// <summary>Writes visits as the contract's case documents: taking them in again gives the same visits.</summary>
public static class OutgoingCases
{
    /// <summary>One line for each visit of a patient, as UTF-8, each with its line end.</summary>
    public static IEnumerable<byte[]> Lines(string caseId, IEnumerable<DatedCase> visits)
    {
        foreach (var visit in visits)
        {
            yield return [.. CaseDocumentWriter.Write(visit.AsCase(caseId)), (byte)'\n'];
        }
    }

    /// <summary>A patient's visits as one JSON array for people to read, as UTF-8.</summary>
    public static byte[] Document(string caseId, IEnumerable<DatedCase> visits)
    {
        var text = new MemoryStream();
        text.Write("["u8);
        var isFirst = true;
        foreach (var visit in visits)
        {
            text.Write(isFirst ? "\n"u8 : ",\n"u8);
            text.Write(CaseDocumentWriter.Write(visit.AsCase(caseId), indented: true));
            isFirst = false;
        }

        text.Write("\n]\n"u8);
        return text.ToArray();
    }
}
