using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using SScIld.Storage.Accounts;
using SScIld.Web.Features.Accounts.Locking;

namespace SScIld.Web.Features.Accounts.SigningIn;

/// <summary>Ends this session, and with it what this browser keeps of a case under way.</summary>
internal static class SigningOut
{
    /// <summary>Maps the address that the buttons send to.</summary>
    public static void MapSigningOut(this IEndpointRouteBuilder app) =>
        app.MapPost(AccountAddress.SignOut, AnswerAsync).RequireAuthorization(Access.SignedIn).DisableAntiforgery().WithMetadata(new OpenWhileLockedAttribute());

    private static async Task<IResult> AnswerAsync(HttpContext request, IAntiforgery forgery, AccountSessions sessions)
    {
        if (!await forgery.IsRequestValidAsync(request))
        {
            return Results.BadRequest();
        }

        if (request.User.AsActor() is { } who && request.User.SessionId() is { } session)
        {
            await sessions.EndAsync(who, session);
        }

        await request.SignOutAsync(IdentityConstants.ApplicationScheme);
        return Results.LocalRedirect(AccountAddress.SignedOut);
    }
}
