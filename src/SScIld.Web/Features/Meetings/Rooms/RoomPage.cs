using Microsoft.AspNetCore.Components;
using SScIld.Web.Features.Wording;

namespace SScIld.Web.Features.Meetings.Rooms;

/// <summary>A page of one meeting: it takes its seat once it is live, follows every change, and leaves when it is closed.</summary>
public abstract class RoomPage : ComponentBase, IDisposable
{
    [Inject]
    public required MeetingRooms Rooms { get; set; }

    [Inject]
    public required MeetingSeat Seats { get; set; }

    [CascadingParameter]
    public required Words W { get; set; }

    /// <summary>The code of the meeting.</summary>
    [Parameter, EditorRequired]
    public required string Code { get; set; }

    /// <summary>The meeting; null: there is none of this code.</summary>
    protected MeetingRoom? Room { get; private set; }

    /// <summary>This tab's seat; null: the page is not live yet.</summary>
    protected Guid? Seat { get; private set; }

    /// <summary>Whether this tab drives the meeting.</summary>
    protected bool IsChair => Room is not null && Seat is { } seat && Room.IsChair(seat);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
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
            var seat = await Seats.TakeAsync();
            Seat = seat;
            room.Changed += Follow;
            room.Enter(seat);
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

    private void Follow(object? sender, EventArgs change) => _ = InvokeAsync(StateHasChanged);
}
