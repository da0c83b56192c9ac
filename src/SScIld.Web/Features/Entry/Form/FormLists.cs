using System.Collections.Immutable;

namespace SScIld.Web.Features.Entry.Form;

/// <summary>The lists of the case document that a form has rows for.</summary>
public static class FormLists
{
    /// <summary>The lung-function tests.</summary>
    public const string LungFunction = "lungFunction";

    /// <summary>The scans.</summary>
    public const string Hrct = "hrct";

    /// <summary>The treatments.</summary>
    public const string Treatments = "treatments";

    /// <summary>Drugs that interact.</summary>
    public const string InteractingDrugs = "safety.interactingDrugs";

    /// <summary>Agents the clinician rules out.</summary>
    public const string Contraindicated = "safety.contraindicated";

    /// <summary>What is typed for a list that is empty because there is nothing to list; an empty text means that it is not known.</summary>
    public const string None = "none";

    /// <summary>All of them.</summary>
    public static ImmutableArray<string> All { get; } = [LungFunction, Hrct, Treatments, InteractingDrugs, Contraindicated];
}
