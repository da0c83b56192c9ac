using SScIld.Pathway.Patient;

namespace SScIld.Knowledge.Tests;

/// <summary>The texts of the sound pack's files.</summary>
internal static class SoundTexts
{
    public const string Pathway =
        """
        id: ssc-ild
        version: "0.1.0"
        title: {en: Title, zh: 标题}
        owner: {en: Owner, zh: 负责人}
        intendedUse: {en: Use, zh: 用途}
        misuse: {en: Misuse, zh: 禁忌用途}
        disclaimer: {en: Disclaimer, zh: 声明}
        stages:
          - id: scope
            name: {en: Scope, zh: 范围}
            may: [notice, ask, stop-proposals]
          - id: progression
            name: {en: Progression, zh: 进展}
            may: [notice]
            tables:
              - progression.status
              - phenotype.value
              - phenotype.active
              - prognosis.goh
              - definition.ppf-2022
              - definition.inbuild
              - definition.omeract
              - definition.eustar
              - definition.mcid
          - id: add-on
            name: {en: Add-on, zh: 加用}
            may: [propose, stand-in, notice]
            tables: [add-on.trigger]
          - id: monitoring
            name: {en: Monitoring, zh: 监测}
            may: [do]
            afterAssembly: true
        features:
          - id: fall
            group: inflammatory
            definition: falls
            value: {en: "{pair.fvcFall}", zh: "{pair.fvcFall}"}
        alternatives:
          - choiceGroup: biologic
            agents: [tocilizumab, rituximab]

        """;

    public const string Definitions =
        """
        definitions:
          - id: pair-in-window
            name: {en: In the window, zh: 处于时间窗内}
            when:
              meets: {fact: pair.spacing, threshold: window-from}
          - id: falls
            name: {en: FVC falls, zh: FVC下降}
            when:
              somePair:
                in: ending-latest
                none: unknown
                that:
                  all:
                    - ref: pair-in-window
                    - meets: {fact: pair.fvcFall, threshold: fall}

        """;

    public const string Reading =
        """
        id: relative
        name: {en: Relative, zh: 相对}
        gap: {en: Left open., zh: 未说明。}
        substitute:
          - {fact: pair.fvcFall, readAs: pair.fvcFallRelative}
        labels: [progression.status, add-on.trigger]

        """;

    public const string Rule =
        """
        id: add-on.nintedanib
        when:
          atLeast:
            threshold: two
            of:
              - ref: falls
              - is: {fact: progression.status, value: significant}
              - compare: {fact: inflammation.crpMgPerL, is: above, than: inflammation.crpUpperLimit}
              - is: {fact: reading.relative.progression.status.differs, values: ["yes", "no"]}
        then:
          - propose: {agent: nintedanib, action: add}
          - standIn: {for: tocilizumab, agent: rituximab}
          - notice: fell
        because:
          en: "FVC fell by {pair.fvcFall}, at least {threshold:fall}."
          zh: "FVC下降{pair.fvcFall}，不少于{threshold:fall}。"
        layer: review
        source: {section: "5.2", refs: [E-000-5.2-01, trial, panel.1, e01, nintedanib.dose.studied]}
        evidence: [trial]
        positions: [step]

        """;

    public const string Template =
        """
        id: scope.watch-{agent}
        for:
          - {agent: nintedanib, value: current}
          - {agent: carT, value: stopped}
        when:
          is: {fact: "therapy.{agent}.state", value: "{value}"}
        then:
          - notice: watched
          - ask: patient.sex
        because: {en: "{agent.name} is {value}.", zh: "{agent.name}。"}
        layer: label
        source: {section: "7", refs: []}

        """;

    public const string PlanRule =
        """
        id: monitoring.plan
        when:
          is: {fact: plan.nintedanib, values: [start, add]}
        then:
          - do: {id: do.look, due: {anchor: change, from: due-from, to: due-to}}
        because: {en: It is started., zh: 已开始。}
        layer: reading
        source: {section: "8", refs: []}

        """;

    public const string Notices =
        """
        notices:
          - id: fell
            level: warning
            meaning: {en: It fell., zh: 下降。}
            text: {en: "It fell by {pair.fvcFall}.", zh: "下降{pair.fvcFall}。"}
          - id: watched
            level: info
            meaning: {en: Watched., zh: 已关注。}
            text: {en: "Sex {patient.sex}.", zh: "性别{patient.sex}。"}
          - id: later
            level: info
            meaning: {en: Later., zh: 以后。}
            text: {en: Later., zh: 以后。}
        notYetGiven: [later]

        """;

