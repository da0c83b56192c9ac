using SScIld.Web.Features.Counterfactuals;

namespace SScIld.Web.Tests.Features.Counterfactuals;

/// <summary>Searches beside the page wait for a pause in typing and give way to the next one.</summary>
public sealed class QuietSearchTests : IDisposable
{
    private readonly HeldClock _clock = new();
    private readonly List<string> _looked = [];
    private readonly List<string> _shown = [];
    private readonly QuietSearch _search;

    public QuietSearchTests() => _search = new QuietSearch(_clock, QuietSearch.Pause);

    [Fact]
    public async Task Renew_WhenItIsTheFirst_DoesNotWait()
    {
        await LookFor("first");

        _shown.ShouldBe(["first"]);
    }

    [Fact]
    public async Task Renew_WhileTypingGoesOn_LooksOnlyForTheLastCase()
    {
        await LookFor("first");
        var second = LookFor("second");
        var third = LookFor("third");
        _looked.ShouldBe(["first"], "nothing is looked for before the pause");

        _clock.PassThePause();
        await Task.WhenAll(second, third);

        _looked.ShouldBe(["first", "third"]);
        _shown.ShouldBe(["first", "third"]);
    }

    [Fact]
    public async Task GoOn_LooksForMoreAtOnce()
    {
        await LookFor("first");

        await _search.GoOnAsync(_ => "more", _shown.Add);

        _shown.ShouldBe(["first", "more"]);
    }

    [Fact]
    public async Task Dispose_WhileWaiting_ShowsNothingMore()
    {
        await LookFor("first");
        var second = LookFor("second");

        _search.Dispose();
        _clock.PassThePause();
        await second;

        _shown.ShouldBe(["first"]);
    }

    public void Dispose() => _search.Dispose();

    private Task LookFor(string what) => _search.RenewAsync(
        _ =>
        {
            _looked.Add(what);
            return what;
        },
        _shown.Add);

    /// <summary>A clock whose timers go off when the test says so.</summary>
    private sealed class HeldClock : TimeProvider
    {
        private readonly List<Action> _due = [];

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            dueTime.ShouldBe(QuietSearch.Pause);
            _due.Add(() => callback(state));
            return new HeldTimer();
        }

        public void PassThePause() => _due.ForEach(ring => ring());
    }

    private sealed class HeldTimer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
