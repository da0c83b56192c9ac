using SScIld.Pathway;
using SScIld.Pathway.Patient;

namespace SScIld.Cases.Tests;

/// <summary>The contract's own example shows what the contract says it must.</summary>
public sealed class ExampleTests
{
    private readonly Assessment _assessment = PathwayEngine.Assess(RealPack.Example(), RealPack.Pack);

    [Fact]
    public void Example_IsFibrosisDominantAndProgressing_OnTheWorstPairOfTheWindow()
    {
        _assessment.Phenotype.Value.ShouldBe("fibrosis-dominant");
        _assessment.Progression.Status.ShouldBe("significant");
        _assessment.Progression.AddOnTrigger.ShouldBe("met");
        var worst = _assessment.Progression.WorstPair.ShouldNotBeNull();
        worst.Fvc.Points.ShouldBe(11m);
        worst.From.ShouldBe(new DateOnly(2025, 11, 18));
        worst.To.ShouldBe(new DateOnly(2026, 11, 16));
    }

    [Fact]
    public void Example_ContinuesMycophenolateAndAddsNintedanib_AndNothingElse() =>
        _assessment.Regimen.Select(item => (item.Agent, item.Action)).ShouldBe(
            [(Agent.Mycophenolate, PlannedAction.Continue), (Agent.Nintedanib, PlannedAction.Add)]);

    [Theory]
    [InlineData(Agent.Tocilizumab)]
    [InlineData(Agent.Rituximab)]
    [InlineData(Agent.Hsct)]
    [InlineData(Agent.Msc)]
    [InlineData(Agent.CarT)]
    [InlineData(Agent.Glucocorticoid)]
    [InlineData(Agent.Pirfenidone)]
    public void Example_ProposesNone(Agent agent) =>
        _assessment.Regimen.Concat(_assessment.Options).ShouldNotContain(item => item.Agent == agent);

    [Theory]
    [InlineData("prognosis.extent-over-20")]
    [InlineData("prognosis.traction-bronchiectasis")]
    [InlineData("serology.scl70")]
    [InlineData("evidence.phenotype-not-validated")]
    [InlineData("monitor.nintedanib")]
    [InlineData("progression.baseline-choice")]
    public void Example_GivesTheNotice(string id) => _assessment.Notices.ShouldContain(notice => notice.Id == id);

    [Theory]
    [InlineData("do.mdt")]
    [InlineData("do.check-adherence-and-other-causes")]
    public void Example_AsksForTheAction(string id) => _assessment.Actions.ShouldContain(action => action.Id == id);

    [Fact]
    public void Example_IsReEvaluatedThreeToSixMonthsAfterTheChange() =>
        _assessment.Actions.Single(action => action.Id == "do.re-evaluate-3-6-months").Due
            .ShouldBe(new DateRange(new DateOnly(2027, 2, 20), new DateOnly(2027, 5, 20)));

    [Fact]
    public void Example_HasLungFunctionThreeToSixMonthsAfterTheLatestTest() =>
        _assessment.Actions.Single(action => action.Id == "do.lung-function-follow-up").Due
            .ShouldBe(new DateRange(new DateOnly(2027, 2, 16), new DateOnly(2027, 5, 16)));

    [Fact]
    public void Example_ShowsSenscisWithTheReviewsSlipCorrected()
    {
        var senscis = Nintedanib().Evidence.Single(card => card.Study.Id == "senscis");
        foreach (var figure in (string[])["52.4", "93.3", "41.0", "2.9", "79.0", "44"])
        {
            senscis.Study.Finding.English.ShouldContain(figure);
        }

        senscis.Errata.ShouldContain(erratum => erratum.Claim.English.Contains("93.3", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ats-2023", "agrees", "conditional")]
    [InlineData("acr-chest-2023", "agrees", "conditional")]
    [InlineData("eular-2023", "agrees", null)]
    public void Example_ShowsTheGuidelinesStanceOnTheCombination(string guideline, string stance, string? strength)
    {
        var found = Nintedanib().Positions.Single(position => position.Id == "nintedanib-with-mycophenolate-on-progression")
            .Stances.Single(candidate => candidate.Guideline == guideline);
        found.Stance.ShouldBe(stance);
        if (strength is not null)
        {
            found.Strength.ShouldBe(strength);
        }
    }

    private Proposal Nintedanib() => _assessment.Regimen.Single(item => item.Agent == Agent.Nintedanib);
}
