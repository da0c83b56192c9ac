namespace SScIld.Knowledge.Tests.Checks;

/// <summary>Ids: declared once, found when named, used when declared.</summary>
public sealed class ReferenceDefectTests
{
    [Theory]
    [InlineData("unknown-fact", SoundPack.RuleFile, "fact: progression.status", "fact: progression.state", "progression.state")]
    [InlineData("unknown-fact", SoundPack.TemplateFile, "ask: patient.sex", "ask: patient.gender", "patient.gender")]
    [InlineData("unknown-fact", SoundPack.AgentFile, "[safety.pregnant]", "[safety.pregnancy]", "safety.pregnancy")]
    [InlineData("unknown-fact", SoundPack.FactsFile, "id: ssc.mrss,", "id: ssc.skin,", "ssc.skin")]
    [InlineData("missing-fact", SoundPack.FactsFile, "id: ssc.mrss,", "id: ssc.skin,", "fields:")]
    [InlineData("unknown-threshold", SoundPack.RuleFile, "threshold: two", "threshold: twice", "twice")]
    [InlineData("unknown-definition", SoundPack.RuleFile, "ref: falls", "ref: drops", "drops")]
    [InlineData("unknown-definition", SoundPack.PathwayFile, "definition: falls", "definition: drops", "definition: drops")]
    [InlineData("unknown-table", SoundPack.PathwayFile, "tables: [add-on.trigger]", "tables: [add-on.trigger, x]", "add-on.trigger, x")]
    [InlineData("unknown-table", SoundPack.ReadingFile, "labels: [progression.status", "labels: [x", "labels:")]
    [InlineData("unknown-notice", SoundPack.RuleFile, "notice: fell", "notice: dropped", "dropped")]
    [InlineData("unknown-notice", SoundPack.NoticesFile, "[later]", "[later, never]", "never")]
    [InlineData("unknown-action", SoundPack.PlanFile, "id: do.look", "id: do.see", "do.see")]
    [InlineData("unknown-study", SoundPack.RuleFile, "evidence: [trial]", "evidence: [trail]", "evidence:")]
    [InlineData("unknown-study", SoundPack.ErratumFile, "studies: [trial]", "studies: [trail]", "studies:")]
    [InlineData("unknown-position", SoundPack.RuleFile, "positions: [step]", "positions: [stop]", "positions:")]
    [InlineData("unknown-reference", SoundPack.RuleFile, "E-000-5.2-01", "E-000-5.2-99", "E-000-5.2-99")]
    [InlineData("unknown-erratum", SoundPack.StudyFile, "errata: [e01]", "errata: [e02]", "errata:")]
    [InlineData("unknown-statement", SoundPack.PositionFile, "statements: [panel.1]", "statements: [panel.2]", "panel.2")]
    [InlineData("unknown-guideline", SoundPack.PositionFile, "guideline: panel", "guideline: pannel", "pannel")]
    [InlineData("unknown-field", SoundPack.FactsFile, "fields: [ssc.mrss], supplier", "fields: [ssc.skin], supplier", "ssc.skin")]
    [InlineData("unknown-source", SoundPack.PassageFile, "source: review", "source: revue", "revue")]
    [InlineData("unknown-choice-group", SoundPack.RuleFile, "action: add}", "action: add, choiceGroup: drug}", "choiceGroup")]
    [InlineData("unknown-fact-value", SoundPack.RuleFile, "value: significant", "value: large", "value: large")]
    [InlineData("unknown-fact-value", SoundPack.StatusFile, "value: \"significant\"\n    because", "value: \"large\"\n    because", "value: \"large\"")]
    [InlineData("definition-as-fact", SoundPack.RuleFile, "is: {fact: progression.status, value: significant}", "is: {fact: falls, value: \"yes\"}", "fact: falls")]
    [InlineData("unknown-placeholder", SoundPack.RuleFile, "at least {threshold:fall}", "at least {threshold:drop}", "threshold:drop")]
    [InlineData("unknown-placeholder", SoundPack.NoticesFile, "Sex {patient.sex}", "Sex {patient.gender}", "patient.gender")]
    [InlineData("unknown-placeholder", SoundPack.RuleFile, "by {pair.fvcFall}", "by {pair.drop}", "pair.drop")]
    [InlineData("missing-phrase", SoundPack.FactsFile, "supplier: laboratory}", "supplier: lab}", "supplier: lab}")]
    [InlineData("missing-phrase", SoundPack.FactsFile, "unit: u, possible", "unit: v, possible", "unit: v")]
    [InlineData("missing-phrase", SoundPack.PhrasesFile, "key: list.gives", "key: list.yields", "phrases:")]
    [InlineData("never-given", SoundPack.NoticesFile, "notYetGiven: [later]", "", "id: later")]
    [InlineData("given-and-listed", SoundPack.NoticesFile, "[later]", "[later, fell]", "later, fell")]
    public void Load_ChangedFile_HasTheDefect(string code, string path, string old, string replacement, string onLineOf) =>
        Expect.Defect(SoundPack.Files().Replace(path, old, replacement), code, path, onLineOf);

