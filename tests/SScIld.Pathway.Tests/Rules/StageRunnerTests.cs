using SScIld.Pathway.Logic;
using SScIld.Pathway.Measurements;
using SScIld.Pathway.Patient;
using SScIld.Pathway.Rules;
using static SScIld.Pathway.Tests.SmallCase;

namespace SScIld.Pathway.Tests.Rules;

public sealed class StageRunnerTests
{
    private static readonly Condition Pregnant = new Is("safety.pregnant", ["yes"]);
    private static readonly Condition Infected = new Is("safety.activeInfection", ["yes"]);
    private static readonly Condition Always = new Known("patient.sex");
    private static readonly PatientCase Woman = Empty with { Sex = Sex.Female, Treatments = [] };

    [Fact]
    public void Add_WhenUndecided_IsAnOptionAndNamesWhatIsMissing()
    {
        var pack = new SmallPack().Rule("first.add", Infected, new Propose(Agent.Nintedanib, ProposedAction.Add, null)).Build();
        var assessment = PathwayEngine.Assess(Woman, pack);
        assessment.Options.ShouldHaveSingleItem().Agent.ShouldBe(Agent.Nintedanib);
        var missing = assessment.Missing.ShouldHaveSingleItem();
        missing.Fact.ShouldBe("safety.activeInfection");
        missing.CouldChange.ShouldBe(["plan.nintedanib"]);
    }

    [Fact]
    public void Veto_WinsOverEveryProposal_AndSaysWhatLiftsIt()
    {
        var pack = new SmallPack()
            .Rule("first.start", Always, new Propose(Agent.Mycophenolate, ProposedAction.Start, null))
            .Rule("second.gate", Pregnant, new Veto(Agent.Mycophenolate, "pregnancy", SmallPack.Words("the pregnancy is over")))
            .Build();
        var assessment = PathwayEngine.Assess(Woman with { Safety = new SafetyScreen { Pregnant = true } }, pack);
        assessment.Regimen.ShouldBeEmpty();
        var withheld = assessment.Withheld.ShouldHaveSingleItem();
        withheld.Vetoes.ShouldHaveSingleItem().LiftedBy.ShouldBe("the pregnancy is over");
        withheld.Because.ShouldHaveSingleItem().Rule.ShouldBe("first.start");
    }

    [Fact]
    public void Veto_WhenUndecided_NeitherVetoesNorClears()
    {
        var pack = new SmallPack()
            .Rule("first.start", Always, new Propose(Agent.Mycophenolate, ProposedAction.Start, null))
            .Rule("second.gate", Pregnant, new Veto(Agent.Mycophenolate, "pregnancy", SmallPack.Words("x")))
            .Build();
        PathwayEngine.Decide(Woman, pack)[Agent.Mycophenolate].ShouldBe(PlannedAction.Start);
        PathwayEngine.Assess(Woman, pack).Missing.ShouldContain(datum => datum.Fact == "safety.pregnant");
    }

    [Fact]
    public void CurrentAgent_IsNeverProposedAgain_AndAHoldReplacesContinue()
    {
        var pack = new SmallPack()
            .Rule("first.add", Always, new Propose(Agent.Nintedanib, ProposedAction.Add, null))
            .Rule("second.review", Infected, new Hold(Agent.Nintedanib, ReviewOnly: true))
            .Rule("second.hold", Pregnant, new Hold(Agent.Nintedanib, ReviewOnly: false))
            .Build();
        var patient = Woman with { Treatments = [Current(Agent.Nintedanib, null)] };
        PathwayEngine.Decide(patient, pack)[Agent.Nintedanib].ShouldBe(PlannedAction.Continue);
        var infected = patient with { Safety = new SafetyScreen { ActiveInfection = true } };
        PathwayEngine.Decide(infected, pack)[Agent.Nintedanib].ShouldBe(PlannedAction.ReviewDose);
        var both = patient with { Safety = new SafetyScreen { ActiveInfection = true, Pregnant = true } };
        PathwayEngine.Decide(both, pack)[Agent.Nintedanib].ShouldBe(PlannedAction.Hold);
    }

