using SScIld.Pathway.Facts;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Patient;
using SScIld.Pathway.Rules;

namespace SScIld.Pathway.Analysis.Verification;

/// <summary>The answer to a condition as two literals; where neither holds it is unknown.</summary>
/// <param name="Yes">Holds when the condition does.</param>
/// <param name="No">Holds when the condition fails.</param>
internal readonly record struct Answer(Literal Yes, Literal No)
{
    /// <summary>The answer to the denial.</summary>
    public Answer Denied => new(No, Yes);
}

/// <summary>
/// The rule book as clauses over the cells of its facts: whatever a patient's facts make of definitions, labels and plan, the
/// clauses allow. They may allow more (facts that hang together in patients are free of each other here), never less.
/// </summary>
internal sealed class RuleClauses
{
    private readonly Dictionary<StateVariable, Literal[]> _cells = [];
    private readonly Dictionary<string, Answer> _answers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Literal[]> _labels = new(StringComparer.Ordinal);
    private readonly Completions _completions;
    private readonly (RuleClauses Book, FactMoves Moves, MovedParts Parts)? _before;

    public RuleClauses(StateSpace space, PlanRules rules)
    {
        (Space, Clauses) = (space, new Clauses());
        Plan = new PlanClauses(this, rules);
        _completions = new Completions(this);
    }

    /// <summary>The same rules over the same patient after some facts have moved; whatever hangs on none of them is shared.</summary>
    public RuleClauses(RuleClauses before, PlanRules rules, FactMoves moves, MovedParts parts)
    {
        (Space, Clauses) = (before.Space, before.Clauses);
        _before = (before, moves, parts);
        Plan = new PlanClauses(this, rules, (before.Plan, parts.Agents));
        _completions = new Completions(this);
    }

    public Clauses Clauses { get; }

    /// <summary>What becomes of the agents.</summary>
    public PlanClauses Plan { get; }

    public StateSpace Space { get; }

    /// <summary>The facts met so far, each with the literals of its cells.</summary>
    public IEnumerable<KeyValuePair<StateVariable, Literal[]>> Cells => _cells;

    /// <summary>What a condition answers.</summary>
    public Answer Ask(Condition condition)
    {
        if (_before is { } before && !before.Parts.Includes(condition))
        {
            return before.Book.Ask(condition);
        }

        var id = ConditionText.Of(condition);
        if (!_answers.TryGetValue(id, out var known))
        {
            _answers[id] = known = Make(condition);
        }

        return known;
    }

    /// <summary>Where the answer is neither yes nor no.</summary>
    public Literal IsUnknown(Answer answer) => Clauses.And(!answer.Yes, !answer.No);

    /// <summary>Whether an agent is in use.</summary>
    public Literal IsCurrent(Agent agent) =>
        Of(CaseFacts.TherapyState[(int)agent].Id, static cell => TruthLogic.From(cell.Code == 0)).Yes;

    private Answer Make(Condition condition) => condition switch
    {
        AllOf all => Any(all.Parts.Select(part => Ask(part).Denied)).Denied,
        AnyOf any => Any(any.Parts.Select(Ask)),
        AtLeast some => AtLeast(some),
        Not not => Ask(not.Part).Denied,
        Established shown => Certain(Ask(shown.Part).Yes),
        Reference reference => Ask(Space.Definitions[reference.Definition]),
        SomePair pair => Of(Space.OfPairs(pair), _before?.Moves.Of(pair) ?? Move.Stays, static cell => CodeTruth(cell.Code)),
        Meets { Threshold: var id } meets when Space.Thresholds[id] is var threshold =>
            Of(meets.Fact, cell => cell.Meets(threshold.Comparator!.Value, threshold.Value)),
        Compare compare => Of(compare.Fact, static cell => cell.Comparison ?? Truth.Unknown),
        Is @is => OfValues(@is),
        Known known => Space.Tables.TryGetValue(known.Fact, out var table)
            ? Certain(!Label(table)[0])
            : Of(known.Fact, static cell => TruthLogic.From(cell.IsKnown)),
        _ => throw new InvalidOperationException($"The condition {condition.GetType().Name} is not known here."),
    };

    private Answer Any(IEnumerable<Answer> answers)
    {
        var parts = answers.ToList();
        return new Answer(Clauses.Or(parts.Select(part => part.Yes)), Clauses.And(parts.Select(part => part.No)));
    }

    private Answer AtLeast(AtLeast some)
    {
        var parts = some.Parts.Select(Ask).ToList();
        var needed = decimal.ToInt32(Space.Thresholds[some.Threshold].Value);
        return new Answer(
            Clauses.AtLeast(needed, [.. parts.Select(part => part.Yes)]),
            !Clauses.AtLeast(needed, [.. parts.Select(part => !part.No)]));
    }

    private static Answer Certain(Literal yes) => new(yes, !yes);

