using System.Collections.Concurrent;
using SScIld.Storage.Accounts;

namespace SScIld.Web.Features.Accounts.Locking;

/// <summary>After how long without input a session is locked.</summary>
/// <param name="After">How long; <c>--lock-after 00:10:00</c>.</param>
public sealed record IdleLimit(TimeSpan After)
{
    private static readonly TimeSpan Usual = TimeSpan.FromMinutes(10);

    /// <summary>A page reports input at most this often.</summary>
    public static TimeSpan Reported { get; } = TimeSpan.FromMinutes(1);

    /// <summary>What the configuration says, or ten minutes.</summary>
    internal static IdleLimit Choose(IConfiguration configuration) => new(configuration.GetValue<TimeSpan?>("lock-after") ?? Usual);
}

/// <summary>
/// Sessions whose screen is locked. The page hides itself; here it is seen to that nothing passes by another way: no page
/// opens, and what a live page sends waits until the password was given.
/// </summary>
/// <param name="limit">After how long without input.</param>
/// <param name="clock">What time it is.</param>
internal sealed class SessionLocks(IdleLimit limit, TimeProvider clock)
{
    private readonly ConcurrentDictionary<Guid, TaskCompletionSource> _locked = [];

    /// <summary>Whether a session is locked; one that reported no input for too long is from now on.</summary>
    public bool IsLocked(AccountSession session)
    {
        if (clock.GetUtcNow() - session.LastSeenAt > limit.After + IdleLimit.Reported + IdleLimit.Reported)
        {
            Lock(session.Id);
        }

        return _locked.ContainsKey(session.Id);
    }

    /// <summary>Whether a session was locked already, however long ago it reported input.</summary>
    public bool IsHeld(Guid session) => _locked.ContainsKey(session);

    /// <summary>Locks a session.</summary>
    public void Lock(Guid session) => _locked.TryAdd(session, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));

    /// <summary>Lets go of what waited.</summary>
    public void Unlock(Guid session)
    {
        if (_locked.TryRemove(session, out var waiting))
        {
            waiting.SetResult();
        }
    }

    /// <summary>Done when the session is not locked any more.</summary>
    public Task UnlockedAsync(Guid session) => _locked.TryGetValue(session, out var waiting) ? waiting.Task : Task.CompletedTask;
}
