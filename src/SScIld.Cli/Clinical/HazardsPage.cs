using SScIld.Knowledge.Clinical;

namespace SScIld.Cli.Clinical;

/// <summary>The hazard log: what could go wrong, why, what stands against it, and the test that shows that it does.</summary>
internal static class HazardsPage
{
    public static ClinicalPage Of(PackBook book)
    {
        var hazards = book.Record.Hazards;
        var page = new PageText(book.Say("cli.page.hazards")).Paragraph(book.Say("cli.page.hazards-intro", ("count", $"{hazards.Length}")));
        page.Table(
            [book.Say("cli.page.hazard"), book.Say("cli.page.severity"), book.Say("cli.page.controls"), book.Say("cli.page.tests")],
            hazards.Select(hazard => new[]
            {
                book.Voice.Of(hazard.Name), SeverityOf(hazard, book), $"{hazard.Controls.Length}", $"{hazard.Controls.SelectMany(control => control.Tests).Distinct(StringComparer.Ordinal).Count()}",
            }));
        foreach (var hazard in hazards)
        {
            page.Heading(2, book.Voice.Of(hazard.Name));
            page.Item(0, book.Say("cli.page.hazard-harm", ("severity", SeverityOf(hazard, book)), ("harm", book.Voice.Of(hazard.Harm))));
            page.Item(0, book.Say("cli.page.hazard-cause", ("cause", book.Voice.Of(hazard.Cause))));
            foreach (var control in hazard.Controls)
            {
                Write(control, book, page);
            }
        }

        return page.At("hazards.md");
    }

    private static void Write(HazardControl control, PackBook book, PageText page)
    {
        page.Item(0, book.Say("cli.page.hazard-control", ("control", book.Voice.Of(control.Text))));
        if (!control.Rules.IsEmpty)
        {
            page.Item(1, book.Say("cli.page.hazard-rules", ("rules", PageText.Codes(control.Rules))));
        }

        page.Item(1, book.Say("cli.page.hazard-tests", ("tests", PageText.Codes(control.Tests))));
    }

    private static string SeverityOf(Hazard hazard, PackBook book) => book.Say($"cli.page.severity.{hazard.Severity}");
}
