using System.Collections.Immutable;

namespace SScIld.Web.Features.Meetings.Rooms;

/// <summary>Where a meeting stands: one object, replaced as a whole, so that every screen shows one moment.</summary>
public sealed record MeetingState
{
    /// <summary>The cases, in the order in which they are taken.</summary>
    public ImmutableArray<AgendaItem> Agenda { get; init; } = [];

    /// <summary>The case that is spoken of; null: none yet.</summary>
    public Guid? CurrentId { get; init; }

    /// <summary>The panel that is large.</summary>
    public BoardPanel Panel { get; init; } = BoardPanel.Clinical;

    /// <summary>Whether pseudonyms are shown; masked unless the chair says otherwise.</summary>
    public bool ShowsCodes { get; init; }

    /// <summary>Whether the chair has ended the meeting.</summary>
    public bool IsEnded { get; init; }

    /// <summary>The case that is spoken of; null: none.</summary>
    public AgendaItem? Current => Find(CurrentId);

    /// <summary>A case of the agenda; null: it is not there, or no longer.</summary>
    public AgendaItem? Find(Guid? id) => Agenda.FirstOrDefault(item => item.Id == id);

    /// <summary>A case's place on the agenda, from 1; 0: it is not there.</summary>
    public int PlaceOf(Guid? id) => Agenda.IndexOf(Agenda.FirstOrDefault(item => item.Id == id)!) + 1;

    /// <summary>The place one step on from a place, or one step back: the next panel, after the last one the next case.</summary>
    /// <returns>Null when there is none.</returns>
    public (Guid Item, BoardPanel Panel)? Step(Guid item, BoardPanel panel, int by)
    {
        var places = Agenda.SelectMany(entry => entry.Panels, (entry, each) => (entry.Id, each)).ToList();
        var at = places.IndexOf((item, panel)) + by;
        return at < 0 || at >= places.Count ? null : places[at];
    }

    /// <summary>With a case one place up (-1) or down (1), never beyond the ends.</summary>
    internal MeetingState Moved(Guid item, int by)
    {
        var at = PlaceOf(item) - 1;
        return at < 0 || at + by < 0 || at + by >= Agenda.Length
            ? this
            : this with { Agenda = Agenda.SetItem(at, Agenda[at + by]).SetItem(at + by, Agenda[at]) };
    }

    /// <summary>Turned to a panel of a case, or to its first one; the time of the case runs, that of the others stands.</summary>
    internal MeetingState Turned(Guid item, BoardPanel panel, DateTimeOffset now)
    {
        if (Find(item) is not { } taken)
        {
            return this;
        }

        var turned = CurrentId == item ? this : this with
        {
            CurrentId = item,
            Agenda = [.. Agenda.Select(entry => entry.Id == item ? entry with { TakenUpAt = now } : entry with { Spent = entry.SpentBy(now), TakenUpAt = null })],
        };
        return turned with { Panel = taken.Panels.Contains(panel) ? panel : taken.Panels[0] };
    }

    internal MeetingState With(Guid id, Func<AgendaItem, AgendaItem> change) =>
        this with { Agenda = [.. Agenda.Select(item => item.Id == id ? change(item) : item)] };
}
