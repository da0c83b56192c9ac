using Microsoft.AspNetCore.Components;
using SScIld.Web.Features.Accounts;
using SScIld.Web.Features.Records;

namespace SScIld.Web.Features.Meetings.Rooms;

/// <summary>A page of one meeting: it takes its seat once it is live, follows every change, and leaves when it is closed.</summary>
public abstract class RoomPage : RecordComponent, IDisposable
{
    private bool _isClosed;

    [Inject]
    public required MeetingRooms Rooms { get; set; }

    /// <summary>The code of the meeting.</summary>
    [Parameter, EditorRequired]
    public required string Code { get; set; }

    /// <summary>The meeting; null: there is none of this code.</summary>
    protected MeetingRoom? Room { get; private set; }

    /// <summary>The seat of whoever is signed in: the account, on whatever device; null: the page is not live yet.</summary>
    protected Guid? Seat { get; private set; }

    /// <summary>Whether the person drives the meeting.</summary>
    protected bool IsChair => Room is not null && Seat is { } seat && Room.IsChair(seat);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        _isClosed = true;
        if (Room is { } room && Seat is { } seat)
        {
            room.Changed -= Follow;
            room.Leave(seat);
        }
    }

    protected override void OnParametersSet() => Room ??= Rooms.Find(Code);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender && Room is { } room)
        {
            await ActAsync(Access.Meet, actor =>
            {
                TakeSeat(room, actor.AccountId!.Value);
                return Task.CompletedTask;
            });
            StateHasChanged();
        }
    }

    /// <summary>Does what only somebody seated can do.</summary>
    protected void Do(Action<MeetingRoom, Guid> act)
    {
        if (Room is { } room && Seat is { } seat)
        {
            act(room, seat);
        }
    }

    // Whoever leaves before the seat was found is not in the meeting.
    private void TakeSeat(MeetingRoom room, Guid seat)
    {
        if (!_isClosed)
        {
            Seat = seat;
            room.Changed += Follow;
            room.Enter(seat);
        }
    }

    // Each screen is drawn on a thread of its own: whoever made the change does not draw everybody's, one after the other.
    private void Follow(object? sender, EventArgs change) => _ = Task.Run(() => InvokeAsync(StateHasChanged));
}
