using Bunit;
using SScIld.Pathway;
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

    private IRenderedComponent<TrendSection> Show(Language language) => Render<TrendSection>(parameters => parameters
        .AddCascadingValue(In(language))
        .Add(shown => shown.Patient, RealKnowledge.Case())
        .Add(shown => shown.Progression, Assess(language: language).Progression));
}
