using System.Text;
using Bunit;
using SScIld.Pathway;
using SScIld.Storage.Meetings;
using SScIld.Web.Features.Meetings.Decisions;
using SScIld.Web.Features.Meetings.Kept;
using SScIld.Web.Features.Meetings.Rooms;
using SScIld.Web.Tests.Features.Records;

namespace SScIld.Web.Tests.Features.Meetings.Kept;

/// <summary>What meetings decided, on the page of the patient's record.</summary>
public sealed class PatientMeetingsTests : RecordContext
{
    private static readonly DateOnly May = new(2026, 5, 14);
    private static readonly DateOnly August = new(2026, 8, 20);

    [Fact]
    public async Task Meetings_OnThePatient_AreListedNewestFirstWithTheDecisionInWords()
    {
        var patient = await PatientAsync();
        await SignAsync("P-0417", May, "Start mycophenolate", RealKnowledge.ExampleJson.Replace("\"mrss\": 14", "\"mrss\": 19", StringComparison.Ordinal));
        var august = await SignAsync("P-0417", August, "Add nintedanib", RealKnowledge.ExampleJson);
        await SignAsync("P-0999", August, "of somebody else", RealKnowledge.ExampleJson);
        await Get<SignedRecords>().AmendAsync(Doctor, august, Today, "IL-6 came back");

        var page = RenderIn<PatientMeetings>(Language.English, shown => shown.Add(meetings => meetings.Patient, patient));

        page.WaitForAssertion(() => page.FindAll(".signed-records > li").Count.ShouldBe(2));
        var (newest, first) = (page.FindAll(".signed-records > li")[0], page.FindAll(".signed-records > li")[1]);
        newest.QuerySelector("a")!.GetAttribute("href").ShouldBe($"/meeting/records/{august}");
        newest.QuerySelector("a")!.TextContent.ShouldBe("Multidisciplinary meeting, 2026-08-20");
        newest.TextContent.ShouldContain("Decision: Add nintedanib");
        newest.TextContent.ShouldContain("IL-6 came back");
        newest.TextContent.ShouldContain("No data changed until 2026-11-20");
        first.TextContent.ShouldContain("Decision: Start mycophenolate");
        first.QuerySelector("summary")!.TextContent.ShouldBe("Data changed since, until 2026-08-20: 1");
        first.QuerySelectorAll("tbody td").Select(cell => cell.TextContent).ShouldBe(["19 points", "14 points"]);
    }

    [Fact]
    public async Task Meetings_OfAPatientNoneSpokeOf_AreNotThere()
    {
        var patient = await PatientAsync();

        var page = RenderIn<PatientMeetings>(Language.English, shown => shown.Add(meetings => meetings.Patient, patient));

        page.FindAll("section").ShouldBeEmpty();
    }

    [Fact]
    public async Task Meeting_OfARecordWithoutAVisit_IsNotComparedWithNothing()
    {
        var patient = await PatientAsync(withVisit: false);
        await SignAsync("P-0417", August, "Add nintedanib", RealKnowledge.ExampleJson);

        var page = RenderIn<PatientMeetings>(Language.Chinese, shown => shown.Add(meetings => meetings.Patient, patient));

        page.WaitForAssertion(() => page.FindAll(".signed-records > li").ShouldHaveSingleItem());
        page.FindAll("details").ShouldBeEmpty();
        page.Markup.ShouldNotContain("资料无变化");
    }

    [Fact]
    public async Task Meeting_WhoseDocumentCannotBeRead_IsStillLinked()
    {
        var patient = await PatientAsync();
        var id = Guid.NewGuid();
        await Get<SignedRecords>().SignAsync(Doctor, new NewSignedRecord(id, Guid.NewGuid(), "P-0417", August, "the text", "{}"));

        var page = RenderIn<PatientMeetings>(Language.English, shown => shown.Add(meetings => meetings.Patient, patient));

        page.WaitForAssertion(() => page.Find(".signed-records a").GetAttribute("href").ShouldBe($"/meeting/records/{id}"));
    }

    private async Task<Guid> SignAsync(string code, DateOnly day, string decided, string json)
    {
        var id = Guid.NewGuid();
        var decision = new MeetingDecision
        {
            Question = "What now?",
            Decided = decided,
            Options = [],
            Confidence = MeetingConfidence.High,
            Dissent = "",
            Owner = "Chest clinic",
            ReviewOn = null,
        };
        var item = new AgendaItem(id, RealKnowledge.Case(), Encoding.UTF8.GetBytes(Content(json)), AgendaItem.UsualMinutes);
        var document = DecisionDocument.Of(item, decision, percent: 90, RealKnowledge.Knowledge.Pack, DateTimeOffset.UnixEpoch);
        await Get<SignedRecords>().SignAsync(Doctor, new NewSignedRecord(id, Guid.NewGuid(), code, day, "the text", document.Write()));
        return id;
    }
}
