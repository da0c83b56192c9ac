using System.Text;
using SScIld.Pathway;

namespace SScIld.Knowledge.Texts;

/// <summary>
/// The product's own words: of pages, of the command line, of the note. They live beside the pack, not in it, so that a
/// changed button does not change what an assessment was made with.
/// </summary>
public sealed class ProductTexts
{
    private readonly Dictionary<string, Localized> _sentences;

    internal ProductTexts(Dictionary<string, Localized> sentences) => _sentences = sentences;

    /// <summary>Every key.</summary>
    public IReadOnlyCollection<string> Keys => _sentences.Keys;

    /// <summary>Reads <c>text/*.yaml</c> of a data folder: all sentences, or everything that is wrong with them.</summary>
    /// <param name="dataFolder">The folder that holds <c>text</c>.</param>
    public static ProductTextsResult Load(string dataFolder) => TextFolder.Load(dataFolder);

    /// <summary>A sentence without placeholders, or with them as they stand.</summary>
    /// <exception cref="KeyNotFoundException">There is no such key: a word the program asks for was never written.</exception>
    public string Get(string key, Language language) => Sentence(key).In(language);

    /// <summary>A sentence with values in place of its placeholders.</summary>
    /// <param name="key">The key.</param>
    /// <param name="language">The language.</param>
    /// <param name="values">A value for each placeholder of the sentence. A value is put in as it is, braces and all.</param>
    /// <exception cref="KeyNotFoundException">There is no such key.</exception>
    /// <exception cref="ArgumentException">A placeholder has no value.</exception>
    public string Format(string key, Language language, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var sentence = Get(key, language);
        var open = sentence.IndexOf('{', StringComparison.Ordinal);
        if (open < 0)
        {
            return sentence;
        }

        var text = new StringBuilder(sentence.Length * 2);
        var from = 0;
        for (; open >= 0; open = sentence.IndexOf('{', from))
        {
            var close = sentence.IndexOf('}', open);
            text.Append(sentence, from, open - from).Append(ValueOf(sentence.AsSpan(open + 1, close - open - 1), values, key));
            from = close + 1;
        }

        return text.Append(sentence, from, sentence.Length - from).ToString();
    }

    private static string ValueOf(ReadOnlySpan<char> placeholder, ReadOnlySpan<(string Name, string Value)> values, string key)
    {
        foreach (var (name, value) in values)
        {
            if (placeholder.SequenceEqual(name))
            {
                return value;
            }
        }

        throw new ArgumentException($"The sentence {key} needs a value for {{{placeholder}}}.", nameof(values));
    }

    private Localized Sentence(string key) => _sentences.TryGetValue(key, out var sentence)
        ? sentence
        : throw new KeyNotFoundException($"There is no sentence {key} in text/*.yaml.");
}
