using System.Collections.Immutable;
using SScIld.Pathway;
using SScIld.Pathway.Analysis.Verification;

namespace SScIld.Cases.Tests.Analysis;

/// <summary>The properties of the pathway, checked over the whole of its rule base.</summary>
public sealed class VerificationTests
{
    private static readonly ImmutableArray<PatientCase> Examples = [.. LessonFiles.Names.Select(LessonFiles.Case)];

    public static TheoryData<string> Properties { get; } = [.. RealGuide.Guide.Properties.Select(property => property.Id)];

    [Theory]
    [MemberData(nameof(Properties))]
    public void Pathway_InEveryState_KeepsTheProperty(string id)
    {
        var result = new RuleBookVerifier(RealPack.Pack, Examples).Check(RealGuide.Guide.Properties.Single(property => property.Id == id));

        result.Outcome.ShouldBe(PropertyOutcome.Held, $"{result.Counterexample}\n{string.Join('\n', result.Rules)}");
        result.States.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Properties_AreAtLeastTwentyFive() => RealGuide.Guide.Properties.Length.ShouldBeGreaterThanOrEqualTo(25);

    [Fact]
    public void Verifier_WhenAGateIsTakenOut_ShowsACaseThatNeedsIt()
    {
        var pack = RealPack.Pack;
        var mutated = pack with { Rules = pack.Rules.RemoveAll(rule => rule.Id == "safety.recent-bleeding-withholds-nintedanib") };
        var property = RealGuide.Guide.Properties.Single(candidate => candidate.Id == "bleeding-never-nintedanib");

        var result = new RuleBookVerifier(mutated, Examples).Check(property);

        result.Outcome.ShouldBe(PropertyOutcome.Broken);
        var patient = result.Counterexample.ShouldNotBeNull();
        patient.Safety.RecentBleeding.ShouldBe(true);
        PathwayEngine.Decide(patient, mutated)[Pathway.Patient.Agent.Nintedanib].ShouldBeOneOf(PlannedAction.Start, PlannedAction.Add, PlannedAction.Option);
        PathwayEngine.Decide(patient, pack)[Pathway.Patient.Agent.Nintedanib].ShouldBe(PlannedAction.Withheld);
    }
}
