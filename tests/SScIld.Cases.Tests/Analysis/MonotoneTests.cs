using SScIld.Pathway;
using SScIld.Pathway.Analysis.Verification;
using SScIld.Pathway.Facts;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Patient;
using SScIld.Pathway.Rules;
using SScIld.Pathway.Rules.Compiled;

namespace SScIld.Cases.Tests.Analysis;

/// <summary>What is said of advice when one number moves: proved of all states, and tried on patients.</summary>
public sealed class MonotoneTests
{
    private const string Fvc = "lungFunction[].fvcPercentPredicted";
    private static readonly int Patients = LongRun.Choose(400, 8_000);

    [Theory]
    [InlineData("better-kidneys-take-nothing-away")]
    [InlineData("a-larger-fall-never-gives-less")]
    public void Property_WithoutAnyExample_IsProvedOfEveryState(string id)
    {
        var result = new RuleBookVerifier(RealPack.Pack, []).Check(Property(id));

        result.Outcome.ShouldBe(PropertyOutcome.Held);
        result.States.ShouldBeGreaterThan(10);
    }

    [Fact]
    public void Verifier_WhenBetterKidneysWithholdADrug_ShowsACase()
    {
        var pack = RealPack.Pack;
        var wrong = pack.Rules.First(rule => rule.Then.OfType<Veto>().Any(veto => veto.Agent == Agent.Mycophenolate)) with
        {
            Id = "safety.wrong",
            When = new Not(new Meets("safety.egfrMlMin", "safety.egfr-low")),
        };

        var result = new RuleBookVerifier(pack with { Rules = pack.Rules.Add(wrong) }, []).Check(Property("better-kidneys-take-nothing-away"));

        result.Outcome.ShouldBe(PropertyOutcome.Broken);
        var patient = result.Counterexample.ShouldNotBeNull();
        PathwayEngine.Decide(patient, pack)[Agent.Mycophenolate].ShouldNotBe(PlannedAction.None);
        patient.Safety.EgfrMlMin.ShouldNotBeNull();
        patient.LungFunction.ShouldBeNull("nothing that the finding does not need");
    }

    [Fact]
    public void LargerFalls_OfGeneratedPatientsAndLongSeries_NeverGiveLess()
    {
        PatientCase[] patients = [.. Enumerable.Range(0, Patients).Select(seed => seed % 8 == 0 ? LongSeries.Make(seed) : CaseGenerator.Make(seed))];

        var result = new RuleBookVerifier(RealPack.Pack, [.. patients]).Check(Property("a-larger-fall-never-gives-less"));

        result.Outcome.ShouldBe(PropertyOutcome.Held, result.Counterexample is { } found ? SScIld.Interop.Explorations.CaseText.Of(found) : "");
    }

    // A proof goes by how facts are said to move; here they are read from cases.
    [Theory]
    [InlineData("safety.egfrMlMin", 12)]
    [InlineData(Fvc, 3.7)]
    public void Facts_WhenANumberMoves_MoveAsAProofTakesThemTo(string path, double by)
    {
        var book = RuleBook.Of(RealPack.Pack);
        var (down, up) = (new FactMoves(RealPack.Pack, path, towardsLess: true), new FactMoves(RealPack.Pack, path, towardsLess: false));
        foreach (var (less, more) in Enumerable.Range(0, Patients).Select(seed => seed % 2 == 0 ? LongSeries.Make(seed) : CaseGenerator.Make(seed)).SelectMany(patient => Moved(patient, path, (decimal)by)))
        {
            var (low, high) = (book.FactsOf(less), book.FactsOf(more));
            foreach (var fact in CaseFacts.All)
            {
                var change = Order(fact, low, high);
                IsAllowed(up.Of(fact.Id), change).ShouldBeTrue($"{fact} from {less}");
                IsAllowed(down.Of(fact.Id), -change).ShouldBeTrue($"{fact} from {more}");
            }
        }
    }

    [Fact]
    public void QuestionsAboutPairs_WhenTheFvcFalls_AreAnsweredAsAProofTakesThemTo()
    {
        var falls = new FactMoves(RealPack.Pack, Fvc, towardsLess: true);
        var questions = TruthMonitor.PairQuestions.Select(pair => (Move: falls.Of(pair), Monitor: new TruthMonitor(pair), Text: ConditionText.Of(pair))).ToList();
        questions.Count(question => question.Move == Move.Up).ShouldBeGreaterThan(10);
        foreach (var (less, more) in Enumerable.Range(0, Patients / 10).Select(LongSeries.Make).SelectMany(patient => Moved(patient, Fvc, 3.7m)))
        {
            foreach (var (move, monitor, text) in questions)
            {
                var (before, after) = (monitor.Of(more), monitor.Of(less));
                IsAllowed(move, after.CompareTo(before)).ShouldBeTrue($"{text}: {before} to {after} of {more}");
            }
        }
    }

    private static bool IsAllowed(Move move, int change) => change == 0 || move == Move.Either || (move == Move.Up && change > 0) || (move == Move.Down && change < 0);

    // 2: it changed in a way that is neither up nor down.
    private static int Order(Fact fact, FactValues low, FactValues high)
    {
        switch (fact.Kind)
        {
            case FactKind.Number when low.Numbers[fact.Slot] is { IsPoint: true } from && high.Numbers[fact.Slot] is { IsPoint: true } to:
                return to.Low.CompareTo(from.Low);
            case FactKind.Number:
                return Text(low.Numbers[fact.Slot]) == Text(high.Numbers[fact.Slot]) ? 0 : 2;
            case FactKind.Span:
                return Text(low.Spans[fact.Slot]) == Text(high.Spans[fact.Slot]) ? 0 : 2;
            default:
                return low.Codes[fact.Slot] == high.Codes[fact.Slot] ? 0 : 2;
        }
    }

    private static string Text(NumberValue value) => $"{value.IsNormal} {value.HasValue} {(value.HasValue ? value.Low : 0)} {(value.HasValue ? value.High : 0)}";

    private static string Text(SpanValue value) => $"{value.IsKnown} {value.From} {value.To} {value.Months}";

    /// <summary>The case with less and with more of a number; none where it has no place for it that alone counts.</summary>
    private static IEnumerable<(PatientCase Less, PatientCase More)> Moved(PatientCase patient, string path, decimal by)
    {
        if (path != Fvc)
        {
            const decimal Some = 40;
            return [(patient with { Safety = patient.Safety with { EgfrMlMin = Some } }, patient with { Safety = patient.Safety with { EgfrMlMin = Some + by } })];
        }

        return NewestFvc.Fallen(patient, by) is { } fallen ? [(fallen, patient)] : [];
    }

    private static PathwayProperty Property(string id) => RealGuide.Guide.Properties.Single(property => property.Id == id);
}
