using System.Collections.Immutable;

namespace SScIld.Interop.Explorations;

/// <summary>The questions a case can be explored with, by the codes of the command line and of the programming interface.</summary>
public static class ExplorationKind
{
    /// <summary>What would change the advice.</summary>
    public const string Counterfactuals = "counterfactuals";

    /// <summary>What is not known, and how much hangs on it.</summary>
    public const string Missing = "missing";

    /// <summary>Which readings of the review the advice stands under.</summary>
    public const string Readings = "readings";

    /// <summary>How the compared guidelines stand to it.</summary>
    public const string Concordance = "concordance";

    /// <summary>All codes.</summary>
    public static ImmutableArray<string> All { get; } = [Counterfactuals, Missing, Readings, Concordance];
}
