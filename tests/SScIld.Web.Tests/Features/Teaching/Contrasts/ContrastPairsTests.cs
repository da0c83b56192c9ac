using SScIld.Pathway;
using SScIld.Pathway.Analysis.Changes;
using SScIld.Pathway.Logic;
using SScIld.Web.Features.Teaching.Contrasts;

namespace SScIld.Web.Tests.Features.Teaching.Contrasts;

/// <summary>Pairs differ in one datum and no more, are advised otherwise, and the rules named did turn.</summary>
public sealed class ContrastPairsTests
{
    private static readonly ContrastPairs Pairs = new(RealKnowledge.Knowledge);

    [Fact]
    public void OfLessons_EachPair_DiffersInOneDatumAndInTheAdvice()
    {
        Pairs.OfLessons.Length.ShouldBeGreaterThan(10);
        foreach (var (first, second, pair) in Pairs.OfLessons)
        {
            var name = $"{first.Id} and {second.Id}";
            pair.First.ShouldBe(Lessons.Patient(first.Id) with { LungFunction = pair.First.LungFunction, Hrct = pair.First.Hrct, Treatments = pair.First.Treatments, Safety = pair.First.Safety }, name);
            CaseEntries.PlacesIn(pair.First).Count(place => place.Read(pair.First) != place.Read(pair.Second)).ShouldBe(1, name);
            Verify(pair, name);
        }
    }

    [Theory]
    [InlineData("egfr-exactly-25-on-mycophenolate", "egfr-24-on-mycophenolate")]
    [InlineData("early-disease-exactly-36-months", "possibly-early-at-37-months")]
    [InlineData("window-exactly-twelve-months", "window-one-day-over")]
    public void OfLessons_HasThePairsOnEitherSideOfALimit(string first, string second) =>
        Pairs.OfLessons.ShouldContain(pair => pair.First.Id == first && pair.Second.Id == second);

    [Theory]
    [InlineData("add-on-due")]
    [InlineData("early-inflammation-naive")]
    [InlineData("base-too-short")]
    [InlineData("hepatitis-b-and-rituximab")]
    public void Of_APatient_GivesPairsThatTouchADrug(string lesson)
    {
        var patient = Lessons.Patient(lesson);

        var pairs = Pairs.Of(patient, 4);

        pairs.ShouldNotBeEmpty();
        foreach (var pair in pairs)
        {
            pair.First.ShouldBeSameAs(patient);
            pair.Flips.ShouldContain(flip => flip.IsOfAgent);
            pair.Change.From.ShouldNotBe(pair.Change.To);
            Verify(pair, lesson);
        }
    }

    private static void Verify(ContrastPair pair, string name)
    {
        var pack = RealKnowledge.Knowledge.Pack;
        PathwayEngine.Decide(pair.First, pack).ShouldNotBe(PathwayEngine.Decide(pair.Second, pack), name);
        pair.Turned.ShouldNotBeEmpty(name);
        var first = PathwayEngine.Assess(pair.First, pack).Trace.ToDictionary(entry => entry.Rule, entry => entry.Outcome, StringComparer.Ordinal);
        var second = PathwayEngine.Assess(pair.Second, pack).Trace.ToDictionary(entry => entry.Rule, entry => entry.Outcome, StringComparer.Ordinal);
        foreach (var rule in pair.Turned)
        {
            first[rule.Rule].ShouldNotBe(second[rule.Rule], $"{name}: {rule.Rule}");
            (first[rule.Rule] == Truth.Yes || second[rule.Rule] == Truth.Yes).ShouldBeTrue($"{name}: {rule.Rule}");
        }
    }
}