    public const string Actions =
        """
        actions:
          - id: do.look
            meaning: {en: Look., zh: 查看。}
            text: {en: Look., zh: 查看。}

        """;

    public const string Study =
        """
        id: trial
        name: TRIAL
        type: randomised-controlled-trial
        n: 100
        design: {en: Design, zh: 设计}
        population: {en: Population, zh: 人群}
        finding: {en: Finding, zh: 结果}
        limits: {en: Limits, zh: 局限}
        citation: "A et al. J 2020"
        doi: null
        pmid: "1"
        verified: true
        partial: false
        errata: [e01]
        lastChecked: "2026-11-20"

        """;

    public const string Guideline =
        """
        id: panel
        name: {en: Panel, zh: 专家组}
        citation: "Panel 2023"
        doi: null
        pmid: null
        compared: true
        lastChecked: "2026-11-20"
        statements:
          - id: panel.1
            text: {en: Use it., zh: 使用。}
            direction: for
            strength: conditional
            certainty: low
            population: {en: Adults, zh: 成人}
            verified: "partly"

        """;

    public const string Position =
        """
        id: step
        text: {en: Step, zh: 步骤}
        stances:
          - guideline: panel
            stance: agrees
            strength: conditional
            statements: [panel.1]
            verified: "yes"

        """;

    public const string Erratum =
        """
        id: e01
        severity: A
        source: review
        section: "3.4"
        claim: {en: Claim, zh: 原文}
        correction: {en: Correction, zh: 更正}
        status: checked
        citation: "A et al. J 2020"
        studies: [trial]
        agents: [nintedanib]

        """;

    public const string Passages =
        """
        source: review
        section: "5.2"
        passages:
          - id: E-000-5.2-01
            refs: [63]
            type: narrative
            usable: true
            text: {en: Text, zh: 正文}
            caveat: {en: Caveat, zh: 注意}

        """;

    public const string Source =
        """
        id: review
        title: {en: Review, zh: 综述}
        citation: "B et al. J 2025"
        doi: null

        """;

    public static string Thresholds { get; } =
        "thresholds:\n" + string.Concat(
            Number("inflammation.crp-default-limit", 5, "u", null),
            Number("inflammation.esr-default-limit-men", 20, "u", null),
            Number("inflammation.esr-default-limit-women", 30, "u", null),
            Number("inflammation.il6-default-limit", 7, "u", null),
            Number("window-from", 6, "calendar-months", "at-least"),
            Number("fall", 10, "u", "at-least"),
            Number("two", 2, "count", null),
            Number("due-from", 3, "calendar-months", null),
            Number("due-to", 6, "calendar-months", null));

    public static string Agent(Agent agent)
    {
        var code = AgentCode.Of(agent);
        var role = agent is SScIld.Pathway.Patient.Agent.Tocilizumab or SScIld.Pathway.Patient.Agent.Rituximab ? "biologic" : "other";
        return $$"""
            id: {{code}}
            name: {en: The {{code}}, zh: 药{{code}}}
            role: {{role}}
            proposable: true
            summary: {en: Summary, zh: 概述}
            labelStatus:
              - {region: US, status: labelled, text: {en: Labelled, zh: 已获批}, source: Label, verified: true}
            dose:
              - {id: {{code}}.dose.studied, basis: studied, text: {en: Dose, zh: 剂量}, source: Label, verified: true}
            beforeStarting:
              - {id: {{code}}.before.test, text: {en: Test, zh: 检查}, facts: [safety.pregnant], source: Label, verified: true}
            monitoring:
              - id: {{code}}.monitor.blood
                text: {en: Blood, zh: 血液}
                schedule: {everyMonths: 1, forMonths: 3, thenEveryMonths: 3}
                source: Label
                verified: true
            facts:
              - {id: {{code}}.caution.x, kind: caution, text: {en: Caution, zh: 慎用}, source: Label, verified: false, action: null}

            """;
    }

    private static string Number(string id, int value, string unit, string? comparator) =>
        $"  - id: {id}\n    value: {value}\n    unit: {unit}\n" + (comparator is null ? "" : $"    comparator: {comparator}\n") +
        "    name: {en: Number, zh: 数值}\n    source: {section: \"6\", refs: []}\n    lastVerified: \"2026-11-20\"\n";
}
