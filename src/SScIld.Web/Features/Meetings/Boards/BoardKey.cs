using SScIld.Pathway;
using SScIld.Pathway.Explanation;
using SScIld.Pathway.Patient;
using SScIld.Web.Features.Meetings.Rooms;
using SScIld.Web.Features.Wording;

namespace SScIld.Web.Features.Meetings.Boards;

/// <summary>The one thing each panel keeps in view while another is large. Never a word of advice before it is revealed.</summary>
internal static class BoardKey
{
    /// <summary>The key number of a panel, in words.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="item">The case.</param>
    /// <param name="present">How many are present.</param>
    /// <param name="words">The words.</param>
    public static string Of(BoardPanel panel, AgendaItem item, int present, Words words) => panel switch
    {
        BoardPanel.LastTime => item.Before is { } before ? NumberText.Of(before.Record.HeldOn) : "",
        BoardPanel.Clinical => item.Patient.Clinical.Symptoms is { } course
            ? words.Say("web.board.key-symptoms", ("course", words.Value("clinical.symptoms", Code(course))))
            : words.Phrase("value.not-known"),
        BoardPanel.Hrct => Hrct(item.Patient, words),
        BoardPanel.LungFunction => LungFunction(item.Patient, words),
        BoardPanel.Serology => Serology(item.Patient.Serology, words),
        BoardPanel.Options => item.IsRevealed
            ? words["web.board.key-open"]
            : words.Say("web.board.key-votes", ("votes", words.Say("web.teach.share", ("right", Text(item.Votes.Count)), ("all", Text(Math.Max(present, item.Votes.Count)))))),
        _ => words[item.Decision is null ? "web.board.key-undecided" : "web.board.key-signed"],
    };

    private static string Hrct(PatientCase patient, Words words)
    {
        var scan = (patient.Hrct ?? []).OrderByDescending(scan => scan.Date).FirstOrDefault();
        return scan?.FibrosisExtent is { } extent
            ? words.Say("web.board.key-fibrosis", ("extent", words.Quantity(extent.From == extent.To ? Text(extent.From) : $"{Text(extent.From)}–{Text(extent.To)}", "%")))
            : words.Phrase("value.not-known");
    }

    private static string LungFunction(PatientCase patient, Words words)
    {
        var test = (patient.LungFunction ?? []).OrderByDescending(test => test.Date).FirstOrDefault();
        return test is null
            ? words.Phrase("value.not-known")
            : words.Say("web.board.key-lungs", ("fvc", Percent(test.Fvc?.Value)), ("dlco", Percent(test.Dlco?.Value)));

        string Percent(decimal? value) => value is { } known ? words.Quantity(Text(known), "%") : words.Phrase("value.not-known");
    }

    private static string Serology(Serology serology, Words words)
    {
        (string Key, AntibodyResult? Result)[] all =
        [
            ("serology.antiTopoisomeraseI", serology.AntiTopoisomeraseI), ("serology.antiRnaPolymeraseIII", serology.AntiRnaPolymeraseIII), ("serology.anticentromere", serology.Anticentromere),
        ];
        var positive = all.Where(antibody => antibody.Result == AntibodyResult.Positive).Select(antibody => words.Of(words.Field(antibody.Key)!.Name)).ToList();
        return positive.Count > 0 ? words.Say("web.board.key-positive", ("list", words.List(positive)))
            : Array.TrueForAll(all, antibody => antibody.Result is null) ? words.Phrase("value.not-known")
            : words["web.board.key-none-positive"];
    }

    private static string Text(decimal value) => NumberText.Exact(value);

    private static string Code(SymptomCourse course) => course.ToString().ToLowerInvariant();
}
