using SScIld.Pathway;
using SScIld.Pathway.Explanation;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Patient;
using SScIld.Pathway.Rules;

namespace SScIld.Interop.Note;

/// <summary>The words of a note in its language: those of the product, and those of the pack that made the assessment.</summary>
internal sealed class NoteVoice(ProductWords words, PackTexts pack, Language language)
{
    /// <summary>A sentence of the product.</summary>
    public string Say(string key, params ReadOnlySpan<(string Name, string Value)> values) => words(key, language, values);

    /// <summary>A phrase of the pack.</summary>
    public string PackPhrase(string key) => pack.Phrase(key, language);

    /// <summary>A sentence of the pack.</summary>
    public string Of(Localized sentence) => sentence.In(language);

    /// <summary>The name of a value of a label.</summary>
    public string LabelValue(string label, string code) => pack.Value(label, code, language);

    /// <summary>The name of a layer.</summary>
    public string LayerName(Layer layer) => PackPhrase(layer switch
    {
        Layer.Review => "layer.review",
        Layer.Guideline => "layer.guideline",
        Layer.Label => "layer.label",
        _ => "layer.reading",
    });

    /// <summary>The name of a notice's level.</summary>
    public string LevelName(NoticeLevel level) => PackPhrase(level switch
    {
        NoticeLevel.Critical => "level.critical",
        NoticeLevel.Warning => "level.warning",
        _ => "level.info",
    });

    /// <summary>The name of an agent as it stands inside a sentence.</summary>
    public string AgentName(Agent agent)
    {
        var name = pack.AgentName(agent, language);

        // Names of drugs are written small inside a sentence; abbreviations keep their capitals.
        return name.Length > 1 && char.IsAsciiLetterUpper(name[0]) && char.IsAsciiLetterLower(name[1])
            ? $"{char.ToLowerInvariant(name[0])}{name.AsSpan(1)}"
            : name;
    }

    /// <summary>How far something was verified, after the words it qualifies; nothing when it was.</summary>
    public string WithVerification(string text, bool verified) => verified ? text : Say("note.not-verified", ("text", text));

    /// <summary>Whether a feature is there.</summary>
    public string Presence(Truth presence) => PackPhrase(presence switch
    {
        Truth.Yes => "feature.present",
        Truth.No => "feature.absent",
        _ => "feature.unknown",
    });

    /// <summary>Several things in one line.</summary>
    public string List(IEnumerable<string> items) => string.Join(Say("note.list-separator"), items);

    /// <summary>Sentences one after the other.</summary>
    public string Sentences(IEnumerable<string> sentences)
    {
        var text = "";
        foreach (var sentence in sentences)
        {
            text = text.Length == 0 ? sentence : Say("note.sentences", ("first", text), ("second", sentence));
        }

        return text;
    }

    /// <summary>A day or a range of days.</summary>
    public string Days(DateRange range) =>
        range.From == range.To
            ? NumberText.Of(range.From)
            : Say("note.days", ("from", NumberText.Of(range.From)), ("to", NumberText.Of(range.To)));

    /// <summary>A sentence with its first letter as a line starts.</summary>
    public static string AtLineStart(string text) =>
        text.Length > 0 && char.IsAsciiLetterLower(text[0]) ? $"{char.ToUpperInvariant(text[0])}{text.AsSpan(1)}" : text;
}
