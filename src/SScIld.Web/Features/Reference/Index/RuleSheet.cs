using System.Collections.Immutable;
using SScIld.Pathway;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Rules;

namespace SScIld.Web.Features.Reference.Index;

/// <summary>A rule as a reader meets it, whether it stands alone or is a row of a table.</summary>
public sealed record RuleSheet
{
    /// <summary>The id that traces name.</summary>
    public required string Id { get; init; }

    /// <summary>The id of its stage.</summary>
    public required string Stage { get; init; }

    /// <summary>The layer it speaks for.</summary>
    public required Layer Layer { get; init; }

    /// <summary>Why, with placeholders for the patient's values.</summary>
    public required Localized Because { get; init; }

    /// <summary>Where it comes from.</summary>
    public required SourceReference Source { get; init; }

    /// <summary>What it asks; null: the last row and the undecided outcome of a table ask nothing.</summary>
    public Condition? When { get; init; }

    /// <summary>What follows when it holds.</summary>
    public ImmutableArray<Conclusion> Then { get; init; } = [];

    /// <summary>What follows when it cannot be decided.</summary>
    public ImmutableArray<Conclusion> WhenUndecided { get; init; } = [];

    /// <summary>Studies shown beside what it proposes.</summary>
    public ImmutableArray<string> Evidence { get; init; } = [];

    /// <summary>Steps on which guidelines are compared.</summary>
    public ImmutableArray<string> Positions { get; init; } = [];

    /// <summary>The table it is a row of; null: it stands alone.</summary>
    public OutcomeTable? Table { get; init; }

    /// <summary>The label it gives; null: none, or the label stays unknown.</summary>
    public string? Value { get; init; }

    /// <summary>Its place in its table.</summary>
    public RowPlace Place { get; init; }

    /// <summary>Every rule of a pack, in the order of the pathway: of each stage its tables first.</summary>
    public static ImmutableArray<RuleSheet> AllOf(KnowledgePack pack)
    {
        var tables = pack.Tables.ToDictionary(table => table.Id, StringComparer.Ordinal);
        var rules = pack.Rules.ToLookup(rule => rule.Stage, StringComparer.Ordinal);
        return
        [
            .. pack.Stages.SelectMany(stage => stage.Tables
                .SelectMany(table => OfTable(tables[table]))
                .Concat(rules[stage.Id].Select(OfRule))),
        ];
    }

    /// <summary>The rows of a table as rules.</summary>
    public static IEnumerable<RuleSheet> OfTable(OutcomeTable table) =>
    [
        .. table.Rows.Select(row => OfRow(table, row, RowPlace.Row)),
        OfRow(table, table.Otherwise, RowPlace.Otherwise),
        new RuleSheet
        {
            Id = table.Undecided.Id,
            Stage = table.Stage,
            Layer = table.Layer,
            Because = table.Undecided.Because,
            Source = table.Source,
            Table = table,
            Value = table.Undecided.Value,
            Place = RowPlace.Undecided,
        },
    ];

    private static RuleSheet OfRow(OutcomeTable table, TableRow row, RowPlace place) => new()
    {
        Id = row.Id,
        Stage = table.Stage,
        Layer = table.Layer,
        Because = row.Because,
        Source = row.Source ?? table.Source,
        When = row.When,
        Table = table,
        Value = row.Value,
        Place = place,
    };

    private static RuleSheet OfRule(RuleDefinition rule) => new()
    {
        Id = rule.Id,
        Stage = rule.Stage,
        Layer = rule.Layer,
        Because = rule.Because,
        Source = rule.Source,
        When = rule.When,
        Then = rule.Then,
        WhenUndecided = rule.WhenUndecided,
        Evidence = rule.Evidence,
        Positions = rule.Positions,
    };
}

/// <summary>Where a rule stands in a table.</summary>
public enum RowPlace
{
    /// <summary>In no table.</summary>
    None,

    /// <summary>One of the rows that are asked in order.</summary>
    Row,

    /// <summary>What holds when no row does.</summary>
    Otherwise,

    /// <summary>What holds when a row cannot be decided.</summary>
    Undecided,
}
