using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using SScIld.Storage.Accounts;

namespace SScIld.Web.Features.Accounts.SigningIn;

/// <summary>What the sign-in cookie says about an account: its id, its name, its roles, and which session it is.</summary>
internal sealed class AccountPrincipals(
    UserManager<AccountRecord> accounts, RoleManager<RoleRecord> roles, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<AccountRecord, RoleRecord>(accounts, roles, options)
{
    /// <inheritdoc/>
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(AccountRecord user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(AccountClaims.ShownName, user.AsActor().Name));
        return identity;
    }
}
