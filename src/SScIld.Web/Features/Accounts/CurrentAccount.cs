using Microsoft.AspNetCore.Components.Authorization;
using SScIld.Storage;
using SScIld.Storage.Accounts;

namespace SScIld.Web.Features.Accounts;

/// <summary>Who uses this page. Ask anew before each act: a session may have been ended from elsewhere meanwhile.</summary>
public sealed class CurrentAccount(AuthenticationStateProvider page, AccountSessions sessions)
{
    /// <summary>The account as the audit trail names it; null when nobody is signed in or the session has ended.</summary>
    public async Task<Actor?> FindAsync()
    {
        var user = (await page.GetAuthenticationStateAsync()).User;
        return user.SessionId() is { } session && await sessions.FindAliveAsync(session) is not null ? user.AsActor() : null;
    }
}
