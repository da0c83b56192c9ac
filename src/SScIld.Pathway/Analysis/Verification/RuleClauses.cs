using SScIld.Pathway.Facts;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Patient;

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
internal sealed partial class RuleClauses
{
    private readonly Dictionary<StateVariable, Literal[]> _cells = [];
    private readonly Dictionary<string, SomePair> _questions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Answer> _answers = new(StringComparer.Ordinal);
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

    /// <summary>The questions about pairs of tests met so far, of those that moved when this is after a move, each with the literals of unknown, no and yes.</summary>
    public IEnumerable<(SomePair Question, Literal[] Cells)> Questions => _questions.Values.Select(question => (question, _cells[Space.OfPairs(question)]));

    /// <summary>That a fact is known.</summary>
    public Literal IsKnown(string fact) => Ask(new Known(fact)).Yes;

    /// <summary>That a truth or choice has a value.</summary>
    public Literal Has(string fact, string value) => Ask(new Is(fact, [value])).Yes;

    /// <summary>That a number or span is known to be held by a limit, as far as its cells tell.</summary>
    public Literal IsHeld(string fact, Comparator comparator, decimal limit) => Of(fact, cell => cell.Meets(comparator, limit)).Yes;

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
    public Literal IsCurrent(Agent agent) => Has(CaseFacts.TherapyState[(int)agent].Id, "current");

    private Answer Make(Condition condition) => condition switch
    {
        AllOf all => Any(all.Parts.Select(part => Ask(part).Denied)).Denied,
        AnyOf any => Any(any.Parts.Select(Ask)),
        AtLeast some => AtLeast(some),
        Not not => Ask(not.Part).Denied,
        Established shown => Certain(Ask(shown.Part).Yes),
        Reference reference => Ask(Space.Definitions[reference.Definition]),
        SomePair pair => OfPairs(pair),
        Meets or Compare => OfFact(condition),
        Is @is => OfValues(@is),
        Known known => Space.Tables.TryGetValue(known.Fact, out var table)
            ? Certain(!Label(table)[0])
            : OfFact(known),
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

        return OfFact(condition);
    }

    private Answer OfPairs(SomePair question)
    {
        var variable = Space.OfPairs(question);
        _questions[variable.Id] = question;
        return Of(variable, _before?.Moves.Of(question) ?? Move.Stays, cell => Space.Answer(question, cell));
    }

    private Answer OfFact(Condition leaf) => Of(ConditionParts.FactsOf(leaf).First(), cell => Space.Answer(leaf, cell));

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

    private HashSet<int> Codes(Is condition)
    {
        var values = Space.Fact(condition.Fact).Values;
        return [.. condition.Values.Select(value => values.IndexOf(value))];
    }
}
