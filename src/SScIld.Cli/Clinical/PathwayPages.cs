using SScIld.Pathway;
using SScIld.Pathway.Explanation;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Rules;

namespace SScIld.Cli.Clinical;

/// <summary>The pathway as the product knows it: an overview, a page for each stage, and the named conditions.</summary>
internal static class PathwayPages
{
    public static IEnumerable<ClinicalPage> Of(PackBook book) => [Overview(book), .. book.Pack.Stages.Select(stage => StagePage(stage, book)), Definitions(book)];

    private static ClinicalPage Overview(PackBook book)
    {
        var pack = book.Pack;
        var page = new PageText(book.Voice.Of(pack.Title));
        page.Paragraph(book.Say("cli.page.generated", ("id", pack.Id), ("version", pack.Version)));
        page.Paragraph(book.Voice.Of(pack.IntendedUse)).Paragraph(book.Voice.Of(pack.Misuse)).Paragraph(book.Voice.Of(pack.Disclaimer));
        page.Heading(2, book.Say("cli.page.stages")).Paragraph(book.Say("cli.page.stages-intro"));
        page.Table(
            [book.Say("cli.page.stage"), book.Say("cli.page.labels"), book.Say("cli.page.rules")],
            pack.Stages.Select(stage => new[]
            {
                $"[{book.Voice.Of(stage.Name)}](pathway/{stage.Id}.md)",
                string.Join(", ", book.TablesOf(stage).Select(table => book.Voice.Of(table.Name))) is { Length: > 0 } labels ? labels : "–",
                $"{book.Rules.Count(rule => rule.Stage == stage)}",
            }));
        page.Paragraph(book.Say("cli.page.see-definitions", ("count", $"{pack.Definitions.Length}")));
        WriteDifferences(book, page);
        return page.At("pathway.md");
    }

    private static void WriteDifferences(PackBook book, PageText page)
    {
        page.Heading(2, book.Say("cli.page.differences")).Paragraph(book.Say("cli.page.differences-intro"));
        if (book.Record.Differences.IsEmpty)
        {
            page.Paragraph(book.Say("cli.page.no-differences"));
        }

        foreach (var difference in book.Record.Differences)
        {
            page.Item(0, book.Say("cli.page.difference-contract", ("section", difference.Section), ("text", book.Voice.Of(difference.Contract))));
            page.Item(1, book.Say("cli.page.difference-product", ("text", book.Voice.Of(difference.Product))));
            page.Item(1, book.Say("cli.page.difference-because", ("text", book.Voice.Of(difference.Because))));
        }
    }

    private static ClinicalPage StagePage(StageDefinition stage, PackBook book)
    {
        var page = new PageText(book.Voice.Of(stage.Name));
        page.Paragraph(book.Say("cli.page.stage-intro", ("number", NumberText.Exact(book.Pack.Stages.IndexOf(stage) + 1)), ("of", $"{book.Pack.Stages.Length}")));
        foreach (var table in book.TablesOf(stage))
        {
            Write(table, book, page);
        }

        // Rules that ask the same stand together: the reader sees at once all that follows from one finding.
        foreach (var group in book.RulesOf(stage).GroupBy(rule => ConditionText.Of(rule.When), StringComparer.Ordinal))
        {
            Write([.. group], book, page);
        }

        return page.At($"pathway/{stage.Id}.md");
    }

    private static void Write(RuleDefinition[] rules, PackBook book, PageText page)
    {
        page.Heading(2, rules.Length == 1
            ? SentenceOf(rules[0])
            : book.Say("cli.page.and-more", ("first", SentenceOf(rules[0])), ("count", NumberText.Exact(rules.Length - 1))));
        page.Paragraph(book.Say("cli.page.when"));
        book.Write(rules[0].When, page, 0);
        page.Paragraph(book.Say("cli.page.then"));
        foreach (var rule in rules)
        {
            page.Item(0, $"{PageText.Code(rule.Id)} ({book.Voice.Layer(rule.Layer)}; {book.SourceOf(rule.Source)})");
            Write(rule, book, page);
        }
    }

    private static void Write(RuleDefinition rule, PackBook book, PageText page)
    {
        foreach (var conclusion in rule.Then)
        {
            page.Item(1, book.Conclusions.Of(conclusion));
        }

        foreach (var conclusion in rule.WhenUndecided)
        {
            page.Item(1, book.Say("cli.page.undecided", ("conclusion", book.Conclusions.Of(conclusion))));
        }

        page.Item(1, book.Say("cli.page.because", ("sentence", book.Voice.Template(rule.Because))));
        if (!rule.Evidence.IsEmpty)
        {
            page.Item(1, book.Say("cli.page.studies", ("studies", PageText.Codes(rule.Evidence))));
        }

        if (!rule.Positions.IsEmpty)
        {
            page.Item(1, book.Say("cli.page.positions", ("positions", PageText.Codes(rule.Positions))));
        }
    }

    private static void Write(OutcomeTable table, PackBook book, PageText page)
    {
        page.Heading(2, book.Voice.Of(table.Name));
        page.Paragraph(book.Say("cli.page.table-intro", ("id", PageText.Code(table.Id)), ("layer", book.Voice.Layer(table.Layer)), ("source", book.SourceOf(table.Source))));
        foreach (var row in table.Rows)
        {
            WriteRow(book, page, row.Id, NameOf(table, row.Value), row.Because, () => book.Write(row.When!, page, 2));
        }

        var (otherwise, undecided) = (table.Otherwise, table.Undecided);
        WriteRow(book, page, otherwise.Id, NameOf(table, otherwise.Value), otherwise.Because, () => page.Item(2, book.Say("cli.page.otherwise")));
        WriteRow(
            book,
            page,
            undecided.Id,
            undecided.Value is { } value ? NameOf(table, value) : book.Say("cli.page.stays-unknown"),
            undecided.Because,
            () => page.Item(2, book.Say(undecided.UnlessCompletionsAgree ? "cli.page.when-undecided-unless" : "cli.page.when-undecided")));

        string NameOf(OutcomeTable of, string value) => book.Voice.Of(of.Values.Single(candidate => candidate.Value == value).Name);
    }

    private static void WriteRow(PackBook book, PageText page, string id, string value, Localized because, Action condition)
    {
        page.Item(0, $"**{value}** {PageText.Code(id)}", "1.");
        condition();
        page.Item(2, book.Say("cli.page.because", ("sentence", book.Voice.Template(because))));
    }

    private static ClinicalPage Definitions(PackBook book)
    {
        var page = new PageText(book.Say("cli.page.definitions")).Paragraph(book.Say("cli.page.definitions-intro"));
        foreach (var definition in book.Pack.Definitions.OrderBy(definition => definition.Id, StringComparer.Ordinal))
        {
            page.Heading(2, book.Voice.Of(definition.Name));
            page.Paragraph($"{PageText.Code(definition.Id)} ({book.SourceOf(definition.Source)})");
            book.Write(definition.When, page, 0);
        }

        return page.At("pathway/definitions.md");
    }

    // A rule's file name is its sentence.
    private static string SentenceOf(RuleDefinition rule)
    {
        var sentence = rule.Id[(rule.Stage.Length + 1)..].Replace('-', ' ');
        return $"{char.ToUpperInvariant(sentence[0])}{sentence[1..]}";
    }
}
