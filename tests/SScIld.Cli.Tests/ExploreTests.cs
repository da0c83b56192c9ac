using System.Text.Json;

namespace SScIld.Cli.Tests;

/// <summary>A case explored from the command line.</summary>
public sealed class ExploreTests
{
    [Theory]
    [InlineData("counterfactuals", "en", "69.1 % predicted instead of 68 % predicted")]
    [InlineData("counterfactuals", "zh", "FVC（2026-11-16）：69.1")]
    [InlineData("missing", "en", "WHAT IS NOT KNOWN")]
    [InlineData("readings", "zh", "已声明的其他解读")]
    [InlineData("concordance", "en", "The guidelines that speak of it agree.")]
    public void Explore_InText_SaysItInTheLanguageAskedFor(string what, string language, string said)
    {
        var outcome = Sscild.Run("explore", ExampleCase.File, "--what", what, "--format", "text", "--lang", language);

        outcome.Error.ShouldBeEmpty();
        outcome.ExitCode.ShouldBe(0);
        outcome.Output.ShouldContain(said);
    }

    [Fact]
    public void Explore_InJson_AnswersEveryQuestionInOneDocument()
    {
        var outcome = Sscild.Run("explore", ExampleCase.File);

        outcome.ExitCode.ShouldBe(0);
        var root = JsonDocument.Parse(outcome.Output).RootElement;
        root.GetProperty("schema").GetString().ShouldBe("sscild.exploration/1");
        root.EnumerateObject().Select(member => member.Name)
            .ShouldBe(["schema", "caseId", "asOf", "pack", "counterfactuals", "missing", "readings", "concordance"]);
        root.GetProperty("counterfactuals").GetProperty("singles").EnumerateArray()
            .ShouldContain(change => change.GetProperty("changes")[0].GetProperty("path").GetString()!.EndsWith("fvcPercentPredicted", StringComparison.Ordinal));
    }

    [Fact]
    public void Explore_AnImpossibleCase_NamesTheField() =>
        Sscild.RunWith(ExampleCase.Impossible(ExampleCase.Text), [], "explore", "-").WithoutStackTrace().ExitCode.ShouldBe(2);

    [Fact]
    public void Explore_AnUnknownQuestion_ListsThoseThereAre() =>
        Sscild.Run("explore", ExampleCase.File, "--what", "future").Error.ShouldContain("counterfactuals|missing|readings|concordance");
}
