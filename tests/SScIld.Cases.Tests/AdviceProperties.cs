using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using SScIld.Pathway;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Patient;

namespace SScIld.Cases.Tests;

/// <summary>What must hold for every patient. A failure prints the seed's case, shrunk by taking data away.</summary>
public sealed class AdviceProperties
{
    private static readonly Agent[] Biologics = [Agent.Tocilizumab, Agent.Rituximab];
    private static readonly Agent[] CellTherapies = [Agent.Hsct, Agent.Msc, Agent.CarT];
    private static readonly Agent[] Bases = [Agent.Mycophenolate, Agent.Cyclophosphamide, Agent.Azathioprine];

    [Fact]
    public void EveryCurrentDrug_StaysInTheRegimen() => Holds((patient, decision) =>
        Current(patient).All(agent => decision[agent] is PlannedAction.Continue or PlannedAction.Hold or PlannedAction.ReviewDose));

    [Fact]
    public void ANamedContraindication_NeverLetsItsDrugBeProposed() => Holds((patient, decision) =>
        (patient.Safety.Contraindicated ?? []).All(named => !IsProposal(decision[named.Agent])));

    [Fact]
    public void InPregnancy_NothingHarmfulIsProposed() => Holds((patient, decision) =>
        patient.Safety.Pregnant != true
        || Array.TrueForAll([Agent.Mycophenolate, Agent.Nintedanib, .. CellTherapies], agent => !IsProposal(decision[agent])));

    [Fact]
    public void WithoutHrct_NothingIsStartedOrAdded() => Holds((patient, decision) =>
        patient.Hrct is { Length: > 0 } || !Changes(decision));

    [Fact]
    public void WithoutAHistoryOfTreatment_NothingIsProposed() => Holds((patient, decision) =>
        patient.Treatments is not null || AgentCode.All.All(agent => !IsProposal(decision[agent])));

    [Fact]
    public void InAcuteDeteriorationOrChildhood_NothingIsProposed() => Holds((patient, decision) =>
        (patient.Clinical.AcuteDeterioration != true && patient.AgeYears is not < 18) || AgentCode.All.All(agent => !IsProposal(decision[agent])));

    [Fact]
    public void TwoBiologics_NeverStandTogetherUnlessTheyAreAChoice() => Holds(patient =>
    {
        var assessment = PathwayEngine.Assess(patient, RealPack.Pack);
        var proposed = assessment.Regimen.Concat(assessment.Options)
            .Where(proposal => Biologics.Contains(proposal.Agent) && IsProposal(proposal.Action)).ToArray();
        return proposed.Length < 2 || Array.TrueForAll(proposed, proposal => proposal.ChoiceGroup == "biologic");
    });

    [Fact]
    public void WithOneBiologicCurrent_TheOtherIsNotProposed() => Holds((patient, decision) =>
        !Current(patient).Any(Biologics.Contains) || Array.TrueForAll(Biologics, agent => !IsProposal(decision[agent])));

    [Fact]
    public void BeforeSixMonthsOfBase_NothingIsAdded() => Holds((patient, decision) =>
        AgentCode.All.All(agent => decision[agent] != PlannedAction.Add) || Current(patient).Any(agent => Bases.Contains(agent) && OnFor(patient, agent, 6)));

    [Fact]
    public void WithoutPriorCombination_NoCellTherapyIsAnOption() => Holds((patient, decision) =>
        Array.TrueForAll(CellTherapies, agent => !IsProposal(decision[agent]))
        || (Current(patient).Any(Bases.Contains) && Current(patient).Any(agent => agent is Agent.Nintedanib or Agent.Tocilizumab or Agent.Rituximab)));

    [Fact]
    public void CellTherapy_IsNeverMoreThanAnOption() => Holds((_, decision) =>
        Array.TrueForAll(CellTherapies, agent => decision[agent] is not (PlannedAction.Start or PlannedAction.Add)));

    [Fact]
    public void WhatThePathwayNeverProposes_IsNeverProposed() => Holds((_, decision) =>
        Array.TrueForAll(
            [Agent.Glucocorticoid, Agent.Pirfenidone, Agent.Cyclophosphamide, Agent.Azathioprine, Agent.Nerandomilast, Agent.Other],
            agent => !IsProposal(decision[agent])));

    [Fact]
    public void EveryItemOfTheRegimen_TracesToARuleThatApplied() => Holds(patient =>
    {
        var assessment = PathwayEngine.Assess(patient, RealPack.Pack);
        var outcomes = assessment.Trace.ToDictionary(entry => entry.Rule, entry => entry.Outcome, StringComparer.Ordinal);
        return assessment.Regimen.All(item => item.Because.Length > 0 && item.Because.All(reason => outcomes[reason.Rule] == Truth.Yes))
            && assessment.Options.All(item => item.Because.Length > 0 && item.Because.All(reason => outcomes[reason.Rule] != Truth.No));
    });

    [Fact]
    public void DecideAndAssess_SayTheSame() => Holds(patient =>
    {
        var decision = PathwayEngine.Decide(patient, RealPack.Pack);
        var assessment = PathwayEngine.Assess(patient, RealPack.Pack);
        var shown = assessment.Regimen.Concat(assessment.Options).Concat(assessment.Withheld).ToDictionary(item => item.Agent, item => item.Action);
        return AgentCode.All.All(agent => decision[agent] == shown.GetValueOrDefault(agent, PlannedAction.None))
            && decision.Phenotype == assessment.Phenotype.Value
            && decision.Progression == assessment.Progression.Status
            && decision.AddOnTrigger == assessment.Progression.AddOnTrigger;
    });

    [Fact]
    public void TakingADatumAway_NeverMakesAStartOrAddAppear() => Holds(patient =>
    {
        var before = PathwayEngine.Decide(patient, RealPack.Pack);
        return LessKnown.Of(patient).All(less =>
        {
            var after = PathwayEngine.Decide(less, RealPack.Pack);
            return AgentCode.All.All(agent =>
                after[agent] is not (PlannedAction.Start or PlannedAction.Add) || after[agent] == before[agent] || LessKnown.IsDeclared(agent, before, after));
        });
    });

    private static void Holds(Func<PatientCase, Decision, bool> property) =>
        Holds(patient => property(patient, PathwayEngine.Decide(patient, RealPack.Pack)));

    private static void Holds(Func<PatientCase, bool> property) => FsCheck.Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(LongRun.Choose(20_000, 500_000)).WithQuietOnSuccess(true),
        Prop.ForAll(CaseGenerator.Arbitrary, property));

    private static IEnumerable<Agent> Current(PatientCase patient) =>
        (patient.Treatments ?? []).Where(treatment => !treatment.IsStopped).Select(treatment => treatment.Agent).Distinct();

    private static bool OnFor(PatientCase patient, Agent agent, int months) =>
        patient.Treatments!.Value.Any(treatment => treatment.Agent == agent && !treatment.IsStopped && treatment.StartedOn?.AddMonths(months) <= patient.AsOf);

    private static bool IsProposal(PlannedAction action) => action is PlannedAction.Start or PlannedAction.Add or PlannedAction.Option;

    private static bool Changes(Decision decision) =>
        AgentCode.All.Any(agent => decision[agent] is PlannedAction.Start or PlannedAction.Add);
}
