using System.Globalization;
using SScIld.Pathway;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Rules;

namespace SScIld.Cli.Clinical;

/// <summary>Rule, threshold, evidence and case side by side, and what none of them covers.</summary>
internal static class CoveragePage
{
    private const int CasesShown = 2;

    public static ClinicalPage Of(PackBook book, LessonRuns runs)
    {
        var page = new PageText(book.Say("cli.page.coverage")).Paragraph(book.Say("cli.page.coverage-intro"));
        WriteSummary(book, runs, page);
        WriteRules(book, runs, page);
        WriteThresholds(book, page);
        WriteEvidence(book, page);
        WriteLessons(book, runs, page);
        return page.At("coverage.md");
    }

    private static void WriteSummary(PackBook book, LessonRuns runs, PageText page)
    {
        page.Heading(2, book.Say("cli.page.uncovered"));
        var pack = book.Pack;
        var uncited = book.Record.Catalogue.Where(item => item.Because is not null).ToList();
        var tried = Tried(book);
        page.Table(
            [book.Say("cli.page.what"), book.Say("cli.page.count"), book.Say("cli.page.not-covered")],
            [
                Covered(book, "cli.page.applied-somewhere", book.Rules.Length, Never(book, runs, Truth.Yes)),
                Covered(book, "cli.page.not-applied-somewhere", book.Rules.Length, Never(book, runs, Truth.No)),
                Covered(book, "cli.page.thresholds-asked", pack.Thresholds.Length, pack.Thresholds.Select(threshold => threshold.Id).Where(id => !tried.Contains(id))),
                [book.Say("cli.page.catalogue-items"), Count(book.Record.Catalogue.Length), book.Say("cli.page.uncited-with-reason", ("count", Count(uncited.Count)))],
                [book.Say("cli.page.lessons"), Count(runs.Lessons.Count), "–"],
            ]).Paragraph(book.Say("cli.page.why-not-covered"));
    }

    private static string[] Covered(PackBook book, string what, int all, IEnumerable<string> uncovered)
    {
        var left = uncovered.ToList();
        return [book.Say(what), book.Say("cli.page.covered-of", ("count", Count(all - left.Count)), ("all", Count(all))), PageText.Codes(left)];
    }

    private static void WriteRules(PackBook book, LessonRuns runs, PageText page)
    {
        page.Heading(2, book.Say("cli.page.rules-by-stage")).Paragraph(book.Say("cli.page.rules-by-stage-intro"));
        foreach (var stage in book.Rules.GroupBy(rule => rule.Stage))
        {
            page.Folded(
                book.Say("cli.page.stage-rules", ("stage", book.Voice.Of(stage.Key.Name)), ("count", Count(stage.Count()))),
                inside => inside.Table(
                    [book.Say("cli.page.rule"), book.Say("cli.page.outcomes"), book.Say("cli.page.cases"), book.Say("cli.page.thresholds"), book.Say("cli.page.evidence")],
                    stage.Select(rule => Row(rule, book, runs))));
        }
    }

    private static string[] Row(WrittenRule rule, PackBook book, LessonRuns runs)
    {
        var applied = runs.In(rule.Id, Truth.Yes);
        return
        [
            PageText.Code(rule.Id[(rule.Stage.Id.Length + 1)..]),
            $"{applied.Count} / {runs.In(rule.Id, Truth.No).Count} / {runs.In(rule.Id, Truth.Unknown).Count}",
            PageText.Codes(applied.Take(CasesShown)),
            rule.When is { } when ? PageText.Codes(book.ThresholdsOf(when)) : "–",
            PageText.Codes(rule.Source.References.Concat(rule.Studies)),
        ];
    }

