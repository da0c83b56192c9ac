using SScIld.Interop.Assessments;
using SScIld.Interop.Cases;
using SScIld.Pathway;
using SScIld.Pathway.Rules;

namespace SScIld.Interop.Cohorts;

/// <summary>
/// Assesses a cohort: one case a line in, one assessment or rejection a line out, in the same order. Cases are assessed on
/// all processors; memory does not grow with the cohort.
/// </summary>
public static class CohortAssessment
{
    // One batch at work on each processor, one waiting for it, and one being read or written.
    private static readonly int MostBatches = (Environment.ProcessorCount * 2) + 1;

    /// <summary>Assesses every line of a stream.</summary>
    /// <param name="input">Cases, one a line; blank lines are passed over.</param>
    /// <param name="output">Where the answers go; whole lines, also when cancelled.</param>
    /// <param name="pack">The knowledge.</param>
    /// <param name="language">The language of sentences and messages.</param>
    /// <param name="detail">How much of each assessment is written.</param>
    /// <param name="progress">Told after each batch.</param>
    /// <param name="cancellation">Stops between two batches.</param>
    /// <returns>How many cases were assessed and rejected.</returns>
    public static async Task<CohortProgress> RunAsync(
        Stream input,
        Stream output,
        KnowledgePack pack,
        Language language = Language.English,
        AssessmentDetail detail = AssessmentDetail.Brief,
        IProgress<CohortProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(pack);
        var lines = new CohortLines(input);
        var writer = new AssessmentWriter(pack, language, detail);
        var atWork = new Queue<(CohortBatch Batch, Task Work)>(MostBatches);
        var spare = new Stack<CohortBatch>(MostBatches);
        var done = new CohortProgress(0, 0, 0);
        try
        {
            for (var more = true; more || atWork.Count > 0;)
            {
                if (more && atWork.Count < MostBatches)
                {
                    var next = spare.Count > 0 ? spare.Pop() : new CohortBatch();
                    more = await lines.FillAsync(next, cancellation);
                    atWork.Enqueue((next, Task.Run(() => Answer(next, writer), CancellationToken.None)));
                    continue;
                }

                cancellation.ThrowIfCancellationRequested();
                var (batch, work) = atWork.Dequeue();
                await work;

                // Not cancelled half way: what has been written are whole lines.
                await output.WriteAsync(batch.Output.WrittenMemory, CancellationToken.None);
                done = new CohortProgress(done.Assessed + batch.Assessed, done.Rejected + batch.Rejected, lines.BytesRead);
                progress?.Report(done);
                spare.Push(batch);
            }

            await output.FlushAsync(CancellationToken.None);
            return done;
        }
        finally
        {
            // After a failure the batches still at work are let finish; their answers are not wanted.
            await Task.WhenAll(atWork.Select(item => item.Work)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static void Answer(CohortBatch batch, AssessmentWriter writer)
    {
        foreach (var line in batch.Lines)
        {
            switch (Read(batch, line, writer))
            {
                case CaseReading.Accepted accepted:
                    writer.Write(PathwayEngine.Assess(accepted.Patient, writer.Pack, writer.Language), batch.Output);
                    batch.Assessed++;
                    break;
                case CaseReading.Rejected rejected:
                    RejectionWriter.Write(rejected.Rejection, batch.Output);
                    batch.Rejected++;
                    break;
                default:
                    throw new InvalidOperationException("A case is accepted or rejected.");
            }

            batch.Output.LineEnd();
        }
    }

    private static CaseReading Read(CohortBatch batch, in CohortLine line, AssessmentWriter writer) => line.IsTooLarge
        ? new CaseReading.Rejected(CaseDocumentReader.TooLarge(writer.Pack, writer.Language))
        : CaseDocumentReader.Read(batch.Input.AsSpan(line.Start, line.Length), writer.Pack, writer.Language, line.Number);
}
