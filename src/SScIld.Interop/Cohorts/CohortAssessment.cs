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
        var writer = new AssessmentWriter(pack, language, detail);
        var batches = new CohortBatches(input, output, progress);
        await Task.WhenAll(Enumerable.Range(0, Environment.ProcessorCount)
            .Select(_ => Task.Run(() => WorkAsync(batches, writer, cancellation), CancellationToken.None)));
        await output.FlushAsync(CancellationToken.None);
        return batches.Done;
    }

    private static async Task WorkAsync(CohortBatches batches, AssessmentWriter writer, CancellationToken cancellation)
    {
        try
        {
            while (await batches.TakeAsync(cancellation) is { } batch)
            {
                Answer(batch, writer);
                await batches.DeliverAsync(batch);
            }
        }
        catch
        {
            // When one fails the others have nothing left to wait for.
            batches.Stop();
            throw;
        }
    }

    private static void Answer(CohortBatch batch, AssessmentWriter writer)
    {
        foreach (var line in batch.Lines)
        {
            switch (Read(batch, line, writer))
            {
                case CaseReading.Accepted accepted:
                    writer.Write(Assess(accepted.Patient, writer), batch.Output);
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

    // The trace is most of the work; where it is not written it is not kept.
    private static Assessment Assess(PatientCase patient, AssessmentWriter writer) => writer.Detail == AssessmentDetail.Full
        ? PathwayEngine.Assess(patient, writer.Pack, writer.Language)
        : PathwayEngine.AssessWithoutTrace(patient, writer.Pack, writer.Language);

    private static CaseReading Read(CohortBatch batch, in CohortLine line, AssessmentWriter writer) => line.IsTooLarge
        ? new CaseReading.Rejected(CaseDocumentReader.TooLarge(writer.Pack, writer.Language))
        : CaseDocumentReader.Read(batch.Input.AsSpan(line.Start, line.Length), writer.Pack, writer.Language, line.Number);
}
