using SScIld.Pathway.Facts;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Patient;
using SScIld.Pathway.Rules;

namespace SScIld.Pathway.Analysis.Verification;

/// <summary>
/// The rule book over a block of states at once: every fact may have any value of a set, and what comes out is every truth,
/// label and action that some state of the block can give. It may say too much, never too little; see the tests.
/// </summary>
internal sealed class BlockRun
{
    private const string PlanPrefix = "plan.";
    private readonly Dictionary<string, TruthSet> _definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ulong> _labels = new(StringComparer.Ordinal);
    private readonly PlanActions _plan;

    public BlockRun(StateSpace space, PlanRules rules, Block block)
    {
        Space = space;
        Block = block;
        _plan = new PlanActions(this, rules);
    }

    public StateSpace Space { get; }

    public Block Block { get; }

    /// <summary>The truths a condition can have.</summary>
    public TruthSet Ask(Condition condition) => condition switch
    {
        AllOf all => Fold(all.Parts, TruthSet.Yes, TruthSets.And, TruthSet.No),
        AnyOf any => Fold(any.Parts, TruthSet.No, TruthSets.Or, TruthSet.Yes),
        AtLeast some => AskAtLeast(some),
        Not not => Ask(not.Part).Not(),
        Established shown => Ask(shown.Part).Shown(),
        Reference reference => OfDefinition(reference.Definition),
        SomePair pair => Ask(Space.OfPairs(pair), static cell => CodeTruth(cell.Code)),
        Meets meets => AskMeets(meets),
        Compare compare => Ask(Space.OfFact(compare.Fact), static cell => cell.Comparison ?? Truth.Unknown),
        Is { Fact: var fact } @is => AskIs(@is, fact),
        Known known => AskKnown(known.Fact),
        _ => throw new InvalidOperationException($"The condition {condition.GetType().Name} is not known here."),
    };

    /// <summary>The labels a table can give: bit 0 for a label that stays unknown, then one bit for each value.</summary>
    public ulong Label(OutcomeTable table)
    {
        if (_labels.TryGetValue(table.Id, out var known))
        {
            return known;
        }

        var (labels, goesOn) = (0ul, true);
        for (var i = 0; goesOn && i < table.Rows.Length; i++)
        {
            var answer = Ask(table.Rows[i].When!);
            labels |= answer.May(Truth.Yes) ? Bit(table, table.Rows[i].Value) : 0;
            labels |= answer.May(Truth.Unknown) ? Undecided(table, i) : 0;
            goesOn = answer.May(Truth.No);
        }

        labels |= goesOn ? Bit(table, table.Otherwise.Value) : 0;
        _labels[table.Id] = labels;
        return labels;
    }

    /// <summary>What can become of an agent: one bit for each planned action.</summary>
    public ulong Actions(Agent agent) => _plan.Of(agent);

    /// <summary>Whether an agent can be in use.</summary>
    public TruthSet IsCurrent(Agent agent) =>
        Ask(Space.OfFact(CaseFacts.TherapyState[(int)agent].Id), static cell => cell.Code is { } code ? TruthLogic.From(code == 0) : Truth.No);

    /// <summary>The agent a fact of the plan speaks of; null: it is no fact of the plan.</summary>
    public static Agent? PlannedAgent(string fact) =>
        fact.StartsWith(PlanPrefix, StringComparison.Ordinal) && AgentCode.TryParse(fact[PlanPrefix.Length..], out var agent) ? agent : null;

    /// <summary>What a leaf answers for a cell of its fact.</summary>
    public Func<Cell, Truth> Leaf(Condition condition) => condition switch
    {
        Is @is when Codes(@is) is var codes => cell => cell.Code is { } code ? TruthLogic.From(codes.Contains(code)) : Truth.Unknown,
        Meets { Threshold: var id } when Space.Thresholds[id] is var threshold => cell => cell.Meets(threshold.Comparator!.Value, threshold.Value),
        Compare => static cell => cell.Comparison ?? Truth.Unknown,
        Known => static cell => TruthLogic.From(cell.IsKnown),
        _ => static cell => CodeTruth(cell.Code),
    };

