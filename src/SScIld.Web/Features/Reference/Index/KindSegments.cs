using System.Collections.Frozen;

namespace SScIld.Web.Features.Reference.Index;

/// <summary>The kinds that have a page of their own, by the part of the address that names them.</summary>
internal static class KindSegments
{
    private static readonly FrozenDictionary<string, ReferenceKind> BySegment = Enum.GetValues<ReferenceKind>()
        .Where(kind => kind != ReferenceKind.AgentFact)
        .ToFrozenDictionary(kind => ReferenceAddress.OfKind(kind)[(ReferenceAddress.Root.Length + 1)..], StringComparer.Ordinal);

    /// <summary>Every kind that has a page, in the order in which a reader is offered them.</summary>
    public static IEnumerable<ReferenceKind> All => BySegment.Values.Order();

    /// <summary>The kind of an address; null: there is none.</summary>
    public static ReferenceKind? Find(string segment) => BySegment.TryGetValue(segment, out var kind) ? kind : null;

    /// <summary>Whether each thing of a kind has a page of its own; the others stand on the page that lists them.</summary>
    public static bool HasArticles(ReferenceKind kind) =>
        kind is not (ReferenceKind.Notice or ReferenceKind.Action or ReferenceKind.Passage or ReferenceKind.Reading);
}
