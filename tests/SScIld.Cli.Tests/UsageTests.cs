namespace SScIld.Cli.Tests;

/// <summary>What can be typed, and what is said when it cannot be understood.</summary>
public sealed class UsageTests
{
    [Theory]
    [InlineData("en", "--lang en|zh")]
    [InlineData("zh", "退出码")]
    public void Help_InEitherLanguage_ExplainsTheProgram(string language, string said)
    {
        var outcome = Sscild.Run("--help", "--lang", language);

        outcome.ExitCode.ShouldBe(0);
        outcome.Output.ShouldContain(said);
        outcome.Output.ShouldContain("sscild assess");
    }

    [Theory]
    [InlineData("assess")]
    [InlineData("verify")]
    [InlineData("freeze")]
    public void Help_OfACommand_ExplainsIt(string command)
    {
        var outcome = Sscild.Run(command, "--help");

        outcome.ExitCode.ShouldBe(0);
        outcome.Output.ShouldStartWith($"sscild {command}");
    }

    [Fact]
    public void Version_IsOneLine()
    {
        var outcome = Sscild.Run("--version");

        outcome.ExitCode.ShouldBe(0);
        outcome.Output.ShouldMatch(@"^sscild \d+\.\d+\.\d+\n$");
    }

    [Theory]
    [InlineData("Say what to do")]
    [InlineData("Say what to do", "--lang", "en")]
    [InlineData("asess is not understood", "asess")]
    [InlineData("--colour is not understood", "assess", "case.json", "--colour")]
    [InlineData("at least one case file", "assess")]
    [InlineData("--format is one of json|text, not xml", "assess", "case.json", "--format", "xml")]
    [InlineData("--detail is one of full|brief, not short", "assess", "case.json", "--detail", "short")]
    [InlineData("--lang is one of en|zh, not fr", "assess", "case.json", "--lang", "fr")]
    [InlineData("--lang needs one value", "assess", "case.json", "--lang")]
    [InlineData("--lang needs one value", "assess", "case.json", "--lang", "en", "--lang", "zh")]
    [InlineData("do not go together", "assess", "case.json", "--input", "cohort.ndjson")]
    [InlineData("--output goes with --input", "assess", "case.json", "--output", "out.ndjson")]
    [InlineData("--format text does not apply", "assess", "--input", "cohort.ndjson", "--format", "text")]
    [InlineData("must not be the file that is read", "assess", "--input", "cohort.ndjson", "--output", "./cohort.ndjson")]
    [InlineData("freeze needs a data folder", "freeze")]
    [InlineData("无法理解参数asess", "asess", "--lang", "zh")]
    public void Run_WhenNotUnderstood_SaysWhyAndHowToGetHelp(string said, params string[] arguments)
    {
        var outcome = Sscild.Run(arguments).WithoutStackTrace();

        outcome.ExitCode.ShouldBe(64);
        outcome.Output.ShouldBeEmpty();
        outcome.Error.ShouldContain(said);
        outcome.Error.ShouldContain("sscild --help");
    }
}
