using System.Collections.Immutable;

namespace SScIld.Interop.Cases;

/// <summary>Why a case was not assessed: every field that is impossible, in the order of the document.</summary>
/// <param name="CaseId">The case's pseudonym, if it could be read.</param>
/// <param name="Errors">What is wrong, one entry or more, each once.</param>
public sealed record Rejection(string? CaseId, ImmutableArray<RejectionError> Errors)
{
    /// <summary>The name of the document.</summary>
    public const string Schema = "sscild.rejection/1";

    /// <summary>True when the text is not JSON at all.</summary>
    public bool IsMalformed => Has(RejectionCode.Malformed);

    /// <summary>True when the document is larger than a case may be.</summary>
    public bool IsTooLarge => Has(RejectionCode.TooLarge);

    private bool Has(string code) => Errors.Any(error => error.Code == code);
}

/// <summary>One thing that is wrong with a case.</summary>
/// <param name="Path">The field, for instance <c>lungFunction[1].fvcPercentPredicted</c>; <c>$</c> for the document itself.</param>
/// <param name="Code">One of <see cref="RejectionCode"/>.</param>
/// <param name="Message">The same in words.</param>
public sealed record RejectionError(string Path, string Code, string Message);
