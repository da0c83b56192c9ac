using System.Collections.Immutable;

namespace SScIld.Interop.Explorations;

/// <summary>The questions a case can be explored with, by the codes of the command line and of the programming interface.</summary>
public static class ExplorationKind
{
    /// <summary>What would change the advice.</summary>
    public const string Counterfactuals = "counterfactuals";

    /// <summary>All codes.</summary>
    public static ImmutableArray<string> All { get; } = [Counterfactuals];
}
