using SScIld.Pathway.Logic;
using SScIld.Pathway.Rules;

namespace SScIld.Cli.Clinical;

/// <summary>A rule or a row of a table, as a trace names it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Stage">Its stage.</param>
/// <param name="When">What it asks; null for what holds when nothing else does.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Layer">The layer it speaks for.</param>
/// <param name="Studies">The studies it shows.</param>
/// <param name="Rule">The rule; null for a row.</param>
internal sealed record WrittenRule(
    string Id, StageDefinition Stage, Condition? When, SourceReference Source, Layer Layer, IReadOnlyList<string> Studies, RuleDefinition? Rule)
{
    /// <summary>The rules of a stage: rows first, as they are decided first.</summary>
    public static IEnumerable<WrittenRule> Of(StageDefinition stage, KnowledgePack pack) =>
    [
        .. stage.Tables.SelectMany(id => OfTable(stage, pack.Tables.Single(table => table.Id == id))),
        .. pack.Rules.Where(rule => rule.Stage == stage.Id)
            .Select(rule => new WrittenRule(rule.Id, stage, rule.When, rule.Source, rule.Layer, rule.Evidence, rule)),
    ];

    private static IEnumerable<WrittenRule> OfTable(StageDefinition stage, OutcomeTable table) =>
        table.Rows.Append(table.Otherwise)
            .Select(row => new WrittenRule(row.Id, stage, row.When, row.Source ?? table.Source, table.Layer, [], Rule: null))
            .Append(new WrittenRule(table.Undecided.Id, stage, When: null, table.Source, table.Layer, [], Rule: null));
}
