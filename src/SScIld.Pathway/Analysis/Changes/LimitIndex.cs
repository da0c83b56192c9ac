using System.Runtime.CompilerServices;
using SScIld.Pathway.Facts;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Rules;
using SScIld.Pathway.Rules.Compiled;

namespace SScIld.Pathway.Analysis.Changes;

/// <summary>
/// Where the conditions of a pack draw their lines: for each fact the numbers it is held against and the facts it is
/// compared with, and for each field the facts that rest on it. Between two lines nothing a rule asks can change.
/// </summary>
internal sealed class LimitIndex
{
    private static readonly ConditionalWeakTable<KnowledgePack, LimitIndex> Indexes = [];
    private static readonly ConditionalWeakTable<KnowledgePack, LimitIndex> DecisiveIndexes = [];
    private static readonly HashSet<string> PairIds = [.. PairFacts.All.Select(fact => fact.Id)];

    private readonly Dictionary<string, decimal[]> _limits;
    private readonly Dictionary<string, (Comparator Comparator, decimal Limit)[]> _held;
    private readonly Dictionary<string, decimal[]> _limitsAsRead;
    private readonly Dictionary<string, string[]> _compared;
    private readonly Dictionary<string, string[]> _factsOfField;
    private readonly Dictionary<string, FieldDefinition> _fields;
    private readonly HashSet<string> _decisive;

    private LimitIndex(KnowledgePack pack, DecisiveParts decisive, IReadOnlyCollection<Condition> conditions)
    {
        var thresholds = pack.Thresholds.ToDictionary(threshold => threshold.Id, StringComparer.Ordinal);
        _held = conditions.OfType<Meets>().Distinct()
            .Select(meets => (meets.Fact, Threshold: thresholds[meets.Threshold]))
            .GroupBy(held => held.Fact, held => (held.Threshold.Comparator!.Value, held.Threshold.Value), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Distinct().ToArray(), StringComparer.Ordinal);
        _limits = _held.ToDictionary(held => held.Key, held => held.Value.Select(pair => pair.Item2).Distinct().Order().ToArray(), StringComparer.Ordinal);
        var compared = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var compare in conditions.OfType<Compare>())
        {
            Add(compared, compare.Fact, compare.OtherFact, StringComparer.Ordinal);
            Add(compared, compare.OtherFact, compare.Fact, StringComparer.Ordinal);
        }

        var limits = _limits.ToDictionary(pair => pair.Key, pair => new SortedSet<decimal>(pair.Value), StringComparer.Ordinal);
        foreach (var (fact, readAs) in pack.Readings.SelectMany(reading => reading.Substitutions))
        {
            foreach (var limit in Limits(fact))
            {
                Add(limits, readAs, limit, Comparer<decimal>.Default);
            }
        }

        _limitsAsRead = limits.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
        _compared = compared.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
        _factsOfField = pack.Facts
            .SelectMany(fact => fact.Fields, (fact, field) => (Field: field, fact.Id))
            .GroupBy(pair => pair.Field, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Select(pair => pair.Id).ToArray(), StringComparer.Ordinal);
        _decisive = decisive.Facts;
        Pairs = new PairQuestions(pack, conditions);
        _fields = pack.Fields.ToDictionary(field => field.Path, StringComparer.Ordinal);
    }

    /// <summary>The index of a pack, made once.</summary>
    public static LimitIndex Of(KnowledgePack pack) => Indexes.GetValue(pack, static key => new LimitIndex(key, new DecisiveParts(key), [.. PackConditions.Of(key)]));

    /// <summary>The lines on which a <see cref="Decision"/> can hang: those of notices and of other groups' definitions are left out.</summary>
    public static LimitIndex OfDecisions(KnowledgePack pack) => DecisiveIndexes.GetValue(pack, static key =>
    {
        var decisive = new DecisiveParts(key);
        return new LimitIndex(key, decisive, decisive.Conditions);
    });

    /// <summary>What is asked of pairs of tests.</summary>
    public PairQuestions Pairs { get; }

    /// <summary>Whether a fact is one of a pair of tests.</summary>
    public static bool IsOfPair(string fact) => PairIds.Contains(fact);

    /// <summary>The numbers a fact is held against, the smallest first.</summary>
    public ReadOnlySpan<decimal> Limits(string fact) => _limits.TryGetValue(fact, out var limits) ? limits : [];

    /// <summary>How a fact is held against numbers.</summary>
    public ReadOnlySpan<(Comparator Comparator, decimal Limit)> Held(string fact) => _held.TryGetValue(fact, out var held) ? held : [];

    /// <summary>The numbers a fact is held against, with those another fact is held against where a reading of the review takes this one in its place.</summary>
    public ReadOnlySpan<decimal> LimitsAsRead(string fact) => _limitsAsRead.TryGetValue(fact, out var limits) ? limits : [];

    /// <summary>The facts a fact is compared with.</summary>
    public ReadOnlySpan<string> ComparedWith(string fact) => _compared.TryGetValue(fact, out var others) ? others : [];

    /// <summary>The facts that rest on a field.</summary>
    public ReadOnlySpan<string> FactsOf(string field) => _factsOfField.TryGetValue(field, out var facts) ? facts : [];

    /// <summary>Whether advice can hang on a datum: whether a rule that decides reads a fact that rests on it.</summary>
    public bool IsDecisive(CaseDatum datum) =>
        _decisive.Contains(datum.FactId) || FactsOf(datum.Path).ToArray().Any(_decisive.Contains);

    /// <summary>The words and limits of a field; null where a datum is part of a list and has no field of its own.</summary>
    public FieldDefinition? Field(string path) => _fields.GetValueOrDefault(path);

    private static void Add<T>(Dictionary<string, SortedSet<T>> index, string key, T value, IComparer<T> order)
    {
        if (!index.TryGetValue(key, out var values))
        {
            index.Add(key, values = new SortedSet<T>(order));
        }

        values.Add(value);
    }
}

/// <summary>Every condition of a pack, with everything inside it.</summary>
internal static class PackConditions
{
    public static IEnumerable<Condition> Of(KnowledgePack pack) =>
        pack.Rules.Select(rule => rule.When)
            .Concat(pack.Tables.SelectMany(table => table.Rows, (_, row) => row.When!))
            .Concat(pack.Definitions.Select(definition => definition.When))
            .SelectMany(ConditionParts.Within);
}
