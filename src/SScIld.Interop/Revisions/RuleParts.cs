using SScIld.Pathway;
using SScIld.Pathway.Analysis.Revisions;
using SScIld.Pathway.Rules;

namespace SScIld.Interop.Revisions;

/// <summary>Named conditions, outcome tables with their rows, and rules, in words.</summary>
internal static class RuleParts
{
    private static readonly Localized NoName = BothVoices.Plain("");

    public static IEnumerable<PackPart> Of(KnowledgePack pack, BothVoices voices) =>
    [
        .. pack.Definitions.Select(definition => new PackPart(
            new PartKey(PartKind.Definition, definition.Id),
            definition.Name,
            [voices.Asks(definition.When), new(AspectCode.Name, [definition.Name]), voices.Source(definition.Source)])),
        .. pack.Tables.SelectMany(table => OfTable(table, voices)),
        .. pack.Rules.Select(rule => OfRule(rule, voices)),
    ];

    private static IEnumerable<PackPart> OfTable(OutcomeTable table, BothVoices voices) =>
    [
        new PackPart(
            new PartKey(PartKind.Table, table.Id),
            table.Name,
            [
                new(AspectCode.Order, [.. table.Rows.Append(table.Otherwise).Select(row => BothVoices.Plain($"{row.Id} → {row.Value}"))]),
                new(AspectCode.Use, [BothVoices.Plain(table.Stage)], string.Join(' ', table.Values.Select(value => value.Value))),
                new(AspectCode.Name, [table.Name, .. table.Values.Select(value => value.Name)]),
                voices.Source(table.Source, table.Layer),
            ]),
        .. table.Rows.Append(table.Otherwise).Select(row => OfRow(row, table, voices)),
        new PackPart(
            new PartKey(PartKind.Row, table.Undecided.Id),
            NoName,
            [
                Gives(table, table.Undecided.Value, voices, $"{table.Undecided.UnlessCompletionsAgree}"),
                voices.Template(AspectCode.Because, table.Undecided.Because),
            ]),
    ];

    private static PackPart OfRow(TableRow row, OutcomeTable table, BothVoices voices) => new(
        new PartKey(PartKind.Row, row.Id),
        NoName,
        [
            Gives(table, row.Value, voices, ""),
            row.When is { } when ? voices.Asks(when) : new PartAspect(AspectCode.Asks, []),
            voices.Template(AspectCode.Because, row.Because),
            row.Source is { } source ? voices.Source(source) : new PartAspect(AspectCode.Source, []),
        ]);

    private static PartAspect Gives(OutcomeTable table, string? value, BothVoices voices, string exact) => new(
        AspectCode.Gives,
        [value is null ? voices.Say(voice => voice.Phrase("value.not-known")) : voices.Say(voice => voice.Values(table.Id, [value]))],
        $"{table.Id} {value} {exact}")
    {
        IsSpoken = true,
    };

    private static PackPart OfRule(RuleDefinition rule, BothVoices voices) => new(
        new PartKey(PartKind.Rule, rule.Id),
        NoName,
        [
            voices.Asks(rule.When),
            voices.Follows(AspectCode.Follows, rule.Then),
            voices.Follows(AspectCode.Undecided, rule.WhenUndecided),
            voices.Template(AspectCode.Because, rule.Because),
            new(AspectCode.Use, [BothVoices.Plain(rule.Stage)]),
            voices.Source(rule.Source, rule.Layer),
            new(AspectCode.Evidence, [.. rule.Evidence.Select(BothVoices.Plain), .. rule.Positions.Select(BothVoices.Plain)], $"{rule.Evidence.Length}"),
        ]);
}
