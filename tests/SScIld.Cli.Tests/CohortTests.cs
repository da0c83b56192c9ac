using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace SScIld.Cli.Tests;

/// <summary>A case a line in, an answer a line out.</summary>
public sealed class CohortTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void Assess_Cohort_AnswersEachLineInItsPlace()
    {
        var cohort = _place.Write("cohort.ndjson", string.Join('\n',
            ExampleCase.Named(ExampleCase.Line, "one"),
            ExampleCase.Impossible(ExampleCase.Named(ExampleCase.Line, "two")),
            "",
            "not a case",
            ExampleCase.Named(ExampleCase.Line, "four") + "\r"));

        var outcome = Sscild.Run("assess", "--input", cohort, "--output", _place["answers.ndjson"]);

        outcome.ExitCode.ShouldBe(2);
        outcome.Output.ShouldBeEmpty();
        outcome.Error.ShouldContain("4 cases, 2 rejected");
        var answers = Answers(File.ReadAllText(_place["answers.ndjson"]));
        answers.Select(answer => answer.GetProperty("schema").GetString()).ShouldBe(
            ["sscild.assessment/1", "sscild.rejection/1", "sscild.rejection/1", "sscild.assessment/1"]);
        answers.Select(answer => answer.GetProperty("caseId").GetString()).ShouldBe(["one", "two", null, "four"]);
    }

    [Fact]
    public void Assess_Cohort_IsBriefUnlessAskedOtherwise()
    {
        var cohort = _place.Write("cohort.ndjson", ExampleCase.Line);

        Answers(Sscild.Run("assess", "--input", cohort).Output)[0].TryGetProperty("trace", out _).ShouldBeFalse();
        Answers(Sscild.Run("assess", "--input", cohort, "--detail", "full").Output)[0].TryGetProperty("trace", out _).ShouldBeTrue();
    }

    [Fact]
    public void Assess_CohortOnStandardInput_AnswersOnStandardOutput()
    {
        var outcome = Sscild.RunWith($"{ExampleCase.Line}\n{ExampleCase.Line}\n", [], "assess", "--input", "-", "--lang", "zh");

        outcome.ExitCode.ShouldBe(0);
        Answers(outcome.Output).Select(answer => answer.GetProperty("language").GetString()).ShouldBe(["zh", "zh"]);
        outcome.Error.ShouldContain("2例，退回0例");
    }

    [Fact]
    public void Assess_CohortThatIsNotThere_LeavesWhatWasThereBefore()
    {
        var answers = _place.Write("answers.ndjson", "precious\n");

        var outcome = Sscild.Run("assess", "--input", _place["nowhere.ndjson"], "--output", answers).WithoutStackTrace();

        outcome.ExitCode.ShouldBe(3);
        outcome.Error.ShouldContain("nowhere.ndjson: there is no such file");
        File.ReadAllText(answers).ShouldBe("precious\n");
    }

    [Fact]
    public void Assess_CohortIntoAFolderThatIsNotThere_IsNamed()
    {
        var cohort = _place.Write("cohort.ndjson", ExampleCase.Line);

        var outcome = Sscild.Run("assess", "--input", cohort, "--output", _place["no/such/answers.ndjson"]).WithoutStackTrace();

        outcome.ExitCode.ShouldBe(3);
        outcome.Error.ShouldContain("answers.ndjson");
    }

    [Fact]
    public async Task Assess_CohortInterrupted_LeavesWholeLinesAndSaysSo()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var answers = _place["answers.ndjson"];
        using var process = Sscild.StartListening("assess", "--input", "-", "--output", answers);
        var feeding = Task.Run(() => FeedForEver(process.StandardInput));
        WaitFor(() => File.Exists(answers) && new FileInfo(answers).Length > 0);

        Interrupt(process);
        await process.WaitForExitAsync();
        await feeding;

        process.ExitCode.ShouldBe(130);
        (await process.StandardError.ReadToEndAsync()).ShouldContain("every line is whole");
        var written = await File.ReadAllTextAsync(answers);
        written.ShouldEndWith("\n");
        Answers(written).ShouldAllBe(answer => answer.GetProperty("schema").GetString() == "sscild.assessment/1");
    }

    [Fact]
    public void Assess_CohortInterruptedWhileItWaitsForInput_Ends()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var process = Sscild.StartListening("assess", "--input", "-", "--output", _place["answers.ndjson"]);
        WaitFor(() => File.Exists(_place["answers.ndjson"]));
        Thread.Sleep(TimeSpan.FromMilliseconds(200));

        Interrupt(process);

        process.WaitForExit(TimeSpan.FromSeconds(20)).ShouldBeTrue();
        process.ExitCode.ShouldBe(130);
    }

    private static void FeedForEver(StreamWriter input)
    {
        try
        {
            for (var number = 0; ; number++)
            {
                input.Write(ExampleCase.Named(ExampleCase.Line, number.ToString(CultureInfo.InvariantCulture)) + "\n");
            }
        }
        catch (IOException)
        {
            // The program has gone: that is how this ends.
        }
    }

    private static void WaitFor(Func<bool> condition) =>
        SpinWait.SpinUntil(condition, TimeSpan.FromSeconds(60)).ShouldBeTrue("The program did not get that far in a minute.");

    private static List<JsonElement> Answers(string text) =>
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    /// <summary>What Ctrl+C sends.</summary>
    private static void Interrupt(Process process)
    {
        using var kill = Process.Start("sh", ["-c", string.Create(CultureInfo.InvariantCulture, $"kill -INT {process.Id}")]);
        kill.WaitForExit();
        kill.ExitCode.ShouldBe(0);
    }
}
