using System.Collections.Immutable;
using SScIld.Pathway;
using SScIld.Pathway.Patient;

namespace SScIld.Web.Features.Teaching.Answers;

/// <summary>What a learner says of an agent: what the pathway says of it, without the finer words.</summary>
public enum PlanStand
{
    /// <summary>Not named.</summary>
    NotNamed,

    /// <summary>To be considered now: started, added or continued.</summary>
    Now,

    /// <summary>Could be considered.</summary>
    Possible,

    /// <summary>Held, its dose reviewed, or withheld.</summary>
    Held,
}

/// <summary>How the stands go with what the pathway says.</summary>
public static class PlanStands
{
    /// <summary>All stands, in the order in which they are offered.</summary>
    public static ImmutableArray<PlanStand> All { get; } = [.. Enum.GetValues<PlanStand>()];

    /// <summary>The agents a learner is asked about: all but those without a name.</summary>
    public static ImmutableArray<Agent> Agents { get; } = [.. AgentCode.All.Where(agent => agent != Agent.Other)];

    /// <summary>The stand that goes with what the pathway says.</summary>
    public static PlanStand Of(PlannedAction action) => action switch
    {
        PlannedAction.Continue or PlannedAction.Start or PlannedAction.Add => PlanStand.Now,
        PlannedAction.Option => PlanStand.Possible,
        PlannedAction.Hold or PlannedAction.ReviewDose or PlannedAction.Withheld => PlanStand.Held,
        _ => PlanStand.NotNamed,
    };
}
