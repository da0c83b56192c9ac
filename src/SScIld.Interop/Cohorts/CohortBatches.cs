using System.Collections.Concurrent;

namespace SScIld.Interop.Cohorts;

/// <summary>
/// The batches on their way through: read in order, answered in any order by whoever takes them, written in order. There are
/// only so many at once, however long the cohort.
/// </summary>
internal sealed class CohortBatches(Stream input, Stream output, IProgress<CohortProgress>? progress) : IDisposable
{
    // One being answered on each processor, as many waiting for their turn to be written, and one being read.
    private static readonly int MostAtOnce = (Environment.ProcessorCount * 2) + 1;

    private readonly CohortLines _lines = new(input);
    private readonly SemaphoreSlim _room = new(MostAtOnce);
    private readonly SemaphoreSlim _reading = new(1);
    private readonly ConcurrentStack<CohortBatch> _spare = new();
    private readonly Dictionary<long, CohortBatch> _answered = [];
    private readonly Lock _turn = new();
    private long _read;
    private long _written;
    private bool _isWriting;

    /// <summary>How much has been written.</summary>
    public CohortProgress Done { get; private set; } = new(0, 0, 0);

    /// <summary>The next batch to be answered; null at the end. Each that is taken is to be delivered.</summary>
    public async Task<CohortBatch?> TakeAsync(CancellationToken cancellation)
    {
        await _room.WaitAsync(cancellation);
        await _reading.WaitAsync(cancellation);
        try
        {
            var batch = _spare.TryPop(out var used) ? used : new CohortBatch();
            var more = await _lines.FillAsync(batch, cancellation);
            batch.Number = _read++;
            batch.ReadSoFar = _lines.BytesRead;
            return more ? batch : null;
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <summary>Gives an answered batch back, to be written when all before it are.</summary>
    public async Task DeliverAsync(CohortBatch batch)
    {
        lock (_turn)
        {
            _answered.Add(batch.Number, batch);
            if (_isWriting)
            {
                // Whoever writes now will see to it.
                return;
            }

            _isWriting = true;
        }

        while (NextToWrite() is { } next)
        {
            // Never cancelled half way: what has been written are whole lines.
            await output.WriteAsync(next.Output.WrittenMemory, CancellationToken.None);
            Done = new CohortProgress(Done.Assessed + next.Assessed, Done.Rejected + next.Rejected, next.ReadSoFar);
            progress?.Report(Done);
            _spare.Push(next);
            _room.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _room.Dispose();
        _reading.Dispose();
    }

    private CohortBatch? NextToWrite()
    {
        lock (_turn)
        {
            _isWriting = _answered.Remove(_written, out var next);
            _written += _isWriting ? 1 : 0;
            return next;
        }
    }
}