    private Answer OfValues(Is condition)
    {
        if (Space.Tables.TryGetValue(condition.Fact, out var table))
        {
            var label = Label(table);
            var yes = Clauses.Or(condition.Values.Select(value => label[IndexOf(table, value)]));
            return new Answer(yes, Clauses.And(!yes, !label[0]));
        }

        if (PlanRules.PlannedAgent(condition.Fact) is { } agent)
        {
            return Certain(Clauses.Or(Codes(condition).Select(code => Plan.Of(agent)[code])));
        }

        if (Space.Definitions.TryGetValue(condition.Fact, out var definition))
        {
            return condition.Values is ["yes"] ? Ask(definition) : Ask(definition).Denied;
        }

        var codes = Codes(condition);
        return Of(condition.Fact, cell => cell.Code is { } code ? TruthLogic.From(codes.Contains(code)) : Truth.Unknown);
    }

    private Answer Of(string fact, Func<Cell, Truth> leaf) => Of(Space.OfFact(fact), _before?.Moves.Of(fact) ?? Move.Stays, leaf);

    private Answer Of(StateVariable variable, Move move, Func<Cell, Truth> leaf)
    {
        var cells = CellsOf(variable, move);
        return new Answer(With(Truth.Yes), With(Truth.No));

        Literal With(Truth truth) => Clauses.Or(cells.Where((_, index) => leaf(variable[index]) == truth));
    }

    private Literal[] CellsOf(StateVariable variable, Move move)
    {
        if (_before is { } before && move == Move.Stays)
        {
            return before.Book.CellsOf(variable, move);
        }

        if (!_cells.TryGetValue(variable, out var cells))
        {
            _cells[variable] = cells = Clauses.OneOf(variable.Count);
            if (_before is { } earlier)
            {
                MoveFrom(earlier.Book.CellsOf(variable, Move.Stays), cells, variable, move);
            }
        }

        return cells;
    }

    private void MoveFrom(Literal[] before, Literal[] after, StateVariable variable, Move move)
    {
        for (var i = 0; i < before.Length; i++)
        {
            Clauses.Imply(before[i], [.. after.Where((_, j) => variable.CanMove(i, j, move))]);
        }
    }

    /// <summary>The labels a table can give: the literal of a label that stays unknown, then one for each value.</summary>
    private Literal[] Label(OutcomeTable table)
    {
        if (_before is { } before && !before.Parts.Includes(table))
        {
            return before.Book.Label(table);
        }

        if (_labels.TryGetValue(table.Id, out var known))
        {
            return known;
        }

        var label = Clauses.OneOf(table.Values.Length + 1);
        _labels[table.Id] = label;
        if (AgreedLabels.Of(Space, table.Id) is { } blocks)
        {
            foreach (var block in blocks)
            {
                Clauses.Imply(Clauses.And(block.Answers.Select(answer => OfPart(answer.Part, answer.Answer))), label[block.Label + 1]);
            }

            return label;
        }

        var reached = Clauses.Yes;
        for (var i = 0; i < table.Rows.Length; i++)
        {
            var answer = Ask(table.Rows[i].When!);
            Clauses.Imply(Clauses.And(reached, answer.Yes), label[IndexOf(table, table.Rows[i].Value)]);
            AllowUndecided(table, i, Clauses.And(reached, IsUnknown(answer)), label);
            reached = Clauses.And(reached, answer.No);
        }

        Clauses.Imply(reached, label[IndexOf(table, table.Otherwise.Value)]);
        return label;
    }

    private Literal OfPart(LabelPart part, int answer)
    {
        if (part.IsFact)
        {
            return CellsOf(Space.OfFact(part.Id), _before?.Moves.Of(part.Id) ?? Move.Stays)[answer];
        }

        var whole = Ask(new Reference(part.Id));
        return answer switch { 0 => IsUnknown(whole), 1 => whole.No, _ => whole.Yes };
    }

    // Where the labels cannot be laid out, a table that asks whether completions agree may give any that some completion of a later
    // row gives, and otherwise what it says when undecided.
    private void AllowUndecided(OutcomeTable table, int row, Literal undecided, Literal[] label)
    {
        var own = table.Undecided.Value is { } value ? IndexOf(table, value) : 0;
        if (!table.Undecided.UnlessCompletionsAgree)
        {
            Clauses.Imply(undecided, label[own]);
            return;
        }

        for (var index = 0; index < label.Length; index++)
        {
            if (index != own && index != IndexOf(table, table.Otherwise.Value))
            {
                var rows = table.Rows.Skip(row).Where(later => IndexOf(table, later.Value) == index);
                Clauses.Imply(Clauses.And(undecided, label[index]), Clauses.Or(rows.Select(later => _completions.MayHold(later.When!))));
            }
        }
    }

    private static int IndexOf(OutcomeTable table, string value)
    {
        var index = 0;
        while (table.Values[index].Value != value)
        {
            index++;
        }

        return index + 1;
    }

    private HashSet<int> Codes(Is condition)
    {
        var values = Space.Fact(condition.Fact).Values;
        return [.. condition.Values.Select(value => values.IndexOf(value))];
    }

    private static Truth CodeTruth(int? code) => code is { } known ? TruthLogic.From(known == 1) : Truth.Unknown;
}
