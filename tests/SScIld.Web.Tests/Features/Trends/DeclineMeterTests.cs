using Bunit;
using SScIld.Pathway;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Rules;
using SScIld.Web.Features.Trends;

namespace SScIld.Web.Tests.Features.Trends;

public sealed class DeclineMeterTests : PageContext
{
    [Fact]
    public void Strip_SaysEveryDefinitionInWords_AndUnknownLooksLikeNeither()
    {
        var assessment = Assess("\"dlcoPercentPredicted\": 51", "\"dlcoStatus\": \"couldNotPerform\"");

        var chips = Show(assessment).FindAll(".meter-strip .chip");

        chips.Skip(1).Select(chip => chip.TextContent.Split(": ")[1]).ShouldBe(assessment.Progression.Definitions.Select(definition => definition.Status switch
        {
            "met" => "met",
            "not-met" => "not met",
            _ => "cannot be judged",
        }));
        chips.Where(chip => chip.TextContent.EndsWith("cannot be judged", StringComparison.Ordinal))
            .ShouldAllBe(chip => chip.ClassName!.Contains("chip-unknown"));
    }

    [Fact]
    public void Rows_ShowEachMeasureAgainstTheDefinitionsOwnLimit()
    {
        var rows = Show(Assess()).FindAll(".meter-row");

        var section = rows[0].QuerySelectorAll(".measures li").Select(measure => measure.TextContent).ToList();
        section[0].ShouldContain("FVC −11 points");
        section[0].ShouldContain("limit −10 points");
        var inbuild = rows.Single(row => row.QuerySelector("h3")!.TextContent.Contains("INBUILD", StringComparison.Ordinal));
        inbuild.TextContent.ShouldContain("FVC −13.9 %");
        inbuild.TextContent.ShouldContain("limit −10 %");
        inbuild.TextContent.ShouldContain("2025-11-18 to 2026-11-16");
    }

    [Fact]
    public void Rows_WhenThereIsNoPair_SayWhyInsteadOfShowingNumbers()
    {
        var assessment = Assess("\"fvcPercentPredicted\": 68", "\"fvcPercentPredicted\": null");
        var unjudged = assessment.Progression.Definitions.First(definition => definition.Status == "not-assessable");

        var row = Show(assessment).FindAll(".meter-row").Single(row => row.QuerySelector("h3")!.TextContent == unjudged.Name);

        row.QuerySelector(".because")!.TextContent.ShouldContain(unjudged.Because[0].Text);
    }

    [Theory]
    [InlineData("progression.fvc-fall-significant", 9.9, Truth.No)]
    [InlineData("progression.fvc-fall-significant", 10, Truth.Yes)]
    [InlineData("eustar.fvc-fall-significant", 10, Truth.No)]
    [InlineData("eustar.fvc-fall-significant", 10.1, Truth.Yes)]
    public void Limit_IsReachedByItsOwnComparator(string threshold, double fall, Truth reached)
    {
        var pack = RealKnowledge.Knowledge.Pack;
        var limit = new FallLimit("pair.fvcFall", pack.Thresholds.Single(known => known.Id == threshold));
        var pair = Assess().Progression.DecidingPair! with { Fvc = new((decimal)fall) };

        limit.IsReachedBy(pair).ShouldBe(reached);
    }

    [Fact]
    public void Limits_ComeFromThePack_EachOnce()
    {
        var limits = FallLimit.Of(RealKnowledge.Knowledge.Pack, ContractIds.ProgressionStatus, "significant");

        limits.Select(limit => limit.Threshold.Id).ShouldBe([
            "progression.fvc-fall-significant", "progression.fvc-fall-band", "progression.dlco-fall-points", "progression.dlco-fall-relative"]);
    }

    private IRenderedComponent<DeclineMeter> Show(Assessment assessment) => Render<DeclineMeter>(parameters => parameters
        .AddCascadingValue(In(Language.English))
        .Add(shown => shown.Assessment, assessment));
}
