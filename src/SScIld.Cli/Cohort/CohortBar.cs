using SScIld.Cli.Hosting;
using SScIld.Interop.Cohorts;
using Spectre.Console;

namespace SScIld.Cli.Cohort;

/// <summary>A bar that fills as the file is read; without a length, a count that runs.</summary>
internal sealed class CohortBar(Words words, long? bytes) : CohortDisplay
{
    private ProgressTask? _task;

    /// <inheritdoc/>
    public override Task<CohortProgress> ShowAsync(Func<IProgress<CohortProgress>, Task<CohortProgress>> work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress()
            .Columns(new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(), new TaskDescriptionColumn())
            .StartAsync(context =>
            {
                _task = context.AddTask(Sentence(Last), maxValue: bytes ?? 1);
                _task.IsIndeterminate = bytes is null;
                return work(this);
            });
    }

    /// <inheritdoc/>
    protected override void Show(CohortProgress progress)
    {
        if (_task is not null)
        {
            _task.Value = bytes is null ? 0 : progress.BytesRead;
            _task.Description = Sentence(progress);
        }
    }

    private string Sentence(CohortProgress progress) =>
        Markup.Escape(words.Say("cli.cohort.progress", CohortRun.Cases(progress), CohortRun.Rejected(progress)));
}
