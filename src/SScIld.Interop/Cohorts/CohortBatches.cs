using System.Threading.Channels;

namespace SScIld.Interop.Cohorts;

/// <summary>
/// The batches on their way through: read in order, answered in any order by whoever takes them, written in order. There are
/// only so many at once, however long the cohort.
/// </summary>
internal sealed class CohortBatches
{
    // One being answered on each processor, as many waiting for their turn to be written, and one being read.
    private static readonly int MostAtOnce = (Environment.ProcessorCount * 2) + 1;

    private readonly Stream _output;
    private readonly IProgress<CohortProgress>? _progress;
    private readonly Channel<CohortBatch> _spare = Channel.CreateUnbounded<CohortBatch>();

    // Whoever holds the lines reads; there is one of them.
    private readonly Channel<CohortLines> _lines = Channel.CreateUnbounded<CohortLines>();
    private readonly Dictionary<long, CohortBatch> _answered = [];
    private readonly Lock _turn = new();
    private long _read;
    private long _written;
    private bool _isWriting;

    public CohortBatches(Stream input, Stream output, IProgress<CohortProgress>? progress)
    {
        _output = output;
        _progress = progress;
        _lines.Writer.TryWrite(new CohortLines(input));
        for (var i = 0; i < MostAtOnce; i++)
        {
            _spare.Writer.TryWrite(new CohortBatch());
        }
    }

    /// <summary>How much has been written.</summary>
    public CohortProgress Done { get; private set; } = new(0, 0, 0);

    /// <summary>The next batch to be answered; null at the end. Each that is taken is to be delivered.</summary>
    public async Task<CohortBatch?> TakeAsync(CancellationToken cancellation)
    {
        CohortBatch? batch = null;
        while (batch is null)
        {
            if (!await _spare.Reader.WaitToReadAsync(cancellation))
            {
                return null;
            }

            _spare.Reader.TryRead(out batch);
        }

        var lines = await _lines.Reader.ReadAsync(cancellation);
        try
        {
            var more = await lines.FillAsync(batch, cancellation);
            batch.Number = _read++;
            batch.ReadSoFar = lines.BytesRead;
            return more ? batch : null;
        }
        finally
        {
            _lines.Writer.TryWrite(lines);
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
            await _output.WriteAsync(next.Output.WrittenMemory, CancellationToken.None);
            Done = new CohortProgress(Done.Assessed + next.Assessed, Done.Rejected + next.Rejected, next.ReadSoFar);
            _progress?.Report(Done);
            _spare.Writer.TryWrite(next);
        }
    }

    /// <summary>Gives nothing more out.</summary>
    public void Stop()
    {
        while (_spare.Reader.TryRead(out _))
        {
        }

        _spare.Writer.TryComplete();
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
