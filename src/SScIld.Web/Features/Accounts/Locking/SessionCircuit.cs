using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using SScIld.Storage;
using SScIld.Storage.Accounts;

namespace SScIld.Web.Features.Accounts.Locking;

/// <summary>
/// Each thing that somebody signed in does on a live page is asked for its session first: what a locked one sends waits, what
/// one that has ended sends does nothing.
/// </summary>
internal sealed class SessionCircuit(AuthenticationStateProvider page, AccountSessions sessions, SessionLocks locks) : CircuitHandler
{
    private Guid? _session;

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
            while (await sessions.FindAliveAsync(id) is { } session)
            {
                if (!locks.IsLocked(session))
                {
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
