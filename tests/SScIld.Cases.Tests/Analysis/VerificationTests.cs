using System.Collections.Immutable;
using SScIld.Interop.Explorations;
using SScIld.Pathway;
using SScIld.Pathway.Analysis.Verification;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Patient;
using SScIld.Pathway.Rules;
using SScIld.Pathway.Rules.Compiled;

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
        var verifier = new RuleBookVerifier(RealPack.Pack, Examples);
        var broken = new AnyOf([.. RealGuide.Guide.Properties.SelectMany(verifier.Forbidden)]);
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

    [Fact]
    public void Verifier_WhenARuleCanNeverApply_NamesIt()
    {
        var pack = RealPack.Pack;
        var dead = pack.Rules[0] with { Id = "scope.dead", When = new AllOf([new Is("patient.sex", ["female"]), new Is("patient.sex", ["male"])]) };

        var result = new RuleBookVerifier(pack with { Rules = pack.Rules.Add(dead) }, Examples).Check(Property("every-rule-speaks"));

        result.Outcome.ShouldBe(PropertyOutcome.Broken);
        result.Rules.ShouldBe(["scope.dead"]);
    }

    [Fact]
    public void Verifier_WhenTwoRulesSayTheOpposite_NamesThem()
    {
        var pack = RealPack.Pack;
        var gate = pack.Rules.First(rule => rule.Then.OfType<Veto>().Any());
        var opposite = gate with { Id = "safety.opposite", Then = [new Propose(gate.Then.OfType<Veto>().First().Agent, ProposedAction.Start, null)] };

        var result = new RuleBookVerifier(pack with { Rules = pack.Rules.Add(opposite) }, Examples).Check(Property("no-contradiction"));

        result.Outcome.ShouldBe(PropertyOutcome.Broken);
        result.Rules.ShouldContain(gate.Id);
        result.Rules.ShouldContain("safety.opposite");
    }

    [Fact]
    public void Verifier_WhenTheReasonsAreTakenOut_DoesNotHoldThatEverybodyIsAnswered()
    {
        var pack = RealPack.Pack;
        var silenced = pack with { Rules = pack.Rules.RemoveAll(rule => rule.Stage is "scope" or "monitoring" or "base") };

        new RuleBookVerifier(silenced, Examples).Check(Property("every-patient-is-answered")).Outcome.ShouldNotBe(PropertyOutcome.Held);
    }

    // The clauses may allow more than patients can be; what a patient is they must allow.
    [Fact]
    public void Clauses_OfTheRules_AllowWhatTheEngineDecides()
    {
        var (pack, plans) = (RealPack.Pack, new PlanRules(RealPack.Pack));
        var run = new Evaluation(RuleBook.Of(pack));
        foreach (var patient in Enumerable.Range(0, LongRun.Choose(60, 3_000)).Select(CaseGenerator.Make).Concat(Examples.Take(40)))
        {
            run.Begin(patient);
            StageRunner.Run(run);
            var decided = PathwayEngine.Decide(patient, pack);
            var facts = new RuleClauses(new StateSpace(pack), plans);
            foreach (var agent in AgentCode.All)
            {
                facts.Clauses.Solver.Require(facts.Ask(new Is($"plan.{AgentCode.Of(agent)}", [PlannedActionCode.Of(decided[agent])])).Yes);
            }

            foreach (var (label, code) in new[] { (ContractIds.Phenotype, decided.Phenotype), (ContractIds.ProgressionStatus, decided.Progression), (ContractIds.AddOnTrigger, decided.AddOnTrigger) })
            {
                facts.Clauses.Solver.Require(facts.Ask(new Is(label, [code])).Yes);
            }

            // What is a code in the case is that code here; numbers and pairs of tests are left open.
            foreach (var (variable, cells) in facts.Cells)
            {
                if (variable[^1].Code is not null && pack.Facts.Any(fact => fact.Id == variable.Id) && facts.Space.Fact(variable.Id) is { IsOfPair: false } fact)
                {
                    facts.Clauses.Solver.Require(cells[run.Values.Codes[fact.Slot] + 1]);
                }
            }

            facts.Clauses.Solver.Solve(100_000).ShouldBe(true, CaseText.Of(patient));
        }
    }

    private static PathwayProperty Property(string id) => RealGuide.Guide.Properties.Single(property => property.Id == id);

}
