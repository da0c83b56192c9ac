namespace SScIld.Knowledge.Tests.Checks;

/// <summary>The order of stages, and what each may conclude.</summary>
public sealed class StageDefectTests
{
    [Theory]
    [InlineData("decided-later", "is: {fact: add-on.trigger, value: met}")]
    [InlineData("decided-later", "is: {fact: progression.status, value: none}")]
    [InlineData("decided-later", "is: {fact: phenotype.value, value: mixed}")]
    [InlineData("plan-too-early", "is: {fact: plan.nintedanib, value: add}")]
    [InlineData("reading-too-early", "is: {fact: reading.relative.progression.status, value: none}")]
    public void Table_ReadsOnlyWhatIsDecidedBeforeIt(string code, string when) =>
        Expect.Defect(SoundPack.Files().Replace(SoundPack.StatusFile, "{known: patient.sex}", $"{{{when}}}"), code, SoundPack.StatusFile, when);

    [Fact]
    public void Table_MayReadATableListedBeforeIt() =>
        PackLoader.Load(SoundPack.Files().Replace(
            "pathways/ssc-ild/rules/progression/phenotype.value.table.yaml", "{known: patient.sex}", "{is: {fact: progression.status, value: none}}"))
            .Defects.ShouldBeEmpty();

    [Fact]
    public void Reading_IsKnownOnlyAfterTheLastOfItsLabels() =>
        Expect.Defect(
            SoundPack.Files().Replace(SoundPack.TriggerFile, "{known: patient.sex}", "{is: {fact: reading.relative.progression.status, value: none}}"),
            "reading-too-early",
            SoundPack.TriggerFile,
            "reading.relative");

    [Fact]
    public void OrderIsCheckedThroughDefinitions()
    {
        var files = SoundPack.Files()
            .Append(SoundPack.DefinitionsFile, "  - id: due\n    name: {en: Due, zh: 需加用}\n    when: {is: {fact: add-on.trigger, value: met}}\n")
            .Replace(SoundPack.StatusFile, "{known: patient.sex}", "{ref: due}");
        Expect.Defect(files, "decided-later", SoundPack.StatusFile, "ref: due");
    }

    [Theory]
    [InlineData("not-allowed-here", "  - notice: fell", "  - do: do.look", "do: do.look")]
    [InlineData("not-a-datum", "  - notice: fell", "  - notice: fell\n  - ask: progression.status", "ask: progression.status")]
    [InlineData("unlike-roles", "{for: tocilizumab, agent: rituximab}", "{for: nintedanib, agent: rituximab}", "standIn")]
    public void Conclusion_OutOfPlace_IsADefect(string code, string old, string replacement, string onLineOf) =>
        Expect.Defect(SoundPack.Files().Replace(SoundPack.RuleFile, old, replacement), code, SoundPack.RuleFile, onLineOf);

    [Theory]
    [InlineData(SoundPack.AgentFile, "propose")]
    [InlineData("pathways/ssc-ild/agents/rituximab.yaml", "standIn")]
    public void Agent_ThatIsNotProposable_IsNotProposed(string agent, string onLineOf) =>
        Expect.Defect(SoundPack.Files().Replace(agent, "proposable: true", "proposable: false"), "not-proposable", SoundPack.RuleFile, onLineOf);

    [Theory]
    [InlineData("unknown-stage", "- id: add-on\n", "- id: later\n", SoundPack.RuleFile, "id: add-on.nintedanib")]
    [InlineData("unknown-stage", "- id: add-on\n", "- id: later\n", SoundPack.TriggerFile, "id: add-on.trigger")]
    [InlineData("table-not-listed", "tables: [add-on.trigger]", "tables: []", SoundPack.TriggerFile, "id: add-on.trigger")]
    [InlineData("table-listed-twice", "tables: [add-on.trigger]", "tables: [add-on.trigger, progression.status]", SoundPack.PathwayFile, "id: add-on")]
    [InlineData("table-in-wrong-stage", "      - progression.status\n", "      - progression.status\n      - add-on.trigger\n", SoundPack.TriggerFile, "id: add-on.trigger")]
    [InlineData("wrong-assembly-stage", "afterAssembly: true", "afterAssembly: false", SoundPack.PathwayFile, "id: ssc-ild")]
    [InlineData("not-allowed-here", "may: [do]", "may: [do, propose]", SoundPack.PathwayFile, "id: monitoring")]
    [InlineData("unknown-value", "may: [do]", "may: [do, advise]", SoundPack.PathwayFile, "advise")]
    public void Stages_Changed_HaveTheDefect(string code, string old, string replacement, string path, string onLineOf) =>
        Expect.Defect(SoundPack.Files().Replace(SoundPack.PathwayFile, old, replacement), code, path, onLineOf);

    [Theory]
    [InlineData("not-a-pair-number", "readAs: pair.fvcFallRelative", "readAs: pair.spacing", "readAs")]
    [InlineData("not-a-pair-number", "fact: pair.fvcFall,", "fact: ssc.mrss,", "readAs")]
    [InlineData("labels-out-of-order", "[progression.status, add-on.trigger]", "[add-on.trigger, progression.status]", "id: relative")]
    [InlineData("empty-list", "[progression.status, add-on.trigger]", "[]", "id: relative")]
    public void Reading_Changed_HasTheDefect(string code, string old, string replacement, string onLineOf) =>
        Expect.Defect(SoundPack.Files().Replace(SoundPack.ReadingFile, old, replacement), code, SoundPack.ReadingFile, onLineOf);

    [Fact]
    public void ContractLabel_WithoutATable_IsMissing() =>
        Expect.Defect(
            SoundPack.Files().Without("pathways/ssc-ild/rules/progression/prognosis.goh.table.yaml"), "missing-label", SoundPack.PathwayFile, "id: ssc-ild");

    [Fact]
    public void ContractLabel_WithOtherValues_IsADefect() =>
        Expect.Defect(
            SoundPack.Files().Replace(SoundPack.StatusFile, "  - {value: \"sub-threshold\"", "  - {value: \"small\""),
            "wrong-label-values",
            SoundPack.StatusFile,
            "id: progression.status");

    [Fact]
    public void Value_ListedTwice_IsADefect() =>
        PackLoader.Load(SoundPack.Files().Replace(SoundPack.StatusFile, "{value: \"none\"", "{value: \"significant\"")).Defects
            .ShouldContain(defect => defect.Code == "duplicate-id" && defect.File == SoundPack.StatusFile);
}
