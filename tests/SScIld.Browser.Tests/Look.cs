using Microsoft.Playwright;

namespace SScIld.Browser.Tests;

/// <summary>A browser as somebody has it: a size of window, a language and a theme chosen before, and what else is remembered.</summary>
internal static class Look
{
    private static readonly (string Language, string Theme)[] Usual = [("en", "light"), ("zh", "dark"), ("en", "contrast")];

    private static readonly (string Language, string Theme)[] Rest = [("zh", "light"), ("en", "dark"), ("zh", "contrast")];

    /// <summary>Languages and themes a page is looked at in: each of them once, or each with each in the long run.</summary>
    public static TheoryData<string, string> Each
    {
        get
        {
            var looks = new TheoryData<string, string>();
            foreach (var (language, theme) in LongRun.IsAsked ? [.. Usual, .. Rest] : Usual)
            {
                looks.Add(language, theme);
            }

            return looks;
        }
    }

    /// <summary>The cookie of somebody who has read the first-visit card.</summary>
    public static readonly (string Name, string Value) Welcomed = ("sscild-welcome", "seen");

    /// <summary>Such a browser, for the app at an address.</summary>
    public static BrowserNewContextOptions Of(Uri address, string language, string theme, int width, int height, params (string Name, string Value)[] cookies) => new()
    {
        ViewportSize = new ViewportSize { Width = width, Height = height },
        StorageState = $$"""
            {"cookies": [{{string.Join(
                ", ",
                cookies.Prepend(("sscild-theme", theme)).Prepend(("sscild-language", language)).Select(cookie => Cookie(address, cookie)))}}], "origins": []}
            """,
    };

    private static string Cookie(Uri address, (string Name, string Value) cookie) => $$"""
        {"name": "{{cookie.Name}}", "value": "{{cookie.Value}}", "domain": "{{address.Host}}", "path": "/", "expires": -1, "httpOnly": false, "secure": false, "sameSite": "Lax"}
        """;
}
