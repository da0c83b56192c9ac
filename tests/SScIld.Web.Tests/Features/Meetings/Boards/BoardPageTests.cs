using System.Text;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using SScIld.Pathway;
using SScIld.Pathway.Patient;
using SScIld.Web.Features.Meetings.Boards;
using SScIld.Web.Features.Meetings.Rooms;
using SScIld.Web.Features.Wording;

namespace SScIld.Web.Tests.Features.Meetings.Boards;

/// <summary>Two screens of one meeting.</summary>
public sealed class BoardPageTests : PageContext
{
    private readonly MeetingRoom _room;
    private readonly Guid _chair = Guid.NewGuid();
    private readonly Guid _member = Guid.NewGuid();

    public BoardPageTests()
    {
        Services.AddSingleton(new MeetingRooms(new StoppedClock()));
        _room = Services.GetRequiredService<MeetingRooms>().Open(_chair);
        _room.Add(_chair, RealKnowledge.Case(), Encoding.UTF8.GetBytes(RealKnowledge.ExampleJson));
        _room.Add(_chair, RealKnowledge.Case("\"female\"", "\"male\""), Encoding.UTF8.GetBytes(RealKnowledge.ExampleJson));
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void Board_BeforeTheVotesAreOpen_SaysNothingOfTheAdviceOnAnyPanel(Language language)
    {
        var board = Open(_chair, language);
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
    public void Codes_AreMaskedUntilTheChairShowsThem()
    {
        var board = Open(_chair, Language.English);
        board.Markup.ShouldNotContain(RealKnowledge.Case().CaseId!);

        board.Find("[data-step=m]").Click();

        board.WaitForAssertion(() => board.Find("h1").TextContent.ShouldBe(RealKnowledge.Case().CaseId));
    }

    [Fact]
    public void Member_FollowsTheChair_LooksAroundAndComesBack()
    {
        var board = Open(_member, Language.English);
        _room.Turn(_chair, _room.State.Agenda[1].Id, BoardPanel.Hrct);
        board.WaitForAssertion(() => Panel(board).ShouldBe("Hrct"));
        board.Find("h1").TextContent.ShouldBe("Case 2 of 2");

        board.Find("[data-step=\"4\"]").Click();
        board.WaitForAssertion(() => Panel(board).ShouldBe("Serology"));
        board.FindAll(".board-away").ShouldHaveSingleItem();
        _room.State.Panel.ShouldBe(BoardPanel.Hrct, "nobody else is turned");
        _room.Turn(_chair, _room.State.Agenda[0].Id, BoardPanel.LungFunction);
        Panel(board).ShouldBe("Serology");

        board.Find("[data-step=f]").Click();
        board.WaitForAssertion(() => Panel(board).ShouldBe("LungFunction"));
        board.FindAll("[data-step=v], [data-step=m]").ShouldBeEmpty();
    }

    [Fact]
    public void Vote_OfAMember_IsCountedForTheChairAndOpenedWithTheAdvice()
    {
        var board = Open(_member, Language.English);
        _room.Turn(_chair, _room.State.Agenda[0].Id, BoardPanel.Options);
        board.WaitForAssertion(() => board.FindAll("form.vote").ShouldHaveSingleItem());
        board.FindAll(".vote-agents input")[(int)Agent.Rituximab].Change(true);

        board.Find("form.vote").Submit();

        _room.State.Agenda[0].Votes[_member].ShouldBe(new Vote([Agent.Rituximab], IsSure: false));
        board.WaitForAssertion(() => board.Find("form.vote [role=status]").TextContent.ShouldContain("Your vote is in"));
        board.FindAll(".board-votes").ShouldBeEmpty();

        _room.Reveal(_chair, _room.State.Agenda[0].Id);

        board.WaitForAssertion(() => board.FindAll(".board-votes tbody tr").Count.ShouldBe(3));
        board.Find(".board-votes").TextContent.ShouldContain("parted");
    }

    [Fact]
    public void Member_WhoComesBack_FindsTheCurrentCaseAndTheVote()
    {
        _room.Turn(_chair, _room.State.Agenda[1].Id, BoardPanel.Options);
        _room.Cast(_member, _room.State.Agenda[1].Id, new Vote([Agent.Nintedanib], IsSure: true));

        var board = Open(_member, Language.English);

        board.WaitForAssertion(() => board.Find("form.vote [role=status]").TextContent.ShouldContain("Your vote is in"));
        board.FindAll(".vote-agents input:checked, .vote-agents input[checked]").ShouldHaveSingleItem();
    }

    [Fact]
    public void Decision_WrittenByTheChair_IsSignedWithWhatItRestsOnAndStands()
    {
        var board = Open(_chair, Language.English);
        board.Find("[data-step=\"6\"]").Click();
        board.WaitForAssertion(() => board.FindAll("form.decision-form").ShouldHaveSingleItem());
        board.Find("form.decision-form").Submit();
        board.Find("form.decision-form [role=alert]").TextContent.ShouldContain("are needed");

        board.FindAll(".decision-form > label input")[0].Change("Add an antifibrotic?");
        board.FindAll(".decision-chosen input")[0].Change(true);
        board.FindAll(".decision-option > input")[1].Change("declined by the patient");
        board.FindAll(".decision-form > label input")[1].Change("Continue, repeat in three months");
        board.FindAll(".decision-row input:not([type=date])")[0].Change("Rheumatology");
        board.FindAll(".decision-row input:not([type=date])")[2].Change("LW");
        board.Find("form.decision-form").Submit();

        board.WaitForAssertion(() => board.FindAll(".decision-text").ShouldHaveSingleItem());
        var text = board.Find(".decision-text").TextContent;
        text.ShouldContain("Nintedanib: not chosen (declined by the patient). Pathway: add.");
        text.ShouldContain("Mycophenolate mofetil: chosen");
        text.ShouldContain(RealKnowledge.Knowledge.Pack.Hash);
        text.ShouldContain("Signed by the chair: LW");
        board.FindAll("form.decision-form").ShouldBeEmpty();

        board.Find(".decision-amend input").Change("IL-6 came back");
        board.Find("form.decision-amend").Submit();
        board.WaitForAssertion(() => board.Find(".decision-amendment").TextContent.ShouldBe("Amended 2026-11-20: IL-6 came back"));
        board.Find(".decision-text").TextContent.ShouldBe(text);
    }

    [Fact]
    public void Board_OfAMeetingThatEnded_SaysSo()
    {
        var board = Open(_member, Language.English);

        _room.End(_chair);

        board.WaitForAssertion(() => board.Find("h1").TextContent.ShouldContain("it has ended"));
    }

    private static string? Panel(IRenderedComponent<CascadingValue<Words>> board) => board.Find(".board").GetAttribute("data-panel");

    private IRenderedComponent<CascadingValue<Words>> Open(Guid seat, Language language)
    {
        JSInterop.SetupModule("/js/meeting.js").Setup<string?>("seat", _ => true).SetResult(seat.ToString());
        var board = RenderIn<BoardPage>(language, page => page.Add(shown => shown.Code, _room.Code));
        board.WaitForAssertion(() => _room.Present.ShouldBe(1));
        return board;
    }
}
