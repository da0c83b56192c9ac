namespace SScIld.Knowledge.Tests.Checks;

/// <summary>Conditions that could not be answered, or not as meant.</summary>
public sealed class ConditionDefectTests
{
    private const string Falls = "- ref: falls";

    [Theory]
    [InlineData("wrong-fact-kind", "- meets: {fact: patient.sex, threshold: fall}")]
    [InlineData("wrong-fact-kind", "- is: {fact: patient.ageYears, value: \"1\"}")]
    [InlineData("wrong-fact-kind", "- compare: {fact: patient.sex, is: above, than: ssc.mrss}")]
    [InlineData("unlike-units", "- meets: {fact: ssc.mrss, threshold: window-from}")]
    [InlineData("unlike-units", "- meets: {fact: ssc.diseaseDuration, threshold: fall}")]
    [InlineData("no-comparator", "- meets: {fact: ssc.diseaseDuration, threshold: due-from}")]
    [InlineData("pair-outside", "- meets: {fact: pair.fvcFall, threshold: fall}")]
    [InlineData("pair-outside", "- compare: {fact: ssc.mrss, is: above, than: pair.fvcFall}")]
    [InlineData("pair-outside", "- ref: pair-in-window")]
    [InlineData("known-of-pair", "- somePair: {in: all, none: \"no\", that: {known: pair.fvcFall}}")]
    [InlineData("plan-too-early", "- is: {fact: plan.nintedanib, value: add}")]
    public void Rule_WithThisPart_HasTheDefect(string code, string part) =>
        Expect.Defect(SoundPack.Files().Replace(SoundPack.RuleFile, Falls, part), code, SoundPack.RuleFile, part);

    [Theory]
    [InlineData("{ref: pair-in-window}", "")]
    [InlineData("{meets: {fact: pair.spacing, threshold: fall}}", "unlike-units")]
    [InlineData("{meets: {fact: pair.spacing, threshold: nothing}}", "unknown-threshold")]
    public void Where_IsAskedOfThePairToo(string where, string code)
    {
        var files = SoundPack.Files().Replace(SoundPack.DefinitionsFile, "        none: unknown", $"        where: {where}\n        none: unknown");
        PackLoader.Load(files).Defects.Select(defect => defect.Code).ShouldBe(code.Length == 0 ? [] : [code]);
    }

    [Theory]
    [InlineData("not-whole", "value: 6\n    unit: calendar-months", "value: 6.5\n    unit: calendar-months", SoundPack.DefinitionsFile, "threshold: window-from")]
    [InlineData("not-whole", "value: 3\n", "value: 3.5\n", SoundPack.PlanFile, "due-from")]
    [InlineData("bad-range", "value: 3\n", "value: 7\n", SoundPack.PlanFile, "due-from")]
    [InlineData("unlike-units", "value: 3\n    unit: calendar-months", "value: 3\n    unit: u", SoundPack.PlanFile, "due-from")]
    [InlineData("not-whole", "value: 2\n", "value: 2.5\n", SoundPack.RuleFile, "threshold: two")]
    [InlineData("count-out-of-reach", "value: 2\n", "value: 5\n", SoundPack.RuleFile, "threshold: two")]
    [InlineData("unlike-units", "unit: count", "unit: u", SoundPack.RuleFile, "threshold: two")]
    [InlineData("no-comparator", "unit: calendar-months\n    comparator: at-least", "unit: calendar-months", SoundPack.DefinitionsFile, "threshold: window-from")]
    [InlineData("unlike-units", "value: 5\n    unit: u", "value: 5\n    unit: count", SoundPack.ThresholdsFile, "inflammation.crp-default-limit")]
    [InlineData("missing-contract-id", "id: inflammation.crp-default-limit", "id: crp-limit", SoundPack.PathwayFile, "id: ssc-ild")]
    public void Threshold_Changed_IsADefectWhereItIsUsed(string code, string old, string replacement, string path, string onLineOf) =>
        Expect.Defect(SoundPack.Files().Replace(SoundPack.ThresholdsFile, old, replacement), code, path, onLineOf);

    [Theory]
    [InlineData("wrong-unit", "id: pair.spacing, name: {en: Fact, zh: 事实}, unit: calendar-months", "id: pair.spacing, name: {en: Fact, zh: 事实}, unit: u")]
    [InlineData("wrong-unit", "id: patient.sex, name: {en: Fact, zh: 事实}, unit: \"\"", "id: patient.sex, name: {en: Fact, zh: 事实}, unit: u")]
    [InlineData("wrong-unit", "id: ssc.mrss, name: {en: Fact, zh: 事实}, unit: u", "id: ssc.mrss, name: {en: Fact, zh: 事实}, unit: \"\"")]
    public void Fact_WithTheUnitOfAnotherKind_IsADefect(string code, string old, string replacement) =>
        Expect.Defect(SoundPack.Files().Replace(SoundPack.FactsFile, old, replacement), code, SoundPack.FactsFile, replacement);

    [Fact]
    public void Definitions_ThatLeadBackToThemselves_AreADefect() =>
        Expect.Defect(
            SoundPack.Files().Replace(SoundPack.DefinitionsFile, "- meets: {fact: pair.fvcFall, threshold: fall}", "- ref: falls"),
            "cyclic-definition",
            SoundPack.DefinitionsFile,
            "id: falls");

    [Fact]
    public void Feature_CannotAskOfAPairItself() =>
        Expect.Defect(
            SoundPack.Files().Replace(SoundPack.PathwayFile, "definition: falls", "definition: pair-in-window"),
            "pair-outside",
            SoundPack.PathwayFile,
            "definition: pair-in-window");

    [Theory]
    [InlineData("because: {en: It is started., zh: 已开始。}", "because: {en: \"{pair.from}\", zh: \"{pair.from}\"}", "because")]
    [InlineData("  - do: {id: do.look,", "  - notice: fell\n  - do: {id: do.look,", "notice: fell")]
    public void Sentence_OfAPair_NeedsAConditionThatLooksForOne(string old, string replacement, string onLineOf) =>
        Expect.Defect(SoundPack.Files().Replace(SoundPack.PlanFile, old, replacement), "pair-outside", SoundPack.PlanFile, onLineOf);

    [Fact]
    public void LastRow_SpeaksOfNoPair() =>
        Expect.Defect(
            SoundPack.Files().Replace(SoundPack.StatusFile, "{en: Not known., zh: 未知。}", "{en: \"{pair.to}\", zh: \"{pair.to}\"}"),
            "pair-outside",
            SoundPack.StatusFile,
            "pair.to");
}