    private static void WriteThresholds(PackBook book, PageText page)
    {
        page.Heading(2, book.Say("cli.page.numbers-and-rules"));
        var users = book.Rules.Where(rule => rule.When is not null)
            .SelectMany(rule => book.ThresholdsOf(rule.When!), (rule, threshold) => (threshold, rule.Id))
            .ToLookup(use => use.threshold, use => use.Id, StringComparer.Ordinal);
        page.Folded(book.Say("cli.page.thresholds"), inside => inside.Table(
            [book.Say("cli.page.what"), book.Say("cli.page.rules"), book.Say("cli.page.for-instance")],
            book.Pack.Thresholds.Select(threshold => new[]
            {
                PageText.Code(threshold.Id), Count(users[threshold.Id].Count()), PageText.Codes(users[threshold.Id].Take(CasesShown)),
            })));
    }

    private static void WriteEvidence(PackBook book, PageText page)
    {
        page.Heading(2, book.Say("cli.page.evidence")).Paragraph(book.Say("cli.page.evidence-intro"));
        var citing = Citations(book).ToLookup(citation => citation.Reference, citation => citation.By, StringComparer.Ordinal);
        page.Folded(book.Say("cli.page.cited-items"), inside => inside.Table(
            [book.Say("cli.page.id"), book.Say("cli.page.cited-by")],
            book.Record.Catalogue.Where(item => item.Because is null).Select(item => new[] { PageText.Code(item.Id), PageText.Codes(citing[item.Id].Distinct(StringComparer.Ordinal)) })));
        foreach (var reason in book.Record.Reasons)
        {
            page.Item(0, $"{book.Voice.Of(reason.Text)} {PageText.Codes(book.Record.Catalogue.Where(item => item.Because == reason.Id).Select(item => item.Id))}");
        }
    }

    private static void WriteLessons(PackBook book, LessonRuns runs, PageText page)
    {
        page.Heading(2, book.Say("cli.page.lessons")).Paragraph(book.Say("cli.page.lessons-intro"));
        var alone = book.Rules.Select(rule => (rule.Id, Lessons: runs.In(rule.Id, Truth.Yes)))
            .Where(rule => rule.Lessons.Count == 1)
            .ToLookup(rule => rule.Lessons[0], rule => rule.Id, StringComparer.Ordinal);
        page.Folded(book.Say("cli.page.lessons"), inside => inside.Table(
            [book.Say("cli.page.lesson"), book.Say("cli.page.only-here")],
            runs.Lessons.Select(lesson => new[] { $"{book.Voice.Of(new Localized(lesson.Title.En, lesson.Title.Zh))}<br>{PageText.Code(lesson.Id)}", PageText.Codes(alone[lesson.Id]) })));
    }

    // Rows without a condition are decided by the rows before them, so "not applied" is asked of them as of every rule.
    private static IEnumerable<string> Never(PackBook book, LessonRuns runs, Truth outcome) =>
        book.Rules.Where(rule => runs.In(rule.Id, outcome).Count == 0).Select(rule => rule.Id);

    // Numbers that conditions are held against, that dates are counted by, and that stand in for a laboratory's own limit.
    private static HashSet<string> Tried(PackBook book) =>
    [
        .. book.Rules.Where(rule => rule.When is not null).SelectMany(rule => book.ThresholdsOf(rule.When!)),
        .. book.Pack.Rules.SelectMany(rule => rule.Then).OfType<AskAction>().Where(action => action.Due is not null).SelectMany(action => new[] { action.Due!.From, action.Due.To }),
        ContractIds.CrpDefaultLimit, ContractIds.EsrDefaultLimitMen, ContractIds.EsrDefaultLimitWomen, ContractIds.Il6DefaultLimit,
    ];

    private static IEnumerable<(string Reference, string By)> Citations(PackBook book) =>
        book.Rules.SelectMany(rule => rule.Source.References, (rule, reference) => (reference, rule.Id))
            .Concat(book.Pack.Definitions.SelectMany(definition => definition.Source.References, (definition, reference) => (reference, definition.Id)))
            .Concat(book.Pack.Thresholds.SelectMany(threshold => threshold.Source.References, (threshold, reference) => (reference, threshold.Id)));

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
