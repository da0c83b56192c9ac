using SScIld.Knowledge.Yaml;
using SScIld.Pathway;

namespace SScIld.Knowledge.Reading;

/// <summary>What may stand between braces in a sentence.</summary>
internal enum Placeholders
{
    /// <summary>Nothing: the sentence is the same for every patient.</summary>
    None,

    /// <summary>Facts, thresholds and pairs: the case's values.</summary>
    Case,

    /// <summary>Names that the caller fills in.</summary>
    Free,
}

/// <summary>Sentences: both languages, or a defect.</summary>
internal sealed partial class MapReader
{
    private const char FirstCjkRadical = '\u2E80';

    /// <summary>A sentence that must be there.</summary>
    public Localized Sentence(string key, Placeholders placeholders = Placeholders.None) =>
        Required(key) is { } node ? Sentence(File, node, placeholders, mayBeEmpty: false) : new Localized("", "");

    public Localized? SentenceOrNull(string key, Placeholders placeholders = Placeholders.None) =>
        Optional(key) is { } node ? Sentence(File, node, placeholders, mayBeEmpty: false) : null;

    /// <summary>A name: a sentence, or one text, such as an acronym, that is the same in every language.</summary>
    public Localized Name(string key) => Map.Find(key)?.Value is YamlScalar { IsNull: false } ? Same(Text(key)) : Sentence(key);

    private static Localized Same(string text) => new(text, text);

    /// <summary>A sentence that must be there but may be empty in both languages.</summary>
    public Localized SentenceOrEmpty(string key, Placeholders placeholders) =>
        Required(key) is { } node ? Sentence(File, node, placeholders, mayBeEmpty: true) : new Localized("", "");

    private static Localized Sentence(FileReading file, YamlNode node, Placeholders placeholders, bool mayBeEmpty)
    {
        if (Of(file, node, "a sentence with en and zh") is not { } map)
        {
            return new Localized("", "");
        }

        var sentence = file.Mark(new Localized(map.Words("en", mayBeEmpty), map.Words("zh", mayBeEmpty)), map.At("en"));
        map.Done();
        if (mayBeEmpty && sentence is { English: "", Chinese: "" })
        {
            return sentence;
        }

        map.CheckTranslation(sentence);
        map.CheckPlaceholders(sentence, placeholders);
        return sentence;
    }

    private string Words(string language, bool mayBeEmpty)
    {
        _asked.Add(language);
        var node = Map.Find(language)?.Value;
        if (node is null or YamlScalar { IsNull: true } || (node is YamlScalar scalar && !mayBeEmpty && string.IsNullOrWhiteSpace(scalar.Value)))
        {
            File.Add(node ?? Map, "missing-translation", $"The sentence has no words in {language}.");
            return "";
        }

        return node is YamlScalar { Value: "" } ? "" : Scalars.Text(File, node);
    }

    // A code or a figure may be the same in both languages; a sentence of letters may not.
    private void CheckTranslation(Localized sentence)
    {
        var chinese = sentence.Chinese;
        if (chinese.Length == 0 || chinese == sentence.English || chinese.Any(letter => letter >= FirstCjkRadical) || !HasWords(chinese))
        {
            return;
        }

        File.Add(At("zh"), "not-chinese", "The Chinese sentence has no Chinese character.");
    }

    private static bool HasWords(string text)
    {
        var depth = 0;
        foreach (var letter in text)
        {
            depth += letter == '{' ? 1 : letter == '}' ? -1 : 0;
            if (depth == 0 && char.IsAsciiLetter(letter))
            {
                return true;
            }
        }

        return false;
    }

    private void CheckPlaceholders(Localized sentence, Placeholders allowed)
    {
        var english = Braces.In(sentence.English);
        var chinese = Braces.In(sentence.Chinese);
        if (english is null || chinese is null)
        {
            File.Add(At(english is null ? "en" : "zh"), "bad-placeholder", "A brace is not closed, or stands inside another or alone.");
            return;
        }

        if (sentence is not ({ English: "" } or { Chinese: "" }) && !Same(english, chinese))
        {
            File.Add(At("zh"), "unlike-placeholders", $"English has {{{string.Join("}, {", english)}}}, Chinese has {{{string.Join("}, {", chinese)}}}.");
        }

        if (allowed == Placeholders.None && english.Count + chinese.Count > 0)
        {
            File.Add(At(english.Count > 0 ? "en" : "zh"), "placeholder-not-allowed", "This sentence is the same for every patient: no placeholders.");
        }
        else if (allowed == Placeholders.Case)
        {
            english.ForEach(name => File.Mention(MentionKind.Placeholder, name, At("en")));
        }
    }

    private static bool Same(List<string> one, List<string> other)
    {
        if (one.Count != other.Count)
        {
            return false;
        }

        var left = new List<string>(other);
        return one.TrueForAll(left.Remove);
    }
}
