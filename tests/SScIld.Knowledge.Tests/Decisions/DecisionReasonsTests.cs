using SScIld.Knowledge.Decisions;
using SScIld.Pathway;

namespace SScIld.Knowledge.Tests.Decisions;

/// <summary>The coded reasons for not following a proposal.</summary>
public sealed class DecisionReasonsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sscild-reasons-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Load_TheProductsOwn_HasTheCodesOfTheStandardInTwoLanguages()
    {
        var result = DecisionReasons.Load(RepositoryFolder.At("data"));

        result.Defects.ShouldBeEmpty();
        result.Reasons!.System.ShouldBe("non-adherence-reason-codes");
        result.Reasons.All.Select(reason => reason.Code).ShouldBe([
            "patient-ineligible", "action-completed", "action-unsuccessful", "need-more-info",
            "does-not-align-latest-evidence", "expert-contradicts", "policy-contradicts", "risk-benefit-ratio",
        ]);
        result.Reasons.All.Select(reason => reason.Text.In(Language.Chinese)).ShouldAllBe(text => text.Length > 0);
    }

    [Theory]
    [InlineData("system: a\nreasons:\n  - {code: x, text: {en: one, zh: 一}}\n  - {code: x, text: {en: two, zh: 二}}\n", "duplicate-id")]
    [InlineData("system: a\nreasons:\n  - {code: x, text: {en: one}}\n", "missing-translation")]
    [InlineData("system: a\nreasons: []\ncolour: blue\n", "unknown-key")]
    public void Load_DefectiveFile_NamesTheDefect(string yaml, string code)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "decisions"));
        File.WriteAllText(Path.Combine(_folder, "decisions", "reasons.yaml"), yaml);

        var result = DecisionReasons.Load(_folder);

        result.Reasons.ShouldBeNull();
        result.Defects.Select(defect => defect.Code).ShouldContain(code);
    }

    [Fact]
    public void Load_WithoutTheFile_SaysSo() => DecisionReasons.Load(_folder).Defects.ShouldHaveSingleItem().Code.ShouldBe("unreadable-file");
}
