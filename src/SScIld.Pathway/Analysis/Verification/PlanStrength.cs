using System.Collections.Immutable;

namespace SScIld.Pathway.Analysis.Verification;

/// <summary>
/// How loudly agents are called for. A withheld agent is called for like an option: only a gate stands in the way.
/// </summary>
internal static class PlanStrength
{
    public static ImmutableArray<PlannedAction> Weak { get; } = [PlannedAction.Withheld, PlannedAction.Option];

    public static ImmutableArray<PlannedAction> Strong { get; } = [PlannedAction.Add, PlannedAction.Start];

    public static ImmutableArray<PlannedAction> InUse { get; } = [PlannedAction.Continue, PlannedAction.Hold, PlannedAction.ReviewDose];

    /// <summary>Whether an agent is called for less than before; one in use is not compared.</summary>
    public static bool IsWeaker(PlannedAction before, PlannedAction after) => !InUse.Contains(after) && Of(after) < Of(before);

    private static int Of(PlannedAction action) => Strong.Contains(action) ? 2 : Weak.Contains(action) ? 1 : 0;
}
