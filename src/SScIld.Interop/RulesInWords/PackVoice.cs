using System.Collections.Immutable;
using SScIld.Interop.Note;
using SScIld.Pathway;
using SScIld.Pathway.Explanation;
using SScIld.Pathway.Facts;
using SScIld.Pathway.Patient;
using SScIld.Pathway.Rules;

namespace SScIld.Interop.RulesInWords;

/// <summary>The names of what a pack's rules speak of, in one language: for whoever shows rules and not a patient.</summary>
/// <param name="pack">The pack.</param>
/// <param name="words">The product's sentences.</param>
/// <param name="language">The language.</param>
public sealed class PackVoice(KnowledgePack pack, ProductWords words, Language language)
{
    private const string PlanPrefix = "plan.";
    private const string ReadingPrefix = "reading.";
    private readonly PackTexts _texts = new(pack);
    private readonly Vocabulary _vocabulary = new(pack.Tables, pack.Definitions, pack.Readings);
    private readonly Dictionary<string, Localized> _definitions = pack.Definitions.ToDictionary(definition => definition.Id, definition => definition.Name, StringComparer.Ordinal);
    private readonly Dictionary<string, Localized> _tables = pack.Tables.ToDictionary(table => table.Id, table => table.Name, StringComparer.Ordinal);
    private readonly Dictionary<string, Localized> _fields = pack.Fields.ToDictionary(field => field.Path, field => field.Name, StringComparer.Ordinal);

    /// <summary>A sentence of the product.</summary>
    public string Say(string key, params ReadOnlySpan<(string Name, string Value)> values) => words(key, language, values);

    /// <summary>A sentence of the pack.</summary>
    public string Of(Localized sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        return sentence.In(language);
    }

    /// <summary>A phrase of the pack.</summary>
    public string Phrase(string key) => _texts.Phrase(key, language);

    /// <summary>The name of an agent.</summary>
    public string Agent(Agent agent) => _texts.AgentName(agent, language);

    /// <summary>The name of a definition.</summary>
    public string Definition(string id) => Of(_definitions[id]);

    /// <summary>The name of a layer.</summary>
    public string Layer(Layer layer) => Phrase($"layer.{CodeOf(layer)}");

    /// <summary>The name of a notice's level.</summary>
    public string Level(NoticeLevel level) => Phrase($"level.{CodeOf(level)}");

    /// <summary>A threshold's number with its unit.</summary>
    public string Figure(string threshold) => _texts.Figure(_texts.Threshold(threshold).Value, _texts.Threshold(threshold).Unit, language);

    /// <summary>A number with a unit.</summary>
    public string Figure(decimal number, string unit) => _texts.Figure(number, unit, language);

    /// <summary>A threshold's number with its unit and the side on which it is met, for instance "10 points or more".</summary>
    public string Limit(string threshold)
    {
        var (figure, comparator) = (Figure(threshold), _texts.Threshold(threshold).Comparator);
        return comparator is { } side ? Say($"note.limit.{CodeOf(side)}", ("number", figure)) : figure;
    }

    /// <summary>What a fact is called: an entered or derived datum, a field of the case document, a label, a definition, what another reading gives, or an agent's place in the plan.</summary>
    public string Fact(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (_texts.Fact(id) is { } words)
        {
            return Of(words.Name);
        }

        // A missing datum goes by its path in the case document.
        if (_tables.TryGetValue(id, out var name) || _fields.TryGetValue(id, out name))
        {
            return Of(name);
        }

        return _definitions.TryGetValue(id, out var definition) ? Of(definition)
            : id.StartsWith(PlanPrefix, StringComparison.Ordinal) ? Say("note.fact.plan", ("agent", PlannedAgent(id)))
            : ReadingOf(id) is var (reading, read, differs) ? Say(differs ? "note.fact.reading-differs" : "note.fact.reading", ("label", Of(_tables[read])), ("reading", Of(reading.Name)))
            : throw new KeyNotFoundException($"No fact is called {id}.");
    }

    /// <summary>The names of values of a fact, one after the other.</summary>
    public string Values(string fact, ImmutableArray<string> values) =>
        string.Join(Say("note.condition.or"), values.Select(value => Value(fact, value)));

    /// <summary>Whether a fact is answered by yes or no.</summary>
    public bool IsTruth(string fact) => _vocabulary[fact].Kind == FactKind.Truth;

    /// <summary>A sentence of a rule with the names of the patient's values in place of its placeholders.</summary>
    public string Template(Localized sentence) => SentenceOutline.Of(sentence, this, language);

    private string Value(string fact, string value) =>
        fact.StartsWith(PlanPrefix, StringComparison.Ordinal) ? Phrase($"action.{value}")
        : ReadingOf(fact) is var (_, read, differs) && !differs ? _texts.Value(read, value, language)
        : _texts.Value(fact, value, language);

    private string PlannedAgent(string id) =>
        Agent(AgentCode.All.Single(agent => AgentCode.Of(agent) == id[PlanPrefix.Length..]));

    private (AlternativeReading Reading, string Label, bool Differs)? ReadingOf(string fact)
    {
        foreach (var reading in pack.Readings)
        {
            foreach (var label in reading.Labels)
            {
                var id = $"{ReadingPrefix}{reading.Id}.{label}";
                if (fact == id || fact == $"{id}.differs")
                {
                    return (reading, label, fact != id);
                }
            }
        }

        return null;
    }

    private static string CodeOf<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
