using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using SScIld.Storage;
using SScIld.Storage.Accounts;
using SScIld.Web.Features.Accounts.Locking;

namespace SScIld.Web.Features.Accounts.SigningIn;

/// <summary>A cookie is worth what its session is: each request asks whether that one has ended.</summary>
internal sealed class SessionCookieEvents : CookieAuthenticationEvents
{
    /// <inheritdoc/>
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var sessions = context.HttpContext.RequestServices.GetRequiredService<AccountSessions>();
        try
        {
            if (context.Principal?.SessionId() is { } id && await sessions.FindAliveAsync(id, context.HttpContext.RequestAborted) is { } session)
            {
                if (context.HttpContext.RequestServices.GetRequiredService<SessionLocks>().IsLocked(session))
                {
                    context.HttpContext.MarkLocked();
                }

                return;
            }

            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(context.Scheme.Name);
        }
        catch (StorageException)
        {
            // The records cannot be reached: this answer is one for nobody in particular, the session may well go on.
            context.RejectPrincipal();
        }
    }
}
