using System.Text;
using SScIld.Pathway.Facts;
using SScIld.Pathway.Patient;
using SScIld.Pathway.Rules;

namespace SScIld.Knowledge.Tests;

/// <summary>The smallest pack in which every kind of thing occurs and nothing is wrong.</summary>
internal static class SoundPack
{
    public const string PathwayFile = "pathways/ssc-ild/pathway.yaml";
    public const string FactsFile = "pathways/ssc-ild/facts.yaml";
    public const string PhrasesFile = "pathways/ssc-ild/phrases.yaml";
    public const string NoticesFile = "pathways/ssc-ild/notices.yaml";
    public const string ActionsFile = "pathways/ssc-ild/actions.yaml";
    public const string ThresholdsFile = "pathways/ssc-ild/thresholds/test.yaml";
    public const string DefinitionsFile = "pathways/ssc-ild/definitions/test.yaml";
    public const string ReadingFile = "pathways/ssc-ild/readings/relative.yaml";
    public const string RuleFile = "pathways/ssc-ild/rules/add-on/nintedanib.yaml";
    public const string TemplateFile = "pathways/ssc-ild/rules/scope/watch-{agent}.yaml";
    public const string PlanFile = "pathways/ssc-ild/rules/monitoring/plan.yaml";
    public const string StatusFile = "pathways/ssc-ild/rules/progression/progression.status.table.yaml";
    public const string TriggerFile = "pathways/ssc-ild/rules/add-on/add-on.trigger.table.yaml";
    public const string AgentFile = "pathways/ssc-ild/agents/nintedanib.yaml";
    public const string StudyFile = "evidence/studies/trial.yaml";
    public const string GuidelineFile = "evidence/guidelines/panel.yaml";
    public const string PositionFile = "evidence/positions/step.yaml";
    public const string ErratumFile = "evidence/errata/e01.yaml";
    public const string PassageFile = "evidence/passages/5.2.yaml";
    public const string SourceFile = "evidence/sources/review.yaml";

    public static PackInMemory Files()
    {
        var files = new PackInMemory()
            .With(PathwayFile, SoundTexts.Pathway)
            .With(FactsFile, Facts())
            .With(PhrasesFile, Phrases())
            .With(NoticesFile, SoundTexts.Notices)
            .With(ActionsFile, SoundTexts.Actions)
            .With(ThresholdsFile, SoundTexts.Thresholds)
            .With(DefinitionsFile, SoundTexts.Definitions)
            .With(ReadingFile, SoundTexts.Reading)
            .With(RuleFile, SoundTexts.Rule)
            .With(TemplateFile, SoundTexts.Template)
            .With(PlanFile, SoundTexts.PlanRule)
            .With(StudyFile, SoundTexts.Study)
            .With(GuidelineFile, SoundTexts.Guideline)
            .With(PositionFile, SoundTexts.Position)
            .With(ErratumFile, SoundTexts.Erratum)
            .With(PassageFile, SoundTexts.Passages)
            .With(SourceFile, SoundTexts.Source);
        foreach (var (label, values) in ContractIds.LabelValues)
        {
            var stage = label == ContractIds.AddOnTrigger ? "add-on" : "progression";
            files.With($"pathways/ssc-ild/rules/{stage}/{label}.table.yaml", Table(label, values));
        }

        foreach (var agent in AgentCode.All)
        {
            files.With($"pathways/ssc-ild/agents/{AgentCode.Of(agent)}.yaml", SoundTexts.Agent(agent));
        }

        return files;
    }

    // One number's unit serves for all numbers.
    private static string Facts()
    {
        var text = new StringBuilder("fields:\n");
        text.Append("  - {path: ssc.mrss, name: {en: Skin score, zh: 皮肤评分}, unit: u, possible: {min: 0, max: 51}, likely: {max: 45}, supplier: laboratory}\n");
        text.Append("facts:\n");
        foreach (var fact in CaseFacts.All.Concat(PairFacts.All).Where(fact => !fact.Id.StartsWith("therapy.", StringComparison.Ordinal) || !fact.Id.EndsWith(".state", StringComparison.Ordinal)))
        {
            var unit = fact.Kind switch { FactKind.Number => "u", FactKind.Span => "calendar-months", _ => "\"\"" };
            text.Append($"  - {{id: {fact.Id}, name: {{en: Fact, zh: 事实}}, unit: {unit}, fields: [ssc.mrss], supplier: laboratory}}\n");
        }

        text.Append("  - for: all-agents\n    id: \"therapy.{agent}.state\"\n    name: {en: \"{agent.name} taken\", zh: \"使用{agent.name}\"}\n");
        return text.Append("    unit: \"\"\n    fields: []\n    supplier: laboratory\n").ToString();
    }

    private static string Phrases()
    {
        string[] keys =
        [
            "value.not-known", "value.normal", "value.yes", "value.no", "list.separator", "list.gives", "list.is",
            "unit.u", "unit.calendar-months", "unit.count", "supplier.laboratory", "study-type.randomised-controlled-trial",
            .. CaseFacts.All.Where(fact => fact.Kind == FactKind.Choice).SelectMany(fact => fact.Values).Distinct().Select(value => $"choice.{value}"),
        ];
        return "phrases:\n" + string.Concat(keys.Distinct().Select(key => $"  - key: {key}\n    text: {{en: words, zh: 词}}\n"));
    }

    private static string Table(string label, string[] values) =>
        $$"""
        id: {{label}}
        name: {en: Label, zh: 标签}
        values:
        {{string.Join('\n', values.Select(value => $"  - {{value: \"{value}\", name: {{en: Value, zh: 值}}}}"))}}
        rows:
          - id: first
            when: {known: patient.sex}
            value: "{{values[0]}}"
            because: {en: Known., zh: 已知。}
        otherwise:
          id: last
          value: "{{values[^1]}}"
          because: {en: Not known., zh: 未知。}
        undecided:
          id: open
          value: null
          because: {en: Open., zh: 未定。}
        layer: review
        source: {section: "6", refs: []}

        """;
}
