namespace SScIld.Knowledge.Tests.Reading;

/// <summary>What is wrong within one file, told by the file alone.</summary>
public sealed class ReadingDefectTests
{
    [Theory]
    [InlineData("unknown-key", SoundPack.RuleFile, "layer: review", "lair: review", "lair")]
    [InlineData("missing-key", SoundPack.StudyFile, "verified: true\n", "", "id: trial")]
    [InlineData("missing-key", SoundPack.StudyFile, "n: 100\ndesign: {en: Design, zh: 设计}", "n: 100\ndesign:", "design:")]
    [InlineData("wrong-kind", SoundPack.RuleFile, "evidence: [trial]", "evidence: trial", "evidence:")]
    [InlineData("wrong-kind", SoundPack.StudyFile, "name: TRIAL", "name: [TRIAL]", "TRIAL")]
    [InlineData("empty-text", SoundPack.StudyFile, "name: TRIAL", "name: \" \"", "name:")]
    [InlineData("quotes-needed", SoundPack.RuleFile, "[\"yes\", \"no\"]", "[yes, \"no\"]", "[yes")]
    [InlineData("bad-number", SoundPack.ThresholdsFile, "value: 10", "value: 10,5", "10,5")]
    [InlineData("bad-number", SoundPack.ThresholdsFile, "value: 10", "value: \"10\"", "\"10\"")]
    [InlineData("bad-number", SoundPack.StudyFile, "n: 100", "n: 100.5", "100.5")]
    [InlineData("bad-truth", SoundPack.StudyFile, "partial: false", "partial: \"no\"", "partial:")]
    [InlineData("bad-date", SoundPack.StudyFile, "2026-11-20", "20.11.2026", "20.11.2026")]
    [InlineData("unknown-value", SoundPack.StudyFile, "type: randomised-controlled-trial", "type: big-trial", "big-trial")]
    [InlineData("unknown-value", SoundPack.GuidelineFile, "strength: conditional", "strength: weak", "weak")]
    [InlineData("unknown-agent", SoundPack.RuleFile, "{agent: nintedanib, action: add}", "{agent: ofev, action: add}", "ofev")]
    [InlineData("missing-translation", SoundPack.StudyFile, "{en: Finding, zh: 结果}", "{en: Finding}", "finding:")]
    [InlineData("missing-translation", SoundPack.StudyFile, "{en: Finding, zh: 结果}", "{en: Finding, zh: \"\"}", "finding:")]
    [InlineData("not-chinese", SoundPack.StudyFile, "{en: Finding, zh: 结果}", "{en: Finding, zh: Result}", "finding:")]
    [InlineData("unlike-placeholders", SoundPack.RuleFile, "FVC下降{pair.fvcFall}，", "FVC下降，", "FVC下降")]
    [InlineData("bad-placeholder", SoundPack.RuleFile, "FVC fell by {pair.fvcFall}", "FVC fell by {pair.fvcFall", "FVC fell by")]
    [InlineData("bad-placeholder", SoundPack.RuleFile, "FVC fell by {pair.fvcFall}", "FVC fell by pair.fvcFall}", "FVC fell by")]
    [InlineData("placeholder-not-allowed", SoundPack.StudyFile, "{en: Finding, zh: 结果}", "{en: \"{patient.sex}\", zh: \"{patient.sex}\"}", "finding:")]
    [InlineData("bad-id", SoundPack.ThresholdsFile, "id: two", "id: \"two parts\"", "two parts")]
    [InlineData("bad-template", SoundPack.NoticesFile, "  - id: later", "  - for: some-agents\n    id: later", "for:")]
    [InlineData("unknown-agent", SoundPack.TemplateFile, "agent: carT", "agent: car-t", "car-t")]
    [InlineData("not-a-condition", SoundPack.RuleFile, "- ref: falls", "- falls", "- falls")]
    [InlineData("unknown-key", SoundPack.RuleFile, "- ref: falls", "- reff: falls", "- reff")]
    [InlineData("empty-list", SoundPack.DefinitionsFile, "      meets: {fact: pair.spacing, threshold: window-from}", "      all: []", "all: []")]
    [InlineData("empty-list", SoundPack.RuleFile, "values: [\"yes\", \"no\"]", "values: []", "values: []")]
    [InlineData("not-a-conclusion", SoundPack.RuleFile, "- notice: fell", "- fell", "- fell")]
    [InlineData("unknown-key", SoundPack.RuleFile, "- notice: fell", "- notise: fell", "- notise")]
    [InlineData("wrong-kind", SoundPack.RuleFile, "- propose: {agent: nintedanib, action: add}", "- propose: nintedanib", "- propose")]
    [InlineData("unsourced", SoundPack.ThresholdsFile, "{section: \"6\", refs: []}", "{refs: []}", "{refs: []}")]
    [InlineData("bad-version", SoundPack.PathwayFile, "0.1.0", "0.1", "version:")]
    [InlineData("bad-range", SoundPack.FactsFile, "possible: {min: 0, max: 51}", "possible: {min: 52, max: 51}", "ssc.mrss")]
    [InlineData("bad-range", SoundPack.FactsFile, "likely: {max: 45}", "likely: {max: 99}", "ssc.mrss")]
    [InlineData("bad-schedule", SoundPack.AgentFile, "{everyMonths: 1, forMonths: 3, thenEveryMonths: 3}", "{everyMonths: 1, forMonths: 3}", "schedule:")]
    [InlineData("id-not-path", SoundPack.RuleFile, "id: add-on.nintedanib", "id: add-on.ofev", "add-on.ofev")]
    [InlineData("id-not-path", SoundPack.StudyFile, "id: trial", "id: trail", "trail")]
    [InlineData("id-not-path", SoundPack.PathwayFile, "id: ssc-ild", "id: ipf", "ipf")]
    [InlineData("id-not-path", SoundPack.PassageFile, "section: \"5.2\"", "section: \"5.3\"", "5.3")]
    public void Load_ChangedFile_HasTheDefect(string code, string path, string old, string replacement, string onLineOf) =>
        Expect.Defect(SoundPack.Files().Replace(path, old, replacement), code, path, onLineOf);

