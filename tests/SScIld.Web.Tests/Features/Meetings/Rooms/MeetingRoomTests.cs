using SScIld.Pathway.Patient;
using SScIld.Web.Features.Meetings.Decisions;
using SScIld.Web.Features.Meetings.Rooms;

namespace SScIld.Web.Tests.Features.Meetings.Rooms;

/// <summary>The chair drives, votes are secret and final once opened, what is signed stands.</summary>
public sealed class MeetingRoomTests
{
    private static readonly Guid Chair = Guid.NewGuid();
    private static readonly Guid Member = Guid.NewGuid();
    private readonly MovedClock _clock = new();
    private readonly MeetingRooms _rooms;
    private readonly MeetingRoom _room;

    public MeetingRoomTests()
    {
        _rooms = new MeetingRooms(_clock);
        _room = _rooms.Open(Chair);
    }

    [Fact]
    public void Code_AsAPersonTypesIt_LeadsToTheMeeting()
    {
        _rooms.Find($" {_room.Code.ToUpperInvariant()[..5]} {_room.Code[5..]} ").ShouldBeSameAs(_room);
        _rooms.Find("nothing").ShouldBeNull();
        _rooms.Find(null).ShouldBeNull();
    }

    [Fact]
    public void Drive_ByAnybodyButTheChair_ChangesNothing()
    {
        AddCases(2);
        var before = _room.State;

        _room.Add(Member, RealKnowledge.Case(), default);
        _room.Turn(Member, before.Agenda[1].Id, BoardPanel.Hrct);
        _room.Reveal(Member, before.Agenda[0].Id);
        _room.ToggleCodes(Member);
        _room.Move(Member, before.Agenda[0].Id, 1);
        _room.Remove(Member, before.Agenda[0].Id);
        _room.End(Member);

        _room.State.ShouldBe(before);
    }

    [Fact]
    public void Turn_ByTheChair_IsToldToEverybody()
    {
        AddCases(1);
        var told = 0;
        _room.Changed += (_, _) => told++;

        _room.Turn(Chair, _room.State.Agenda[0].Id, BoardPanel.Serology);

        told.ShouldBe(1);
        _room.State.Current.ShouldNotBeNull();
        _room.State.Panel.ShouldBe(BoardPanel.Serology);
    }

    [Fact]
    public void Agenda_IsReorderedAndNeverBeyondItsEnds()
    {
        AddCases(3);
        var ids = _room.State.Agenda.Select(item => item.Id).ToList();

        _room.Move(Chair, ids[2], -1);
        _room.Move(Chair, ids[0], -1);
        _room.Move(Chair, ids[1], 1);

        _room.State.Agenda.Select(item => item.Id).ShouldBe([ids[0], ids[2], ids[1]]);
        _room.Remove(Chair, ids[2]);
        _room.State.PlaceOf(ids[1]).ShouldBe(2);
        _room.State.PlaceOf(ids[2]).ShouldBe(0);
    }

    [Fact]
    public void Steps_LeadThroughEveryPanelOfEveryCase()
    {
        AddCases(2);
        var (first, second) = (_room.State.Agenda[0].Id, _room.State.Agenda[1].Id);

        _room.State.Step(first, BoardPanel.Clinical, 1).ShouldBe((first, BoardPanel.Hrct));
        _room.State.Step(first, BoardPanel.Decision, 1).ShouldBe((second, BoardPanel.Clinical));
        _room.State.Step(second, BoardPanel.Clinical, -1).ShouldBe((first, BoardPanel.Decision));
        _room.State.Step(second, BoardPanel.Decision, 1).ShouldBeNull();
        _room.State.Step(first, BoardPanel.Clinical, -1).ShouldBeNull();
        _room.State.Step(Guid.NewGuid(), BoardPanel.Hrct, -1).ShouldBeNull();
    }

    [Fact]
    public void Turn_ToAPanelTheCaseDoesNotHave_ShowsItsFirst()
    {
        AddCases(1);

        _room.Turn(Chair, _room.State.Agenda[0].Id, BoardPanel.LastTime);

        _room.State.Panel.ShouldBe(BoardPanel.Clinical);
    }

