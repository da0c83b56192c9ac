using SScIld.Pathway;
using SScIld.Web.Features.Meetings.Decisions;

namespace SScIld.Web.Features.Meetings.Rooms;

/// <summary>
/// One meeting, shared by everybody in it; a seat is an account, on whatever device. In memory only: it is gone when the
/// chair ends it or nobody has been in it for a while; what was signed is kept in the records. Safe to use from several connections at once.
/// </summary>
public sealed class MeetingRoom
{
    private readonly Lock _gate = new();
    private readonly TimeProvider _clock;
    private readonly Dictionary<Guid, int> _present = [];
    private readonly Dictionary<Guid, DecisionDraft> _drafts = [];

    internal MeetingRoom(string code, Guid chair, TimeProvider clock)
    {
        Code = code;
        Chair = chair;
        _clock = clock;
        LastUsed = clock.GetUtcNow();
    }

    /// <summary>Raised after every change, on the thread of whoever made it.</summary>
    public event EventHandler? Changed;

    /// <summary>Tells its records from those of other meetings.</summary>
    public Guid Id { get; } = Guid.NewGuid();

    /// <summary>What one types to join.</summary>
    public string Code { get; }

    /// <summary>Where the meeting stands.</summary>
    public MeetingState State { get; private set; } = new();

    /// <summary>How many are present: seats with at least one page open.</summary>
    public int Present
    {
        get
        {
            lock (_gate)
            {
                return _present.Count;
            }
        }
    }

    internal DateTimeOffset LastUsed { get; private set; }

    /// <summary>The account that opened the meeting and drives it.</summary>
    private Guid Chair { get; }

    /// <summary>Whether a seat is the chair's.</summary>
    public bool IsChair(Guid seat) => seat == Chair;

    /// <summary>Takes part from a seat; the same seat may be taken from several pages and after a loss of the connection.</summary>
    public void Enter(Guid seat) => Change(() => _present[seat] = _present.GetValueOrDefault(seat) + 1);

    /// <summary>Leaves a page; the seat and what was voted from it stay.</summary>
    public void Leave(Guid seat) => Change(() =>
    {
        if (_present.GetValueOrDefault(seat) <= 1)
        {
            _present.Remove(seat);
        }
        else
        {
            _present[seat]--;
        }
    });

    /// <summary>Puts a case on the agenda, as the last one.</summary>
    public void Add(Guid seat, PatientCase patient, ReadOnlyMemory<byte> utf8, LastTime? before = null) => Drive(seat, state => state with
    {
        Agenda = state.Agenda.Add(new AgendaItem(Guid.NewGuid(), patient, utf8, AgendaItem.UsualMinutes) { Before = before }),
    });

    /// <summary>Takes a case off the agenda.</summary>
    public void Remove(Guid seat, Guid item) => Drive(seat, state => state with
    {
        Agenda = state.Agenda.RemoveAll(entry => entry.Id == item),
        CurrentId = state.CurrentId == item ? null : state.CurrentId,
    });

    /// <summary>Moves a case one place up (-1) or down (1).</summary>
    public void Move(Guid seat, Guid item, int by) => Drive(seat, state =>
    {
        var at = state.PlaceOf(item) - 1;
        return at < 0 || at + by < 0 || at + by >= state.Agenda.Length
            ? state
            : state with { Agenda = state.Agenda.SetItem(at, state.Agenda[at + by]).SetItem(at + by, state.Agenda[at]) };
    });

    /// <summary>Gives a case its minutes.</summary>
    public void Allow(Guid seat, Guid item, int minutes) => Drive(seat, state =>
        state.With(item, entry => entry with { Minutes = Math.Clamp(minutes, AgendaItem.ShortestMinutes, AgendaItem.LongestMinutes) }));

    /// <summary>Turns everybody to a panel of a case; the time of the case runs from here.</summary>
    public void Turn(Guid seat, Guid item, BoardPanel panel) => Drive(seat, state =>
    {
        if (state.Find(item) is not { } taken)
        {
            return state;
        }

        var now = _clock.GetUtcNow();
        var turned = state.CurrentId == item ? state : state with
        {
            CurrentId = item,
            Agenda = [.. state.Agenda.Select(entry => entry.Id == item ? entry with { TakenUpAt = now } : entry with { Spent = entry.SpentBy(now), TakenUpAt = null })],
        };
        return turned with { Panel = taken.Panels.Contains(panel) ? panel : taken.Panels[0] };
    });

    /// <summary>Shows pseudonyms, or masks them again.</summary>
    public void ToggleCodes(Guid seat) => Drive(seat, state => state with { ShowsCodes = !state.ShowsCodes });

    /// <summary>Opens votes and advice of a case to everybody. There is no way back: a vote after the advice is another thing.</summary>
    public void Reveal(Guid seat, Guid item) => Drive(seat, state => state.With(item, entry => entry with { IsRevealed = true }));

    /// <summary>Casts or changes a vote; refused once the votes are open.</summary>
    public void Cast(Guid seat, Guid item, Vote vote) => Become(state =>
        state.With(item, entry => entry.IsRevealed ? entry : entry with { Votes = entry.Votes.SetItem(seat, vote) }));

    /// <summary>What the chair has written of a decision so far; it waits here while the chair's own line is down.</summary>
    public DecisionDraft DraftOf(Guid item, Func<DecisionDraft> begin)
    {
        ArgumentNullException.ThrowIfNull(begin);
        lock (_gate)
        {
            return _drafts.TryGetValue(item, out var draft) ? draft : _drafts[item] = begin();
        }
    }

    /// <summary>Signs what was decided on a case. From then on it stands; what comes later is an amendment.</summary>
    public void Sign(Guid seat, Guid item, SignedDecision decision) => Drive(seat, state =>
        state.With(item, entry => entry.Decision is null ? entry with { Decision = decision } : entry));

    /// <summary>Adds an amendment to a signed decision; the decision itself stays as it was signed.</summary>
    public void Amend(Guid seat, Guid item, Amendment amendment) => Drive(seat, state =>
        state.With(item, entry => entry.Decision is { } signed ? entry with { Decision = signed.Amend(amendment) } : entry));

    /// <summary>Ends the meeting: everybody is told, and it cannot be joined any more.</summary>
    public void End(Guid seat) => Drive(seat, state => new MeetingState { IsEnded = true });

    private void Drive(Guid seat, Func<MeetingState, MeetingState> change)
    {
        if (IsChair(seat))
        {
            Become(change);
        }
    }

    private void Become(Func<MeetingState, MeetingState> change) => Change(() => State = State.IsEnded ? State : change(State));

    private void Change(Action change)
    {
        lock (_gate)
        {
            change();
            LastUsed = _clock.GetUtcNow();
        }

        Changed?.Invoke(this, EventArgs.Empty);
    }
}
