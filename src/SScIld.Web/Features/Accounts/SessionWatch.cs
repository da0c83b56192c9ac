using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using SScIld.Storage;
using SScIld.Storage.Accounts;

namespace SScIld.Web.Features.Accounts;

/// <summary>A live page asks again and again whether its session still is: one that was ended elsewhere shows nothing more.</summary>
internal sealed class SessionWatch(ILoggerFactory log, AccountSessions sessions) : RevalidatingServerAuthenticationStateProvider(log)
{
    /// <inheritdoc/>
    protected override TimeSpan RevalidationInterval { get; } = TimeSpan.FromSeconds(5);

    /// <summary>The session has ended: from now on nobody is signed in on this page.</summary>
    public void End() => SetAuthenticationState(Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity()))));

    /// <inheritdoc/>
    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        try
        {
            return authenticationState.User.SessionId() is { } session && await sessions.FindAliveAsync(session, cancellationToken) is not null;
        }
        catch (StorageException)
        {
            // Records that cannot be reached end no session; nothing can be read from them either.
            return true;
        }
    }
}
