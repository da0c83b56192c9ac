using System.Diagnostics;
using SScIld.Cli.Hosting;
using SScIld.Interop.Cohorts;

namespace SScIld.Cli.Cohort;

/// <summary>A line every few seconds, for logs.</summary>
internal sealed class CohortLog(Words words) : CohortDisplay
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private readonly Stopwatch _sinceLast = Stopwatch.StartNew();

    /// <inheritdoc/>
    public override Task<CohortProgress> ShowAsync(Func<IProgress<CohortProgress>, Task<CohortProgress>> work) => work(this);

    /// <inheritdoc/>
    protected override void Show(CohortProgress progress)
    {
        if (_sinceLast.Elapsed >= Pause)
        {
            Terminal.Report(words.Say("cli.cohort.progress", CohortRun.Cases(progress), CohortRun.Rejected(progress)));
            _sinceLast.Restart();
        }
    }
}
