using SScIld.Interop.Explorations;
using SScIld.Pathway;
using SScIld.Pathway.Explanation;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Patient;
using SScIld.Pathway.Rules;
using SScIld.Web.Hosting;

namespace SScIld.Web.Features.Wording;

/// <summary>Every word a page shows, in one language: the product's own sentences and those of the pack.</summary>
public sealed class Words(ProductKnowledge knowledge, Language language)
{
    /// <summary>The language.</summary>
    public Language Language => language;

    /// <summary>The language as HTML names it.</summary>
    public string HtmlLanguage => HtmlLanguageOf(language);

    /// <summary>The pack the words belong to.</summary>
    public KnowledgePack Pack => knowledge.Pack;

    /// <summary>A sentence of the product.</summary>
    public string this[string key] => knowledge.Texts.Get(key, language);

    /// <summary>A language as HTML names it.</summary>
    public static string HtmlLanguageOf(Language language) => language == Language.Chinese ? "zh-CN" : "en";

    /// <summary>A sentence of the product with values in it.</summary>
    public string Say(string key, params ReadOnlySpan<(string Name, string Value)> values) => knowledge.Texts.Format(key, language, values);

    /// <summary>A sentence in both languages, in this one.</summary>
    public string Of(Localized sentence) => sentence.In(language);

    /// <summary>A word of the pack, such as a level or a region.</summary>
    public string Phrase(string key) => knowledge.PackTexts.Phrase(key, language);

    /// <summary>Whether the pack has a word.</summary>
    public bool HasPhrase(string key) => knowledge.PackTexts.HasPhrase(key);

    /// <summary>The name of a value of a choice or a label.</summary>
    public string Value(string fact, string code) => knowledge.PackTexts.Value(fact, code, language);

    /// <summary>A unit as it follows a number; empty when there is none.</summary>
    public string Unit(string unit) => knowledge.PackTexts.Unit(unit, language);

    /// <summary>A unit as it follows a number: the singular after one, whatever its sign.</summary>
    public string UnitAfter(decimal number, string unit) =>
        number is 1 or -1 ? knowledge.PackTexts.UnitOfOne(unit, language) : Unit(unit);

    /// <summary>A fact's name, unit and supplier; null for what the pack concludes itself.</summary>
    public FactDefinition? Fact(string id) => knowledge.PackTexts.Fact(id);

    /// <summary>A field's name, unit and limits, by its path in the case document; null for one the contract does not have.</summary>
    public FieldDefinition? Field(string path) => knowledge.Field(path);

    /// <summary>The name of an agent, as a heading writes it.</summary>
    public string AgentName(Agent agent) => knowledge.PackTexts.AgentName(agent, language);

    /// <summary>The name of an agent inside a sentence: drugs are written small, abbreviations keep their capitals.</summary>
    public string AgentInSentence(Agent agent) => InSentence(AgentName(agent));

    /// <summary>A name without the capital of a heading; abbreviations keep theirs.</summary>
    public static string InSentence(string name) =>
        name.Length > 1 && char.IsAsciiLetterUpper(name[0]) && char.IsAsciiLetterLower(name[1])
            ? $"{char.ToLowerInvariant(name[0])}{name.AsSpan(1)}"
            : name;

    /// <summary>A sentence with a capital at its start; Chinese stays as it is, and so do abbreviations such as eGFR.</summary>
    public static string AtStart(string text) =>
        text.Length > 0 && char.IsAsciiLetterLower(text[0]) && !(text.Length > 1 && char.IsAsciiLetterUpper(text[1])) ? $"{char.ToUpperInvariant(text[0])}{text.AsSpan(1)}" : text;

    /// <summary>Several things in one line.</summary>
    public string List(IEnumerable<string> items) => string.Join(this["web.list-separator"], items);

    /// <summary>A number with its unit: Latin units keep their space, Chinese measure words and the per-cent sign do not.</summary>
    public string Quantity(string number, string unit)
    {
        var printed = Unit(unit);
        var joined = printed.Length == 0 || printed[0] >= '\u2E80' || (language == Language.Chinese && printed[0] == '%');
        return joined ? $"{number}{printed}" : $"{number} {printed}";
    }

    /// <summary>A day or a range of days.</summary>
    public string Days(DateRange range) =>
        range.From == range.To
            ? NumberText.Of(range.From)
            : Say("web.days", ("from", NumberText.Of(range.From)), ("to", NumberText.Of(range.To)));

    /// <summary>The words in which a case is explored.</summary>
    public ExplorationWords Exploring(PatientCase patient) => new(knowledge.Texts.Format, knowledge.PackTexts, patient, language);

    /// <summary>Yes, no or not known.</summary>
    public string Answer(Truth truth) => truth switch
    {
        Truth.Yes => Phrase("value.yes"),
        Truth.No => Phrase("value.no"),
        _ => Phrase("value.not-known"),
    };
}
