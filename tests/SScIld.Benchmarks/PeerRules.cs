using SScIld.Pathway.Facts;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Rules;

namespace SScIld.Benchmarks;

/// <summary>
/// Thirty rules of the pack that other rule engines can be given too: those that ask entered truths, choices and numbers, with
/// the definitions they refer to written out. What needs spans of time, pairs of tests or labels has no counterpart there.
/// </summary>
internal sealed class PeerRules
{
    public const int Count = 30;

    private readonly KnowledgePack _pack;
    private readonly Dictionary<string, Fact> _facts = CaseFacts.All.ToDictionary(fact => fact.Id, StringComparer.Ordinal);
    private readonly HashSet<string> _fields;

    public PeerRules(KnowledgePack pack)
    {
        _pack = pack;
        _fields = [.. pack.Fields.Select(field => field.Path.Replace("[]", "", StringComparison.Ordinal))];
        var suitable = pack.Rules
            .Select(rule => (Rule: rule, When: WrittenOut(rule.When)))
            .Where(rule => IsSuitable(rule.When))
            .ToArray();

        // Spread over the whole pack, so that every stage and length of condition is there.
        Chosen = [.. Enumerable.Range(0, Count).Select(index => suitable[index * suitable.Length / Count])];
        Facts = [.. Chosen.SelectMany(rule => FactsOf(rule.When)).Distinct(StringComparer.Ordinal).Select(id => _facts[id])];
        Pack = Small();
    }

    /// <summary>The rules, their conditions without references.</summary>
    public (RuleDefinition Rule, Condition When)[] Chosen { get; }

    /// <summary>The facts they read.</summary>
    public Fact[] Facts { get; }

    /// <summary>A pack of these rules alone; its tables, which an assessment cannot do without, have their last row only.</summary>
    public KnowledgePack Pack { get; }

    private KnowledgePack Small() => _pack with
    {
        Rules = [.. Chosen.Select(rule => rule.Rule with { When = rule.When })],
        Tables = [.. _pack.Tables.Select(table => table with { Rows = [] })],
        Definitions = [.. _pack.Definitions.Where(definition => definition.Id == ContractIds.WindowDefinition)],
        Readings = [],
        Features = [],
    };

    private Condition WrittenOut(Condition condition) => condition switch
    {
        Reference reference => WrittenOut(_pack.Definitions.First(definition => definition.Id == reference.Definition).When),
        AllOf all => new AllOf([.. all.Parts.Select(WrittenOut)]),
        AnyOf any => new AnyOf([.. any.Parts.Select(WrittenOut)]),
        Not not => new Not(WrittenOut(not.Part)),
        Established established => established with { Part = WrittenOut(established.Part) },
        _ => condition,
    };

    private bool IsSuitable(Condition condition) =>
        condition is not (SomePair or AtLeast or Known)
        && ConditionParts.FactsOf(condition).All(IsEntered)
        && ConditionParts.Of(condition).All(IsSuitable);

    private bool IsEntered(string id) =>
        _facts.TryGetValue(id, out var fact) && fact.Kind != FactKind.Span && (_fields.Contains(id) || id.EndsWith(".state", StringComparison.Ordinal));

    private static IEnumerable<string> FactsOf(Condition condition) =>
        ConditionParts.FactsOf(condition).Concat(ConditionParts.Of(condition).SelectMany(FactsOf));
}
