using SScIld.Storage;
using SScIld.Storage.Rooms;

namespace SScIld.Web.Features.Meetings.Rooms;

/// <summary>
/// Follows what other servers do in the meetings held here, says every few seconds that this one is still there, and removes
/// meetings that were left.
/// </summary>
internal sealed class RoomKeeping(MeetingRooms rooms, IRoomStore store, TimeProvider clock, ILogger<RoomKeeping> log) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Sweep = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(HearAsync(stoppingToken), RepeatAsync(Beat, rooms.StayAsync, stoppingToken), RepeatAsync(Sweep, rooms.ForgetAsync, stoppingToken));

    private async Task HearAsync(CancellationToken stopping)
    {
        await foreach (var news in store.NewsAsync(stopping))
        {
            await TryAsync(() => rooms.HearAsync(news), stopping);
        }
    }

    private async Task RepeatAsync(TimeSpan every, Func<Task> act, CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(every, clock);
        while (await timer.WaitForNextTickAsync(stopping))
        {
            await TryAsync(act, stopping);
        }
    }

    // What could not be read now is read at the next beat. Whatever goes wrong in a meeting stops nothing else.
    private async Task TryAsync(Func<Task> act, CancellationToken stopping)
    {
        try
        {
            await act();
        }
        catch (Exception problem) when (!stopping.IsCancellationRequested)
        {
            log.LogWarning("Meetings could not be read ({Problem}); tried again.", (problem as StorageException)?.Fault.ToString() ?? problem.GetType().Name);
        }
    }
}