    [Fact]
    public void StopProposals_LeavesCurrentAgentsVisible()
    {
        var pack = new SmallPack()
            .Rule("first.stop", Always, new StopProposals())
            .Rule("second.start", Always, new Propose(Agent.Mycophenolate, ProposedAction.Start, null))
            .Build();
        var decision = PathwayEngine.Decide(Woman with { Treatments = [Current(Agent.Azathioprine, null)] }, pack);
        decision[Agent.Mycophenolate].ShouldBe(PlannedAction.None);
        decision[Agent.Azathioprine].ShouldBe(PlannedAction.Continue);
    }

    [Fact]
    public void TwoBiologics_ShareTheNameOfTheChoice_AndOneAloneHasNone()
    {
        var both = new SmallPack()
            .Rule("first.tcz", Always, new Propose(Agent.Tocilizumab, ProposedAction.Add, null))
            .Rule("first.rtx", Always, new Propose(Agent.Rituximab, ProposedAction.Option, null))
            .Build();
        var assessment = PathwayEngine.Assess(Woman, both);
        assessment.Regimen.ShouldHaveSingleItem().ChoiceGroup.ShouldBe("biologic");
        assessment.Options.ShouldHaveSingleItem().ChoiceGroup.ShouldBe("biologic");
        var one = new SmallPack().Rule("first.tcz", Always, new Propose(Agent.Tocilizumab, ProposedAction.Add, "biologic")).Build();
        PathwayEngine.Assess(Woman, one).Regimen.ShouldHaveSingleItem().ChoiceGroup.ShouldBeNull();
        var onRituximab = Woman with { Treatments = [Current(Agent.Rituximab, "2026-01-01")] };
        PathwayEngine.Decide(onRituximab, both)[Agent.Tocilizumab].ShouldBe(PlannedAction.None);
    }

    [Fact]
    public void StandIn_MovesUpAsAnOption_UnlessItsOwnGateHoldsIt()
    {
        var pack = new SmallPack()
            .Rule("first.tcz", Always, new Propose(Agent.Tocilizumab, ProposedAction.Add, null))
            .Rule("second.tcz-gate", Infected, new Veto(Agent.Tocilizumab, "active-infection", SmallPack.Words("x")))
            .Rule("second.move-up", Always, new StandIn(Agent.Tocilizumab, Agent.Rituximab))
            .Rule("second.rtx-gate", Pregnant, new Veto(Agent.Rituximab, "pregnancy", SmallPack.Words("x")))
            .Build();
        var infected = Woman with { Safety = new SafetyScreen { ActiveInfection = true, Pregnant = false } };
        PathwayEngine.Decide(infected, pack)[Agent.Rituximab].ShouldBe(PlannedAction.Option);
        PathwayEngine.Decide(infected with { Safety = infected.Safety with { Pregnant = true } }, pack)[Agent.Rituximab].ShouldBe(PlannedAction.Withheld);
        PathwayEngine.Decide(Woman with { Safety = new SafetyScreen { ActiveInfection = false } }, pack)[Agent.Rituximab].ShouldBe(PlannedAction.None);
    }

    [Fact]
    public void Table_UndecidedRow_StandsWhenEveryCompletionGivesOneLabel()
    {
        // Whatever the infection is, the phenotype is mixed; whether pregnant changes it.
        (Condition, string)[] rows =
        [
            (new AllOf([Infected, Pregnant]), "inflammation-dominant"),
            (Infected, "mixed"),
            (new Not(Pregnant), "mixed"),
        ];
        var pack = new SmallPack().Table(ContractIds.Phenotype, agree: true, rows).Build();
        PathwayEngine.Decide(Woman with { Safety = new SafetyScreen { Pregnant = false } }, pack).Phenotype.ShouldBe("mixed");
        PathwayEngine.Decide(Woman with { Safety = new SafetyScreen { Pregnant = true } }, pack).Phenotype.ShouldBe("indeterminate");
    }

