using Bunit;
using Microsoft.Extensions.DependencyInjection;
using SScIld.Pathway;
using SScIld.Web.Features.Meetings.Boards;
using SScIld.Web.Features.Meetings.Rooms;
using SScIld.Web.Tests.Features.Meetings.Rooms;

namespace SScIld.Web.Tests.Features.Meetings.Boards;

/// <summary>The time of a case, and how long a screen that nobody types at stays open.</summary>
public sealed class BoardClockTests : PageContext, IAsyncLifetime
{
    private readonly Clock _clock = new();
    private MeetingRoom _room = null!;

    public BoardClockTests() => Services.AddSingleton<TimeProvider>(_clock);

    public async Task InitializeAsync()
    {
        var chair = Guid.NewGuid();
        _room = await RoomServer.InMemory(_clock).Rooms.OpenAsync(chair);
        await _room.AddAsync(chair, RealKnowledge.Case(), default);
        await _room.TurnAsync(chair, _room.State.Agenda[0].Id, BoardPanel.Clinical);
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    [Theory]
    [InlineData(0, "10 min left")]
    [InlineData(4, "6 min left")]
    [InlineData(10, "0 min left")]
    [InlineData(13, "3 min over")]
    public void Clock_AfterSomeMinutes_SaysWhatIsLeftOrOver(int minutes, string said)
    {
        _clock.Now += TimeSpan.FromMinutes(minutes);

        Show().TextContent.ShouldBe(said);
    }

    [Theory]
    [InlineData(29, true)]
    [InlineData(31, false)]
    public void Screen_WhileSomethingHappensInTheMeeting_IsNotLocked(int minutes, bool isOpen)
    {
        _clock.Now += TimeSpan.FromMinutes(minutes);

        Show().HasAttribute("data-keeps-awake").ShouldBe(isOpen);
    }

    private AngleSharp.Dom.IElement Show() => RenderIn<BoardClock>(
        Language.English, clock => clock.Add(shown => shown.Item, _room.State.Agenda[0]).Add(shown => shown.Room, _room)).Find(".board-clock");

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
