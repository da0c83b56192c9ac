using System.Collections.Immutable;
using SScIld.Interop.Explorations;
using SScIld.Pathway;
using SScIld.Pathway.Analysis.Verification;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Patient;

namespace SScIld.Cases.Tests.Analysis;

/// <summary>The properties of the pathway: proved over the whole rule base, and held against the engine patient by patient.</summary>
public sealed class VerificationTests
{
    private const int Patients = 20_000;
    private static readonly ImmutableArray<PatientCase> Examples = [.. LessonFiles.Names.Select(LessonFiles.Case)];

    public static TheoryData<string> Properties { get; } = [.. RealGuide.Guide.Properties.Select(property => property.Id)];

    [Theory]
    [MemberData(nameof(Properties))]
    public void Pathway_InEveryState_KeepsTheProperty(string id)
    {
        var result = new RuleBookVerifier(RealPack.Pack, Examples).Check(Property(id));

        result.Outcome.ShouldBe(PropertyOutcome.Held, $"{result.Counterexample}\n{string.Join('\n', result.Rules)}");
        result.States.ShouldBeGreaterThan(0);
    }

    // The proof runs the rules over sets of values; here the engine itself decides, one patient at a time.
    [Fact]
    public void Engine_OnGeneratedPatientsAndLessons_NeverBreaksAHeldProperty()
    {
        var broken = Forbidden(RealGuide.Guide.Properties);
        var monitor = new PropertyMonitor(RealPack.Pack, broken);

        Enumerable.Range(0, Patients).Select(CaseGenerator.Make).Concat(Examples).Where(monitor.Holds).Take(1).Select(CaseText.Of).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("safety.recent-bleeding-withholds-nintedanib", "bleeding-never-nintedanib", Agent.Nintedanib)]
    [InlineData("safety.breastfeeding-withholds-mycophenolate", "breastfeeding-never-mycophenolate", Agent.Mycophenolate)]
    public void Verifier_WhenAGateIsTakenOut_ShowsACaseThatNeedsIt(string gate, string property, Agent agent)
    {
        var pack = RealPack.Pack;
        var mutated = pack with { Rules = pack.Rules.RemoveAll(rule => rule.Id == gate) };
        mutated.Rules.Length.ShouldBe(pack.Rules.Length - 1);

        var result = new RuleBookVerifier(mutated, Examples).Check(Property(property));

        result.Outcome.ShouldBe(PropertyOutcome.Broken);
        var patient = RealPack.Case(System.Text.Encoding.UTF8.GetBytes(CaseText.Of(result.Counterexample.ShouldNotBeNull())));
        PathwayEngine.Decide(patient, mutated)[agent].ShouldBeOneOf(PlannedAction.Start, PlannedAction.Add, PlannedAction.Option);
        PathwayEngine.Decide(patient, pack)[agent].ShouldBe(PlannedAction.Withheld);
    }

    private static PathwayProperty Property(string id) => RealGuide.Guide.Properties.Single(property => property.Id == id);

    private static AnyOf Forbidden(IEnumerable<PathwayProperty> properties) =>
        new([.. properties.Select(property => property.Claim.ShouldBeOfType<PropertyClaim.Never>().State)]);
}
