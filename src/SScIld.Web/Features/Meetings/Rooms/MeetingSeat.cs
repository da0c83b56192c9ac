using Microsoft.JSInterop;

namespace SScIld.Web.Features.Meetings.Rooms;

/// <summary>
/// The seat of one tab: a number the tab keeps for itself, so that after a reload or a lost connection it is the same
/// chair or the same voter again. It says nothing about a person.
/// </summary>
public sealed class MeetingSeat(IJSRuntime browser)
{
    private const string Module = "/js/meeting.js";

    private Guid? _seat;

    /// <summary>The seat; made and kept by the tab when it is first asked for. Only once the page is live.</summary>
    public async Task<Guid> TakeAsync()
    {
        if (_seat is null)
        {
            var module = await browser.InvokeAsync<IJSObjectReference>("import", Module);
            _seat = Guid.TryParse(await module.InvokeAsync<string?>("seat", Guid.NewGuid().ToString()), out var kept) ? kept : Guid.NewGuid();
        }

        return _seat.Value;
    }
}