    [Fact]
    public void Reading_ThatChangesALabel_IsKnownToLaterRules()
    {
        var fall = new SomePair(PairSet.EndingLatest, new Meets("pair.fvcFall", "ten"), Truth.Unknown);
        var pack = new SmallPack()
            .With(SmallPack.Number("ten", 10, "points", Comparator.AtLeast))
            .Table(ContractIds.ProgressionStatus, agree: false, (fall, "significant"))
            .With(new AlternativeReading(
                "relative", SmallPack.Words("relative"), SmallPack.Words("gap"), [new Substitution("pair.fvcFall", "pair.fvcFallRelative")], [ContractIds.ProgressionStatus]))
            .Notice("progression.reading-dependent", "depends")
            .Rule("second.reading", new Is("reading.relative.progression.status.differs", ["yes"]), new GiveNotice("progression.reading-dependent", null, null))
            .Build();

        // 60 to 52: 8 points, 13.3 %. 90 to 79: 11 points, 12.2 %.
        var depends = PathwayEngine.Assess(WithTests(Test("2025-11-18", 60), Test("2026-11-16", 52)), pack);
        depends.Notices.ShouldHaveSingleItem();
        depends.Progression.Status.ShouldBe("not-assessable");
        PathwayEngine.Assess(WithTests(Test("2025-11-18", 90), Test("2026-11-16", 79)), pack).Notices.ShouldBeEmpty();
    }

    [Fact]
    public void Reasons_TheRuleTheActionRestsOn_SpeaksFirst()
    {
        var pack = new SmallPack()
            .Rule("first.option", Always, new Propose(Agent.Nintedanib, ProposedAction.Option, null))
            .Rule("second.add", Always, new Propose(Agent.Nintedanib, ProposedAction.Add, null))
            .Build();
        PathwayEngine.Assess(Woman, pack).Regimen.ShouldHaveSingleItem().Because.Select(reason => reason.Rule).ShouldBe(["second.add", "first.option"]);
    }

    [Fact]
    public void SomePair_OfThoseThatQualify_IsUnknownWhenNoneDoes()
    {
        var inWindow = new SomePair(PairSet.EndingLatest, new Meets("pair.fvcFall", "ten"), Truth.Unknown, new Reference(ContractIds.WindowDefinition));
        var pack = new SmallPack()
            .With(SmallPack.Number("ten", 10, "points", Comparator.AtLeast))
            .Table(ContractIds.PhenotypeActive, agree: false, (inWindow, "yes"))
            .Build();
        Truth Active(params LungFunctionTest[] tests) => PathwayEngine.Assess(WithTests(tests), pack).Phenotype.Active;
        Active(Test("2025-11-18", 80), Test("2026-11-16", 70)).ShouldBe(Truth.Yes);
        Active(Test("2025-11-18", 80), Test("2026-11-16", 71)).ShouldBe(Truth.No);
        Active(Test("2026-08-18", 80), Test("2026-11-16", 60)).ShouldBe(Truth.Unknown);
    }

    [Fact]
    public void DecideAndAssess_AgreeOnEveryAgent()
    {
        var pack = new SmallPack()
            .Rule("first.start", Always, new Propose(Agent.Mycophenolate, ProposedAction.Start, null))
            .Rule("first.add", Infected, new Propose(Agent.Nintedanib, ProposedAction.Add, null))
            .Build();
        var decision = PathwayEngine.Decide(Woman, pack);
        var assessment = PathwayEngine.Assess(Woman, pack);
        foreach (var proposal in assessment.Regimen.Concat(assessment.Options).Concat(assessment.Withheld))
        {
            decision[proposal.Agent].ShouldBe(proposal.Action);
        }
    }
}
