namespace SScIld.Pathway;

/// <summary>A language the product speaks. Every sentence of a knowledge pack exists in each of them.</summary>
public enum Language
{
    /// <summary>English.</summary>
    English,

    /// <summary>Simplified Chinese, as a respiratory physician writes it.</summary>
    Chinese,
}

/// <summary>The codes by which documents and command lines name a <see cref="Language"/>.</summary>
public static class LanguageCode
{
    /// <summary>The code of a language: <c>en</c> or <c>zh</c>.</summary>
    public static string Of(Language language) => language switch
    {
        Language.English => "en",
        Language.Chinese => "zh",
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, "The languages are English and Chinese."),
    };

    /// <summary>Reads a code; only <c>en</c> and <c>zh</c> are known.</summary>
    public static bool TryParse(string? code, out Language language)
    {
        language = string.Equals(code, "zh", StringComparison.Ordinal) ? Language.Chinese : Language.English;
        return code is "en" or "zh";
    }
}
