using System.Text.Json;

namespace SScIld.Cli.Tests;

/// <summary>Case files in, answers out.</summary>
public sealed class AssessTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void Assess_OneFile_AnswersOneObject()
    {
        var outcome = Sscild.Run("assess", ExampleCase.File);

        outcome.ExitCode.ShouldBe(0);
        outcome.Error.ShouldBeEmpty();
        var answer = Json(outcome);
        answer.GetProperty("schema").GetString().ShouldBe("sscild.assessment/1");
        answer.GetProperty("caseId").GetString().ShouldBe("example-add-on-due");
        answer.GetProperty("language").GetString().ShouldBe("en");
        answer.GetProperty("trace").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Assess_Lesson_AnswersTheCaseInIt()
    {
        var outcome = Sscild.Run("assess", RepositoryFolder.At("data", "cases", "add-on-due.json"));

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        Json(outcome).GetProperty("caseId").GetString().ShouldBe("lesson-add-on-due");
    }

    [Fact]
    public void Assess_SeveralFiles_AnswersAnArrayInOrder()
    {
        var second = _place.Write("second.json", ExampleCase.Named(ExampleCase.Text, "second"));

        var outcome = Sscild.Run("assess", ExampleCase.File, second);

        outcome.ExitCode.ShouldBe(0);
        CaseIds(outcome).ShouldBe(["example-add-on-due", "second"]);
    }

    [Fact]
    public void Assess_StandardInput_IsReadForADash()
    {
        var outcome = Sscild.RunWith(ExampleCase.Text, [], "assess", "-");

        outcome.ExitCode.ShouldBe(0);
        outcome.Output.ShouldBe(Sscild.Run("assess", ExampleCase.File).Output);
    }

    [Fact]
    public void Assess_Brief_LeavesOutTheTrace()
    {
        var outcome = Sscild.Run("assess", ExampleCase.File, "--detail", "brief");

        outcome.ExitCode.ShouldBe(0);
        Json(outcome).TryGetProperty("trace", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("zh_CN.UTF-8")]
    [InlineData("tr_TR.UTF-8")]
    [InlineData("C")]
    public void Assess_UnderAnyCulture_GivesTheSameBytes(string culture)
    {
        var here = Sscild.Run("assess", ExampleCase.File);

        var there = Sscild.RunWith("", new() { ["LANG"] = culture, ["LC_ALL"] = culture }, "assess", ExampleCase.File);

        there.Output.ShouldBe(here.Output);
    }

    [Fact]
    public void Assess_ImpossibleCase_IsRejectedInItsPlaceAndTheOthersAreAssessed()
    {
        var impossible = _place.Write("impossible.json", ExampleCase.Impossible(ExampleCase.Text));

        var outcome = Sscild.Run("assess", impossible, ExampleCase.File);

        outcome.ExitCode.ShouldBe(2);
        var answers = Json(outcome);
        answers[0].GetProperty("schema").GetString().ShouldBe("sscild.rejection/1");
        answers[0].GetProperty("caseId").GetString().ShouldBe("example-add-on-due");
        answers[0].GetProperty("errors")[0].GetProperty("path").GetString().ShouldBe("lungFunction[1].fvcPercentPredicted");
        answers[0].GetProperty("errors")[0].GetProperty("code").GetString().ShouldBe("out-of-range");
        answers[1].GetProperty("schema").GetString().ShouldBe("sscild.assessment/1");
    }

    [Theory]
    [InlineData("en", "lungFunction[1].fvcPercentPredicted is 740")]
    [InlineData("zh", "lungFunction[1].fvcPercentPredicted为740")]
    public void Assess_ImpossibleCaseAsText_NamesTheField(string language, string said)
    {
        var impossible = _place.Write("impossible.json", ExampleCase.Impossible(ExampleCase.Text));

        var outcome = Sscild.Run("assess", impossible, "--format", "text", "--lang", language);

        outcome.ExitCode.ShouldBe(2);
        outcome.Output.ShouldContain("impossible.json");
        outcome.Output.ShouldContain(said);
    }

    [Fact]
    public void Assess_BrokenJson_IsRejectedWithLineAndPosition()
    {
        var broken = _place.Write("broken.json", "{\n  \"schema\": ,\n}");

        var outcome = Sscild.Run("assess", broken).WithoutStackTrace();

        outcome.ExitCode.ShouldBe(2);
        var error = Json(outcome).GetProperty("errors")[0];
        error.GetProperty("code").GetString().ShouldBe("malformed");
        error.GetProperty("message").GetString()!.ShouldContain("line 2");
    }

    [Fact]
    public void Assess_FileThatIsNotThere_IsNamedAndTheOthersAreAssessed()
    {
        var outcome = Sscild.Run("assess", _place["nowhere.json"], ExampleCase.File).WithoutStackTrace();

        outcome.ExitCode.ShouldBe(3);
        outcome.Error.ShouldContain("nowhere.json: there is no such file");
        CaseIds(outcome).ShouldBe(["example-add-on-due"]);
    }

    [Fact]
    public void Assess_FileThatIsNotThere_OutweighsARejection()
    {
        var impossible = _place.Write("impossible.json", ExampleCase.Impossible(ExampleCase.Text));

        Sscild.Run("assess", _place["nowhere.json"], impossible).ExitCode.ShouldBe(3);
    }

    [Fact]
    public void Assess_FolderInPlaceOfAFile_IsNamed()
    {
        var outcome = Sscild.Run("assess", _place.Folder, "--lang", "zh").WithoutStackTrace();

        outcome.ExitCode.ShouldBe(3);
        outcome.Error.ShouldContain("是文件夹，或无访问权限");
        outcome.Output.ShouldBeEmpty();
    }

    [Fact]
    public void Assess_SeveralFilesNoneReadable_AnswersAnEmptyArray()
    {
        var outcome = Sscild.Run("assess", _place["one.json"], _place["two.json"]);

        outcome.ExitCode.ShouldBe(3);
        Json(outcome).GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public void Assess_AsText_SeparatesCasesByALine()
    {
        var outcome = Sscild.Run("assess", ExampleCase.File, ExampleCase.File, "--format", "text");

        outcome.ExitCode.ShouldBe(0);
        outcome.Output.Split(new string('-', 80)).Length.ShouldBe(2);
    }

    private static JsonElement Json(Outcome outcome) => JsonDocument.Parse(outcome.Output).RootElement;

    private static IEnumerable<string?> CaseIds(Outcome outcome) => Json(outcome).EnumerateArray().Select(answer => answer.GetProperty("caseId").GetString());
}
