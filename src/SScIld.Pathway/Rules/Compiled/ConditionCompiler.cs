using SScIld.Pathway.Facts;
using SScIld.Pathway.Logic;

namespace SScIld.Pathway.Rules.Compiled;

/// <summary>Turns condition trees into nodes: resolves names and makes equal leaves one object.</summary>
internal sealed class ConditionCompiler
{
    private readonly Dictionary<string, Leaf> _leaves = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DefinitionNode> _definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Definition> _sources;
    private readonly Dictionary<string, Threshold> _thresholds;
    private readonly Dictionary<string, int> _definitionIndex;
    private readonly Vocabulary _vocabulary;

    public ConditionCompiler(KnowledgePack pack, Vocabulary vocabulary)
    {
        _vocabulary = vocabulary;
        _thresholds = pack.Thresholds.ToDictionary(threshold => threshold.Id, StringComparer.Ordinal);
        _sources = pack.Definitions.ToDictionary(definition => definition.Id, StringComparer.Ordinal);
        _definitionIndex = pack.Definitions.Select((definition, index) => (definition.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
    }

    public int LeafCount => _leaves.Count;

    /// <summary>How many of the leaves hold something of a pair of tests against a threshold.</summary>
    public int PairLeafCount { get; private set; }

    public decimal Number(string threshold) => _thresholds[threshold].Value;

    public int WholeNumber(string threshold) => decimal.ToInt32(Number(threshold));

    public DefinitionNode Definition(string id)
    {
        if (!_definitions.TryGetValue(id, out var node))
        {
            var condition = _sources[id].When;
            node = new DefinitionNode(_vocabulary[id], _definitionIndex[id], Compile(condition), SpeaksOfPair(condition));
            _definitions.Add(id, node);
        }

        return node;
    }

    public Node Compile(Condition condition) => condition switch
    {
        AllOf all => new AllNode(Compile(CheapFirst(all.Parts))),
        AnyOf any => new AnyNode(Compile(any.Parts)),
        AtLeast atLeast => new AtLeastNode(WholeNumber(atLeast.Threshold), Compile(atLeast.Parts)),
        Not not => new NotNode(Compile(not.Part)),
        Established established => new EstablishedNode(Compile(established.Part)),
        Reference reference => Definition(reference.Definition),
        _ => CompileLeaf(condition),
    };

    /// <summary>Whether a condition asks something of a pair that a <c>somePair</c> around it must name.</summary>
    private bool SpeaksOfPair(Condition condition) => condition switch
    {
        SomePair => false,
        Reference reference => SpeaksOfPair(_sources[reference.Definition].When),
        _ => ConditionParts.FactsOf(condition).Any(fact => _vocabulary[fact].IsOfPair) || ConditionParts.Of(condition).Any(SpeaksOfPair),
    };

    /// <summary>
    /// The parts of an "all" in the order in which they are asked. "And" is the same in any order; asking a stored code before a
    /// number, and a number before a search, settles most rules at once. Only "all" may be reordered: in "any" the first part that
    /// holds is the witness.
    /// </summary>
    public static IEnumerable<Condition> CheapFirst(IEnumerable<Condition> parts) => parts.OrderBy(part => part switch
    {
        Is or Known => 0,
        Reference or Meets or Compare => 1,
        SomePair => 3,
        _ => 2,
    });

    private Node[] Compile(IEnumerable<Condition> parts) => [.. parts.Select(Compile)];

    private Leaf CompileLeaf(Condition condition)
    {
        var text = ConditionText.Of(condition);
        if (_leaves.TryGetValue(text, out var known))
        {
            return known;
        }

        var inner = condition is SomePair some ? Compile(some.That) : null;
        var where = condition is SomePair { Where: { } filter } ? Compile(filter) : null;
        var index = _leaves.Count;
        Leaf leaf = condition switch
        {
            Is @is => new IsLeaf(index, _vocabulary[@is.Fact], Mask(@is)),
            Known knownFact => new KnownLeaf(index, _vocabulary[knownFact.Fact]),
            Meets meets => CompileMeets(index, meets),
            Compare compare => new CompareLeaf(index, Source(compare.Fact), compare.Comparator, Source(compare.OtherFact)),
            SomePair pair => new SomePairLeaf(index, pair.Set, where, inner!, pair.WhenNone),
            _ => throw new InvalidOperationException($"The condition {condition.GetType().Name} is no leaf."),
        };
        _leaves.Add(text, leaf);
        return leaf;
    }

    private Leaf CompileMeets(int index, Meets meets)
    {
        var fact = _vocabulary[meets.Fact];
        var threshold = _thresholds[meets.Threshold];
        return fact.Kind == FactKind.Span
            ? new SpanLeaf(index, PairPlace(fact), fact, threshold.Comparator!.Value, decimal.ToInt32(threshold.Value))
            : new NumberLeaf(index, PairPlace(fact), new NumberSource(fact), threshold.Comparator!.Value, threshold.Value);
    }

    private int? PairPlace(Fact fact) => fact.IsOfPair ? PairLeafCount++ : null;

    private NumberSource Source(string fact) => new(_vocabulary[fact]);

    private uint Mask(Is condition)
    {
        var fact = _vocabulary[condition.Fact];
        var mask = 0u;
        foreach (var value in condition.Values)
        {
            mask |= 1u << fact.Values.IndexOf(value);
        }

        return mask;
    }
}
