namespace SScIld.Pathway.Rules;

/// <summary>The ids that code itself names, so a pack must have them: the labels an assessment shows and what derived facts need.</summary>
public static class ContractIds
{
    /// <summary>Label: inflammation-dominant, fibrosis-dominant, mixed, indeterminate.</summary>
    public const string Phenotype = "phenotype.value";

    /// <summary>Label: whether a mixed phenotype is active (yes, no, or not known).</summary>
    public const string PhenotypeActive = "phenotype.active";

    /// <summary>Label: significant, sub-threshold, none, not-assessable.</summary>
    public const string ProgressionStatus = "progression.status";

    /// <summary>Label: met, lower-band, not-met, not-applicable, not-assessable.</summary>
    public const string AddOnTrigger = "add-on.trigger";

    /// <summary>Label: limited, extensive, not-assessable.</summary>
    public const string Goh = "prognosis.goh";

    /// <summary>The prefix of the labels that hold named definitions of progression, each met, not-met or not-assessable.</summary>
    public const string DefinitionPrefix = "definition.";

    /// <summary>The named definitions, in the order in which they are shown.</summary>
    public static IReadOnlyList<string> Definitions { get; } =
        ["definition.ppf-2022", "definition.inbuild", "definition.omeract", "definition.eustar", "definition.mcid"];

    /// <summary>The definition of the window in which a pair is read.</summary>
    public const string WindowDefinition = "pair-in-window";

    /// <summary>Threshold: the upper limit of CRP where the laboratory's own is not entered.</summary>
    public const string CrpDefaultLimit = "inflammation.crp-default-limit";

    /// <summary>Threshold: the upper limit of ESR in men.</summary>
    public const string EsrDefaultLimitMen = "inflammation.esr-default-limit-men";

    /// <summary>Threshold: the upper limit of ESR in women.</summary>
    public const string EsrDefaultLimitWomen = "inflammation.esr-default-limit-women";

    /// <summary>Threshold: the upper limit of interleukin 6.</summary>
    public const string Il6DefaultLimit = "inflammation.il6-default-limit";

    /// <summary>The values each contract label must have, in any order.</summary>
    public static IReadOnlyDictionary<string, string[]> LabelValues { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        [Phenotype] = ["inflammation-dominant", "fibrosis-dominant", "mixed", "indeterminate"],
        [PhenotypeActive] = ["yes", "no"],
        [ProgressionStatus] = ["significant", "sub-threshold", "none", "not-assessable"],
        [AddOnTrigger] = ["met", "lower-band", "not-met", "not-applicable", "not-assessable"],
        [Goh] = ["limited", "extensive", "not-assessable"],
        ["definition.ppf-2022"] = ["met", "not-met", "not-assessable"],
        ["definition.inbuild"] = ["met", "not-met", "not-assessable"],
        ["definition.omeract"] = ["met", "not-met", "not-assessable"],
        ["definition.eustar"] = ["met", "not-met", "not-assessable"],
        ["definition.mcid"] = ["met", "not-met", "not-assessable"],
    };
}
