using System.Text;
using Bunit;
using Microsoft.AspNetCore.Components;
using SScIld.Pathway;
using SScIld.Pathway.Patient;
using SScIld.Storage.Audit;
using SScIld.Storage.Meetings;
using SScIld.Storage.Patients;
using SScIld.Web.Features.Accounts;
using SScIld.Web.Features.Meetings.Boards;
using SScIld.Web.Features.Meetings.Decisions;
using SScIld.Web.Features.Meetings.Rooms;
using SScIld.Web.Features.Wording;
using SScIld.Web.Tests.Features.Records;

namespace SScIld.Web.Tests.Features.Meetings.Boards;

/// <summary>Screens of one meeting: the chair's, and one of somebody who takes part.</summary>
public sealed class BoardPageTests : RecordContext
{
    private static readonly Guid SomebodyElse = Guid.NewGuid();
    private MeetingRoom _room = null!;

    private Guid Me => Doctor.AccountId!.Value;

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public async Task Board_BeforeTheVotesAreOpen_SaysNothingOfTheAdviceOnAnyPanel(Language language)
    {
        var board = await OpenAsync(chair: Me, language);
        var assessment = PathwayEngine.Assess(RealKnowledge.Case(), RealKnowledge.Knowledge.Pack, language);

        foreach (var panel in BoardPanels.All)
        {
            await board.InvokeAsync(() => board.Find($"[data-step=\"{(int)panel}\"]").ClickAsync());
            board.WaitForAssertion(() => board.Find(".board").GetAttribute("data-panel").ShouldBe(panel.ToString()));
            board.Find(".board-large").TextContent.ShouldNotContain(assessment.Phenotype.Because[0].Text);
            board.FindAll(".board-votes, .chart-window").ShouldBeEmpty();
            board.Find("[data-step=w]").HasAttribute("disabled").ShouldBeTrue("trying another value would tell the advice");
        }
    }

    [Fact]
    public async Task Codes_AreMaskedUntilTheChairShowsThem()
    {
        var board = await OpenAsync(chair: Me);
        board.Markup.ShouldNotContain(RealKnowledge.Case().CaseId!);

        await board.InvokeAsync(() => board.Find("[data-step=m]").ClickAsync());

        board.WaitForAssertion(() => board.Find("h1").TextContent.ShouldBe(RealKnowledge.Case().CaseId));
    }

