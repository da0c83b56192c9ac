namespace SScIld.Web.Features.Meetings.Rooms;

/// <summary>Does one thing after the other, in the order in which they were asked for; one that fails stops no other.</summary>
internal sealed class Queue
{
    private readonly Lock _gate = new();
    private Task _last = Task.CompletedTask;

    /// <summary>Does something once everything asked for before is done.</summary>
    public Task<T> DoAsync<T>(Func<Task<T>> act)
    {
        lock (_gate)
        {
            var done = AfterAsync(_last, act);
            _last = done;
            return done;
        }
    }

    private static async Task<T> AfterAsync<T>(Task before, Func<Task<T>> act)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return await act();
    }
}
