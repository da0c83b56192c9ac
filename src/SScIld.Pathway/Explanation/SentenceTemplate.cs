using System.Collections.Immutable;
using System.Text;

namespace SScIld.Pathway.Explanation;

/// <summary>
/// A sentence of the pack, taken apart once: words, and placeholders <c>{fact}</c>, <c>{threshold:id}</c>,
/// <c>{pair.fact}</c>, <c>{decidingPair.fact}</c>, <c>{triggerPair.fact}</c>, <c>{readings}</c>.
/// </summary>
public sealed class SentenceTemplate
{
    private readonly ImmutableArray<SentencePart> _english;
    private readonly ImmutableArray<SentencePart> _chinese;
    private readonly string? _plainEnglish;
    private readonly string? _plainChinese;
    private Placeholder?[]? _englishPlaceholders;
    private Placeholder?[]? _chinesePlaceholders;

    /// <summary>Takes a sentence apart. Braces must be balanced; the loader has checked the placeholders' names.</summary>
    public SentenceTemplate(Localized sentence)
    {
        Sentence = sentence;
        _english = Parse(sentence.English);
        _chinese = Parse(sentence.Chinese);
        _plainEnglish = _english.All(part => !part.IsPlaceholder) ? sentence.English : null;
        _plainChinese = _chinese.All(part => !part.IsPlaceholder) ? sentence.Chinese : null;
        SpeaksOfPair = _english.Concat(_chinese).Any(part => part.IsPlaceholder && part.Text.StartsWith("pair.", StringComparison.Ordinal));
    }

    /// <summary>The sentence as data wrote it.</summary>
    public Localized Sentence { get; }

    /// <summary>True when it prints values of the pair that made its rule hold.</summary>
    public bool SpeaksOfPair { get; }

    /// <summary>The placeholders of the sentence in a language, in order of text.</summary>
    public IEnumerable<string> Placeholders(Language language) =>
        Parts(language).Where(part => part.IsPlaceholder).Select(part => part.Text);

    /// <summary>The pieces of the sentence in a language, in order of text.</summary>
    public IReadOnlyList<SentencePart> Pieces(Language language) => Parts(language);

    /// <summary>The sentence with values in place of the placeholders.</summary>
    internal string Render(Language language, IPlaceholderValues values, StringBuilder scratch)
    {
        if ((language == Language.Chinese ? _plainChinese : _plainEnglish) is { } plain)
        {
            return plain;
        }

        scratch.Clear();
        var parts = Parts(language);
        var placeholders = Resolved(language, values);
        for (var i = 0; i < parts.Length; i++)
        {
            if (placeholders[i] is { } placeholder)
            {
                values.Append(placeholder, scratch);
            }
            else
            {
                scratch.Append(parts[i].Text);
            }
        }

        return scratch.ToString();
    }

    // Looked up when the sentence is first said; several threads may do so at once, and each finds the same.
    private Placeholder?[] Resolved(Language language, IPlaceholderValues values)
    {
        ref var placeholders = ref language == Language.Chinese ? ref _chinesePlaceholders : ref _englishPlaceholders;
        return placeholders ??= Resolve(Parts(language), values);
    }

    private static Placeholder?[] Resolve(ImmutableArray<SentencePart> parts, IPlaceholderValues values) =>
        [.. parts.Select(part => part.IsPlaceholder ? values.Find(part.Text) : null)];

    private static ImmutableArray<SentencePart> Parse(string text)
    {
        var parts = ImmutableArray.CreateBuilder<SentencePart>();
        var from = 0;
        while (from < text.Length)
        {
            var open = text.IndexOf('{', from);
            if (open < 0)
            {
                break;
            }

            var close = text.IndexOf('}', open);
            if (close < 0)
            {
                throw new FormatException($"A brace is not closed: {text}");
            }

            if (open > from)
            {
                parts.Add(new(text[from..open], IsPlaceholder: false));
            }

            parts.Add(new(text[(open + 1)..close], IsPlaceholder: true));
            from = close + 1;
        }

        if (from < text.Length)
        {
            parts.Add(new(text[from..], IsPlaceholder: false));
        }

        return parts.ToImmutable();
    }

    private ImmutableArray<SentencePart> Parts(Language language) => language == Language.Chinese ? _chinese : _english;
}

/// <summary>A piece of a sentence.</summary>
/// <param name="Text">The words, or the placeholder's name without its braces.</param>
/// <param name="IsPlaceholder">Whether a value stands there.</param>
public readonly record struct SentencePart(string Text, bool IsPlaceholder);

/// <summary>Writes the patient's value for a placeholder.</summary>
internal interface IPlaceholderValues
{
    /// <summary>What a placeholder stands for, the same for every case of a pack.</summary>
    Placeholder Find(string name);

    void Append(Placeholder placeholder, StringBuilder text);
}
