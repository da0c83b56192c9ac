using SScIld.Pathway.Logic;
using SScIld.Pathway.Rules;

namespace SScIld.Cli.Clinical;

/// <summary>Everything that is this tool's own reading: numbers the review leaves open, other ways to read falls, rules, and unknowns that count as no.</summary>
internal static class ReadingsPage
{
    public static ClinicalPage Of(PackBook book)
    {
        var page = new PageText(book.Say("cli.page.readings")).Paragraph(book.Say("cli.page.readings-intro"));
        WriteNumbers(book, page);
        WriteAlternatives(book, page);
        WriteRules(book, page);
        WriteUnknowns(book, page);
        return page.At("readings.md");
    }

    private static void WriteNumbers(PackBook book, PageText page)
    {
        page.Heading(2, book.Say("cli.page.open-numbers"));
        foreach (var threshold in book.Pack.Thresholds)
        {
            if (threshold.Reading is not { } reading)
            {
                continue;
            }

            page.Item(0, book.Say("cli.page.number-taken", ("name", book.Voice.Of(threshold.Name)), ("limit", book.Voice.Limit(threshold.Id)), ("id", PageText.Code(threshold.Id))));
            page.Item(1, book.Say("cli.page.gap", ("gap", book.Voice.Of(reading.Gap))));
            page.Item(1, reading.Alternatives.IsEmpty
                ? book.Say("cli.page.no-alternatives")
                : book.Say("cli.page.alternatives", ("numbers", string.Join(", ", reading.Alternatives.Select(number => book.Voice.Figure(number, threshold.Unit))))));
            page.Item(1, book.SourceOf(threshold.Source));
        }
    }

    private static void WriteAlternatives(PackBook book, PageText page)
    {
        page.Heading(2, book.Say("cli.page.other-readings")).Paragraph(book.Say("cli.page.other-readings-intro"));
        foreach (var reading in book.Pack.Readings)
        {
            page.Item(0, $"{book.Voice.Of(reading.Name)} ({PageText.Code(reading.Id)})");
            page.Item(1, book.Say("cli.page.gap", ("gap", book.Voice.Of(reading.Gap))));
            foreach (var swap in reading.Substitutions)
            {
                page.Item(1, book.Say("cli.page.read-as", ("fact", book.Voice.Fact(swap.Fact)), ("other", book.Voice.Fact(swap.ReadAs))));
            }

            page.Item(1, book.Say("cli.page.decided-anew", ("labels", string.Join(", ", reading.Labels.Select(book.Voice.Fact)))));
        }
    }

    private static void WriteRules(PackBook book, PageText page)
    {
        page.Heading(2, book.Say("cli.page.reading-rules")).Paragraph(book.Say("cli.page.reading-rules-intro"));
        foreach (var stage in book.Rules.Where(rule => rule.Layer == Layer.Reading).GroupBy(rule => rule.Stage))
        {
            page.Item(0, $"[{book.Voice.Of(stage.Key.Name)}](pathway/{stage.Key.Id}.md): {PageText.Codes(stage.Select(rule => rule.Id))}");
        }
    }

    private static void WriteUnknowns(PackBook book, PageText page)
    {
        page.Heading(2, book.Say("cli.page.unknown-as-no")).Paragraph(book.Say("cli.page.unknown-as-no-intro"));
        var uses = book.Pack.Definitions.Select(definition => (definition.Id, When: (Condition?)definition.When))
            .Concat(book.Rules.Select(rule => (rule.Id, rule.When)));

        // A reference is not followed: definitions are looked through once, on their own.
        var reasons = uses.Where(use => use.When is not null)
            .SelectMany(use => ConditionParts.Within(use.When!).OfType<Established>().Select(shown => (use.Id, Reason: book.Voice.Of(shown.Reason))))
            .GroupBy(use => use.Reason, use => use.Id, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal);
        foreach (var reason in reasons)
        {
            page.Item(0, $"{reason.Key} ({PageText.Codes(reason.Distinct(StringComparer.Ordinal))})");
        }
    }
}
