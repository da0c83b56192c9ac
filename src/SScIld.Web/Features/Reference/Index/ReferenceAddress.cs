namespace SScIld.Web.Features.Reference.Index;

/// <summary>Where the reference keeps its pages. Ids of the pack stand in addresses; nothing about a patient ever does.</summary>
internal static class ReferenceAddress
{
    /// <summary>The first page of the reference.</summary>
    public const string Root = "/knowledge";

    /// <summary>The page of a target; kinds that share a page are told apart by a fragment.</summary>
    public static string Of(ReferenceTarget target) => target.Kind switch
    {
        ReferenceKind.Notice or ReferenceKind.Action or ReferenceKind.Passage or ReferenceKind.Reading => $"{OfKind(target.Kind)}#{target.Id}",
        ReferenceKind.AgentFact => $"{OfKind(target.Kind)}/{AgentOf(target.Id)}#{target.Id}",
        _ => $"{OfKind(target.Kind)}/{target.Id}",
    };

    /// <summary>The page that lists a kind.</summary>
    public static string OfKind(ReferenceKind kind) => $"{Root}/{Segment(kind)}";

    /// <summary>An agent fact's id begins with its agent's code.</summary>
    public static string AgentOf(string agentFact) => agentFact[..agentFact.IndexOf('.', StringComparison.Ordinal)];

    private static string Segment(ReferenceKind kind) => kind switch
    {
        ReferenceKind.Rule => "rules",
        ReferenceKind.Number => "numbers",
        ReferenceKind.Agent or ReferenceKind.AgentFact => "agents",
        ReferenceKind.Study => "studies",
        ReferenceKind.Statement => "statements",
        ReferenceKind.Position => "positions",
        ReferenceKind.Erratum => "errata",
        ReferenceKind.Notice => "notices",
        ReferenceKind.Action => "actions",
        ReferenceKind.Condition => "conditions",
        ReferenceKind.Table => "tables",
        ReferenceKind.Reading => "readings",
        ReferenceKind.Guideline => "guidelines",
        ReferenceKind.Passage => "passages",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "The reference has no page for this kind."),
    };
}
