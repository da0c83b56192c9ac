using System.Text;
using SScIld.Pathway;
using SScIld.Pathway.Patient;
using SScIld.Storage.Meetings;
using SScIld.Storage.Patients;
using SScIld.Storage.Rooms;
using SScIld.Web.Features.Meetings.Decisions;
using SScIld.Web.Features.Meetings.Rooms;

namespace SScIld.Web.Tests.Features.Meetings.Rooms;

/// <summary>Two servers hold one meeting: what one of them changed, the other shows as soon as it hears of it.</summary>
public sealed class SharedRoomTests
{
    private static readonly Guid Chair = Guid.NewGuid();
    private static readonly Guid Member = Guid.NewGuid();
    private static readonly byte[] Utf8 = Encoding.UTF8.GetBytes(RealKnowledge.ExampleJson);
    private readonly RoomServer _here = RoomServer.InMemory(new MovedClock());
    private readonly RoomServer _there;

    public SharedRoomTests() => _there = _here.Another();

    [Fact]
    public async Task Turn_AtOneServer_IsShownAtTheOtherOnceItHearsOfIt()
    {
        var (here, there) = await BeginAsync();
        var shown = 0;
        there.Changed += (_, _) => shown++;

        await here.TurnAsync(Chair, here.State.Agenda[1].Id, BoardPanel.Hrct);
        await _there.Rooms.HearAsync(new RoomNews(here.Id, here.Version));
        await _there.Rooms.HearAsync(new RoomNews(here.Id, here.Version));
        await _there.Rooms.HearAsync(new RoomNews(Guid.NewGuid(), 9));

        shown.ShouldBe(1, "what is known already is not read again");
        (there.State.CurrentId, there.State.Panel).ShouldBe((here.State.Agenda[1].Id, BoardPanel.Hrct));
        there.State.Agenda.ShouldBe(here.State.Agenda, ignoreOrder: false, comparer: Alike.Instance);
    }

