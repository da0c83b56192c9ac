using SScIld.Interop.Note;
using SScIld.Pathway;
using SScIld.Pathway.Analysis.Changes;
using SScIld.Pathway.Explanation;
using SScIld.Pathway.Patient;
using SScIld.Pathway.Rules;

namespace SScIld.Interop.Explorations;

/// <summary>Says in words which datum of a case is meant, what it reads or would read, and what part of the advice flips.</summary>
/// <param name="words">The product's sentences.</param>
/// <param name="texts">The pack's words.</param>
/// <param name="patient">The case, for the dates and agents that tell one entry of a list from another.</param>
/// <param name="language">The language.</param>
public sealed class ExplorationWords(ProductWords words, PackTexts texts, PatientCase patient, Language language)
{
    /// <summary>The language of everything said.</summary>
    public Language Language => language;

    /// <summary>A sentence of the product.</summary>
    public string Say(string key, params ReadOnlySpan<(string Name, string Value)> values) => words(key, language, values);

    /// <summary>A datum, with the day or the agent that tells it from others of its kind.</summary>
    public string Datum(DatumPlace place)
    {
        var name = Name(place.Datum.Path);
        return place.Datum.Path switch
        {
            "lungFunction" or "hrct" or "treatments" => name,
            ['l', 'u', 'n', 'g', ..] => Say("note.explore.datum-of-day", ("datum", name), ("day", NumberText.Of(patient.LungFunction!.Value[place.Index].Date))),
            ['h', 'r', 'c', 't', ..] => Say("note.explore.datum-of-day", ("datum", name), ("day", NumberText.Of(patient.Hrct!.Value[place.Index].Date))),
            ['t', 'r', 'e', 'a', ..] => Say("note.explore.datum-of-agent", ("datum", name), ("agent", AgentName(patient.Treatments!.Value[place.Index].Agent))),
            _ => name,
        };
    }

    /// <summary>The name of a field or, where it has none of its own, of the fact.</summary>
    public string Name(string path) => texts.Fact(path) is { } fact && path.StartsWith("safety.strongPgp", StringComparison.Ordinal)
        ? fact.Name.In(language)
        : texts.Field(path).Name.In(language);

    /// <summary>A value of a datum with its unit; what a completed screen leaves unlisted is normal.</summary>
    public string Value(CaseDatum datum, DatumValue value)
    {
        if (value.Number is { } number)
        {
            return Quantity(number, texts.Field(datum.Path).Unit);
        }

        if (value.Day is { } day)
        {
            return NumberText.Of(day);
        }

        return value.Choice is { } code ? texts.Value(datum.FactId, datum.Codes[code], language)
            : texts.Phrase(patient.Safety.Screened == true ? "value.normal" : "value.not-known", language);
    }

    /// <summary>A change: what a datum would read in place of what it reads.</summary>
    public string Change(DatumChange change) => Say(
        "note.explore.change",
        ("datum", Datum(change.Place)),
        ("to", Value(change.Place.Datum, change.To)),
        ("from", Value(change.Place.Datum, change.From)));

    /// <summary>All the changes of one counterfactual.</summary>
    public string Changes(Counterfactual change) => string.Join(Say("note.explore.and"), change.Changes.Select(Change));

    /// <summary>A part of the advice.</summary>
    public string Part(string part) => part switch
    {
        ContractIds.Phenotype => texts.Phrase("heading.phenotype", language),
        ContractIds.ProgressionStatus => texts.Phrase("heading.progression-status", language),
        ContractIds.AddOnTrigger => texts.Phrase("heading.add-on-trigger", language),
        _ => AgentCode.TryParse(part["plan.".Length..], out var agent) ? texts.AgentName(agent, language) : part,
    };

    /// <summary>A code of a part of the advice.</summary>
    public string Code(string part, string code) => code.Length == 0 ? texts.Phrase("value.not-known", language)
        : part.StartsWith("plan.", StringComparison.Ordinal) ? texts.Phrase($"action.{code}", language)
        : texts.Value(part, code, language);

    /// <summary>A flip: a part of the advice, what is said now and what would be.</summary>
    public string Flip(AdviceFlip flip) => Say(
        "note.explore.flip", ("part", Part(flip.Part)), ("from", Code(flip.Part, flip.From)), ("to", Code(flip.Part, flip.To)));

    /// <summary>A sentence of the pack.</summary>
    public string Of(Localized sentence) => sentence.In(language);

    /// <summary>A phrase of the pack.</summary>
    public string Phrase(string key) => texts.Phrase(key, language);

    /// <summary>Who can supply a field.</summary>
    public string Supplier(string path)
    {
        var supplier = path.StartsWith("safety.strongPgp", StringComparison.Ordinal) ? texts.Fact(path)!.Supplier : texts.Field(path).Supplier;
        return texts.Phrase($"supplier.{supplier}", language);
    }

    /// <summary>An agent and what is said of it.</summary>
    public string ActionOf(Proposal proposal) => Say(
        "note.explore.agent-action", ("agent", AgentName(proposal.Agent)), ("action", texts.Phrase($"action.{PlannedActionCode.Of(proposal.Action)}", language)));

    /// <summary>A number with its unit.</summary>
    public string Quantity(decimal number, string unit) => texts.Figure(number, unit, language);

    private string AgentName(Agent agent) => texts.AgentName(agent, language);
}
