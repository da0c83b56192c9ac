using System.Diagnostics;
using System.Globalization;

namespace SScIld.Cli.Tests;

/// <summary>A cohort of any length is assessed in the same memory. The long run goes to a million lines.</summary>
public sealed class LargeCohortTests
{
    // What a garbage collector may differ by between two runs; a leak of a hundred bytes a case would show in the long run.
    private const double MostTimes = 1.5;
    private static readonly int Cases = LongRun.Choose(3_000, 100_000);

    [Fact]
    public async Task Assess_CohortTenTimesAsLong_NeedsNoMoreMemory()
    {
        var some = await PeakOf(Cases);
        var many = await PeakOf(Cases * 10);

        many.ShouldBeLessThan((long)(some * MostTimes));
    }

    private static async Task<long> PeakOf(int cases)
    {
        using var process = Sscild.Start([], "assess", "--input", "-", "--output", OperatingSystem.IsWindows() ? "NUL" : "/dev/null");
        var said = process.StandardError.ReadToEndAsync();
        var feeding = Task.Run(() => Feed(process.StandardInput, cases));
        var peak = 0L;
        while (!process.HasExited)
        {
            process.Refresh();
            peak = Math.Max(peak, Peak(process));
            await Task.Delay(20);
        }

        await feeding;
        process.ExitCode.ShouldBe(0);
        (await said).ShouldContain(string.Create(CultureInfo.InvariantCulture, $"{cases} cases, 0 rejected"));
        peak.ShouldBeGreaterThan(0);
        return peak;
    }

    private static void Feed(StreamWriter input, int cases)
    {
        for (var number = 0; number < cases; number++)
        {
            input.Write(ExampleCase.Named(ExampleCase.Line, number.ToString(CultureInfo.InvariantCulture)) + "\n");
        }

        input.Close();
    }

    private static long Peak(Process process)
    {
        try
        {
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            // It ended meanwhile.
            return 0;
        }
    }
}
