using Bunit;
using Microsoft.AspNetCore.Components;
using SScIld.Pathway;
using SScIld.Storage.Meetings;
using SScIld.Web.Features.Accounts;
using SScIld.Web.Features.Meetings;
using SScIld.Web.Features.Meetings.Kept;
using SScIld.Web.Features.Meetings.Rooms;
using SScIld.Web.Tests.Features.Records;

namespace SScIld.Web.Tests.Features.Meetings;

/// <summary>How a meeting begins: who opens it, who joins, what comes onto its agenda.</summary>
public sealed class MeetingPagesTests : RecordContext
{
    private Guid Me => Doctor.AccountId!.Value;

    [Fact]
    public async Task Start_ForAClinician_OffersToJoinAndNotToOpen()
    {
        await SignInAsync(Access.Meet);
        var room = await Get<MeetingRooms>().OpenAsync(Guid.NewGuid());
        var start = RenderIn<StartPage>(Language.English);
        start.FindAll(".meeting-start button").ShouldHaveSingleItem().TextContent.ShouldBe("Join");

        await start.InvokeAsync(() => start.Find(".meeting-start input").ChangeAsync(new ChangeEventArgs { Value = "no such code" }));
        await start.InvokeAsync(() => start.Find("form.meeting-start").SubmitAsync());
        start.Find("form.meeting-start [role=alert]").TextContent.ShouldContain("no such meeting");

        await start.InvokeAsync(() => start.Find(".meeting-start input").ChangeAsync(new ChangeEventArgs { Value = room.Code.ToUpperInvariant() }));
        await start.InvokeAsync(() => start.Find("form.meeting-start").SubmitAsync());
        Address.ShouldBe($"/meeting/{room.Code}/board");
    }

    [Fact]
    public async Task Start_ForAChair_OpensAMeetingThatTheChairDrives()
    {
        await SignInAsync(Access.Meet, Access.ChairMeetings);
        var start = RenderIn<StartPage>(Language.English);

        await start.InvokeAsync(() => start.Find(".meeting-start .button.primary").ClickAsync());

        start.WaitForAssertion(() => Address.ShouldStartWith("/meeting/"));
        (await Get<MeetingRooms>().FindAsync(Address["/meeting/".Length..])).ShouldNotBeNull().IsChair(Me).ShouldBeTrue();
    }

    [Fact]
    public async Task Agenda_TakesAPatientFromTheRecordsByItsCode()
    {
        await PatientAsync("P-0417");
        await SignInAsync(Access.Meet, Access.ChairMeetings, Access.SeeRecords);
        var room = await Get<MeetingRooms>().OpenAsync(Me);
        var agenda = RenderIn<AgendaPage>(Language.English, page => page.Add(shown => shown.Code, room.Code));
        agenda.WaitForAssertion(() => agenda.FindAll(".agenda-adding").ShouldHaveSingleItem());

        await agenda.InvokeAsync(() => agenda.Find(".agenda-adding input[type=search]").ChangeAsync(new ChangeEventArgs { Value = "0417" }));
        await agenda.InvokeAsync(() => agenda.Find(".agenda-adding form").SubmitAsync());
        await agenda.WaitForElement(".agenda-adding [role=status] button").ClickAsync();

        agenda.WaitForAssertion(() => agenda.FindAll(".agenda-item").ShouldHaveSingleItem());
        agenda.Find(".agenda-item h2").TextContent.ShouldBe("Case 1", "its code is masked");
        room.State.Agenda.ShouldHaveSingleItem().Patient.CaseId.ShouldBe("P-0417");
    }

    [Fact]
    public async Task Record_OnceTheMeetingIsOver_IsListedReadAndAmended()
    {
        var id = Guid.NewGuid();
        await Get<SignedRecords>().SignAsync(Doctor, new NewSignedRecord(id, Guid.NewGuid(), "P-0417", Today, "Add nintedanib", "{}"));
        await SignInAsync(Access.Meet, Access.SeeRecords, Access.ChairMeetings);
        var list = RenderIn<SignedRecordsPage>(Language.Chinese);
        list.WaitForAssertion(() => list.Find(".signed-records a").GetAttribute("href").ShouldBe($"/meeting/records/{id}"));
        var page = RenderIn<SignedRecordPage>(Language.English, shown => shown.Add(record => record.Id, id));
        page.WaitForAssertion(() => page.Find(".decision-text").TextContent.ShouldBe("Add nintedanib"));

        await page.InvokeAsync(() => page.Find(".decision-amend input").ChangeAsync(new ChangeEventArgs { Value = "IL-6 came back" }));
        await page.InvokeAsync(() => page.Find("form.decision-amend").SubmitAsync());

        page.WaitForAssertion(() => page.Find(".decision-amendment").TextContent.ShouldEndWith("Dr Lin: IL-6 came back"));
        page.Find(".decision-text").TextContent.ShouldBe("Add nintedanib");
    }

    [Fact]
    public async Task Record_ForAClinician_IsReadAndNotAmended()
    {
        var id = Guid.NewGuid();
        await Get<SignedRecords>().SignAsync(Doctor, new NewSignedRecord(id, Guid.NewGuid(), null, Today, "Add nintedanib", "{}"));
        await SignInAsync(Access.Meet, Access.SeeRecords);

        var page = RenderIn<SignedRecordPage>(Language.English, shown => shown.Add(record => record.Id, id));

        page.WaitForAssertion(() => page.Find(".decision-text").TextContent.ShouldBe("Add nintedanib"));
        page.FindAll(".decision-amend").ShouldBeEmpty();
    }

    [Fact]
    public async Task Agenda_ForSomebodyWhoOnlyTakesPart_HasNoToolsAndNoRecords()
    {
        await SignInAsync(Access.Meet);
        var chair = Guid.NewGuid();
        var room = await Get<MeetingRooms>().OpenAsync(chair);
        await room.AddAsync(chair, RealKnowledge.Case(), default);

        var agenda = RenderIn<AgendaPage>(Language.Chinese, page => page.Add(shown => shown.Code, room.Code));

        agenda.WaitForAssertion(() => room.Present.ShouldBe(1));
        agenda.FindAll(".agenda-item progress").ShouldHaveSingleItem();
        agenda.FindAll(".agenda-tools, .agenda-adding").ShouldBeEmpty();
    }
}
