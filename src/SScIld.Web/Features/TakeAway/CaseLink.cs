using SScIld.Interop.Cases;

namespace SScIld.Web.Features.TakeAway;

/// <summary>
/// A case inside the part of an address after the number sign, which browsers never send to a server: the case document,
/// compressed, in letters an address may hold. The pseudonym and everything written in words are left out.
/// </summary>
public static class CaseLink
{
    /// <summary>What the part after the number sign begins with.</summary>
    public const string Prefix = "case=";

    /// <summary>The most characters of a link that is read; a case with fifty tests needs a tenth of it.</summary>
    public const int MaximumLength = 32_000;

    /// <summary>The part after the number sign for a case; null: the case is too large for an address.</summary>
    public static string? Write(CaseDocument document) => PackedText.Write(Prefix, CaseDocumentWriter.Write(WithoutWords(document)));

    /// <summary>The case document inside a link, as UTF-8; whether it is a possible case is for its reader to say.</summary>
    /// <param name="fragment">The part of the address after the number sign.</param>
    public static CaseLinkReading Read(string fragment)
    {
        ArgumentNullException.ThrowIfNull(fragment);
        return PackedText.Read(Prefix, fragment);
    }

    /// <summary>A copy without pseudonym and free text, by way of its own text: the document that is open stays as it is.</summary>
    internal static CaseDocument WithoutWords(CaseDocument document)
    {
        var copy = CaseDocumentReader.ReadDocument(CaseDocumentWriter.Write(document))
            ?? throw new ArgumentException("The document cannot be read back.", nameof(document));
        copy.CaseId = null;
        foreach (var test in copy.LungFunction ?? [])
        {
            test?.ReferenceEquation = null;
        }

        foreach (var scan in copy.Hrct ?? [])
        {
            scan?.Pattern = null;
        }

        foreach (var contraindication in copy.Safety?.Contraindicated ?? [])
        {
            contraindication?.Reason = null;
        }

        if (copy.Safety?.InteractingDrugs is { Length: > 0 })
        {
            copy.Safety.InteractingDrugs = null; // named in words: unknown to whoever opens the link, which is not none
        }

        return copy;
    }
}

/// <summary>What came of reading a link. The hierarchy is closed.</summary>
public abstract record CaseLinkReading
{
    private protected CaseLinkReading()
    {
    }

    /// <summary>A document was in it.</summary>
    /// <param name="Utf8">The document.</param>
    public sealed record Opened(ReadOnlyMemory<byte> Utf8) : CaseLinkReading;

    /// <summary>It is longer than any case.</summary>
    public sealed record TooLarge : CaseLinkReading;

    /// <summary>It was cut off or altered on its way.</summary>
    public sealed record Damaged : CaseLinkReading;
}
