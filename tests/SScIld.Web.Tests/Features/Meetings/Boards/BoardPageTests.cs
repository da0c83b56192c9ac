using System.Text;
using Bunit;
using Microsoft.AspNetCore.Components;
using SScIld.Pathway;
using SScIld.Pathway.Patient;
using SScIld.Web.Features.Accounts;
using SScIld.Web.Features.Meetings.Boards;
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
            board.Find($"[data-step=\"{(int)panel + 1}\"]").Click();
            board.WaitForAssertion(() => board.Find(".board").GetAttribute("data-panel").ShouldBe(panel.ToString()));
            board.Find(".board-large").TextContent.ShouldNotContain(assessment.Phenotype.Because[0].Text);
            board.FindAll(".board-votes, .chart-window").ShouldBeEmpty();
            board.Find("[data-step=w]").Click();
            board.FindAll(".what-if").ShouldHaveSingleItem();
            board.Find("[data-step=w]").Click();
        }
    }

    [Fact]
    public async Task Codes_AreMaskedUntilTheChairShowsThem()
    {
        var board = await OpenAsync(chair: Me);
        board.Markup.ShouldNotContain(RealKnowledge.Case().CaseId!);

        board.Find("[data-step=m]").Click();

        board.WaitForAssertion(() => board.Find("h1").TextContent.ShouldBe(RealKnowledge.Case().CaseId));
    }

    [Fact]
    public async Task Member_FollowsTheChair_LooksAroundAndComesBack()
    {
        var board = await OpenAsync(chair: SomebodyElse);
        _room.Turn(SomebodyElse, _room.State.Agenda[1].Id, BoardPanel.Hrct);
        board.WaitForAssertion(() => Panel(board).ShouldBe("Hrct"));
        board.Find("h1").TextContent.ShouldBe("Case 2 of 2");

        board.Find("[data-step=\"4\"]").Click();
        board.WaitForAssertion(() => Panel(board).ShouldBe("Serology"));
        board.FindAll(".board-away").ShouldHaveSingleItem();
        _room.State.Panel.ShouldBe(BoardPanel.Hrct, "nobody else is turned");
        _room.Turn(SomebodyElse, _room.State.Agenda[0].Id, BoardPanel.LungFunction);
        Panel(board).ShouldBe("Serology");

        board.Find("[data-step=f]").Click();
        board.WaitForAssertion(() => Panel(board).ShouldBe("LungFunction"));
        board.FindAll("[data-step=v], [data-step=m]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Vote_OfAMember_IsCountedForTheChairAndOpenedWithTheAdvice()
    {
        var board = await OpenAsync(chair: SomebodyElse);
        _room.Turn(SomebodyElse, _room.State.Agenda[0].Id, BoardPanel.Options);
        board.WaitForAssertion(() => board.FindAll("form.vote").ShouldHaveSingleItem());
        board.FindAll(".vote-agents input")[(int)Agent.Rituximab].Change(true);

        board.Find("form.vote").Submit();

        _room.State.Agenda[0].Votes[Me].ShouldBe(new Vote([Agent.Rituximab], IsSure: false));
        board.WaitForAssertion(() => board.Find("form.vote [role=status]").TextContent.ShouldContain("Your vote is in"));
        board.FindAll(".board-votes").ShouldBeEmpty();

        _room.Reveal(SomebodyElse, _room.State.Agenda[0].Id);

        board.WaitForAssertion(() => board.FindAll(".board-votes tbody tr").Count.ShouldBe(3));
        board.Find(".board-votes").TextContent.ShouldContain("parted");
    }

    [Fact]
    public async Task Member_WhoComesBack_FindsTheCurrentCaseAndTheVote()
    {
        Begin(chair: SomebodyElse);
        _room.Turn(SomebodyElse, _room.State.Agenda[1].Id, BoardPanel.Options);
        _room.Cast(Me, _room.State.Agenda[1].Id, new Vote([Agent.Nintedanib], IsSure: true));

        var board = await ShowAsync(Language.English);

        board.WaitForAssertion(() => board.Find("form.vote [role=status]").TextContent.ShouldContain("Your vote is in"));
        board.FindAll(".vote-agents input:checked, .vote-agents input[checked]").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Decision_WrittenByTheChair_IsSignedWithWhatItRestsOnAndStands()
    {
        var board = await OpenAsync(chair: Me);
        board.Find("[data-step=\"6\"]").Click();
        board.WaitForAssertion(() => board.FindAll("form.decision-form").ShouldHaveSingleItem());
        board.Find("form.decision-form").Submit();
        board.Find("form.decision-form [role=alert]").TextContent.ShouldContain("are needed");

        board.FindAll(".decision-form > label input")[0].Input("Add an antifibrotic?");
        board.FindAll(".decision-chosen input")[0].Change(true);
        board.FindAll(".decision-option > input")[1].Input("declined by the patient");
        board.FindAll(".decision-form > label input")[1].Input("Continue, repeat in three months");
        board.FindAll(".decision-row input:not([type=date])")[0].Input("Rheumatology");
        board.Find("form.decision-form").Submit();

        board.WaitForAssertion(() => board.FindAll(".decision-text").ShouldHaveSingleItem());
        var text = board.Find(".decision-text").TextContent;
        text.ShouldContain("Nintedanib: not chosen (declined by the patient). Pathway: add.");
        text.ShouldContain("Mycophenolate mofetil: chosen");
        text.ShouldContain(RealKnowledge.Knowledge.Pack.Hash);
        text.ShouldContain("Signed by the chair: Dr Lin");
        board.FindAll("form.decision-form").ShouldBeEmpty();

        board.Find(".decision-amend input").Change("IL-6 came back");
        board.Find("form.decision-amend").Submit();
        board.WaitForAssertion(() => board.Find(".decision-amendment").TextContent.ShouldBe("Amended 2026-11-20: IL-6 came back"));
        board.Find(".decision-text").TextContent.ShouldBe(text);
    }

    [Fact]
    public async Task Decision_HalfWritten_WaitsForTheChairWhoseLineWasDown()
    {
        var board = await OpenAsync(chair: Me);
        board.Find("[data-step=\"6\"]").Click();
        board.WaitForAssertion(() => board.FindAll("form.decision-form").ShouldHaveSingleItem());
        board.FindAll(".decision-form > label input")[0].Input("Add an antifibrotic?");

        var again = await ShowAsync(Language.English);

        again.WaitForAssertion(() => again.FindAll(".decision-form > label input")[0].GetAttribute("value").ShouldBe("Add an antifibrotic?"));
    }

    [Fact]
    public async Task Sign_BySomebodyWhoMayNotAnyMore_SignsNothingAndSaysSo()
    {
        var board = await OpenAsync(chair: Me);
        board.Find("[data-step=\"6\"]").Click();
        board.WaitForAssertion(() => board.FindAll("form.decision-form").ShouldHaveSingleItem());
        board.FindAll(".decision-form > label input")[0].Input("Add an antifibrotic?");
        board.FindAll(".decision-form > label input")[1].Input("Add nintedanib");
        board.FindAll(".decision-row input:not([type=date])")[0].Input("Rheumatology");
        await SignInAsync(Access.Meet);

        await board.Find("form.decision-form").SubmitAsync();

        board.WaitForAssertion(() => board.FindAll(".board-large .record-problem .notice").ShouldHaveSingleItem());
        _room.State.Agenda[0].Decision.ShouldBeNull();
    }

    [Fact]
    public async Task Board_OfAMeetingThatEnded_SaysSo()
    {
        var board = await OpenAsync(chair: SomebodyElse);

        _room.End(SomebodyElse);

        board.WaitForAssertion(() => board.Find("h1").TextContent.ShouldContain("it has ended"));
    }

    private static string? Panel(IRenderedComponent<CascadingValue<Words>> board) => board.Find(".board").GetAttribute("data-panel");

    private void Begin(Guid chair)
    {
        _room = Get<MeetingRooms>().Open(chair);
        _room.Add(chair, RealKnowledge.Case(), Encoding.UTF8.GetBytes(RealKnowledge.ExampleJson));
        _room.Add(chair, RealKnowledge.Case("\"female\"", "\"male\""), Encoding.UTF8.GetBytes(RealKnowledge.ExampleJson));
    }

    private Task<IRenderedComponent<CascadingValue<Words>>> OpenAsync(Guid chair, Language language = Language.English)
    {
        Begin(chair);
        return ShowAsync(language);
    }

    private async Task<IRenderedComponent<CascadingValue<Words>>> ShowAsync(Language language)
    {
        await SignInAsync(Access.Meet, Access.ChairMeetings);
        var board = RenderIn<BoardPage>(language, page => page.Add(shown => shown.Code, _room.Code));
        board.WaitForAssertion(() => _room.Present.ShouldBe(1));
        return board;
    }
}
