using SScIld.Pathway.Evidence;
using SScIld.Pathway.Patient;
using SScIld.Pathway.Rules;

namespace SScIld.Pathway.Explanation;

/// <summary>The words of a pack, ready to be looked up: names of facts, units, values and agents.</summary>
public sealed class PackTexts
{
    private readonly Dictionary<string, FactDefinition> _facts;
    private readonly Dictionary<string, FieldDefinition> _fields;
    private readonly Dictionary<string, Localized> _phrases;
    private readonly Dictionary<string, Threshold> _thresholds;
    private readonly Dictionary<string, Localized> _labelValues;
    private readonly AgentMonograph[] _agents;

    /// <summary>Gathers the words of a pack.</summary>
    public PackTexts(KnowledgePack pack)
    {
        _facts = pack.Facts.ToDictionary(fact => fact.Id, StringComparer.Ordinal);
        _fields = pack.Fields.ToDictionary(field => field.Path, StringComparer.Ordinal);
        _phrases = new Dictionary<string, Localized>(pack.Phrases, StringComparer.Ordinal);
        _thresholds = pack.Thresholds.ToDictionary(threshold => threshold.Id, StringComparer.Ordinal);
        _labelValues = pack.Tables
            .SelectMany(table => table.Values, (table, value) => (Key: $"{table.Id}.{value.Value}", value.Name))
            .ToDictionary(pair => pair.Key, pair => pair.Name, StringComparer.Ordinal);
        _agents = [.. pack.Agents.OrderBy(monograph => monograph.Agent)];
    }

    /// <summary>A phrase by its key; the key itself when the pack has none, so that a gap is seen.</summary>
    public string Phrase(string key, Language language) => _phrases.TryGetValue(key, out var phrase) ? phrase.In(language) : key;

    /// <summary>Whether the pack has a phrase.</summary>
    public bool HasPhrase(string key) => _phrases.ContainsKey(key);

    /// <summary>What is known of an agent.</summary>
    public AgentMonograph Agent(Agent agent) => _agents[(int)agent];

    /// <summary>The name of an agent.</summary>
    public string AgentName(Agent agent, Language language) => _agents[(int)agent].Name.In(language);

    /// <summary>The words of a fact; null for facts a pack makes itself, such as labels.</summary>
    public FactDefinition? Fact(string id) => _facts.GetValueOrDefault(id);

    /// <summary>The words of a field, by its path in the case document.</summary>
    public FieldDefinition Field(string path) => _fields[path];

    /// <summary>A threshold by its id.</summary>
    public Threshold Threshold(string id) => _thresholds[id];

    /// <summary>The name of a value of a choice or a label.</summary>
    public string Value(string fact, string code, Language language) =>
        _labelValues.TryGetValue($"{fact}.{code}", out var label) ? label.In(language)
        : _phrases.TryGetValue($"choice.{fact}.{code}", out var own) ? own.In(language)
        : code is "yes" or "no" ? Phrase($"value.{code}", language)
        : Phrase($"choice.{code}", language);

    /// <summary>The printed form of a unit; empty when it has none.</summary>
    public string Unit(string unit, Language language) => unit.Length == 0 ? "" : Phrase($"unit.{unit}", language);

    /// <summary>The printed form of a unit after the figure one: the same unless the pack words it otherwise.</summary>
    public string UnitOfOne(string unit, Language language) =>
        _phrases.TryGetValue($"unit.{unit}.one", out var singular) ? singular.In(language) : Unit(unit, language);

    /// <summary>A number as it was written with its unit, for instance <c>10 points</c>.</summary>
    public string Figure(decimal number, string unit, Language language) =>
        NumberText.Exact(number) + AfterFigure(number is 1 or -1 ? UnitOfOne(unit, language) : Unit(unit, language), language);

    // Chinese measure words and the per-cent sign follow the figure directly in Chinese; Latin units keep their space.
    internal static string AfterFigure(string unit, Language language) =>
        unit.Length == 0 || unit[0] >= '\u2E80' || (language == Language.Chinese && unit[0] == '%') ? unit : $" {unit}";
}
