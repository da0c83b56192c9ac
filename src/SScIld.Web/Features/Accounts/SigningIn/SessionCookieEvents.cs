using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using SScIld.Storage;
using SScIld.Storage.Accounts;
using SScIld.Web.Features.Accounts.Locking;

namespace SScIld.Web.Features.Accounts.SigningIn;

/// <summary>A cookie is worth what its session is: each request asks whether that one has ended.</summary>
internal sealed class SessionCookieEvents : CookieAuthenticationEvents
{
    private const string EndedItem = "sscild:session-ended";

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

            context.HttpContext.Items[EndedItem] = true;
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(context.Scheme.Name);
        }
        catch (StorageException)
        {
            // The records cannot be reached: this answer is one for nobody in particular, the session may well go on.
            context.RejectPrincipal();
        }
    }

    /// <summary>The way to the sign-in page, which says that the session has ended where it has. Signing out of one that has is done already.</summary>
    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        var path = $"{request.Path}{request.QueryString}";
        context.RedirectUri = request.Path == AccountAddress.SignOut ? AccountAddress.SignedOut
            : context.HttpContext.Items.ContainsKey(EndedItem) ? AccountAddress.SignInAgainFor(path)
            : AccountAddress.SignInFor(path);
        return base.RedirectToLogin(context);
    }
}
