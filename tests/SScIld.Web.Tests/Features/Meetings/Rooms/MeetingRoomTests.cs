using SScIld.Pathway.Patient;
using SScIld.Web.Features.Meetings.Decisions;
using SScIld.Web.Features.Meetings.Rooms;

namespace SScIld.Web.Tests.Features.Meetings.Rooms;

/// <summary>The chair drives, votes are secret and final once opened, what is signed stands.</summary>
public sealed class MeetingRoomTests : IAsyncLifetime
{
    private static readonly Guid Chair = Guid.NewGuid();
    private static readonly Guid Member = Guid.NewGuid();
    private readonly MovedClock _clock = new();
    private readonly MeetingRooms _rooms;
    private MeetingRoom _room = null!;

    public MeetingRoomTests() => _rooms = RoomServer.InMemory(_clock).Rooms;

    public async Task InitializeAsync() => _room = await _rooms.OpenAsync(Chair);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Code_AsAPersonTypesIt_LeadsToTheMeeting()
    {
        (await _rooms.FindAsync($" {_room.Code.ToUpperInvariant()[..5]} {_room.Code[5..]} ")).ShouldBeSameAs(_room);
        (await _rooms.FindAsync("nothing")).ShouldBeNull();
        (await _rooms.FindAsync(null)).ShouldBeNull();
    }

    [Fact]
    public async Task Drive_ByAnybodyButTheChair_ChangesNothing()
    {
        await AddCasesAsync(2);
        var before = _room.State;

        await _room.AddAsync(Member, RealKnowledge.Case(), default);
        await _room.TurnAsync(Member, before.Agenda[1].Id, BoardPanel.Hrct);
        await _room.RevealAsync(Member, before.Agenda[0].Id);
        await _room.ToggleCodesAsync(Member);
        await _room.MoveAsync(Member, before.Agenda[0].Id, 1);
        await _room.RemoveAsync(Member, before.Agenda[0].Id);
        await _room.EndAsync(Member);

        _room.State.ShouldBe(before);
    }

    [Fact]
    public async Task Turn_ByTheChair_IsToldToEverybody()
    {
        await AddCasesAsync(1);
        var told = 0;
        _room.Changed += (_, _) => told++;

        await _room.TurnAsync(Chair, _room.State.Agenda[0].Id, BoardPanel.Serology);

        told.ShouldBe(1);
        _room.State.Current.ShouldNotBeNull();
        _room.State.Panel.ShouldBe(BoardPanel.Serology);
    }

    [Fact]
    public async Task Agenda_IsReorderedAndNeverBeyondItsEnds()
    {
        await AddCasesAsync(3);
        var ids = _room.State.Agenda.Select(item => item.Id).ToList();

        await _room.MoveAsync(Chair, ids[2], -1);
        await _room.MoveAsync(Chair, ids[0], -1);
        await _room.MoveAsync(Chair, ids[1], 1);

        _room.State.Agenda.Select(item => item.Id).ShouldBe([ids[0], ids[2], ids[1]]);
        await _room.RemoveAsync(Chair, ids[2]);
        _room.State.PlaceOf(ids[1]).ShouldBe(2);
        _room.State.PlaceOf(ids[2]).ShouldBe(0);
    }

    [Fact]
    public async Task Steps_LeadThroughEveryPanelOfEveryCase()
    {
        await AddCasesAsync(2);
        var (first, second) = (_room.State.Agenda[0].Id, _room.State.Agenda[1].Id);

        _room.State.Step(first, BoardPanel.Clinical, 1).ShouldBe((first, BoardPanel.Hrct));
        _room.State.Step(first, BoardPanel.Decision, 1).ShouldBe((second, BoardPanel.Clinical));
        _room.State.Step(second, BoardPanel.Clinical, -1).ShouldBe((first, BoardPanel.Decision));
        _room.State.Step(second, BoardPanel.Decision, 1).ShouldBeNull();
        _room.State.Step(first, BoardPanel.Clinical, -1).ShouldBeNull();
        _room.State.Step(Guid.NewGuid(), BoardPanel.Hrct, -1).ShouldBeNull();
    }

    [Fact]
    public async Task Turn_ToAPanelTheCaseDoesNotHave_ShowsItsFirst()
    {
        await AddCasesAsync(1);

        await _room.TurnAsync(Chair, _room.State.Agenda[0].Id, BoardPanel.LastTime);

        _room.State.Panel.ShouldBe(BoardPanel.Clinical);
    }

