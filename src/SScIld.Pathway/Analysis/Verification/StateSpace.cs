using SScIld.Pathway.Analysis.Changes;
using SScIld.Pathway.Facts;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Rules;

namespace SScIld.Pathway.Analysis.Verification;

/// <summary>The facts of a pack as variables with few values, and the conditions over them.</summary>
internal sealed class StateSpace
{
    private readonly Dictionary<string, StateVariable> _variables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Fact> _facts;
    private readonly LimitIndex _limits;

    public StateSpace(KnowledgePack pack)
    {
        Pack = pack;
        _limits = LimitIndex.Of(pack);
        _facts = new Vocabulary(pack.Tables, pack.Definitions, pack.Readings).Facts.ToDictionary(StringComparer.Ordinal);
        Definitions = pack.Definitions.ToDictionary(definition => definition.Id, definition => definition.When, StringComparer.Ordinal);
        Tables = pack.Tables.ToDictionary(table => table.Id, StringComparer.Ordinal);
        Thresholds = pack.Thresholds.ToDictionary(threshold => threshold.Id, StringComparer.Ordinal);
    }

    public KnowledgePack Pack { get; }

    public Dictionary<string, Condition> Definitions { get; }

    public Dictionary<string, OutcomeTable> Tables { get; }

    public Dictionary<string, Threshold> Thresholds { get; }

    /// <summary>The fact of an id.</summary>
    public Fact Fact(string id) => _facts[id];

    /// <summary>The variable of an entered or derived fact.</summary>
    public StateVariable OfFact(string id) => _variables.TryGetValue(id, out var known) ? known : Add(id, Make(_facts[id]));

    /// <summary>The variable of a question about pairs of tests.</summary>
    public StateVariable OfPairs(SomePair pair)
    {
        var id = ConditionText.Of(pair);
        return _variables.TryGetValue(id, out var known) ? known : Add(id, StateVariable.OfAnswer(id));
    }

    /// <summary>What a condition on one variable answers in one of its cells.</summary>
    public Truth Answer(Condition leaf, Cell cell) => leaf switch
    {
        SomePair => cell.Code is { } answer ? TruthLogic.From(answer == 1) : Truth.Unknown,
        Meets { Threshold: var id } when Thresholds[id] is var threshold => cell.Meets(threshold.Comparator!.Value, threshold.Value),
        Compare => cell.Comparison ?? Truth.Unknown,
        Known => TruthLogic.From(cell.IsKnown),
        Is @is => cell.Code is { } code ? TruthLogic.From(@is.Values.Contains(Fact(@is.Fact).Values[code])) : Truth.Unknown,
        _ => throw new InvalidOperationException($"The condition {leaf.GetType().Name} asks of more than one variable."),
    };

    private StateVariable Make(Fact fact) => fact.Kind switch
    {
        FactKind.Number when !_limits.ComparedWith(fact.Id).IsEmpty => StateVariable.OfComparison(fact.Id),
        FactKind.Number => StateVariable.OfNumber(
            fact.Id, _limits.Limits(fact.Id), fact.Screened, fact.Id.StartsWith("hrct.", StringComparison.Ordinal)),
        FactKind.Span => StateVariable.OfSpan(fact.Id, _limits.Limits(fact.Id)),
        _ => StateVariable.OfCodes(fact.Id, fact.Values.Length),
    };

    private StateVariable Add(string id, StateVariable variable)
    {
        _variables.Add(id, variable);
        return variable;
    }
}
