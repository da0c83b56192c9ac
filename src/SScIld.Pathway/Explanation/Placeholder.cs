using SScIld.Pathway.Facts;
using SScIld.Pathway.Rules;

namespace SScIld.Pathway.Explanation;

/// <summary>Whose value a placeholder prints.</summary>
internal enum PlaceholderKind
{
    /// <summary>A fact of the case.</summary>
    Fact,

    /// <summary>A value of the pair that made the rule hold.</summary>
    Pair,

    /// <summary>A value of the pair that gave the section 6 verdict.</summary>
    DecidingPair,

    /// <summary>A value of the pair that gave the add-on trigger.</summary>
    TriggerPair,

    /// <summary>A number of the pack.</summary>
    Threshold,

    /// <summary>The readings that differ.</summary>
    Readings,
}

/// <summary>A placeholder with everything its printing needs, looked up once a pack and language.</summary>
internal sealed class Placeholder
{
    private const string ThresholdPrefix = "threshold:";
    private static readonly (string Prefix, PlaceholderKind Kind)[] Pairs =
    [
        ("pair.", PlaceholderKind.Pair),
        ("decidingPair.", PlaceholderKind.DecidingPair),
        ("triggerPair.", PlaceholderKind.TriggerPair),
    ];

    private Placeholder(PlaceholderKind kind) => Kind = kind;

    public PlaceholderKind Kind { get; }

    /// <summary>The fact; null for the days and levels of a pair, thresholds and readings.</summary>
    public Fact? Fact { get; private init; }

    /// <summary>What is said of a pair when it is no fact: from, to, fvcFrom, fvcTo.</summary>
    public string Name { get; private init; } = "";

    /// <summary>What a threshold prints, the same for every case.</summary>
    public string Figure { get; private init; } = "";

    /// <summary>What follows a figure: the unit, with a space before it where the language writes one.</summary>
    public string Unit { get; private init; } = "";

    /// <summary>What follows the figure one: "1 month", "2 months".</summary>
    public string UnitOfOne { get; private init; } = "";

    /// <summary>The words of a choice's values, in code order.</summary>
    public string[] Values { get; private init; } = [];

    /// <summary>All placeholders of a pack in a language.</summary>
    public static Dictionary<string, Placeholder> AllOf(IEnumerable<string> names, Vocabulary vocabulary, PackTexts texts, Language language) =>
        names.Distinct(StringComparer.Ordinal).ToDictionary(name => name, name => Of(name, vocabulary, texts, language), StringComparer.Ordinal);

    private static Placeholder Of(string name, Vocabulary vocabulary, PackTexts texts, Language language)
    {
        if (name == "readings")
        {
            return new Placeholder(PlaceholderKind.Readings);
        }

        if (name.StartsWith(ThresholdPrefix, StringComparison.Ordinal))
        {
            var threshold = texts.Threshold(name[ThresholdPrefix.Length..]);
            var unit = threshold.Value is 1 or -1 ? texts.UnitOfOne(threshold.Unit, language) : texts.Unit(threshold.Unit, language);
            return new Placeholder(PlaceholderKind.Threshold) { Figure = NumberText.Of(threshold.Value) + PackTexts.AfterFigure(unit, language) };
        }

        foreach (var (prefix, kind) in Pairs)
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal))
            {
                var rest = name[prefix.Length..];
                return rest is "from" or "to" or "fvcFrom" or "fvcTo"
                    ? new Placeholder(kind) { Name = rest }
                    : OfFact(kind, vocabulary[$"pair.{rest}"], texts, language);
            }
        }

        return OfFact(PlaceholderKind.Fact, vocabulary[name], texts, language);
    }

    private static Placeholder OfFact(PlaceholderKind kind, Fact fact, PackTexts texts, Language language)
    {
        var unit = fact.Kind == FactKind.Span ? "calendar-months" : texts.Fact(fact.Id)?.Unit ?? "";
        return new Placeholder(kind)
        {
            Fact = fact,
            Unit = PackTexts.AfterFigure(texts.Unit(unit, language), language),
            UnitOfOne = PackTexts.AfterFigure(texts.UnitOfOne(unit, language), language),
            Values = [.. fact.Values.Select(value => texts.Value(fact.Id, value, language))],
        };
    }
}
