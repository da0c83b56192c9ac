namespace SScIld.Pathway;

/// <summary>One sentence in every language of the product.</summary>
/// <param name="English">The sentence in English.</param>
/// <param name="Chinese">The sentence in simplified Chinese.</param>
public sealed record Localized(string English, string Chinese)
{
    /// <summary>The sentence in the language asked for.</summary>
    public string In(Language language) => language == Language.Chinese ? Chinese : English;
}
