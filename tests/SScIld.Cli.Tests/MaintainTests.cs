using System.Text.Json;

namespace SScIld.Cli.Tests;

/// <summary>Checking the knowledge and releasing it.</summary>
public sealed class MaintainTests : IDisposable
{
    private const string Facts = "pathways/ssc-ild/facts.yaml";
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData("en", "thresholds")]
    [InlineData("zh", "个界值")]
    public void Verify_SoundData_PrintsWhatTheyHold(string language, string said)
    {
        var outcome = Sscild.Run("verify", "--lang", language);

        outcome.Error.ShouldBeEmpty();
        outcome.ExitCode.ShouldBe(0);
        outcome.Output.ShouldContain(said);
        outcome.Output.ShouldMatch("[0-9a-f]{64}");
    }

    [Theory]
    [InlineData("en", "A state is one combination", "43 of 43 properties hold.")]
    [InlineData("zh", "“状态”指", "43项性质中43项成立。")]
    public void VerifyExhaustive_SoundData_SaysWhatHoldsAndWhatAStateIs(string language, string meaning, string sum)
    {
        var outcome = Sscild.Run("verify", "--exhaustive", "--lang", language);

        outcome.Error.ShouldBeEmpty();
        outcome.ExitCode.ShouldBe(0);
        outcome.Output.ShouldMatch("[0-9a-f]{64}");
        outcome.Output.ShouldContain(meaning);
        outcome.Output.ShouldContain(sum);
    }

    [Fact]
    public void VerifyExhaustive_WithoutAGate_PrintsACaseThatAssessAccepts()
    {
        var data = _place.CopyOfData();
        File.Delete(Path.Combine(data, "pathways/ssc-ild/rules/safety/recent-bleeding-withholds-nintedanib.yaml"));

        var outcome = Sscild.Run("verify", "--exhaustive", "--format", "json", "--pack", data);

        outcome.ExitCode.ShouldBe(3, outcome.Error);
        using var report = JsonDocument.Parse(outcome.Output);
        var broken = report.RootElement.GetProperty("properties").EnumerateArray().Single(property => property.GetProperty("outcome").GetString() == "broken");
        broken.GetProperty("id").GetString().ShouldBe("bleeding-never-nintedanib");
        File.WriteAllText(_place["case.json"], broken.GetProperty("case").GetRawText());
        Sscild.Run("assess", _place["case.json"], "--pack", data).ExitCode.ShouldBe(0);
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("assess")]
    public void Run_DefectiveData_ListsEveryDefectWithItsPlace(string command)
    {
        var data = _place.CopyOfData();
        Append(data, "pathways/ssc-ild/phrases.yaml", "  - key: extra\n    text: {en: only English}\n");
        Append(data, "evidence/studies/senscis.yaml", "colour: blue\n");

        var outcome = Sscild.Run([command, .. command == "assess" ? new[] { ExampleCase.File } : [], "--pack", data]).WithoutStackTrace();

        outcome.ExitCode.ShouldBe(3);
        outcome.Output.ShouldBeEmpty();
        outcome.Error.ShouldMatch(@"(?m)^pathways/ssc-ild/phrases\.yaml:\d+:\d+: missing-translation: ");
        outcome.Error.ShouldMatch(@"(?m)^evidence/studies/senscis\.yaml:\d+:\d+: unknown-key: ");
    }

    [Fact]
    public void Verify_DefectiveWords_ListsThemBesideTheDefectsOfThePack()
    {
        var data = _place.CopyOfData();
        Append(data, "text/note.yaml", "  - key: note.title\n    text: {en: twice, zh: 两次}\n");
        Append(data, "evidence/studies/senscis.yaml", "colour: blue\n");

        var outcome = Sscild.Run("verify", "--pack", data).WithoutStackTrace();

        outcome.ExitCode.ShouldBe(3);
        outcome.Error.ShouldMatch(@"(?m)^text/note\.yaml:\d+:\d+: duplicate-id: ");
        outcome.Error.ShouldContain("senscis.yaml");
    }

    [Fact]
    public void Verify_PackThatIsNotThere_IsNamed()
    {
        var outcome = Sscild.Run("verify", "--pack", _place["nowhere"]).WithoutStackTrace();

        outcome.ExitCode.ShouldBe(3);
        outcome.Error.ShouldContain("there is no data folder or .pack file here");
    }

    [Fact]
    public void Freeze_WorkingPack_GivesAFileThatAssessesToTheSameBytes()
    {
        var data = _place.CopyOfData();

        Sscild.Run("freeze", "--pack", data).ExitCode.ShouldBe(0);

        var released = Directory.GetFiles(data, "*.pack", SearchOption.AllDirectories).ShouldHaveSingleItem();
        Sscild.Run("assess", ExampleCase.File, "--pack", released).Output.ShouldBe(Sscild.Run("assess", ExampleCase.File, "--pack", data).Output);
    }

    [Fact]
    public void Freeze_ReleasedVersion_StaysAsItIs()
    {
        var data = _place.CopyOfData();
        Sscild.Run("freeze", "--pack", data);
        var again = Sscild.Run("freeze", "--pack", data);
        Append(data, Facts, "# another remark\n");

        var changed = Sscild.Run("freeze", "--pack", data);
        var verified = Sscild.Run("verify", "--pack", data);

        again.ExitCode.ShouldBe(0);
        changed.ExitCode.ShouldBe(3);
        changed.Error.ShouldContain("already released with other content");
        verified.ExitCode.ShouldBe(3);
        verified.Error.ShouldContain("released-version-changed");
    }

    [Fact]
    public void Assess_DamagedRelease_IsRefused()
    {
        var data = _place.CopyOfData();
        Sscild.Run("freeze", "--pack", data);
        var released = Directory.GetFiles(data, "*.pack", SearchOption.AllDirectories)[0];
        File.WriteAllText(released, File.ReadAllText(released).Replace("SENSCIS", "SENSOUS", StringComparison.Ordinal));

        var outcome = Sscild.Run("assess", ExampleCase.File, "--pack", released).WithoutStackTrace();

        outcome.ExitCode.ShouldBe(3);
        outcome.Error.ShouldContain("wrong-hash");
    }

    [Fact]
    public void Assess_PackHash_IsThatOfVerify()
    {
        var hash = JsonDocument.Parse(Sscild.Run("assess", ExampleCase.File).Output).RootElement.GetProperty("pack").GetProperty("hash").GetString()!;

        Sscild.Run("verify").Output.ShouldContain(hash);
    }

    private static void Append(string data, string path, string text) => File.AppendAllText(Path.Combine(data, path), text);
}
