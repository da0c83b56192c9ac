using System.Collections.Immutable;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Rules;

namespace SScIld.Pathway.Analysis.Verification;

/// <summary>
/// What the rows of a table are made of: definitions whose facts nothing else in the table reads, each as a whole, and the facts
/// that are left. A table looks at far fewer parts than its definitions look at facts.
/// </summary>
internal sealed class TableParts
{
    private readonly StateSpace _space;
    private readonly Dictionary<string, HashSet<string>> _enclosing = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<StateVariable>> _read = new(StringComparer.Ordinal);

    public TableParts(StateSpace space, OutcomeTable table)
    {
        _space = space;
        foreach (var row in table.Rows)
        {
            Note(row.When!, []);
        }

        foreach (var row in table.Rows)
        {
            Collect(row.When!);
        }
    }

    /// <summary>The definitions taken as a whole.</summary>
    public IEnumerable<string> Definitions => InOrder.Where(part => part.Fact is null).Select(part => part.Id);

    /// <summary>What a definition reads.</summary>
    public IReadOnlyCollection<StateVariable> ReadBy(string definition) => _read[definition];

    /// <summary>The definitions taken as a whole and the facts that are looked at besides, as the rows come to them: what decides most comes first.</summary>
    public List<(string Id, StateVariable? Fact)> InOrder { get; } = [];

    /// <summary>False when the table reads another label or the plan, or a question about pairs of tests outside a definition that is taken as a whole.</summary>
    public bool CanBeLaidOut { get; private set; } = true;

    /// <summary>The variable of what a leaf of a condition reads; null: it reads a conclusion.</summary>
    public static StateVariable? VariableOf(StateSpace space, Condition leaf) =>
        leaf is SomePair pair ? space.OfPairs(pair)
        : ConditionParts.FactsOf(leaf).First() is var fact && (space.Tables.ContainsKey(fact) || space.Definitions.ContainsKey(fact) || PlanRules.PlannedAgent(fact) is not null) ? null
        : space.OfFact(fact);

    // For each fact the definitions around every place where it is read, and for each definition the facts it reads.
    private void Note(Condition condition, ImmutableArray<string> around)
    {
        if (condition is Reference reference)
        {
            Note(_space.Definitions[reference.Definition], around.Add(reference.Definition));
        }
        else if (condition is SomePair or Meets or Compare or Is or Known)
        {
            NoteLeaf(condition, around);
        }
        else
        {
            foreach (var part in ConditionParts.Of(condition))
            {
                Note(part, around);
            }
        }
    }

    private void NoteLeaf(Condition leaf, ImmutableArray<string> around)
    {
        if (VariableOf(_space, leaf) is not { } variable)
        {
            CanBeLaidOut = false;
            return;
        }

        if (!_enclosing.TryGetValue(variable.Id, out var common))
        {
            _enclosing[variable.Id] = [.. around];
        }
        else
        {
            common.IntersectWith(around);
        }

        foreach (var definition in around)
        {
            if (!_read.TryGetValue(definition, out var facts))
            {
                _read[definition] = facts = [];
            }

            facts.Add(variable);
        }
    }

    private void Collect(Condition condition)
    {
        switch (condition)
        {
            case Reference { Definition: var id } when _read.TryGetValue(id, out var facts) && facts.All(fact => _enclosing[fact.Id].Contains(id)):
                Add(id, null);
                break;
            case Reference reference:
                Collect(_space.Definitions[reference.Definition]);
                break;
            case SomePair:
                CanBeLaidOut = false;
                break;
            case Meets or Compare or Is or Known:
                if (VariableOf(_space, condition) is { } variable)
                {
                    Add(variable.Id, variable);
                }

                break;
            default:
                foreach (var part in ConditionParts.Of(condition))
                {
                    Collect(part);
                }

                break;
        }
    }

    private void Add(string id, StateVariable? fact)
    {
        if (!InOrder.Contains((id, fact)))
        {
            InOrder.Add((id, fact));
        }
    }
}
