using System.Diagnostics;
using System.Globalization;
using SScIld.Cli.Hosting;
using SScIld.Interop.Cohorts;

namespace SScIld.Cli.Cohort;

/// <summary>Assesses a cohort from one stream to another, says how far it is, and stops cleanly.</summary>
internal sealed class CohortRun(KnowledgeSource knowledge, Words words, CohortRequest request)
{
    private const string StandardInput = "-";

    /// <summary>Assesses the cohort; the result is the exit code.</summary>
    public async Task<int> RunAsync()
    {
        if (request.Output is { } named && Path.GetFullPath(named) == Path.GetFullPath(request.Input))
        {
            throw words.Usage("cli.usage.output-is-input");
        }

        // What is asked for must be readable before anything that is there is replaced.
        await using var input = Open(request.Input, () => request.Input == StandardInput ? Console.OpenStandardInput() : File.OpenRead(request.Input));
        var pack = knowledge.Load(words);
        var clock = Stopwatch.StartNew();
        await using var output = Open(request.Output, () => request.Output is null ? Terminal.Output : File.Create(request.Output));
        using var interruption = new Interruption();
        var progress = CohortDisplay.For(words, input.CanSeek ? input.Length : null);
        try
        {
            var done = await progress.ShowAsync(shown => interruption.GraceAsync(
                CohortAssessment.RunAsync(input, output, pack, words.Language, request.Detail, shown, interruption.Token)));
            Terminal.Report(words.Say("cli.cohort.done", Cases(done), Rejected(done), ("seconds", clock.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture))));
            return done.Rejected > 0 ? ExitCode.CaseRejected : ExitCode.Done;
        }
        catch (OperationCanceledException)
        {
            await output.FlushAsync();
            Terminal.Report(words.Say("cli.cohort.stopped", Cases(progress.Last)));
            return ExitCode.Stopped;
        }
        catch (Exception problem) when (FileProblem.IsOne(problem))
        {
            throw new StopException(ExitCode.Unreadable, FileProblem.Describe(words, request.Output ?? request.Input, problem));
        }
    }

    private Stream Open(string? file, Func<Stream> open)
    {
        try
        {
            return open();
        }
        catch (Exception problem) when (FileProblem.IsOne(problem))
        {
            throw new StopException(ExitCode.Unreadable, FileProblem.Describe(words, file ?? "", problem));
        }
    }

    /// <summary>How many cases were answered, for a sentence.</summary>
    internal static (string Name, string Value) Cases(CohortProgress progress) => ("cases", Number(progress.Assessed + progress.Rejected));

    /// <summary>How many cases were rejected, for a sentence.</summary>
    internal static (string Name, string Value) Rejected(CohortProgress progress) => ("rejected", Number(progress.Rejected));

    private static string Number(long count) => count.ToString(CultureInfo.InvariantCulture);
}