    [Fact]
    public void Time_RunsOnlyForTheCaseThatIsSpokenOf()
    {
        AddCases(2);
        _room.Turn(Chair, _room.State.Agenda[0].Id, BoardPanel.Clinical);
        _clock.Now = _clock.Now.AddMinutes(4);
        _room.Turn(Chair, _room.State.Agenda[0].Id, BoardPanel.Hrct);
        _room.Turn(Chair, _room.State.Agenda[1].Id, BoardPanel.Clinical);
        _clock.Now = _clock.Now.AddMinutes(3);
        _room.Turn(Chair, _room.State.Agenda[0].Id, BoardPanel.Clinical);
        _clock.Now = _clock.Now.AddMinutes(1);

        _room.State.Agenda.Select(item => item.SpentBy(_clock.Now).TotalMinutes).ShouldBe([5, 3]);
    }

    [Fact]
    public void Vote_CanBeChangedUntilTheVotesAreOpen()
    {
        AddCases(1);
        var item = _room.State.Agenda[0].Id;
        _room.Cast(Member, item, Of(Agent.Rituximab));
        _room.Cast(Member, item, Of(Agent.Nintedanib));

        _room.Reveal(Chair, item);
        _room.Cast(Member, item, Of(Agent.Tocilizumab));
        _room.Cast(Chair, item, Of(Agent.Tocilizumab));

        _room.State.Agenda[0].Votes.ShouldHaveSingleItem().Value.ShouldBe(Of(Agent.Nintedanib));
    }

    [Fact]
    public void Decision_OnceSigned_StandsAndIsOnlyAddedTo()
    {
        AddCases(1);
        var item = _room.State.Agenda[0].Id;
        _room.Sign(Chair, item, Signed("first"));
        _room.Sign(Chair, item, Signed("second"));
        _room.Amend(Member, item, Added("not by a member"));
        _room.Amend(Chair, item, Added("IL-6 came back"));

        var decision = _room.State.Agenda[0].Decision.ShouldNotBeNull();
        decision.Text.ShouldBe("first");
        decision.Amendments.ShouldHaveSingleItem().Text.ShouldBe("IL-6 came back");
    }

    [Fact]
    public void Seat_ThatIsTakenFromTwoPages_IsOnePersonUntilBothAreClosed()
    {
        _room.Enter(Member);
        _room.Enter(Member);
        _room.Enter(Chair);
        _room.Present.ShouldBe(2);

        _room.Leave(Member);
        _room.Present.ShouldBe(2);
        _room.Leave(Member);
        _room.Present.ShouldBe(1);
    }

    [Fact]
    public void End_ByTheChair_LeavesNothingBehind()
    {
        AddCases(1);

        _room.End(Chair);

        _room.State.Agenda.ShouldBeEmpty();
        _rooms.Find(_room.Code).ShouldBeNull();
        AddCases(1);
        _room.State.Agenda.ShouldBeEmpty("what has ended takes nothing more");
    }

    [Fact]
    public void Meeting_ThatNobodyUses_IsForgotten()
    {
        _clock.Now += MeetingRooms.KeptFor + TimeSpan.FromMinutes(1);

        _rooms.Find(_room.Code).ShouldBeNull();
    }

    [Fact]
    public void Meeting_InWhichSomebodyIsPresent_IsKept()
    {
        _room.Enter(Member);
        _clock.Now += MeetingRooms.KeptFor + TimeSpan.FromMinutes(1);

        _rooms.Find(_room.Code).ShouldBeSameAs(_room);
    }

    [Fact]
    public async Task Votes_CastFromManyConnectionsAtOnce_AreAllCounted()
    {
        AddCases(1);
        var item = _room.State.Agenda[0].Id;

        await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => Task.Run(() => _room.Cast(Guid.NewGuid(), item, Of(Agent.Nintedanib)))));

        _room.State.Agenda[0].Votes.Count.ShouldBe(60);
    }

    private static Vote Of(Agent agent) => new([agent], IsSure: true);

    private static Amendment Added(string text) => new(new DateOnly(2026, 11, 21), "Dr Lin", text);

    private static SignedDecision Signed(string text) => new(
        new DecisionDocument
        {
            Decision = new MeetingDecision
            {
                Question = "q",
                Decided = "d",
                Options = [],
                Confidence = MeetingConfidence.High,
                Dissent = "",
                Owner = "o",
                ReviewOn = null,
            },
            Case = "{}",
            CaseHash = "",
            Pack = "",
            Percent = 90,
            IsConcordant = true,
            Votes = 0,
            Seconds = 60,
        },
        text,
        []);

    private void AddCases(int count)
    {
        for (var i = 0; i < count; i++)
        {
            _room.Add(Chair, RealKnowledge.Case(), default);
        }
    }

    private sealed class MovedClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
