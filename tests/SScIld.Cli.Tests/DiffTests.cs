using System.Text.Json;

namespace SScIld.Cli.Tests;

/// <summary>Two packs compared from the command line.</summary>
public sealed class DiffTests : IDisposable
{
    private const string Numbers = "pathways/ssc-ild/thresholds/progression.yaml";
    private static readonly string Data = RepositoryFolder.At("data");
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData("en", "10 points or more", "other advice")]
    [InlineData("zh", "≥10个百分点", "建议改变")]
    public void Diff_OtherNumber_SaysWhatChangedAndWhomItTouches(string language, string number, string cases)
    {
        var outcome = Sscild.Run("diff", Data, WithAFallOfTwelve(), "--cases", Folder(ExampleCase.Text), "--lang", language);

        outcome.Error.ShouldBeEmpty();
        outcome.ExitCode.ShouldBe(0);
        outcome.Output.ShouldContain(number);
        outcome.Output.ShouldContain(cases);
        outcome.Output.ShouldContain("progression.fvc-fall-significant");
    }

    [Fact]
    public void Diff_InJson_NamesTheFlipTheRuleAndTheNumberItRestsOn()
    {
        var outcome = Sscild.Run("diff", Data, WithAFallOfTwelve(), "--cases", Path.Combine(Data, "cases"), "--format", "json");

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        using var document = JsonDocument.Parse(outcome.Output);
        document.RootElement.GetProperty("schema").GetString().ShouldBe("sscild.revision/1");
        document.RootElement.GetProperty("changes").EnumerateArray().ShouldHaveSingleItem().GetProperty("id").GetString().ShouldBe("progression.fvc-fall-significant");
        var cases = document.RootElement.GetProperty("cases").EnumerateArray().ToList();
        cases.Count.ShouldBe(Directory.GetFiles(Path.Combine(Data, "cases"), "*.json").Length);
        var other = cases.Where(one => one.GetProperty("outcome").GetString() == "other-advice").ToList();
        other.ShouldNotBeEmpty();
        other.ShouldAllBe(one => one.GetProperty("why").EnumerateArray().Any(shift => shift.GetProperty("restsOn")[0].GetProperty("kind").GetString() == "threshold"));
        cases.ShouldContain(one => one.GetProperty("outcome").GetString() == "same");
    }

    [Fact]
    public void Diff_ReleasedFiles_AreCompared()
    {
        var outcome = Sscild.Run("diff", Released("0.1.0"), Released("0.2.0"));

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        outcome.Output.ShouldContain("added: fibrosis-extent-over-20");
    }

    [Fact]
    public void Diff_TheSamePack_SaysSo() => Sscild.Run("diff", Data, Data).Output.ShouldContain("The two packs are the same.");

    [Fact]
    public void Diff_RemarkAlone_IsNoChange()
    {
        var data = _place.CopyOfData();
        File.AppendAllText(Path.Combine(data, "pathways/ssc-ild/facts.yaml"), "# another remark\n");

        Sscild.Run("diff", Data, data).Output.ShouldContain("only layout or remarks");
    }

    [Fact]
    public void Diff_ImpossibleCase_IsNamedAndTheOthersAreCompared()
    {
        var outcome = Sscild.Run("diff", Data, Data, "--cases", Folder(ExampleCase.Text, ExampleCase.Impossible(ExampleCase.Text), "{")).WithoutStackTrace();

        outcome.ExitCode.ShouldBe(2);
        outcome.Output.ShouldContain("CASES: 3 compared");
        outcome.Output.ShouldContain("case-1: rejected by both packs");
    }

    [Fact]
    public void Diff_OnePack_AsksForTwo() => Sscild.Run("diff", Data).WithoutStackTrace().ExitCode.ShouldBe(64);

    [Fact]
    public void Diff_NoSuchPlace_IsNamed()
    {
        Sscild.Run("diff", Data, _place["nowhere"]).WithoutStackTrace().ExitCode.ShouldBe(3);
        Sscild.Run("diff", Data, Data, "--cases", _place["nowhere"]).WithoutStackTrace().ExitCode.ShouldBe(3);
    }

    private static string Released(string version) => Path.Combine(Data, "pathways/ssc-ild/released", version, $"ssc-ild-{version}.pack");

    private string WithAFallOfTwelve()
    {
        var file = Path.Combine(_place.CopyOfData(), Numbers);
        var text = File.ReadAllText(file);
        File.WriteAllText(file, text.Replace("fvc-fall-significant\n    value: 10\n", "fvc-fall-significant\n    value: 12\n", StringComparison.Ordinal));
        return _place["data"];
    }

    private string Folder(params string[] cases)
    {
        for (var i = 0; i < cases.Length; i++)
        {
            _place.Write($"cases/case-{i}.json", cases[i]);
        }

        return _place["cases"];
    }
}