    [Fact]
    public void UnknownKey_NamesTheNearestKnownOne() =>
        PackLoader.Load(SoundPack.Files().Replace(SoundPack.RuleFile, "because:", "becuase:")).Defects
            .ShouldContain(defect => defect.Code == "unknown-key" && defect.Message.Contains("Did you mean because?", StringComparison.Ordinal));

    [Theory]
    [InlineData(SoundPack.RuleFile, 40)]
    [InlineData(SoundPack.StatusFile, 120)]
    public void RuleFile_BeyondItsBudget_IsADefectAtTheFirstLineTooMany(string path, int budget)
    {
        var files = SoundPack.Files();
        var lines = files.Read(path).Count(letter => letter == '\n');
        PackLoader.Load(files.Append(path, string.Concat(Enumerable.Repeat("# more\n", budget - lines)))).Defects.ShouldBeEmpty();

        var defect = PackLoader.Load(files.Append(path, "# one more\n")).Defects.ShouldHaveSingleItem();
        (defect.Code, defect.File, defect.Line).ShouldBe(("too-long", path, budget + 1));
    }

    [Theory]
    [InlineData("evidence/studies/notes.txt")]
    [InlineData("evidence/remarks/one.yaml")]
    [InlineData("pathways/ssc-ild/rules/add-on/deeper/rule.yaml")]
    [InlineData("pathways/ssc-ild/extra.yaml")]
    public void FileWithoutAPlace_IsADefect(string path) =>
        PackLoader.Load(SoundPack.Files().With(path, "id: x\n")).Defects
            .ShouldHaveSingleItem().ShouldSatisfyAllConditions(
                defect => defect.Code.ShouldBe("stray-file"),
                defect => defect.File.ShouldBe(path));

    [Fact]
    public void CodeOrFigure_MayBeTheSameInBothLanguages() =>
        PackLoader.Load(SoundPack.Files().Replace(SoundPack.StudyFile, "{en: Finding, zh: 结果}", "{en: FVC, zh: FVC}")).Defects.ShouldBeEmpty();
}
