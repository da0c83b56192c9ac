namespace SScIld.Interop.Cohorts;

/// <summary>Some consecutive lines of a cohort and what is answered to them. Used again when its answers have been written.</summary>
internal sealed class CohortBatch
{
    /// <summary>The bytes read; lines are parts of it.</summary>
    public byte[] Input = new byte[CohortLines.BytesPerBatch];

    /// <summary>How many bytes of <see cref="Input"/> were read.</summary>
    public int Length;

    /// <summary>Its place among the batches, from 0.</summary>
    public long Number { get; set; }

    /// <summary>How many bytes of the whole input had been read when this batch had.</summary>
    public long ReadSoFar { get; set; }

    /// <summary>The lines that hold a case.</summary>
    public List<CohortLine> Lines { get; } = [];

    /// <summary>The answers, a line each.</summary>
    public JsonText Output { get; } = new();

    public int Assessed { get; set; }

    public int Rejected { get; set; }

    public void Clear()
    {
        Length = 0;
        Lines.Clear();
        Output.Clear();
        Assessed = 0;
        Rejected = 0;
    }
}

/// <summary>A line with a case.</summary>
/// <param name="Number">Its number in the file, from 1.</param>
/// <param name="Start">Where it begins in the batch.</param>
/// <param name="Length">Its length without the line end; negative: longer than a case may be, and not kept.</param>
internal readonly record struct CohortLine(int Number, int Start, int Length)
{
    public bool IsTooLarge => Length < 0;

    public static CohortLine TooLarge(int number) => new(number, 0, -1);
}
