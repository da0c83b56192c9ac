using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Rules;

namespace SScIld.Pathway.Analysis.Verification;

/// <summary>
/// The label of a table that asks whether completions agree, for every way in which its parts can be answered: worked out once for
/// all of them, so that a proof knows it exactly.
/// </summary>
internal sealed class AgreedLabels
{
    private static readonly ConditionalWeakTable<KnowledgePack, Dictionary<string, ImmutableArray<LabelBlock>>> Layouts = [];

    private readonly OutcomeTable _table;
    private readonly ImmutableArray<(LabelPart Part, Action<int> Put)> _parts;
    private readonly PartialState _state;
    private readonly ImmutableArray<LabelBlock>.Builder _blocks = ImmutableArray.CreateBuilder<LabelBlock>();

    private AgreedLabels(StateSpace space, OutcomeTable table, TableParts parts)
    {
        (_table, _state) = (table, new PartialState(space));
        _parts = [.. parts.InOrder.Select(part => part.Fact is { } fact
            ? (new LabelPart(part.Id, IsFact: true, fact.Count), (Action<int>)(cell => _state.Set(fact, fact[cell])))
            : (new LabelPart(part.Id, IsFact: false, Truths.Length), answer => _state.Set(part.Id, Truths[answer])))];
        if (Walk([]) is { } everywhere)
        {
            _blocks.Add(new LabelBlock([], everywhere));
        }
    }

    private static Truth[] Truths { get; } = [Truth.Unknown, Truth.No, Truth.Yes];

    /// <summary>The labels of a table, block by block; null where they cannot be laid out part by part.</summary>
    public static ImmutableArray<LabelBlock>? Of(StateSpace space, string table) =>
        Layouts.GetValue(space.Pack, LayOut).TryGetValue(table, out var blocks) ? blocks : null;

    private static Dictionary<string, ImmutableArray<LabelBlock>> LayOut(KnowledgePack pack)
    {
        var space = new StateSpace(pack);
        return pack.Tables.Where(table => table.Undecided.UnlessCompletionsAgree)
            .Select(table => (Table: table, Parts: new TableParts(space, table)))
            .Where(pair => pair.Parts.CanBeLaidOut && pair.Parts.Definitions.All(definition => IsOpenBothWays(space, definition, [.. pair.Parts.ReadBy(definition)])))
            .ToDictionary(pair => pair.Table.Id, pair => new AgreedLabels(space, pair.Table, pair.Parts)._blocks.ToImmutable(), StringComparer.Ordinal);
    }

    // The label of everything that begins with some answers, or null: they do not settle it, and what does is noted as blocks.
    private int? Walk(ImmutableArray<(LabelPart Part, int Answer)> answered)
    {
        if (answered.Length == _parts.Length)
        {
            return Label();
        }

        var (part, put) = _parts[answered.Length];
        var labels = new int?[part.Count];
        for (var answer = 0; answer < part.Count; answer++)
        {
            put(answer);
            labels[answer] = Walk(answered.Add((part, answer)));
        }

        if (labels[0] is { } first && Array.TrueForAll(labels, label => label == first))
        {
            return first;
        }

        for (var answer = 0; answer < part.Count; answer++)
        {
            if (labels[answer] is { } label)
            {
                _blocks.Add(new LabelBlock(answered.Add((part, answer)), label));
            }
        }

        return null;
    }

    private int Label()
    {
        var (label, open) = FirstRow();
        if (open is null)
        {
            return label;
        }

        int? agreed = null;
        var agrees = _state.Complete(() => FirstRow().Open, () =>
        {
            var completed = FirstRow().Label;
            var isAlike = agreed is null || agreed == completed;
            agreed = completed;
            return isAlike;
        });
        return agrees ? agreed!.Value : _table.Undecided.Value is { } own ? Place(own) : -1;
    }

    private (int Label, Condition? Open) FirstRow()
    {
        foreach (var row in _table.Rows)
        {
            switch (_state.Answer(row.When!))
            {
                case Truth.Yes:
                    return (Place(row.Value), null);
                case Truth.Unknown:
                    return (Place(row.Value), row.When);
                default:
                    break;
            }
        }

        return (Place(_table.Otherwise.Value), null);
    }

    private int Place(string value) => _table.Values.ToList().FindIndex(candidate => candidate.Value == value);

    // Taken as a whole, a definition that is unknown must be able to come out both ways.
    private static bool IsOpenBothWays(StateSpace space, string definition, ImmutableArray<StateVariable> variables)
    {
        var condition = space.Definitions[definition];
        var state = new PartialState(space);
        return Try(0);

        bool Try(int at)
        {
            if (at == variables.Length)
            {
                return state.Answer(condition) != Truth.Unknown || ComesOutBothWays();
            }

            for (var cell = 0; cell < variables[at].Count; cell++)
            {
                state.Set(variables[at], variables[at][cell]);
                if (!Try(at + 1))
                {
                    return false;
                }
            }

            return true;
        }

        bool ComesOutBothWays()
        {
            var (yes, no) = (false, false);
            state.Complete(() => state.Answer(condition) == Truth.Unknown ? condition : null, () =>
            {
                yes |= state.Answer(condition) == Truth.Yes;
                no |= state.Answer(condition) == Truth.No;
                return !(yes && no);
            });
            return yes && no;
        }
    }
}

/// <summary>A part of a table: a definition as a whole, or a fact.</summary>
/// <param name="Id">Its id.</param>
/// <param name="IsFact">False: a definition.</param>
/// <param name="Count">How many answers it can give: of a definition unknown, no, yes; of a fact its cells.</param>
internal sealed record LabelPart(string Id, bool IsFact, int Count);

/// <summary>Answers after which a label is settled, whatever the other parts answer.</summary>
/// <param name="Answers">Parts, each with the place of its answer.</param>
/// <param name="Label">The place of the label among the table's values; -1: it stays unknown.</param>
internal sealed record LabelBlock(ImmutableArray<(LabelPart Part, int Answer)> Answers, int Label);
