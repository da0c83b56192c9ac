using System.Collections.Concurrent;
using SScIld.Storage.Transfer;

namespace SScIld.Web.Features.Records.Transfer;

/// <summary>Exports under way: the page that asked for one sees how far it is and can stop it, while the browser fetches the file.</summary>
public sealed class Exports
{
    private readonly ConcurrentDictionary<Guid, ExportRun> _runs = [];

    /// <summary>An export by its id, which the page and the address of the file share.</summary>
    public ExportRun Run(Guid id) => _runs.GetOrAdd(id, _ => new ExportRun());

    /// <summary>Forgets an export that is over, or whose page was left.</summary>
    public void Forget(Guid id)
    {
        if (_runs.TryRemove(id, out var run))
        {
            run.Dispose();
        }
    }
}

/// <summary>One export.</summary>
public sealed class ExportRun : IProgress<TransferProgress>, IDisposable
{
    // A page is told often enough to move and seldom enough to cost nothing.
    private const int ToldEvery = 50;
    private readonly CancellationTokenSource _stop = new();

    /// <summary>Raised when it came further, ended or was stopped.</summary>
    public event EventHandler? Changed;

    /// <summary>How far it is; null: not begun.</summary>
    public TransferProgress? Progress { get; private set; }

    /// <summary>Whether it is over, and how.</summary>
    public ExportEnd? End { get; private set; }

    /// <summary>Whether the file is being written.</summary>
    public bool IsUnderWay => Progress is not null && End is null;

    /// <summary>Stops it.</summary>
    public CancellationToken Stopping => _stop.Token;

    /// <inheritdoc/>
    public void Report(TransferProgress value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Progress = value;
        if (value.Patients % ToldEvery == 0 || value.Patients == value.Total)
        {
            Changed?.Invoke(this, EventArgs.Empty);
        }
    }

    /// <summary>It begins, perhaps anew.</summary>
    public void Begin()
    {
        (Progress, End) = (new TransferProgress(0, 0), null);
        Changed?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>It is over.</summary>
    public void Finish(ExportEnd end)
    {
        End = end;
        Changed?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>Stops it after the patient under way.</summary>
    public Task StopAsync() => _stop.CancelAsync();

    /// <inheritdoc/>
    public void Dispose() => _stop.Dispose();
}

/// <summary>How an export ended.</summary>
public enum ExportEnd
{
    /// <summary>The file is whole.</summary>
    Whole,

    /// <summary>It was stopped: the file the browser has is not whole, and the browser knows.</summary>
    Stopped,
}
