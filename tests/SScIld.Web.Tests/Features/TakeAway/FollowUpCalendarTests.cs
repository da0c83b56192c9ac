using System.Text;
using System.Text.RegularExpressions;
using SScIld.Pathway;
using SScIld.Web.Features.Assessments;
using SScIld.Web.Features.TakeAway;

namespace SScIld.Web.Tests.Features.TakeAway;

public sealed partial class FollowUpCalendarTests : PageContext
{
    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void File_HoldsEveryDateOnceAsAnAllDayEvent(Language language)
    {
        var assessment = Assess(language: language);

        var events = Events(FollowUpCalendar.Write(RealKnowledge.Case(), assessment, In(language)));

        var dates = FollowUp.All(assessment);
        events.Count.ShouldBe(dates.Length);
        foreach (var (found, expected) in events.Zip(dates))
        {
            found["DTSTART;VALUE=DATE"].ShouldBe(expected.Due.From.ToString("yyyyMMdd", null));
            found["DTEND;VALUE=DATE"].ShouldBe(expected.Due.To.AddDays(1).ToString("yyyyMMdd", null), "the end of an event is the day after");
            Unescape(found["SUMMARY"]).ShouldEndWith(expected.Text);
        }

        events.Select(found => found["UID"]).ShouldBeUnique();
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void Lines_EndInCrLf_AndNoneIsLongerThan75Octets(Language language)
    {
        var text = FollowUpCalendar.Write(RealKnowledge.Case(), Assess(language: language), In(language));

        text.ShouldEndWith("\r\n");
        text.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain('\n');
        text.Split("\r\n").ShouldAllBe(line => Encoding.UTF8.GetByteCount(line) <= 75);
        text.ShouldNotContain('\uFFFD');
    }

    [Fact]
    public void Ids_StayTheSame_WhenADateMoves()
    {
        var later = RealKnowledge.Case() with { AsOf = new(2026, 11, 25) };

        var before = Events(FollowUpCalendar.Write(RealKnowledge.Case(), Assess(), In(Language.English)));
        var after = Events(FollowUpCalendar.Write(later, PathwayEngine.Assess(later, RealKnowledge.Knowledge.Pack, Language.English), In(Language.English)));

        before.Select(found => found["UID"]).ShouldBe(after.Select(found => found["UID"]), ignoreOrder: true);
    }

    [Fact]
    public void Ids_OfTwoCases_Differ_AndNoFileNamesTheCase()
    {
        var other = RealKnowledge.Case() with { CaseId = "another" };

        var one = FollowUpCalendar.Write(RealKnowledge.Case(), Assess(), In(Language.English));
        var two = FollowUpCalendar.Write(other, Assess() with { CaseId = "another" }, In(Language.English));

        Events(one).Select(found => found["UID"]).Intersect(Events(two).Select(found => found["UID"])).ShouldBeEmpty();
        one.ShouldNotContain(RealKnowledge.Case().CaseId!);
        two.ShouldNotContain("another");
    }

    [Fact]
    public void WhatIsOverdue_StandsOnTheDayOfTheAssessment_AndSaysSo()
    {
        var overdue = new RequestedAction("do.mdt", "Discuss; then decide, all of it.", new DateRange(new(2026, 8, 1), new(2026, 9, 1)), "a rule");
        var assessment = Assess() with { Actions = [overdue], Regimen = [] };

        var found = Events(FollowUpCalendar.Write(RealKnowledge.Case(), assessment, In(Language.English))).ShouldHaveSingleItem();

        found["DTSTART;VALUE=DATE"].ShouldBe("20261120");
        found["SUMMARY"].ShouldBe("Discuss\\; then decide\\, all of it. (was due 2026-08-01 to 2026-09-01)");
    }

    private static string Unescape(string text) => text.Replace("\\,", ",", StringComparison.Ordinal).Replace("\\;", ";", StringComparison.Ordinal)
        .Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal);

    /// <summary>Reads the file as a calendar does: unfold, then name and value of each line.</summary>
    private static List<Dictionary<string, string>> Events(string text)
    {
        var unfolded = text.Replace("\r\n ", "", StringComparison.Ordinal);
        unfolded.ShouldStartWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
        unfolded.ShouldEndWith("END:VCALENDAR\r\n");
        return [.. Event().Matches(unfolded).Select(found => found.Groups["body"].Value
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
            .ToDictionary(line => line[..line.IndexOf(':', StringComparison.Ordinal)], line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..], StringComparer.Ordinal))];
    }

    [GeneratedRegex("BEGIN:VEVENT\r\n(?<body>.*?)END:VEVENT\r\n", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Event();
}