    // A table that asks whether completions agree gives the one label they give, and otherwise what it says when undecided.
    private static ulong Undecided(OutcomeTable table, int row)
    {
        var undecided = table.Undecided.Value is { } value ? Bit(table, value) : 1;
        if (!table.Undecided.UnlessCompletionsAgree)
        {
            return undecided;
        }

        return table.Rows.Skip(row).Select(later => later.Value).Append(table.Otherwise.Value)
            .Aggregate(undecided, (labels, label) => labels | Bit(table, label));
    }

    private static ulong Bit(OutcomeTable table, string value)
    {
        var index = 0;
        while (table.Values[index].Value != value)
        {
            index++;
        }

        return 2ul << index;
    }

    private TruthSet OfDefinition(string id)
    {
        if (!_definitions.TryGetValue(id, out var known))
        {
            _definitions[id] = known = Ask(Space.Definitions[id]);
        }

        return known;
    }

    private TruthSet Fold(IEnumerable<Condition> parts, TruthSet start, Func<TruthSet, TruthSet, TruthSet> connective, TruthSet end)
    {
        var result = start;
        foreach (var part in parts)
        {
            result = connective(result, Ask(part));
            if (result == end)
            {
                break;
            }
        }

        return result;
    }

    private TruthSet AskAtLeast(AtLeast some)
    {
        var answers = some.Parts.Select(Ask).ToList();
        var (surelyHold, mayHold) = (answers.Count(answer => answer.IsSure(Truth.Yes)), answers.Count(answer => answer.May(Truth.Yes)));
        var (surelyPossible, mayBePossible) = (answers.Count(answer => !answer.May(Truth.No)), answers.Count(answer => !answer.IsSure(Truth.No)));
        var needed = decimal.ToInt32(Space.Thresholds[some.Threshold].Value);
        return (mayHold >= needed ? TruthSet.Yes : TruthSet.None) | (surelyPossible < needed ? TruthSet.No : TruthSet.None)
            | (surelyHold < needed && mayBePossible >= needed ? TruthSet.Unknown : TruthSet.None);
    }

    private TruthSet AskMeets(Meets meets) => Ask(Space.OfFact(meets.Fact), Leaf(meets));

    private TruthSet AskIs(Is condition, string fact)
    {
        if (Space.Tables.TryGetValue(fact, out var table))
        {
            var labels = Label(table);
            var asked = condition.Values.Aggregate(0ul, (bits, value) => bits | Bit(table, value));
            return ((labels & asked) != 0 ? TruthSet.Yes : TruthSet.None) | ((labels & ~asked & ~1ul) != 0 ? TruthSet.No : TruthSet.None) | ((labels & 1) != 0 ? TruthSet.Unknown : TruthSet.None);
        }

        if (PlannedAgent(fact) is { } agent)
        {
            var actions = Actions(agent);
            var asked = Codes(condition).Aggregate(0ul, (bits, code) => bits | (1ul << code));
            return ((actions & asked) != 0 ? TruthSet.Yes : TruthSet.None) | ((actions & ~asked) != 0 ? TruthSet.No : TruthSet.None);
        }

        return Space.Definitions.ContainsKey(fact)
            ? condition.Values is ["yes"] ? OfDefinition(fact) : OfDefinition(fact).Not()
            : Ask(Space.OfFact(fact), Leaf(condition));
    }

    private TruthSet AskKnown(string fact) => Space.Tables.TryGetValue(fact, out var table)
        ? ((Label(table) & ~1ul) != 0 ? TruthSet.Yes : TruthSet.None) | ((Label(table) & 1) != 0 ? TruthSet.No : TruthSet.None)
        : Ask(Space.OfFact(fact), static cell => TruthLogic.From(cell.IsKnown));

    private TruthSet Ask(StateVariable variable, Func<Cell, Truth> leaf) => variable.Ask(Block[variable], leaf);

    private HashSet<int> Codes(Is condition)
    {
        var values = Space.Fact(condition.Fact).Values;
        return [.. condition.Values.Select(value => values.IndexOf(value))];
    }

    private static Truth CodeTruth(int? code) => code is { } known ? TruthLogic.From(known == 1) : Truth.Unknown;
}
