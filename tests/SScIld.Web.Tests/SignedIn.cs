using System.Security.Claims;
using SScIld.Web.Features.Accounts;

namespace SScIld.Web.Tests;

/// <summary>Somebody signed in, as pages see them.</summary>
internal static class SignedIn
{
    /// <summary>An account with one role; null: somebody who is not signed in.</summary>
    public static ClaimsPrincipal As(string? role) => role is null
        ? new ClaimsPrincipal(new ClaimsIdentity())
        : new ClaimsPrincipal(new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, "01990000-0000-7000-8000-00000000aaaa"),
                new Claim(AccountClaims.ShownName, "Dr Lin"),
                new Claim(ClaimTypes.Role, role),
            ],
            authenticationType: "test"));
}
