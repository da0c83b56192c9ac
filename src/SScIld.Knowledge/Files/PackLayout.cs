namespace SScIld.Knowledge.Files;

/// <summary>Where things are below <c>data/</c>.</summary>
internal static class PackLayout
{
    public const string PathwayId = "ssc-ild";
    public const string PathwaysFolder = "pathways";
    public const string EvidenceFolder = "evidence";
    public const string Pathway = PathwaysFolder + "/" + PathwayId + "/";
    public const string Evidence = EvidenceFolder + "/";
    public const string Released = Pathway + "released/";
    public const string PathwayFile = Pathway + "pathway.yaml";
    public const string FactsFile = Pathway + "facts.yaml";
    public const string NoticesFile = Pathway + "notices.yaml";
    public const string ActionsFile = Pathway + "actions.yaml";
    public const string PhrasesFile = Pathway + "phrases.yaml";
    public const string Rules = Pathway + "rules/";
    public const string RuleEnding = ".yaml";
    public const string TableEnding = ".table.yaml";

    /// <summary>Files without which there is no pack.</summary>
    public static IReadOnlyList<string> Required { get; } = [PathwayFile, FactsFile, NoticesFile, ActionsFile, PhrasesFile];
}
