using System.Collections.Immutable;
using SScIld.Pathway;
using SScIld.Storage.Rooms;
using SScIld.Web.Features.Meetings.Decisions;

namespace SScIld.Web.Features.Meetings.Rooms;

/// <summary>
/// One meeting, shared by everybody in it; a seat is an account, on whatever device and at whatever server. A change is kept
/// before any screen shows it. It is gone when the chair ends it or nobody has been in it for a while; what was signed is kept
/// in the records. Safe to use from several connections at once.
/// </summary>
public sealed class MeetingRoom
{
    private static readonly MeetingState Ended = new() { IsEnded = true };

    private readonly IRoomStore _store;
    private readonly RoomDocuments _documents;
    private readonly TimeProvider _clock;
    private readonly RoomDrafts _drafts;
    private readonly Queue _queue = new();
    private readonly Guid _chair;
    private ImmutableDictionary<Guid, int> _here = ImmutableDictionary<Guid, int>.Empty;
    private ImmutableHashSet<Guid> _elsewhere;
    private ImmutableHashSet<string> _parts;

    internal MeetingRoom(KeptRoom kept, ReadRoom read, IRoomStore store, RoomDocuments documents, TimeProvider clock)
    {
        (Id, Code, Version) = (kept.Id, kept.Code, kept.Version);
        (_chair, State, _parts) = (read.Chair, read.State, read.Parts);
        (_store, _documents, _clock) = (store, documents, clock);
        _elsewhere = kept.SeatsElsewhere;
        _drafts = new RoomDrafts(kept.Id, store, documents);
        LastUsed = clock.GetUtcNow();
    }

    /// <summary>Raised after every change, on the thread of whoever made it or heard of it.</summary>
    public event EventHandler? Changed;

    /// <summary>Tells its records from those of other meetings.</summary>
    public Guid Id { get; }

    /// <summary>What one types to join.</summary>
    public string Code { get; }

    /// <summary>Where the meeting stands.</summary>
    public MeetingState State { get; private set; }

    /// <summary>How many are present: seats with at least one page open, at this server or another one.</summary>
    public int Present => _elsewhere.Union(_here.Keys).Count;

    internal DateTimeOffset LastUsed { get; private set; }

    /// <summary>Counts changes; a higher one is heard of when another server made it.</summary>
    internal long Version { get; private set; }

    /// <summary>Whether a seat is that of the account that opened the meeting and drives it.</summary>
    public bool IsChair(Guid seat) => seat == _chair;

    /// <summary>Takes part from a seat; the same seat may be taken from several pages and after a loss of the connection.</summary>
    public async Task EnterAsync(Guid seat)
    {
        if (IsChair(seat))
        {
            await _drafts.TakeOverAsync(State.Agenda.Select(item => item.Id));
        }

        await SitAsync(seat, 1);
    }

    /// <summary>Leaves a page; the seat and what was voted from it stay.</summary>
    public Task LeaveAsync(Guid seat) => SitAsync(seat, -1);

    /// <summary>Puts a case on the agenda, as the last one.</summary>
    public Task AddAsync(Guid seat, PatientCase patient, ReadOnlyMemory<byte> utf8, LastTime? before = null)
    {
        var item = new AgendaItem(Guid.NewGuid(), patient, utf8, AgendaItem.UsualMinutes) { Before = before };
        return DriveAsync(seat, state => state with { Agenda = state.Agenda.Add(item) });
    }

    /// <summary>Takes a case off the agenda.</summary>
    public Task RemoveAsync(Guid seat, Guid item) => DriveAsync(seat, state => state with
    {
        Agenda = state.Agenda.RemoveAll(entry => entry.Id == item),
        CurrentId = state.CurrentId == item ? null : state.CurrentId,
    });

    /// <summary>Moves a case one place up (-1) or down (1).</summary>
    public Task MoveAsync(Guid seat, Guid item, int by) => DriveAsync(seat, state => state.Moved(item, by));

    /// <summary>Gives a case its minutes.</summary>
    public Task AllowAsync(Guid seat, Guid item, int minutes) => DriveAsync(seat, state =>
        state.With(item, entry => entry with { Minutes = Math.Clamp(minutes, AgendaItem.ShortestMinutes, AgendaItem.LongestMinutes) }));

    /// <summary>Turns everybody to a panel of a case; the time of the case runs from here.</summary>
    public Task TurnAsync(Guid seat, Guid item, BoardPanel panel) => DriveAsync(seat, state => state.Turned(item, panel, _clock.GetUtcNow()));

