using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Identity;
using SScIld.Web.Features.Accounts.Locking;
using SScIld.Web.Features.Accounts.SigningIn;

namespace SScIld.Web.Features.Accounts;

/// <summary>Registers who may do what, and how the app knows who is there.</summary>
internal static class AccountServices
{
    /// <summary>How long a session lasts at most.</summary>
    public static readonly TimeSpan SessionLifetime = TimeSpan.FromHours(12);

    /// <summary>How long the password counts before the second factor is given.</summary>
    private static readonly TimeSpan SecondFactorPatience = TimeSpan.FromMinutes(5);

    /// <summary>Registers sign-in by cookie, the policies, what live pages know of the account, and the lock.</summary>
    public static void AddAccounts(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(Choose);
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme, cookie =>
        {
            Protect(cookie, "sscild-second-factor", SameSiteMode.Strict);
            cookie.ExpireTimeSpan = SecondFactorPatience;
        });
        services.AddAntiforgery(forgery =>
        {
            forgery.Cookie.Name = "sscild-forgery";
            forgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddAuthorization(Access.Choose);
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, SessionWatch>();
        services.AddScoped<CurrentAccount>();
        services.AddSingleton(IdleLimit.Choose(configuration));
        services.AddSingleton<SessionLocks>();
        services.AddScoped<ScreenLock>();
        services.AddScoped<CircuitHandler, SessionCircuit>();
    }

    /// <summary>Maps what is no page: signing out and the lock.</summary>
    public static void MapSessions(this WebApplication app)
    {
        app.MapSigningOut();
        app.MapIdleLock();
    }

    private static void Choose(CookieAuthenticationOptions cookie)
    {
        Protect(cookie, "sscild-session", SameSiteMode.Lax);
        cookie.ExpireTimeSpan = SessionLifetime;
        cookie.SlidingExpiration = false;
        cookie.LoginPath = AccountAddress.SignIn;
        cookie.AccessDeniedPath = AccountAddress.NotPermitted;
        cookie.ReturnUrlParameter = AccountAddress.ReturnTo;
        cookie.Events = new SessionCookieEvents();
    }

    private static void Protect(CookieAuthenticationOptions cookie, string name, SameSiteMode sameSite)
    {
        cookie.Cookie.Name = name;
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = sameSite;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }
}
