using SScIld.Interop.Cases;
using SScIld.Pathway;

namespace SScIld.Cli.Assess;

/// <summary>Where the answers to case files go, one after the other.</summary>
internal interface ICaseAnswers
{
    /// <summary>A case was assessed.</summary>
    void Assessed(Assessment assessment);

    /// <summary>A case was refused.</summary>
    void Rejected(string file, Rejection rejection);

    /// <summary>All cases are answered.</summary>
    void End();
}
