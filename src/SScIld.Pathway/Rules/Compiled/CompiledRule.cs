using SScIld.Pathway.Evidence;
using SScIld.Pathway.Explanation;
using SScIld.Pathway.Facts;

namespace SScIld.Pathway.Rules.Compiled;

/// <summary>A rule or a row of a table, ready to run and to be explained.</summary>
internal sealed class CompiledRule
{
    public required int Index { get; init; }

    public required string Id { get; init; }

    public required StageDefinition Stage { get; init; }

    /// <summary>What it asks; null for a row that holds when no other does.</summary>
    public required Node? When { get; init; }

    /// <summary>Answers that each settle the condition as "no" when known to be missing; most rules end here.</summary>
    public required Guard[] Guards { get; init; }

    public required CompiledConclusion[] Then { get; init; }

    public required CompiledConclusion[] WhenUndecided { get; init; }

    public required SentenceTemplate Because { get; init; }

    public required Layer Layer { get; init; }

    public required SourceReference Source { get; init; }

    /// <summary>The facts it reads, each once.</summary>
    public required Fact[] Inputs { get; init; }

    public required StudyCard[] Evidence { get; init; }

    public required Position[] Positions { get; init; }
}

/// <summary>A conclusion with what it needs resolved.</summary>
/// <param name="Conclusion">The conclusion.</param>
/// <param name="Target">The index of its notice, action or fact; -1: none.</param>
/// <param name="Text">Its own sentence; null: the rule's, or the notice's.</param>
/// <param name="Due">The months of its dates; null: none.</param>
internal sealed record CompiledConclusion(Conclusion Conclusion, int Target, SentenceTemplate? Text, CompiledDue? Due);

/// <summary>A range of dates in months from an anchor.</summary>
internal sealed record CompiledDue(DueAnchor Anchor, int FromMonths, int ToMonths);

/// <summary>An outcome table, ready to run.</summary>
internal sealed class CompiledTable
{
    public required int Index { get; init; }

    public required OutcomeTable Definition { get; init; }

    /// <summary>The label's fact.</summary>
    public required Fact Label { get; init; }

    /// <summary>The rows, then the row that holds when no other does.</summary>
    public required CompiledRow[] Rows { get; init; }

    /// <summary>What speaks when a row cannot be decided.</summary>
    public required CompiledRow Undecided { get; init; }
}

/// <summary>A row and the code of the label it gives; -1: the label stays unknown.</summary>
internal readonly record struct CompiledRow(CompiledRule Rule, int Code);
