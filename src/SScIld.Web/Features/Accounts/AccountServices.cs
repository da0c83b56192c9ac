using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;

namespace SScIld.Web.Features.Accounts;

/// <summary>Registers who may do what, and how the app knows who is there.</summary>
internal static class AccountServices
{
    /// <summary>How long a session lasts at most.</summary>
    public static readonly TimeSpan SessionLifetime = TimeSpan.FromHours(12);

    /// <summary>Registers sign-in by cookie, the policies, and what live pages know of the account.</summary>
    public static void AddAccounts(this IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(Choose);
        services.AddAuthorization(Access.Choose);
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, SessionWatch>();
        services.AddScoped<CurrentAccount>();
    }

    private static void Choose(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = "sscild-session";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.ExpireTimeSpan = SessionLifetime;
        cookie.SlidingExpiration = false;
        cookie.LoginPath = AccountAddress.SignIn;
        cookie.AccessDeniedPath = AccountAddress.NotPermitted;
        cookie.ReturnUrlParameter = AccountAddress.ReturnTo;
        cookie.Events = new SessionCookieEvents();
    }
}
