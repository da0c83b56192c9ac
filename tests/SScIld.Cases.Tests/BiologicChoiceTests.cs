using SScIld.Pathway;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Measurements;
using SScIld.Pathway.Patient;
using static SScIld.Cases.Tests.ThresholdPatients;

namespace SScIld.Cases.Tests;

/// <summary>
/// Section 6 chooses the biologic as section 5 does. Both gaps were found by the proof that a larger fall of FVC never gives less:
/// a patient who got worse lost an option.
/// </summary>
public sealed class BiologicChoiceTests
{
    [Fact]
    public void EarlyWorsening_OfMixedActiveDiseaseWithTheRituximabTypeUnknown_LeavesRituximabAnOption()
    {
        var patient = EarlyWorsening with { Serology = new() { TitreHigh = true }, Inflammation = EarlyWorsening.Inflammation with { BCellActivationMarked = null } };

        PathwayEngine.Decide(patient, RealPack.Pack)[Agent.Rituximab].ShouldBe(PlannedAction.Option);
        PathwayEngine.Assess(patient, RealPack.Pack).Phenotype.Active.ShouldBe(Truth.Yes);
    }

    [Fact]
    public void EarlyWorsening_WithOnlyIl6Raised_LeavesTocilizumabAnOption() =>
        PathwayEngine.Decide(WithRituximabTypeAndIl6(EarlyWorsening), RealPack.Pack)[Agent.Tocilizumab].ShouldBe(PlannedAction.Option);

    [Fact]
    public void CombinationThatFails_WithOnlyIl6Raised_LeavesTocilizumabAnOption()
    {
        var start = AsOf.AddMonths(-13);
        var failing = WithRituximabTypeAndIl6(EarlyWorsening) with
        {
            Treatments = [new() { Agent = Agent.Mycophenolate, StartedOn = start, DoseAdequate = true }, new() { Agent = Agent.Nintedanib, StartedOn = start, DoseAdequate = true }],
        };

        var decision = PathwayEngine.Decide(failing, RealPack.Pack);

        decision[Agent.Rituximab].ShouldBe(PlannedAction.Add);
        decision[Agent.Tocilizumab].ShouldBe(PlannedAction.Option);
    }

    /// <summary>Mixed and active, four months on mycophenolate alone, FVC seven points down on it.</summary>
    private static PatientCase EarlyWorsening => Untreated with
    {
        LungFunction = [Test(AsOf.AddMonths(-9), 86), Test(AsOf.AddMonths(-4), 82), Test(AsOf, 75)],
        Hrct = [Untreated.Hrct!.Value[0] with { GroundGlass = true, Predominant = HrctPredominance.Both, FibrosisChange = HrctChange.NotCompared }],
        Inflammation = new() { CrpMgPerL = 2, EsrMmPerH = 10, Il6PgPerMl = 20, BCellActivationMarked = false, ExplainedByInfection = false },
        Treatments = [new() { Agent = Agent.Mycophenolate, StartedOn = AsOf.AddMonths(-4), DoseAdequate = true }],
    };

    private static PatientCase WithRituximabTypeAndIl6(PatientCase patient) => patient with
    {
        Serology = new() { TitreHigh = true },
        Inflammation = patient.Inflammation with { BCellActivationMarked = true },
    };

    private static LungFunctionTest Test(DateOnly day, decimal fvc) => new() { Date = day, Fvc = new PercentPredicted(fvc), Dlco = new PercentPredicted(55) };
}
