using Microsoft.AspNetCore.Components;
using SScIld.Storage;
using SScIld.Web.Features.Accounts;
using SScIld.Web.Features.Records;

namespace SScIld.Web.Features.Meetings.Rooms;

/// <summary>A page of one meeting: it takes its seat once it is live, follows every change, and leaves when it is closed.</summary>
public abstract class RoomPage : RecordComponent, IAsyncDisposable
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

    /// <summary>Nothing is drawn before the meeting was looked for: a page that says "no such meeting" for a moment would be wrong.</summary>
    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        if (Room is null)
        {
            await TryAsync(async () => Room = await Rooms.FindAsync(Code));
        }

        await base.SetParametersAsync(ParameterView.Empty);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        _isClosed = true;
        if (Room is { } room && Seat is { } seat)
        {
            room.Changed -= Follow;
            await TryAsync(() => room.LeaveAsync(seat));
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender && Room is { } room)
        {
            await ActAsync(Access.Meet, actor => TakeSeatAsync(room, actor.AccountId!.Value));
            StateHasChanged();
        }
    }

    /// <summary>Does what only somebody seated can do.</summary>
    protected Task DoAsync(Func<MeetingRoom, Guid, Task> act) =>
        Room is { } room && Seat is { } seat ? TryAsync(() => act(room, seat)) : Task.CompletedTask;

    private async Task TryAsync(Func<Task> act)
    {
        Problem = null;
        try
        {
            await act();
        }
        catch (StorageException fault)
        {
            Problem = FaultKey(fault.Fault);
        }
    }

    // Whoever leaves before the seat was found is not in the meeting.
    private async Task TakeSeatAsync(MeetingRoom room, Guid seat)
    {
        if (!_isClosed)
        {
            Seat = seat;
            room.Changed += Follow;
            await room.EnterAsync(seat);
        }
    }

    // Each screen is drawn on a thread of its own: whoever made the change does not draw everybody's, one after the other.
    private void Follow(object? sender, EventArgs change) => _ = Task.Run(() => InvokeAsync(StateHasChanged));
}
