using SScIld.Storage.Accounts;
using SScIld.Web.Features.Accounts.Locking;

namespace SScIld.Web.Features.Accounts.Own;

/// <summary>Whoever signed in with a password that somebody else has set chooses one first: every page leads there until then.</summary>
internal static class PasswordGuard
{
    /// <summary>Leads there. After the lock, before anything is answered.</summary>
    public static void UsePasswordGuard(this WebApplication app) => app.Use((request, next) =>
    {
        if (!request.User.HasPassingPassword() || request.Request.Path == AccountAddress.NewPassword || request.GetEndpoint().IsOpenWhileLocked())
        {
            return next(request);
        }

        request.LeadFirstTo(AccountAddress.NewPassword, StatusCodes.Status403Forbidden);
        return Task.CompletedTask;
    });
}
