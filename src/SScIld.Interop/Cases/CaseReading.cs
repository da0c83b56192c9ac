using SScIld.Pathway;

namespace SScIld.Interop.Cases;

/// <summary>What came of reading a case document: a possible case or a rejection. The hierarchy is closed.</summary>
public abstract record CaseReading
{
    private protected CaseReading()
    {
    }

    /// <summary>The case is possible and can be assessed.</summary>
    /// <param name="Patient">The case.</param>
    public sealed record Accepted(PatientCase Patient) : CaseReading;

    /// <summary>The case is impossible, or not a case.</summary>
    /// <param name="Rejection">What is wrong with it.</param>
    public sealed record Rejected(Rejection Rejection) : CaseReading;
}
