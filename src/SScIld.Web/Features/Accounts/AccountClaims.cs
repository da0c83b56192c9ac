using System.Security.Claims;
using SScIld.Storage;

namespace SScIld.Web.Features.Accounts;

/// <summary>Reads what the sign-in cookie says.</summary>
public static class AccountClaims
{
    /// <summary>The claim with the id of the session.</summary>
    public const string Session = "sscild:session";

    /// <summary>The claim with the name colleagues know.</summary>
    public const string ShownName = "sscild:name";

    /// <summary>Which session this is; null for somebody not signed in.</summary>
    public static Guid? SessionId(this ClaimsPrincipal user) => IdOf(user, Session);

    /// <summary>The account as the audit trail names it; null for somebody not signed in.</summary>
    public static Actor? AsActor(this ClaimsPrincipal user) =>
        IdOf(user, ClaimTypes.NameIdentifier) is { } id && user.FindFirstValue(ShownName) is { } name ? new Actor(id, name) : null;

    private static Guid? IdOf(ClaimsPrincipal user, string claim) => Guid.TryParse(user.FindFirstValue(claim), out var id) ? id : null;
}