    /// <summary>Shows pseudonyms, or masks them again.</summary>
    public Task ToggleCodesAsync(Guid seat) => DriveAsync(seat, state => state with { ShowsCodes = !state.ShowsCodes });

    /// <summary>
    /// Opens votes and advice of a case to everybody. There is no way back: a vote after the advice is another thing. From then
    /// on nothing says whose a vote was.
    /// </summary>
    public Task RevealAsync(Guid seat, Guid item) => DriveAsync(seat, state => state.With(item, entry => entry.IsRevealed
        ? entry
        : entry with { IsRevealed = true, Votes = entry.Votes.Values.ToImmutableDictionary(_ => Guid.NewGuid()) }));

    /// <summary>Casts or changes a vote; refused once the votes are open.</summary>
    public Task CastAsync(Guid seat, Guid item, Vote vote) => BecomeAsync(state =>
        state.With(item, entry => entry.IsRevealed ? entry : entry with { Votes = entry.Votes.SetItem(seat, vote) }));

    /// <summary>What the chair has written of a decision so far; it waits here while the chair's own line is down.</summary>
    public DecisionDraft DraftOf(Guid item, Func<DecisionDraft> begin) => _drafts.Of(item, begin);

    /// <summary>Keeps what the chair has written of a decision so far, for another server too.</summary>
    public Task KeepDraftAsync(Guid item) => _drafts.KeepAsync(item);

    /// <summary>Signs what was decided on a case. From then on it stands; what comes later is an amendment.</summary>
    public Task SignAsync(Guid seat, Guid item, SignedDecision decision) => DriveAsync(seat, state =>
        state.With(item, entry => entry.Decision is null ? entry with { Decision = decision } : entry));

    /// <summary>Adds an amendment to a signed decision; the decision itself stays as it was signed.</summary>
    public Task AmendAsync(Guid seat, Guid item, Amendment amendment) => DriveAsync(seat, state =>
        state.With(item, entry => entry.Decision is { } signed ? entry with { Decision = signed.Amend(amendment) } : entry));

    /// <summary>Ends the meeting: everybody is told, it cannot be joined any more, and nothing of it is kept but what was signed.</summary>
    public Task EndAsync(Guid seat) => DriveAsync(seat, _ => Ended);

    /// <summary>Reads what other servers made of the meeting since.</summary>
    internal Task CatchUpAsync() => TellAsync(ReadAsync);

    private Task DriveAsync(Guid seat, Func<MeetingState, MeetingState> change) => IsChair(seat) ? BecomeAsync(change) : Task.CompletedTask;

    private Task BecomeAsync(Func<MeetingState, MeetingState> change) => TellAsync(async () =>
    {
        while (!State.IsEnded && !await TryAsync(change(State)))
        {
            // Another server was first: the change is made again, from where the meeting stands now.
            await ReadAsync();
        }

        LastUsed = _clock.GetUtcNow();
        return true;
    });

    private Task SitAsync(Guid seat, int pages) => TellAsync(async () =>
    {
        var left = _here.GetValueOrDefault(seat) + pages;
        _here = left > 0 ? _here.SetItem(seat, left) : _here.Remove(seat);
        LastUsed = _clock.GetUtcNow();
        await _store.SeatAsync(Id, [.. _here.Keys]);
        return true;
    });

    /// <summary>Does one thing after the other, and tells every screen if it changed anything.</summary>
    private async Task TellAsync(Func<Task<bool>> act)
    {
        if (await _queue.DoAsync(act))
        {
            Changed?.Invoke(this, EventArgs.Empty);
        }
    }

    private async Task<bool> TryAsync(MeetingState next)
    {
        if (next.IsEnded)
        {
            await _store.EndAsync(Id);
            State = next;
            return true;
        }

        var change = _documents.Write((Id, Version), _chair, next, _parts);
        if (!await _store.ReplaceAsync(change))
        {
            return false;
        }

        (State, Version, _parts) = (next, Version + 1, _parts.Union(change.NewParts.Keys).Except(change.OldParts));
        return true;
    }

    private async Task<bool> ReadAsync()
    {
        var before = (State, Present);
        if (await _documents.ReadAsync(() => _store.ReadAsync(Id), Version, State) is not var (kept, newer))
        {
            State = Ended;
        }
        else
        {
            _elsewhere = kept.SeatsElsewhere;
            if (newer is not null)
            {
                (State, Version, _parts, LastUsed) = (newer.State, kept.Version, newer.Parts, _clock.GetUtcNow());
            }
        }

        return before != (State, Present);
    }
}
