using SScIld.Pathway.Explanation;
using SScIld.Pathway.Rules;

namespace SScIld.Cli.Clinical;

/// <summary>Every number of the pack: what it is, the side on which it is met, where it comes from, when it was last verified.</summary>
internal static class NumbersPage
{
    public static ClinicalPage Of(PackBook book)
    {
        var page = new PageText(book.Say("cli.page.numbers")).Paragraph(book.Say("cli.page.numbers-intro", ("count", $"{book.Pack.Thresholds.Length}")));
        foreach (var group in book.Pack.Thresholds.GroupBy(threshold => threshold.Id[..threshold.Id.IndexOf('.', StringComparison.Ordinal)], StringComparer.Ordinal))
        {
            page.Heading(2, PageText.Code(group.Key));
            page.Table(
                [book.Say("cli.page.what"), book.Say("cli.page.limit"), book.Say("cli.page.from-where"), book.Say("cli.page.layer-of-number"), book.Say("cli.page.last-verified")],
                group.Select(threshold => Row(threshold, book)));
        }

        return page.At("numbers.md");
    }

    private static string[] Row(Threshold threshold, PackBook book) =>
    [
        $"{book.Voice.Of(threshold.Name)}<br>{PageText.Code(threshold.Id)}",
        book.Voice.Limit(threshold.Id),
        book.SourceOf(threshold.Source),
        threshold.Reading is null ? "–" : $"[{book.Voice.Layer(Layer.Reading)}](readings.md)",
        NumberText.Of(threshold.LastVerified),
    ];
}
