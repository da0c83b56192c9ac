using SScIld.Pathway;
using SScIld.Pathway.Rules;

namespace SScIld.Interop.Cases;

/// <summary>
/// Makes a case of a document that is already in memory, for instance a filled-in form, with every check a file would meet.
/// </summary>
public static class CaseDocumentMapper
{
    /// <summary>The case, or every field that is impossible. The document itself is left as it is.</summary>
    /// <param name="document">The document.</param>
    /// <param name="pack">The pack that says what is possible.</param>
    /// <param name="language">The language of a rejection's messages.</param>
    public static CaseReading Map(CaseDocument document, KnowledgePack pack, Language language = Language.English)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(pack);
        var fields = CaseFields.Of(pack);
        var mapping = new CaseMapping(fields);
        return mapping.Map(document) is { } patient
            ? new CaseReading.Accepted(patient)
            : new CaseReading.Rejected(RejectionWording.Of(CaseIdOf(document, fields), mapping.Problems, pack, language));
    }

    /// <summary>A pseudonym that is fit to be repeated.</summary>
    internal static string? CaseIdOf(CaseDocument document, CaseFields fields) =>
        !string.IsNullOrWhiteSpace(document.CaseId) && fields.CaseId.Allows(document.CaseId) ? document.CaseId : null;
}
