namespace SScIld.Web.Features.Reference.Index;

/// <summary>The codes by which the product's words name the kinds of the reference.</summary>
internal static class KindCode
{
    /// <summary>The code of a kind, for instance <c>agent-fact</c>.</summary>
    public static string Of(ReferenceKind kind) => kind == ReferenceKind.AgentFact ? "agent-fact" : kind.ToString().ToLowerInvariant();
}
