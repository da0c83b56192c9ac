using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using SScIld.Storage;
using SScIld.Storage.Accounts;

namespace SScIld.Web.Features.Accounts.Locking;

/// <summary>
/// Each thing that somebody signed in does on a live page is asked for its session first: what a locked one sends waits, what
/// one that has ended sends does nothing. The database is asked anew after <see cref="AskedEvery"/>, not for every key; what
/// reads or changes records asks by itself each time, see <see cref="CurrentAccount"/>.
/// </summary>
internal sealed class SessionCircuit(AuthenticationStateProvider page, AccountSessions sessions, SessionLocks locks, TimeProvider clock) : CircuitHandler
{
    /// <summary>How long a session that was alive is taken to be.</summary>
    public static readonly TimeSpan AskedEvery = TimeSpan.FromSeconds(3);

    private Guid? _session;
    private long _aliveUntil;

    /// <inheritdoc/>
    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken) =>
        _session = (await page.GetAuthenticationStateAsync()).User.SessionId();

    /// <inheritdoc/>
    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => async activity =>
    {
        if (_session is not { } session || await MayActAsync(session))
        {
            await next(activity);
        }
        else if (page is SessionWatch watch)
        {
            watch.End();
        }
    };

    private async Task<bool> MayActAsync(Guid id)
    {
        try
        {
            if (clock.GetUtcNow().UtcTicks < _aliveUntil && !locks.IsHeld(id))
            {
                return true;
            }

            while (await sessions.FindAliveAsync(id) is { } session)
            {
                if (!locks.IsLocked(session))
                {
                    _aliveUntil = (clock.GetUtcNow() + AskedEvery).UtcTicks;
                    return true;
                }

                await locks.UnlockedAsync(id);
            }

            return false;
        }
        catch (StorageException)
        {
            // Records that cannot be reached end no session, and what needs them fails by itself.
            return true;
        }
    }
}
