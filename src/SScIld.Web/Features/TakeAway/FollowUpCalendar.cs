using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SScIld.Pathway;
using SScIld.Pathway.Explanation;
using SScIld.Pathway.Patient;
using SScIld.Web.Features.Assessments;
using SScIld.Web.Features.Wording;

namespace SScIld.Web.Features.TakeAway;

/// <summary>
/// The dates of an assessment as all-day events for a calendar. Nothing in the file says who the patient is: an event's
/// id is a digest that stays the same for one case, so that a later file replaces the event instead of doubling it.
/// </summary>
public static class FollowUpCalendar
{
    /// <summary>The file.</summary>
    public static string Write(PatientCase patient, Assessment assessment, Words words)
    {
        ArgumentNullException.ThrowIfNull(patient);
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(words);
        var text = new CalendarText()
            .Line("BEGIN", "VCALENDAR")
            .Line("VERSION", "2.0")
            .Line("PRODID", "-//SScIld//Follow-up//EN")
            .Line("CALSCALE", "GREGORIAN");
        var seed = Seed(patient);
        foreach (var item in FollowUp.All(assessment))
        {
            Write(item, seed, assessment, words, text);
        }

        return text.Line("END", "VCALENDAR").ToString();
    }

    private static void Write(FollowUp item, string seed, Assessment assessment, Words words, CalendarText text)
    {
        // What is overdue stands on the day of the assessment: in the past nobody would see it.
        var isOverdue = item.Due.To < assessment.AsOf;
        var (from, to) = isOverdue ? (assessment.AsOf, assessment.AsOf) : (item.Due.From, item.Due.To);
        var title = item.Agent is { } agent ? words.Say("web.calendar.of-agent", ("agent", words.AgentName(agent)), ("text", item.Text)) : item.Text;
        text.Line("BEGIN", "VEVENT")
            .Line("UID", $"{Digest($"{seed}|{item.Agent}|{item.Id}")}@sscild")
            .Line("DTSTAMP", $"{Day(assessment.AsOf)}T000000Z")
            .Line("DTSTART;VALUE=DATE", Day(from))
            .Line("DTEND;VALUE=DATE", Day(to.AddDays(1)))
            .Text("SUMMARY", isOverdue ? words.Say("web.calendar.overdue", ("text", title), ("days", words.Days(item.Due))) : title)
            .Text("DESCRIPTION", words.Say(
                "web.calendar.description",
                ("date", NumberText.Of(assessment.AsOf)),
                ("pack", $"{assessment.Pack.Id} {assessment.Pack.Version}"),
                ("disclaimer", words.Of(assessment.Pack.Disclaimer))))
            .Line("CLASS", "PRIVATE")
            .Line("TRANSP", "TRANSPARENT")
            .Line("END", "VEVENT");
    }

    // Without a pseudonym the history of tests and treatments tells two cases apart; one reminder must not replace another's.
    private static string Seed(PatientCase patient) => patient.CaseId is { Length: > 0 } id
        ? id
        : string.Join('|', (patient.LungFunction ?? []).Select(test => $"{Day(test.Date)} {test.Fvc?.Value.ToString(CultureInfo.InvariantCulture)}"))
            + string.Join('|', (patient.Treatments ?? []).Select(treatment => $"{AgentCode.Of(treatment.Agent)} {(treatment.StartedOn is { } day ? Day(day) : "")}"));

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