    [Fact]
    public async Task Member_FollowsTheChair_LooksAroundAndComesBack()
    {
        var board = await OpenAsync(chair: SomebodyElse);
        await _room.TurnAsync(SomebodyElse, _room.State.Agenda[1].Id, BoardPanel.Hrct);
        board.WaitForAssertion(() => Panel(board).ShouldBe("Hrct"));
        board.Find("h1").TextContent.ShouldBe("Case 2 of 2");

        await board.InvokeAsync(() => board.Find("[data-step=\"4\"]").ClickAsync());
        board.WaitForAssertion(() => Panel(board).ShouldBe("Serology"));
        board.FindAll(".board-away").ShouldHaveSingleItem();
        _room.State.Panel.ShouldBe(BoardPanel.Hrct, "nobody else is turned");
        await _room.TurnAsync(SomebodyElse, _room.State.Agenda[0].Id, BoardPanel.LungFunction);
        Panel(board).ShouldBe("Serology");

        await board.InvokeAsync(() => board.Find("[data-step=f]").ClickAsync());
        board.WaitForAssertion(() => Panel(board).ShouldBe("LungFunction"));
        board.FindAll("[data-step=v], [data-step=m]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Advice_OpenedBeforeAnybodyVoted_PartsFromNobody()
    {
        var board = await OpenAsync(chair: SomebodyElse);
        await _room.TurnAsync(SomebodyElse, _room.State.Agenda[0].Id, BoardPanel.Options);

        await _room.RevealAsync(SomebodyElse, _room.State.Agenda[0].Id);

        board.WaitForAssertion(() => board.Find(".board-large").TextContent.ShouldContain("Nobody had voted when the advice was opened."));
        board.FindAll(".board-votes tbody tr").ShouldNotBeEmpty();
        board.FindAll(".board-votes thead th").Count.ShouldBe(3, "nothing is compared");
    }

    [Fact]
    public async Task Vote_OfAMember_IsCountedForTheChairAndOpenedWithTheAdvice()
    {
        var board = await OpenAsync(chair: SomebodyElse);
        await _room.TurnAsync(SomebodyElse, _room.State.Agenda[0].Id, BoardPanel.Options);
        board.WaitForAssertion(() => board.FindAll("form.vote").ShouldHaveSingleItem());
        await board.InvokeAsync(() => board.FindAll(".vote-agents input")[(int)Agent.Rituximab].ChangeAsync(new ChangeEventArgs { Value = true }));

        await board.InvokeAsync(() => board.Find("form.vote").SubmitAsync());

        _room.State.Agenda[0].Votes[Me].ShouldBe(new Vote([Agent.Rituximab], IsSure: false));
        board.WaitForAssertion(() => board.Find("form.vote [role=status]").TextContent.ShouldContain("Your vote is in"));
        board.FindAll(".board-votes").ShouldBeEmpty();

        await _room.RevealAsync(SomebodyElse, _room.State.Agenda[0].Id);

        board.WaitForAssertion(() => board.FindAll(".board-votes tbody tr").Count.ShouldBe(3));
        board.Find(".board-votes").TextContent.ShouldContain("parted");
    }

    [Fact]
    public async Task Member_WhoComesBack_FindsTheCurrentCaseAndTheVote()
    {
        await BeginAsync(chair: SomebodyElse);
        await _room.TurnAsync(SomebodyElse, _room.State.Agenda[1].Id, BoardPanel.Options);
        await _room.CastAsync(Me, _room.State.Agenda[1].Id, new Vote([Agent.Nintedanib], IsSure: true));

        var board = await ShowAsync(Language.English);

        board.WaitForAssertion(() => board.Find("form.vote [role=status]").TextContent.ShouldContain("Your vote is in"));
        board.FindAll(".vote-agents input:checked, .vote-agents input[checked]").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Decision_WrittenByTheChair_IsSignedWithWhatItRestsOnAndStands()
    {
        var board = await OpenAsync(chair: Me);
        await board.InvokeAsync(() => board.Find("[data-step=\"6\"]").ClickAsync());
        board.WaitForAssertion(() => board.FindAll("form.signing-form").ShouldHaveSingleItem());
        await board.InvokeAsync(() => board.Find("form.signing-form").SubmitAsync());
        board.Find("form.signing-form [role=alert]").TextContent.ShouldContain("are needed");

        await board.InvokeAsync(() => board.FindAll(".signing-form > label input")[0].InputAsync(new ChangeEventArgs { Value = "Add an antifibrotic?" }));
        await board.InvokeAsync(() => board.FindAll(".decision-chosen input")[0].ChangeAsync(new ChangeEventArgs { Value = true }));
        await board.InvokeAsync(() => board.FindAll(".decision-option > input")[1].InputAsync(new ChangeEventArgs { Value = "declined by the patient" }));
        await board.InvokeAsync(() => board.FindAll(".signing-form > label input")[1].InputAsync(new ChangeEventArgs { Value = "Continue, repeat in three months" }));
        await board.InvokeAsync(() => board.FindAll(".decision-row input:not([type=date])")[0].InputAsync(new ChangeEventArgs { Value = "Rheumatology" }));
        await board.InvokeAsync(() => board.Find("form.signing-form").SubmitAsync());

        board.WaitForAssertion(() => board.FindAll(".decision-text").ShouldHaveSingleItem());
        board.Find(".decision-text").TextContent.ShouldContain("Case (code hidden), data as of");
        await board.InvokeAsync(() => board.Find("[data-step=m]").ClickAsync());
        board.WaitForAssertion(() => board.Find(".decision-text").TextContent.ShouldContain(RealKnowledge.Case().CaseId!));
        var text = board.Find(".decision-text").TextContent;
        text.ShouldContain("Nintedanib: not chosen (declined by the patient). Pathway: add.");
        text.ShouldContain("Mycophenolate mofetil: chosen");
        text.ShouldContain(RealKnowledge.Knowledge.Pack.Hash);
        text.ShouldContain("Signed by the chair: Dr Lin");
        board.FindAll("form.signing-form").ShouldBeEmpty();

        await board.InvokeAsync(() => board.Find(".decision-amend input").ChangeAsync(new ChangeEventArgs { Value = "IL-6 came back" }));
        await board.InvokeAsync(() => board.Find("form.decision-amend").SubmitAsync());
        board.WaitForAssertion(() => board.Find(".decision-amendment").TextContent.ShouldBe("Amended 2026-11-20, Dr Lin: IL-6 came back"));
        board.Find(".decision-text").TextContent.ShouldBe(text);

        var kept = (await Get<SignedRecords>().NewestAsync(5)).ShouldHaveSingleItem();
        kept.Text.ShouldBe(text);
        kept.Amendments.ShouldHaveSingleItem().Text.ShouldBe("IL-6 came back");
        var document = DecisionDocument.Read(kept.Content).ShouldNotBeNull();
        document.Case.ShouldBe(RealKnowledge.ExampleJson);
        document.HasAlternatives.ShouldBeTrue();
        document.IsConcordant.ShouldBeFalse("the pathway would have nintedanib considered now");
        (await ActsAsync(null)).Count(act => act == AuditAct.Decided).ShouldBe(2);
    }

    [Fact]
    public async Task Board_OfAPatientSpokenOfBefore_BeginsWithWhatWasDecidedAndWhatChanged()
    {
        var now = RealKnowledge.Case("\"mrss\": 14", "\"mrss\": 19");
        _room = await Get<MeetingRooms>().OpenAsync(SomebodyElse);
        var json = Encoding.UTF8.GetBytes(RealKnowledge.ExampleJson.Replace("\"mrss\": 14", "\"mrss\": 19", StringComparison.Ordinal));
        await _room.AddAsync(SomebodyElse, now, json, LastTime.Of(Before(), json).ShouldNotBeNull());

        var board = await ShowAsync(Language.English);

        Panel(board).ShouldBe("LastTime");
        board.Find(".board-finding").TextContent.ShouldBe("Add nintedanib");
        board.Find(".last-changes").TextContent.ShouldContain("14");
        board.Find(".last-changes").TextContent.ShouldContain("19");
        await board.InvokeAsync(() => board.Find("[data-step=next]").ClickAsync());
        board.WaitForAssertion(() => Panel(board).ShouldBe("Clinical"));
    }

    [Fact]
    public async Task Decision_HalfWritten_WaitsForTheChairWhoseLineWasDown()
    {
        var board = await OpenAsync(chair: Me);
        await board.InvokeAsync(() => board.Find("[data-step=\"6\"]").ClickAsync());
        board.WaitForAssertion(() => board.FindAll("form.signing-form").ShouldHaveSingleItem());
        await board.InvokeAsync(() => board.FindAll(".signing-form > label input")[0].InputAsync(new ChangeEventArgs { Value = "Add an antifibrotic?" }));

        var again = await ShowAsync(Language.English);

        again.WaitForAssertion(() => again.FindAll(".signing-form > label input")[0].GetAttribute("value").ShouldBe("Add an antifibrotic?"));
    }

    [Fact]
    public async Task Sign_BySomebodyWhoMayNotAnyMore_SignsNothingAndSaysSo()
    {
        var board = await OpenAsync(chair: Me);
        await board.InvokeAsync(() => board.Find("[data-step=\"6\"]").ClickAsync());
        board.WaitForAssertion(() => board.FindAll("form.signing-form").ShouldHaveSingleItem());
        await board.InvokeAsync(() => board.FindAll(".signing-form > label input")[0].InputAsync(new ChangeEventArgs { Value = "Add an antifibrotic?" }));
        await board.InvokeAsync(() => board.FindAll(".signing-form > label input")[1].InputAsync(new ChangeEventArgs { Value = "Add nintedanib" }));
        await board.InvokeAsync(() => board.FindAll(".decision-row input:not([type=date])")[0].InputAsync(new ChangeEventArgs { Value = "Rheumatology" }));
        await SignInAsync(Access.Meet);

        await board.InvokeAsync(() => board.Find("form.signing-form").SubmitAsync());

        board.WaitForAssertion(() => board.FindAll(".board-large .record-problem .notice").ShouldHaveSingleItem());
        _room.State.Agenda[0].Decision.ShouldBeNull();
    }

    [Fact]
    public async Task Board_OfAMeetingThatEnded_SaysSo()
    {
        var board = await OpenAsync(chair: SomebodyElse);

        await _room.EndAsync(SomebodyElse);

        board.WaitForAssertion(() => board.Find("h1").TextContent.ShouldContain("it has ended"));
    }

    private static SignedRecord Before() => new(
        Guid.NewGuid(),
        Guid.NewGuid(),
        "P-0417",
        new DateOnly(2026, 8, 20),
        "the signed text",
        DecisionDocument.Of(
            new AgendaItem(Guid.NewGuid(), RealKnowledge.Case(), Encoding.UTF8.GetBytes(RealKnowledge.ExampleJson), AgendaItem.UsualMinutes),
            new MeetingDecision
            {
                Question = "Add an antifibrotic?",
                Decided = "Add nintedanib",
                Options = [],
                Confidence = MeetingConfidence.High,
                Dissent = "",
                Owner = "Chest clinic",
                ReviewOn = null,
            },
            percent: 90,
            RealKnowledge.Knowledge.Pack,
            DateTimeOffset.UnixEpoch).Write(),
        new Signature("Dr Lin", DateTimeOffset.UnixEpoch),
        []);

    private static string? Panel(IRenderedComponent<CascadingValue<Words>> board) => board.Find(".board").GetAttribute("data-panel");

    private async Task BeginAsync(Guid chair)
    {
        _room = await Get<MeetingRooms>().OpenAsync(chair);
        await _room.AddAsync(chair, RealKnowledge.Case(), Encoding.UTF8.GetBytes(RealKnowledge.ExampleJson));
        await _room.AddAsync(chair, RealKnowledge.Case("\"female\"", "\"male\""), Encoding.UTF8.GetBytes(RealKnowledge.ExampleJson));
    }

    private async Task<IRenderedComponent<CascadingValue<Words>>> OpenAsync(Guid chair, Language language = Language.English)
    {
        await BeginAsync(chair);
        return await ShowAsync(language);
    }

    private async Task<IRenderedComponent<CascadingValue<Words>>> ShowAsync(Language language)
    {
        await SignInAsync(Access.Meet, Access.ChairMeetings);
        var board = RenderIn<BoardPage>(language, page => page.Add(shown => shown.Code, _room.Code));
        board.WaitForAssertion(() => _room.Present.ShouldBe(1));
        return board;
    }
}
