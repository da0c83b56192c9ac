using System.Runtime.InteropServices;

namespace SScIld.Cli.Cohort;

/// <summary>Ctrl+C or a request to end, turned into a cancellation. Asked a second time, the program ends at once.</summary>
internal sealed class Interruption : IDisposable
{
    // Waiting for standard input cannot be cancelled; after this long the program no longer waits with it.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);
    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration _interrupt;
    private readonly PosixSignalRegistration _terminate;

    public Interruption()
    {
        _interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
        _terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);
    }

    /// <summary>Cancelled when asked to stop.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>The outcome of some work; when stopped, only for so long.</summary>
    public async Task<T> GraceAsync<T>(Task<T> work)
    {
        var stopped = new TaskCompletionSource();
        await using var registration = Token.Register(stopped.SetResult);
        if (await Task.WhenAny(work, stopped.Task) != work && await Task.WhenAny(work, Task.Delay(Grace, CancellationToken.None)) != work)
        {
            throw new OperationCanceledException(Token);
        }

        return await work;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _interrupt.Dispose();
        _terminate.Dispose();
        _source.Dispose();
    }

    private void Cancel(PosixSignalContext signal)
    {
        signal.Cancel = !_source.IsCancellationRequested;
        _source.Cancel();
    }
}
