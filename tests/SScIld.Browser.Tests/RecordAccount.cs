using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Playwright;
using SScIld.Storage;
using SScIld.Storage.Accounts;
using SScIld.Web.Features.Accounts;

namespace SScIld.Browser.Tests;

/// <summary>An account of the app under test, signed in the way its sign-in page leaves a browser: with the session's cookie.</summary>
internal sealed class RecordAccount
{
    private const string SessionCookie = "sscild-session";
    private readonly WebApplicationFactory<Program> _app;
    private readonly Uri _address;
    private readonly Actor _owner;

    private readonly Role _role;

    private RecordAccount(WebApplicationFactory<Program> app, Uri address, Actor owner, Role role)
    {
        _app = app;
        _address = address;
        _owner = owner;
        _role = role;
    }

    /// <summary>Makes an account of a clinician.</summary>
    public static Task<RecordAccount> ClinicianAsync(WebApplicationFactory<Program> app, Uri address, string name) =>
        MakeAsync(app, address, name, Role.Clinician);

    /// <summary>Makes an account with a role.</summary>
    public static async Task<RecordAccount> MakeAsync(WebApplicationFactory<Program> app, Uri address, string name, Role role)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var made = await scope.ServiceProvider.GetRequiredService<AccountRegister>()
            .MakeAsync(Actor.Program, $"{name}-{Guid.NewGuid():N}", name, "a long enough sentence 47", [role]);
        return new RecordAccount(app, address, made.ShouldBeOfType<AccountMaking.Made>().Account, role);
    }

    /// <summary>How a browser context begins with this account signed in, in a language and a theme.</summary>
    public async Task<BrowserNewContextOptions> SignedInAsync(string language = "en", string theme = "light", int width = 1440, int height = 900)
    {
        var session = await _app.Services.GetRequiredService<AccountSessions>().BeginAsync(_owner, "a browser", TimeSpan.FromHours(2));
        var person = new ClaimsPrincipal(new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, _owner.AccountId!.Value.ToString()),
                new Claim(AccountClaims.ShownName, _owner.Name),
                new Claim(AccountClaims.Session, session.ToString()),
                new Claim(ClaimTypes.Role, _role.Code),
            ],
            IdentityConstants.ApplicationScheme));
        var ticket = new AuthenticationTicket(
            person,
            new AuthenticationProperties { IssuedUtc = DateTimeOffset.UtcNow, ExpiresUtc = DateTimeOffset.UtcNow.AddHours(2) },
            IdentityConstants.ApplicationScheme);
        var cookies = _app.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var look = Look.Of(
            _address, language, theme, width, height, (SessionCookie, cookies.TicketDataFormat.Protect(ticket)), Look.Welcomed);
        look.AcceptDownloads = true;
        return look;
    }
}