    [Fact]
    public void DuplicateId_IsReportedWhereItIsRepeated_AndNamesTheFirst()
    {
        var files = SoundPack.Files().Append(SoundPack.NoticesFile, "").Replace(SoundPack.NoticesFile, "id: later", "id: watched");
        var first = files.LineOf(SoundPack.NoticesFile, "id: watched");
        var defect = PackLoader.Load(files).Defects.Single(candidate => candidate.Code == "duplicate-id");
        defect.Line.ShouldBeGreaterThan(first);
        defect.Message.ShouldContain($"notices.yaml:{first}");
    }

    [Theory]
    [InlineData("evidence/studies/e01.yaml")]
    [InlineData("evidence/studies/panel.yaml")]
    public void ReferencesOfDifferentKinds_ShareOneListOfIds(string path)
    {
        var id = Path.GetFileNameWithoutExtension(path);
        var study = SoundTexts.Study.Replace("id: trial", $"id: {id}", StringComparison.Ordinal).Replace("[e01]", "[]", StringComparison.Ordinal);
        PackLoader.Load(SoundPack.Files().With(path, study)).Defects.ShouldHaveSingleItem().Code.ShouldBe("duplicate-id");
    }

    [Fact]
    public void LabelAndDefinition_OfOneName_AreDuplicates() =>
        PackLoader.Load(SoundPack.Files().Replace(SoundPack.DefinitionsFile, "id: falls", "id: progression.status")).Defects
            .ShouldContain(defect => defect.Code == "duplicate-id");

    [Fact]
    public void Threshold_OnlyPrinted_IsUnused() =>
        Expect.Defect(
            SoundPack.Files()
                .Replace(SoundPack.RuleFile, "threshold: two", "threshold: due-from")
                .Replace(SoundPack.RuleFile, "{threshold:fall}", "{threshold:two}")
                .Replace(SoundPack.RuleFile, "{threshold:fall}", "{threshold:two}"),
            "unused-threshold",
            SoundPack.ThresholdsFile,
            "id: two");

    [Fact]
    public void Definition_NothingRefersTo_IsUnused() =>
        Expect.Defect(
            SoundPack.Files().Append(SoundPack.DefinitionsFile, "  - id: idle\n    name: {en: Idle, zh: 闲置}\n    when: {ref: idle}\n"),
            "unused-definition",
            SoundPack.DefinitionsFile,
            "id: idle");

    [Fact]
    public void StudyAndErratum_NameEachOther() =>
        Expect.Defect(SoundPack.Files().Replace(SoundPack.StudyFile, "[e01]", "[]"), "one-sided-reference", SoundPack.ErratumFile, "id: e01");

    [Fact]
    public void Position_ComparesExactlyTheComparedGuidelines() =>
        Expect.Defect(
            SoundPack.Files().Replace(SoundPack.GuidelineFile, "compared: true", "compared: false"), "wrong-stances", SoundPack.PositionFile, "id: step");

    [Fact]
    public void Agent_WithoutAFile_IsMissing() =>
        PackLoader.Load(SoundPack.Files().Without("pathways/ssc-ild/agents/msc.yaml")).Defects
            .ShouldContain(defect => defect.Code == "missing-agent" && defect.File == "pathways/ssc-ild/agents/msc.yaml");

    [Theory]
    [InlineData(SoundPack.FactsFile)]
    [InlineData(SoundPack.PathwayFile)]
    public void FileEveryPackNeeds_IsMissing(string path) =>
        PackLoader.Load(SoundPack.Files().Without(path)).Defects
            .ShouldContain(defect => defect.Code == "missing-file" && defect.File == path);
}
