using System.Collections.Immutable;

namespace SScIld.Web.Features.Meetings.Rooms;

/// <summary>Where a meeting stands, without what never changes: the cases and what was signed are parts of their own.</summary>
/// <param name="Chair">The seat that drives the meeting.</param>
/// <param name="Agenda">The cases in order.</param>
/// <param name="CurrentId">The case that is spoken of.</param>
/// <param name="Panel">The panel that is large.</param>
/// <param name="ShowsCodes">Whether pseudonyms are shown.</param>
internal sealed record RoomDocument(Guid Chair, ImmutableArray<ItemDocument> Agenda, Guid? CurrentId, BoardPanel Panel, bool ShowsCodes)
{
    /// <summary>The document of a case on the agenda.</summary>
    public static ItemDocument Of(AgendaItem item) => new(
        item.Id, item.Minutes, item.Before is not null, item.Decision?.Amendments.Length, item.Spent, item.TakenUpAt, item.Votes, item.IsRevealed);
}

/// <summary>A case on the agenda.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Minutes">How long it may take.</param>
/// <param name="HasBefore">Whether a meeting before decided on the patient.</param>
/// <param name="Amendments">How many amendments the signed decision has; null: none is signed.</param>
/// <param name="Spent">The time spent on it until it was last put aside.</param>
/// <param name="TakenUpAt">When it was last taken up.</param>
/// <param name="Votes">The votes by seat; once they are open nobody's any more.</param>
/// <param name="IsRevealed">Whether they are open.</param>
internal sealed record ItemDocument(
    Guid Id,
    int Minutes,
    bool HasBefore,
    int? Amendments,
    TimeSpan Spent,
    DateTimeOffset? TakenUpAt,
    ImmutableDictionary<Guid, Vote> Votes,
    bool IsRevealed);
