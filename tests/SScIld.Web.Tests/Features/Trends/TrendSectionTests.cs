using Bunit;
using SScIld.Pathway;
using SScIld.Pathway.Measurements;
using SScIld.Web.Features.Trends;

namespace SScIld.Web.Tests.Features.Trends;

public sealed class TrendSectionTests : PageContext
{
    [Theory]
    [InlineData(Language.English, "FVC −11 points (−13.9 %)")]
    [InlineData(Language.Chinese, "FVC −11个百分点（−13.9%）")]
    public void Section_SaysTheDecidingFallInPointsAndInPerCent(Language language, string words) =>
        Show(language).Find(".pair-line").TextContent.Trim().ShouldStartWith(words);

    [Fact]
    public void Section_DrawingIsHiddenFromReadersOfTheScreen_TablesAreNot()
    {
        var section = Show(Language.English);

        section.Find(".chart").GetAttribute("aria-hidden").ShouldBe("true");
        section.FindAll("table").ShouldBeEmpty("a table that nobody has opened is not made");
        section.Find("details").TriggerEvent("ontoggle", EventArgs.Empty);
        section.FindAll("table tbody tr").Count.ShouldBeGreaterThan(2);
    }

    [Fact]
    public void Table_DlcoThatCouldNotBePerformed_SaysSo()
    {
        var patient = RealKnowledge.Case("\"dlcoPercentPredicted\": 51", "\"dlcoStatus\": \"couldNotPerform\"");

        var table = Render<TestTable>(parameters => parameters
            .AddCascadingValue(In(Language.English))
            .Add(shown => shown.Tests, new TrendPlot(patient).Tests));

        table.FindAll("tbody tr")[^1].LastElementChild!.TextContent.ShouldBe("could not be performed");
    }

    [Fact]
    public void Section_SaysTheYearlyRateInWords() =>
        Show(Language.English).Find(".pair-line .note").TextContent.ShouldBe("2025-11-18 to 2026-11-16, 11.9 months; that is −11.1 points a year");

    [Fact]
    public void Chart_DrawsTheLevelsOfThePackBelowTheEarlierTestOfTheDecidingPair()
    {
        var levels = Show(Language.English).FindAll(".chart-limit span").Select(level => level.TextContent);

        levels.ShouldBe(["FVC −5", "FVC −10", "DLCO −15 %"]);
    }

    [Fact]
    public void Chart_MarksADlcoThatCouldNotBePerformed_AnUnreliableTestAndTheScan()
    {
        var patient = RealKnowledge.Case("\"dlcoPercentPredicted\": 51", "\"dlcoStatus\": \"couldNotPerform\", \"reliable\": false");

        var chart = Render<TrendChart>(parameters => parameters
            .AddCascadingValue(In(Language.English))
            .Add(shown => shown.Plot, new TrendPlot(patient)));

        chart.FindAll(".chart-plot .not-performed").Count.ShouldBe(1);
        chart.FindAll(".chart-plot .dot.fvc.unreliable").Count.ShouldBe(1);
        chart.FindAll(".scan").ShouldNotBeEmpty();
        chart.Find(".chart-legend").TextContent.ShouldContain("DLCO could not be performed");
    }

    [Fact]
    public void Chart_OfFortyTests_LabelsOnlyTheLastAndThePair()
    {
        var tests = Enumerable.Range(0, 40).Select(number => new LungFunctionTest
        {
            Date = new DateOnly(2016, 1, 1).AddMonths(3 * number),
            Fvc = new PercentPredicted(90 - number),
            Dlco = new PercentPredicted(60),
        });
        var patient = RealKnowledge.Case() with { LungFunction = [.. tests] };

        var chart = Render<TrendChart>(parameters => parameters
            .AddCascadingValue(In(Language.English))
            .Add(shown => shown.Plot, new TrendPlot(patient)));

        chart.FindAll(".chart-plot .dot").Count.ShouldBe(80);
        chart.FindAll(".value").Count.ShouldBe(2);
        chart.Find(".chart").ClassList.ShouldContain("many");
    }

    private IRenderedComponent<TrendSection> Show(Language language) => Render<TrendSection>(parameters => parameters
        .AddCascadingValue(In(language))
        .Add(shown => shown.Patient, RealKnowledge.Case())
        .Add(shown => shown.Assessment, Assess(language: language)));
}
