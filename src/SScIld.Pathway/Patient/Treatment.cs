namespace SScIld.Pathway.Patient;

/// <summary>One agent's newest state: current, or stopped.</summary>
public sealed record Treatment
{
    /// <summary>The agent.</summary>
    public required Agent Agent { get; init; }

    /// <summary>The day it was started; null: unknown. A count of months is resolved to a day before it gets here.</summary>
    public DateOnly? StartedOn { get; init; }

    /// <summary>True when the entry says that the agent was stopped, with or without a date.</summary>
    public bool IsStopped { get; init; }

    /// <summary>The day it was stopped; null: current, or stopped on an unknown day.</summary>
    public DateOnly? StoppedOn { get; init; }

    /// <summary>Why it was stopped; null: unknown.</summary>
    public StopReason? StoppedFor { get; init; }

    /// <summary>Whether the dose is (was) adequate; null: unknown.</summary>
    public bool? DoseAdequate { get; init; }

    /// <summary>Daily dose in milligrams, 0 or more; null: unknown.</summary>
    public decimal? DailyDoseMg { get; init; }
}
