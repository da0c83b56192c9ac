namespace SScIld.Web.Features.Appearance;

/// <summary>How the app looks.</summary>
public enum Theme
{
    /// <summary>As the device is set.</summary>
    System,

    /// <summary>Dark text on light.</summary>
    Light,

    /// <summary>Light text on dark.</summary>
    Dark,

    /// <summary>Black on white with strong lines, for projectors and tired eyes.</summary>
    Contrast,
}

/// <summary>The codes by which the cookie and the style sheet's links name the themes.</summary>
public static class ThemeCode
{
    private static readonly string[] Codes = ["system", "light", "dark", "contrast"];

    /// <summary>The code of a theme.</summary>
    public static string Of(Theme theme) => Codes[(int)theme];

    /// <summary>Reads a code; anything else is the device's own.</summary>
    public static Theme Parse(string? code) => (Theme)Math.Max(0, Array.IndexOf(Codes, code));

    /// <summary>For which devices the dark colours are loaded.</summary>
    public static string DarkMedia(Theme theme) => theme switch
    {
        Theme.System => "(prefers-color-scheme: dark)",
        Theme.Dark => "all",
        _ => "not all",
    };

    /// <summary>For which devices the colours of high contrast are loaded.</summary>
    public static string ContrastMedia(Theme theme) => theme switch
    {
        Theme.System => "(prefers-contrast: more) and (prefers-color-scheme: light)",
        Theme.Contrast => "all",
        _ => "not all",
    };
}
