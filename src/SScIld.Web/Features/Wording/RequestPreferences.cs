using Microsoft.AspNetCore.Http.Headers;
using SScIld.Pathway;
using SScIld.Web.Features.Appearance;

namespace SScIld.Web.Features.Wording;

/// <summary>What a request says about language and appearance.</summary>
internal static class RequestPreferences
{
    /// <summary>The cookie that remembers the language.</summary>
    public const string LanguageCookie = "sscild-language";

    /// <summary>The cookie that remembers the appearance.</summary>
    public const string ThemeCookie = "sscild-theme";

    /// <summary>The cookie that remembers that the first-visit card was read.</summary>
    public const string WelcomeCookie = "sscild-welcome";

    /// <summary>The language chosen before; else the browser's; else English.</summary>
    public static Language ReadLanguage(HttpRequest request) =>
        LanguageCode.TryParse(request.Cookies[LanguageCookie], out var chosen) ? chosen : AcceptedLanguage(request);

    /// <summary>The appearance chosen before; else the device's own.</summary>
    public static Theme ReadTheme(HttpRequest request) => ThemeCode.Parse(request.Cookies[ThemeCookie]);

    /// <summary>Whether the first-visit card was read before.</summary>
    public static bool ReadWelcome(HttpRequest request) => request.Cookies.ContainsKey(WelcomeCookie);

    /// <summary>The most wanted of the languages the product speaks; English when it speaks none of them.</summary>
    public static Language AcceptedLanguage(HttpRequest request)
    {
        var wanted = new RequestHeaders(request.Headers).AcceptLanguage
            .Where(language => language.Quality is not 0)
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.Value ?? "");
        foreach (var code in wanted)
        {
            if (Speaks(code, "zh"))
            {
                return Language.Chinese;
            }

            if (Speaks(code, "en"))
            {
                return Language.English;
            }
        }

        return Language.English;
    }

    private static bool Speaks(string code, string language) =>
        code.StartsWith(language, StringComparison.OrdinalIgnoreCase) && (code.Length == language.Length || code[language.Length] == '-');
}
