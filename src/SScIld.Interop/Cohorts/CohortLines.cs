using SScIld.Interop.Cases;

namespace SScIld.Interop.Cohorts;

/// <summary>
/// Cuts a stream into lines, a batch at a time. A line longer than a case may be is passed over as it is read, so that no
/// line, however long, is held in memory.
/// </summary>
internal sealed class CohortLines(Stream input)
{
    /// <summary>How much a batch reads at once: some ten cases, whose full answers still fit a processor's own cache.</summary>
    public const int BytesPerBatch = 16 * 1024;

    private byte[] _rest = [];
    private int _restLength;
    private int _lineNumber;
    private bool _passingOver;
    private bool _ended;

    /// <summary>How many bytes were read.</summary>
    public long BytesRead { get; private set; }

    /// <summary>Fills a batch with the next lines; false at the end of the stream.</summary>
    public async ValueTask<bool> FillAsync(CohortBatch batch, CancellationToken cancellation)
    {
        batch.Clear();
        if (_ended)
        {
            return false;
        }

        TakeRest(batch);
        var lineEnd = -1;
        while (lineEnd < 0 && !_ended)
        {
            var searched = batch.Length;
            await ReadAsync(batch, cancellation);
            lineEnd = batch.Input.AsSpan(searched, batch.Length - searched).LastIndexOf((byte)'\n');
            lineEnd += lineEnd < 0 ? 0 : searched;
            if (lineEnd < 0 && batch.Length > CaseDocumentReader.MaximumBytes + 1)
            {
                // Only the end of this line matters now.
                _passingOver = true;
                batch.Length = 0;
            }
        }

        var end = _ended ? batch.Length : lineEnd + 1;
        KeepRest(batch, end);
        Cut(batch, end);
        return true;
    }

    private async ValueTask ReadAsync(CohortBatch batch, CancellationToken cancellation)
    {
        if (batch.Input.Length - batch.Length < BytesPerBatch)
        {
            Array.Resize(ref batch.Input, batch.Length + Math.Max(batch.Length, BytesPerBatch));
        }

        var read = await input.ReadAsync(batch.Input.AsMemory(batch.Length, BytesPerBatch), cancellation);
        batch.Length += read;
        BytesRead += read;
        _ended = read == 0;
    }

    private void TakeRest(CohortBatch batch)
    {
        if (batch.Input.Length < _restLength)
        {
            batch.Input = new byte[_restLength + BytesPerBatch];
        }

        _rest.AsSpan(0, _restLength).CopyTo(batch.Input);
        batch.Length = _restLength;
    }

    private void KeepRest(CohortBatch batch, int end)
    {
        _restLength = batch.Length - end;
        if (_rest.Length < _restLength)
        {
            _rest = new byte[_restLength];
        }

        batch.Input.AsSpan(end, _restLength).CopyTo(_rest);
    }

    private void Cut(CohortBatch batch, int end)
    {
        for (var start = 0; start < end || (_ended && _passingOver);)
        {
            var length = batch.Input.AsSpan(start, end - start).IndexOf((byte)'\n');
            var next = length < 0 ? end : start + length + 1;
            _lineNumber++;
            if (_passingOver)
            {
                batch.Lines.Add(CohortLine.TooLarge(_lineNumber));
                _passingOver = false;
            }
            else if (batch.Input.AsSpan(start, next - start).TrimEnd("\r\n"u8) is var line && !IsBlank(line))
            {
                batch.Lines.Add(new CohortLine(_lineNumber, start, line.Length));
            }

            start = next;
        }
    }

    private static bool IsBlank(ReadOnlySpan<byte> line) => CaseDocumentReader.WithoutByteOrderMark(line).IndexOfAnyExcept(" \t\r"u8) < 0;
}