    [Fact]
    public async Task Changes_AtBothServersAtOnce_AreAllKept()
    {
        var (here, there) = await BeginAsync();
        var item = here.State.Agenda[0].Id;

        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() => (i % 2 == 0 ? here : there).CastAsync(Guid.NewGuid(), item, new Vote([Agent.Nintedanib], true)))));
        await here.TurnAsync(Chair, item, BoardPanel.Options);
        await _there.Rooms.HearAsync(RoomNews.Missed);

        here.State.Find(item)!.Votes.Count.ShouldBe(40);
        there.State.Find(item)!.Votes.Count.ShouldBe(40);
    }

    [Fact]
    public async Task Vote_AtTheOtherServer_IsNobodysOnceTheVotesAreOpen()
    {
        var (here, there) = await BeginAsync();
        var item = here.State.Agenda[0].Id;
        await there.CastAsync(Member, item, new Vote([Agent.Rituximab], true));

        await here.RevealAsync(Chair, item);
        await _there.Rooms.HearAsync(RoomNews.Missed);

        var votes = there.State.Find(item)!.Votes;
        votes.ShouldHaveSingleItem().Value.ShouldBe(new Vote([Agent.Rituximab], true));
        votes.ContainsKey(Member).ShouldBeFalse();
    }

    [Fact]
    public async Task Decision_SignedAndAmendedAtOneServer_ReadsTheSameAtTheOther()
    {
        var (here, there) = await BeginAsync();
        var item = here.State.Agenda[0];
        var signed = new SignedDecision(DecisionDocument.Of(item, Decided, 90, RealKnowledge.Knowledge.Pack, DateTimeOffset.UnixEpoch), "the text", []);

        await here.SignAsync(Chair, item.Id, signed);
        await _there.Rooms.HearAsync(RoomNews.Missed);
        await here.AmendAsync(Chair, item.Id, new Amendment(new DateOnly(2026, 11, 21), "Dr Lin", "IL-6 came back"));
        await _there.Rooms.HearAsync(RoomNews.Missed);

        var read = there.State.Agenda[0].Decision.ShouldNotBeNull();
        (read.Text, read.Document.Write(), read.Amendments.ShouldHaveSingleItem().Text).ShouldBe(("the text", signed.Document.Write(), "IL-6 came back"));
    }

    [Fact]
    public async Task LastTime_ReadAtAnotherServer_SaysWhatWasDecidedAndWhatChanged()
    {
        var (here, _) = await BeginAsync();
        var now = Encoding.UTF8.GetBytes(RealKnowledge.ExampleJson.Replace("\"mrss\": 14", "\"mrss\": 19", StringComparison.Ordinal));
        var document = DecisionDocument.Of(here.State.Agenda[0], Decided, 90, RealKnowledge.Knowledge.Pack, DateTimeOffset.UnixEpoch);
        var record = new SignedRecord(Guid.NewGuid(), Guid.NewGuid(), "P-0417", new DateOnly(2026, 8, 20), "t", document.Write(), new Signature("Dr Lin", DateTimeOffset.UnixEpoch), []);
        await here.AddAsync(Chair, RealKnowledge.Case("\"mrss\": 14", "\"mrss\": 19"), now, LastTime.Of(record, now).ShouldNotBeNull());

        var late = (await _here.Another().Rooms.FindAsync(here.Code)).ShouldNotBeNull();

        var before = late.State.Agenda[^1].Before.ShouldNotBeNull();
        before.Decision.Decided.ShouldBe("Add nintedanib");
        before.Changes.ShouldHaveSingleItem().Now.ShouldBe("19");
    }

    [Fact]
    public async Task Decision_HalfWrittenAtAServerThatIsGone_WaitsAtTheOther()
    {
        var (here, there) = await BeginAsync();
        var item = here.State.Agenda[0];
        await here.EnterAsync(Chair);
        await there.EnterAsync(Chair);
        var draft = here.DraftOf(item.Id, () => Draft(item));
        draft.Question = "Add an antifibrotic?";
        draft.Options[0].IsChosen = true;
        draft.Options[0].Reason = "progression";
        await here.KeepDraftAsync(item.Id);
        there.DraftOf(item.Id, () => Draft(item)).Question.ShouldBe("", "somebody who comes back takes it over, a page that is open does not change under the hand");

        await there.EnterAsync(Chair);

        var again = there.DraftOf(item.Id, () => throw new InvalidOperationException("It was begun before."));
        (again.Question, again.Options[0].IsChosen, again.Options[0].Reason).ShouldBe(("Add an antifibrotic?", true, "progression"));
        again.Options.Select(line => line.Agent).ShouldBe(draft.Options.Select(line => line.Agent));
    }

    [Fact]
    public async Task Case_TakenOffTheAgenda_IsNotKeptAnyMore()
    {
        var (here, there) = await BeginAsync();
        var (gone, stays) = (here.State.Agenda[0], here.State.Agenda[1]);
        here.DraftOf(gone.Id, () => Draft(gone)).Question = "Add an antifibrotic?";
        await here.KeepDraftAsync(gone.Id);

        await here.RemoveAsync(Chair, gone.Id);
        await _there.Rooms.HearAsync(RoomNews.Missed);

        var kept = await _here.Store.PartsAsync(here.Id, [$"case-{gone.Id}", $"draft-{gone.Id}", $"case-{stays.Id}"]);
        kept.Keys.ShouldBe([$"case-{stays.Id}"]);
        there.State.Agenda.ShouldHaveSingleItem().Id.ShouldBe(stays.Id);
    }

    [Fact]
    public async Task Draft_OnceItIsSigned_IsNotKeptAnyMore()
    {
        var (here, _) = await BeginAsync();
        var item = here.State.Agenda[0];
        here.DraftOf(item.Id, () => Draft(item)).Question = "Add an antifibrotic?";
        await here.KeepDraftAsync(item.Id);

        await here.SignAsync(Chair, item.Id, new SignedDecision(DecisionDocument.Of(item, Decided, 90, RealKnowledge.Knowledge.Pack, DateTimeOffset.UnixEpoch), "the text", []));

        (await _here.Store.PartsAsync(here.Id, [$"draft-{item.Id}"])).ShouldBeEmpty();
    }

    [Fact]
    public async Task End_AtOneServer_IsTheEndAtTheOther()
    {
        var (here, there) = await BeginAsync();

        await here.EndAsync(Chair);
        await _there.Rooms.HearAsync(new RoomNews(here.Id, 0));

        there.State.IsEnded.ShouldBeTrue();
        (await _there.Rooms.FindAsync(here.Code)).ShouldBeNull();
        await there.CastAsync(Member, Guid.NewGuid(), new Vote([], true));
        (await _here.Store.FindAsync(here.Code)).ShouldBeNull();
    }

    [Fact]
    public async Task Kept_OfAMeeting_IsReadByNobodyWithoutTheKeys()
    {
        var (here, _) = await BeginAsync();
        var kept = (await _here.Store.ReadAsync(here.Id)).ShouldNotBeNull();
        var parts = await _here.Store.PartsAsync(here.Id, [$"case-{here.State.Agenda[0].Id}"]);

        Encoding.UTF8.GetString(kept.State.Span).ShouldNotContain(Chair.ToString());
        Encoding.UTF8.GetString(parts.ShouldHaveSingleItem().Value.Span).ShouldNotContain("fvc");
    }

    private static MeetingDecision Decided { get; } = new()
    {
        Question = "Add an antifibrotic?",
        Decided = "Add nintedanib",
        Options = [new ConsideredOption(Agent.Nintedanib, IsChosen: true, "progression")],
        Confidence = MeetingConfidence.High,
        Dissent = "",
        Owner = "Chest clinic",
        ReviewOn = new DateOnly(2027, 2, 1),
    };

    private static DecisionDraft Draft(AgendaItem item) => new(item, PathwayEngine.Assess(item.Patient, RealKnowledge.Knowledge.Pack, Language.English));

    private async Task<(MeetingRoom Here, MeetingRoom There)> BeginAsync()
    {
        var here = await _here.Rooms.OpenAsync(Chair);
        await here.AddAsync(Chair, RealKnowledge.Case(), Utf8);
        await here.AddAsync(Chair, RealKnowledge.Case("\"female\"", "\"male\""), Encoding.UTF8.GetBytes(RealKnowledge.ExampleJson.Replace("\"female\"", "\"male\"", StringComparison.Ordinal)));
        return (here, (await _there.Rooms.FindAsync(here.Code)).ShouldNotBeNull());
    }

    /// <summary>The same case in the same place, as far as a screen shows it.</summary>
    private sealed class Alike : IEqualityComparer<AgendaItem>
    {
        public static Alike Instance { get; } = new();

        public bool Equals(AgendaItem? x, AgendaItem? y) => x is not null && y is not null && Shown(x) == Shown(y) && x.Utf8.Span.SequenceEqual(y.Utf8.Span);

        public int GetHashCode(AgendaItem obj) => obj.Id.GetHashCode();

        private static (Guid, int, TimeSpan, DateTimeOffset?, bool, string?) Shown(AgendaItem item) =>
            (item.Id, item.Minutes, item.Spent, item.TakenUpAt, item.IsRevealed, item.Patient.CaseId);
    }
}
