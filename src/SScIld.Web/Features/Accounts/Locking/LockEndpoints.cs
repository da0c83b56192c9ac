using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using SScIld.Storage.Accounts;
using SScIld.Storage.Audit;
using SignInResult = Microsoft.AspNetCore.Identity.SignInResult;

namespace SScIld.Web.Features.Accounts.Locking;

/// <summary>What a page reports about its screen, and how it is unlocked; see <c>wwwroot/js/idle-lock.js</c>.</summary>
internal static class LockEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapIdleLock(this IEndpointRouteBuilder app)
    {
        // Locking and reporting input take nothing and give nothing; the cookie does not come along from another site.
        app.MapPost(AccountAddress.Seen, SeenAsync).RequireAuthorization(Access.SignedIn);
        app.MapPost(AccountAddress.Lock, Lock).RequireAuthorization(Access.SignedIn).WithMetadata(new OpenWhileLockedAttribute());
        app.MapPost(AccountAddress.Unlock, UnlockAsync).RequireAuthorization(Access.SignedIn).WithMetadata(new OpenWhileLockedAttribute()).DisableAntiforgery();
    }

    private static async Task<IResult> SeenAsync(HttpContext request, AccountSessions sessions)
    {
        await sessions.TouchAsync(request.User.SessionId()!.Value);
        return Results.NoContent();
    }

    private static IResult Lock(HttpContext request, SessionLocks locks)
    {
        locks.Lock(request.User.SessionId()!.Value);
        return Results.NoContent();
    }

    private static async Task<IResult> UnlockAsync(HttpContext request, IAntiforgery forgery, ScreenLock screen, [FromForm] string? password)
    {
        request.AnswerScript();
        if (!await forgery.IsRequestValidAsync(request))
        {
            return Results.BadRequest();
        }

        var result = await screen.OpenAsync(request, password);
        return Results.StatusCode(result switch
        {
            { Succeeded: true } => StatusCodes.Status204NoContent,
            { IsLockedOut: true } => StatusCodes.Status429TooManyRequests,
            _ => StatusCodes.Status403Forbidden,
        });
    }
}

/// <summary>Unlocks the screen of a session with the password of its account.</summary>
internal sealed class ScreenLock(SignInManager<AccountRecord> signIn, AccountSessions sessions, SessionLocks locks, AuditTrail trail)
{
    /// <summary>Whether the password is right; wrong ones count as at the sign-in.</summary>
    public async Task<SignInResult> OpenAsync(HttpContext request, string? password)
    {
        if (request.User.SessionId() is not { } session || await signIn.UserManager.GetUserAsync(request.User) is not { } account)
        {
            return SignInResult.Failed;
        }

        var result = await signIn.CheckPasswordSignInAsync(account, password ?? "", lockoutOnFailure: true);
        if (result.Succeeded)
        {
            await sessions.TouchAsync(session);
            locks.Unlock(session);
        }
        else
        {
            await trail.RefusedAsync(account);
        }

        return result;
    }
}
