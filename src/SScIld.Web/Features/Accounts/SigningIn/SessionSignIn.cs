using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using SScIld.Storage.Accounts;

namespace SScIld.Web.Features.Accounts.SigningIn;

/// <summary>Signing in begins a session that can be ended from elsewhere; a closed account begins none.</summary>
internal sealed class SessionSignIn(
    UserManager<AccountRecord> accounts,
    IHttpContextAccessor request,
    IUserClaimsPrincipalFactory<AccountRecord> principals,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<AccountRecord>> log,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<AccountRecord> confirmation,
    AccountSessions sessions)
    : SignInManager<AccountRecord>(accounts, request, principals, options, log, schemes, confirmation)
{
    private static readonly AccountRecord Nobody = new() { UserName = "" };

    /// <inheritdoc/>
    public override async Task<bool> CanSignInAsync(AccountRecord user) => user.ClosedAt is null && await base.CanSignInAsync(user);

    /// <inheritdoc/>
    public override async Task<SignInResult> PasswordSignInAsync(string userName, string password, bool isPersistent, bool lockoutOnFailure)
    {
        if (await UserManager.FindByNameAsync(userName) is { } account)
        {
            return await PasswordSignInAsync(account, password, isPersistent, lockoutOnFailure);
        }

        // As long as with an account: how long the answer takes must not say which names there are.
        UserManager.PasswordHasher.HashPassword(Nobody, password);
        return SignInResult.Failed;
    }

    /// <inheritdoc/>
    public override async Task SignInWithClaimsAsync(
        AccountRecord user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        var session = await sessions.BeginAsync(user.AsActor(), Context.Request.Headers.UserAgent.ToString(), AccountServices.SessionLifetime);
        await base.SignInWithClaimsAsync(user, authenticationProperties, [.. additionalClaims, new Claim(AccountClaims.Session, $"{session}")]);
    }
}
