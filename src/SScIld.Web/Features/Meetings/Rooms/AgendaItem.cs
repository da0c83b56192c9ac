using System.Collections.Immutable;
using SScIld.Pathway;
using SScIld.Web.Features.Meetings.Decisions;

namespace SScIld.Web.Features.Meetings.Rooms;

/// <summary>One case on the agenda.</summary>
/// <param name="Id">Tells it from the others of this meeting.</param>
/// <param name="Patient">The case; its pseudonym is shown only when the chair unmasks it.</param>
/// <param name="Utf8">The case as the document it was read from: what a record of the meeting rests on.</param>
/// <param name="Minutes">How long it may take.</param>
public sealed record AgendaItem(Guid Id, PatientCase Patient, ReadOnlyMemory<byte> Utf8, int Minutes)
{
    /// <summary>The shortest and the longest time a case may be given, in minutes.</summary>
    public const int ShortestMinutes = 1;

    /// <inheritdoc cref="ShortestMinutes"/>
    public const int LongestMinutes = 120;

    /// <summary>What a case is given unless somebody says otherwise, in minutes.</summary>
    public const int UsualMinutes = 10;

    /// <summary>What the meeting before decided on the patient; null: none did, or the case has no code.</summary>
    public LastTime? Before { get; init; }

    /// <summary>The panels of this case, in order.</summary>
    public ImmutableArray<BoardPanel> Panels => Before is null ? BoardPanels.All : BoardPanels.WithLastTime;

    /// <summary>The time spent on it until it was last put aside.</summary>
    public TimeSpan Spent { get; init; }

    /// <summary>When it was last taken up; null: it is not the current one.</summary>
    public DateTimeOffset? TakenUpAt { get; init; }

    /// <summary>The votes, by the voter's seat.</summary>
    public ImmutableDictionary<Guid, Vote> Votes { get; init; } = ImmutableDictionary<Guid, Vote>.Empty;

    /// <summary>Whether the tool's advice and the votes are open to everybody; then no vote changes any more.</summary>
    public bool IsRevealed { get; init; }

    /// <summary>What the meeting decided, once the chair has signed it; null: not yet.</summary>
    public SignedDecision? Decision { get; init; }

    /// <summary>The time spent on it so far.</summary>
    public TimeSpan SpentBy(DateTimeOffset now) => TakenUpAt is { } since ? Spent + (now - since) : Spent;
}
