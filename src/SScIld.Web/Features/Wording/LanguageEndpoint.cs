using SScIld.Pathway;
using SScIld.Web.Features.Accounts;

namespace SScIld.Web.Features.Wording;

/// <summary>Chooses a language where no live page can: remembers it as a live page would, and leads back.</summary>
internal static class LanguageEndpoint
{
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(365);

    /// <summary>The address that chooses a language.</summary>
    /// <param name="language">Which.</param>
    /// <param name="path">Where to go on: a path of this app.</param>
    public static string For(Language language, string path) => $"/language/{LanguageCode.Of(language)}?returnTo={Uri.EscapeDataString(path)}";

    /// <summary>Maps it.</summary>
    public static void MapLanguage(this WebApplication app) => app.MapGet("/language/{code}", Answer).AllowAnonymous();

    private static IResult Answer(HttpContext request, string code, string? returnTo)
    {
        if (LanguageCode.TryParse(code, out var chosen))
        {
            request.Response.Cookies.Append(
                RequestPreferences.LanguageCookie, LanguageCode.Of(chosen), new CookieOptions { MaxAge = Remembered, SameSite = SameSiteMode.Lax });
        }

        return Results.LocalRedirect(AccountAddress.Safe(returnTo));
    }
}
