using SScIld.Interop.Cases;
using SScIld.Pathway;
using SScIld.Pathway.Evidence;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Patient;
using SScIld.Pathway.Rules;
using SScIld.Pathway.Tests;

namespace SScIld.Interop.Tests;

/// <summary>A small pack with the contract's limits and one of everything an assessment can show.</summary>
internal static class TestPack
{
    public static KnowledgePack Pack { get; } = Build();

    /// <summary>A pack whose sentences are the same everywhere but whose label values come from lung function.</summary>
    private static KnowledgePack Build()
    {
        var small = new SmallPack()
            .With(SmallPack.Number("ten-points", 10, "points", Comparator.AtLeast))
            .With(SmallPack.Number("three-months", 3, "calendar-months"))
            .With(SmallPack.Number("six-months", 6, "calendar-months"))
            .With(SmallPack.Number("one-year", 12, "calendar-months", Comparator.AtLeast))
            .Define("ground-glass-present", Yes("hrct.groundGlass"))
            .Table(
                ContractIds.ProgressionStatus,
                agree: false,
                (new SomePair(PairSet.EndingLatest, new AllOf([new Reference(ContractIds.WindowDefinition), new Meets("pair.fvcFall", "ten-points")]), Truth.Unknown), "significant"))
            .Notice("serology.scl70", "Positive: \"Scl-70\" of {patient.ageYears}; 抗体阳性。")
            .Action("do.mdt", "Discuss {pair.fvcFall}.")
            .Action("do.dlco", "Measure.")
            .Rule(
                "first.one-of-everything",
                Yes("hrct.reticulation"),
                new Propose(Agent.Nintedanib, ProposedAction.Add, null),
                new Propose(Agent.Tocilizumab, ProposedAction.Option, null),
                new Propose(Agent.Rituximab, ProposedAction.Add, null),
                new Veto(Agent.Rituximab, "hepatitis-b", SmallPack.Words("clearance")),
                new Argue(Agent.Nintedanib, Against: true, SmallPack.Words("against it")),
                new BeforeStarting(Agent.Nintedanib, "pregnancy-excluded", First: true, SmallPack.Words("test first")),
                new GiveNotice("serology.scl70", null, NoticeLevel.Warning),
                new AskAction("do.mdt", new DueTime(DueAnchor.AsOf, "three-months", "six-months")),
                new AskAction("do.dlco", null))
            .Rule("first.asks-what-is-not-known", Yes("inflammation.il17Raised"), new Propose(Agent.Tocilizumab, ProposedAction.Add, null))
            .Rule(
                "second.reads-every-kind",
                new AllOf(
                [
                    new Meets("ssc.diseaseDuration", "one-year"),
                    new Compare("inflammation.crpMgPerL", Comparator.Above, "inflammation.crpUpperLimit"),
                    new Compare("safety.neutrophilsPer1e9L", Comparator.Above, "inflammation.esrUpperLimit"),
                    new Is("patient.sex", ["female"]),
                    Yes("safety.pregnant"),
                ]),
                new GiveNotice("serology.scl70", null, null));
        var pack = small.Build();
        return pack with
        {
            Fields = [.. ContractSchema.Definitions, .. pack.Fields.ExceptBy(ContractSchema.Fields.Select(datum => datum.Path), own => own.Path)],
            Features = [new PhenotypeFeature("ground-glass", "inflammatory", "ground-glass-present", new("", "")), new PhenotypeFeature("age", "fibrotic", "ground-glass-present", SmallPack.Words("{patient.ageYears}"))],
            Rules = [.. pack.Rules.Select(rule => rule.Id == "first.one-of-everything" ? rule with { Evidence = ["study-a"], Positions = ["step-a"] } : rule)],
            Agents = [.. pack.Agents.Select(Told)],
            Phrases = pack.Phrases.AddRange(RejectionCode.All.Select(Phrase)),
            Evidence = Evidence,
        };
    }

    private static EvidenceLibrary Evidence => new()
    {
        Studies =
        [
            new Study
            {
                Id = "study-a",
                Name = new Localized("STUDY A", "STUDY A"),
                Type = "rct",
                N = 576,
                Design = SmallPack.Words("design"),
                Population = SmallPack.Words("population"),
                Finding = new Localized("−52.4 against −93.3 mL/year", "−52.4比−93.3 mL/年"),
                Unverified = SmallPack.Words("not checked"),
                Limits = SmallPack.Words("limits"),
                Citation = "citation",
                Verified = true,
                Partial = false,
                Errata = ["e1", "e2"],
                LastChecked = new DateOnly(2026, 11, 20),
            },
        ],
        Guidelines = [],
        Positions =
        [
            new Position("step-a", SmallPack.Words("step"),
            [
                new GuidelineStance("guideline-a", "agrees", "conditional", [], null, Verification.Yes),
                new GuidelineStance("guideline-b", "agrees-with-limits", "conditional", [], SmallPack.Words("only then"), Verification.Partly),
            ]),
        ],
        Errata = [Erratum("e1", "First.", "其一。"), Erratum("e2", "Second.", "其二。")],
        Passages = [],
        Sources = [],
    };

    private static Erratum Erratum(string id, string english, string chinese) =>
        new(id, "high", "review", "3.3", SmallPack.Words("claim"), new Localized(english, chinese), "verified", "citation", ["study-a"], []);

    private static AgentMonograph Told(AgentMonograph monograph) => monograph with
    {
        LabelStatus = [new LabelStatus("US", "labelled", SmallPack.Words("labelled"), "source", Verified: true)],
        Doses = [new Dose("as-studied", Labelled: false, SmallPack.Words("so much"), "source", Verified: false)],
        BeforeStarting = [new BaselineCheck("liver", SmallPack.Words("liver enzymes"), ["safety.altTimesUpperLimit"], "source", Verified: true)],
        Monitoring = [new MonitoringItem("liver", SmallPack.Words("liver enzymes"), new MonitoringSchedule(1, 3, 3), "source", Verified: true)],
    };

    private static KeyValuePair<string, Localized> Phrase(string code) => new(
        $"rejection.{code}",
        new($"{code} path {{path}} value {{value}} from {{min}} to {{max}} of {{allowed}} at {{line}}:{{position}}", $"{{path}}：{code}，{{value}}"));

    private static Is Yes(string fact) => new(fact, ["yes"]);
}