    [Fact]
    public async Task Time_RunsOnlyForTheCaseThatIsSpokenOf()
    {
        await AddCasesAsync(2);
        await _room.TurnAsync(Chair, _room.State.Agenda[0].Id, BoardPanel.Clinical);
        _clock.Now = _clock.Now.AddMinutes(4);
        await _room.TurnAsync(Chair, _room.State.Agenda[0].Id, BoardPanel.Hrct);
        await _room.TurnAsync(Chair, _room.State.Agenda[1].Id, BoardPanel.Clinical);
        _clock.Now = _clock.Now.AddMinutes(3);
        await _room.TurnAsync(Chair, _room.State.Agenda[0].Id, BoardPanel.Clinical);
        _clock.Now = _clock.Now.AddMinutes(1);

        _room.State.Agenda.Select(item => item.SpentBy(_clock.Now).TotalMinutes).ShouldBe([5, 3]);
    }

    [Fact]
    public async Task Vote_CanBeChangedUntilTheVotesAreOpen()
    {
        await AddCasesAsync(1);
        var item = _room.State.Agenda[0].Id;
        await _room.CastAsync(Member, item, Of(Agent.Rituximab));
        await _room.CastAsync(Member, item, Of(Agent.Nintedanib));

        await _room.RevealAsync(Chair, item);
        await _room.CastAsync(Member, item, Of(Agent.Tocilizumab));
        await _room.CastAsync(Chair, item, Of(Agent.Tocilizumab));

        _room.State.Agenda[0].Votes.ShouldHaveSingleItem().Value.ShouldBe(Of(Agent.Nintedanib));
    }

    [Fact]
    public async Task Decision_OnceSigned_StandsAndIsOnlyAddedTo()
    {
        await AddCasesAsync(1);
        var item = _room.State.Agenda[0].Id;
        await _room.SignAsync(Chair, item, Signed("first"));
        await _room.SignAsync(Chair, item, Signed("second"));
        await _room.AmendAsync(Member, item, Added("not by a member"));
        await _room.AmendAsync(Chair, item, Added("IL-6 came back"));

        var decision = _room.State.Agenda[0].Decision.ShouldNotBeNull();
        decision.Text.ShouldBe("first");
        decision.Amendments.ShouldHaveSingleItem().Text.ShouldBe("IL-6 came back");
    }

    [Fact]
    public async Task Seat_ThatIsTakenFromTwoPages_IsOnePersonUntilBothAreClosed()
    {
        await _room.EnterAsync(Member);
        await _room.EnterAsync(Member);
        await _room.EnterAsync(Chair);
        _room.Present.ShouldBe(2);

        await _room.LeaveAsync(Member);
        _room.Present.ShouldBe(2);
        await _room.LeaveAsync(Member);
        _room.Present.ShouldBe(1);
    }

    [Fact]
    public async Task End_ByTheChair_LeavesNothingBehind()
    {
        await AddCasesAsync(1);

        await _room.EndAsync(Chair);

        _room.State.Agenda.ShouldBeEmpty();
        (await _rooms.FindAsync(_room.Code)).ShouldBeNull();
        await AddCasesAsync(1);
        _room.State.Agenda.ShouldBeEmpty("what has ended takes nothing more");
    }

    [Fact]
    public async Task Meeting_ThatNobodyUses_IsForgotten()
    {
        _clock.Now += MeetingRooms.KeptFor + TimeSpan.FromMinutes(1);

        (await _rooms.FindAsync(_room.Code)).ShouldBeNull();
    }

    [Fact]
    public async Task Meeting_InWhichSomebodyIsPresent_IsKept()
    {
        await _room.EnterAsync(Member);
        _clock.Now += MeetingRooms.KeptFor + TimeSpan.FromMinutes(1);

        (await _rooms.FindAsync(_room.Code)).ShouldBeSameAs(_room);
    }

    [Fact]
    public async Task Votes_CastFromManyConnectionsAtOnce_AreAllCounted()
    {
        await AddCasesAsync(1);
        var item = _room.State.Agenda[0].Id;

        await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => Task.Run(() => _room.CastAsync(Guid.NewGuid(), item, Of(Agent.Nintedanib)))));

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

    private async Task AddCasesAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            await _room.AddAsync(Chair, RealKnowledge.Case(), default);
        }
    }

    private sealed class MovedClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
