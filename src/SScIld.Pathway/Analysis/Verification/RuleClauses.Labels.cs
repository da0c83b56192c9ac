using SScIld.Pathway.Logic;
using SScIld.Pathway.Rules;

namespace SScIld.Pathway.Analysis.Verification;

/// <content>The labels that tables give.</content>
internal sealed partial class RuleClauses
{
    private readonly Dictionary<string, Literal[]> _labels = new(StringComparer.Ordinal);

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
            var answers = blocks.SelectMany(block => block.Answers).Distinct().ToDictionary(answer => answer, answer => OfPart(answer.Part, answer.Answer));
            foreach (var block in blocks)
            {
                Clauses.Solver.Require([.. block.Answers.Select(answer => !answers[answer]), label[block.Label + 1]]);
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
}
