using SScIld.Pathway.Analysis.Revisions;
using SScIld.Web.Features.Reference.Index;

namespace SScIld.Web.Features.Reference.News;

/// <summary>Which article of the reference a piece of a pack is told in.</summary>
internal static class PartTargets
{
    /// <summary>The article of a piece; null: pieces of its kind have none.</summary>
    public static ReferenceTarget? Of(PartKey part) => KindOf(part.Kind) is { } kind ? new ReferenceTarget(kind, part.Id) : null;

    /// <summary>Whether things of a kind are compared by themselves; a single fact of an agent is compared with its agent.</summary>
    public static bool HasParts(ReferenceKind kind) => kind != ReferenceKind.AgentFact;

    private static ReferenceKind? KindOf(PartKind kind) => kind switch
    {
        PartKind.Rule or PartKind.Row => ReferenceKind.Rule,
        PartKind.Threshold => ReferenceKind.Number,
        PartKind.Definition => ReferenceKind.Condition,
        PartKind.Table => ReferenceKind.Table,
        PartKind.Reading => ReferenceKind.Reading,
        PartKind.Agent => ReferenceKind.Agent,
        PartKind.Notice => ReferenceKind.Notice,
        PartKind.Action => ReferenceKind.Action,
        PartKind.Study => ReferenceKind.Study,
        PartKind.Guideline => ReferenceKind.Guideline,
        PartKind.Statement => ReferenceKind.Statement,
        PartKind.Position => ReferenceKind.Position,
        PartKind.Erratum => ReferenceKind.Erratum,
        PartKind.Passage => ReferenceKind.Passage,
        _ => null,
    };
}
