namespace SScIld.Web.Features.Counterfactuals;

/// <summary>
/// A search beside the page about the case as it stands. The first begins at once; the next ones wait until the typing
/// pauses, so that none of them takes the processor from the answer to a key. A new search ends the one before.
/// </summary>
/// <param name="clock">The clock that tells a pause.</param>
/// <param name="pause">How long nothing may be typed before a search begins.</param>
public sealed class QuietSearch(TimeProvider clock, TimeSpan pause) : IDisposable
{
    /// <summary>For a search that takes long: a little longer than between two keys of one number.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(350);

    /// <summary>For a search of a few milliseconds: the answer to the key is drawn first, the search is seen with it.</summary>
    public static readonly TimeSpan ShortPause = TimeSpan.FromMilliseconds(40);

    private CancellationTokenSource? _current;

    /// <summary>Looks for something about another case.</summary>
    /// <param name="find">The search, on a thread of its own.</param>
    /// <param name="show">Takes what was found, on the page's thread; not called when another search began meanwhile.</param>
    public Task RenewAsync<T>(Func<CancellationToken, T> find, Action<T> show)
    {
        var wait = _current is null ? TimeSpan.Zero : pause;
        End();
        _current = new CancellationTokenSource();
        return RunAsync(wait, find, show, _current.Token);
    }

    /// <summary>Looks for more about the same case, at once.</summary>
    /// <param name="find">The search, on a thread of its own.</param>
    /// <param name="show">Takes what was found, on the page's thread; not called when another search began meanwhile.</param>
    public Task GoOnAsync<T>(Func<CancellationToken, T> find, Action<T> show) =>
        RunAsync(TimeSpan.Zero, find, show, (_current ??= new CancellationTokenSource()).Token);

    /// <inheritdoc/>
    public void Dispose()
    {
        End();
        _current = null;
    }

    private void End()
    {
        _current?.Cancel();
        _current?.Dispose();
    }

    private async Task RunAsync<T>(TimeSpan wait, Func<CancellationToken, T> find, Action<T> show, CancellationToken token)
    {
        try
        {
            await Task.Delay(wait, clock, token);
            var found = await Task.Run(() => find(token), token);
            if (!token.IsCancellationRequested)
            {
                show(found);
            }
        }
        catch (OperationCanceledException)
        {
            // The case was edited meanwhile: the search for the new one is under way.
        }
    }
}
