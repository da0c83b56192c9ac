using System.Collections.Immutable;
using SScIld.Pathway.Patient;

namespace SScIld.Web.Features.Meetings.Decisions;

/// <summary>What a meeting decided on one case, with what it did not choose and why.</summary>
public sealed record MeetingDecision
{
    /// <summary>The question put to the meeting.</summary>
    public required string Question { get; init; }

    /// <summary>The decision in words.</summary>
    public required string Decided { get; init; }

    /// <summary>The options considered, chosen or not.</summary>
    public required ImmutableArray<ConsideredOption> Options { get; init; }

    /// <summary>How sure the meeting was.</summary>
    public required MeetingConfidence Confidence { get; init; }

    /// <summary>Who thought otherwise, and why; empty: nobody.</summary>
    public required string Dissent { get; init; }

    /// <summary>Who sees to it.</summary>
    public required string Owner { get; init; }

    /// <summary>When the case comes back; null: not stated.</summary>
    public required DateOnly? ReviewOn { get; init; }
}

/// <summary>One option of a meeting.</summary>
/// <param name="Agent">The agent.</param>
/// <param name="IsChosen">Whether the meeting would consider it now.</param>
/// <param name="Reason">Why, or why not; empty: not stated.</param>
public sealed record ConsideredOption(Agent Agent, bool IsChosen, string Reason);

/// <summary>How sure a meeting was.</summary>
public enum MeetingConfidence
{
    /// <summary>Low.</summary>
    Low,

    /// <summary>Moderate.</summary>
    Moderate,

    /// <summary>High.</summary>
    High,
}
