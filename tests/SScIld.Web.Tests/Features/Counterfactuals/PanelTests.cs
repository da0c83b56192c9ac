using Bunit;
using SScIld.Pathway;
using SScIld.Web.Features.Counterfactuals;

namespace SScIld.Web.Tests.Features.Counterfactuals;

/// <summary>What stands beside the advice: other readings, unknowns, guidelines.</summary>
public sealed class PanelTests : PageContext
{
    [Fact]
    public void Readings_WhenTheAdviceStandsUnderAll_SayHowMany()
    {
        var page = RenderIn<ReadingsNote>(Language.English, note => note.Add(readings => readings.Patient, RealKnowledge.Case()));

        page.WaitForAssertion(() => page.Find(".readings").TextContent.ShouldStartWith("Stands under all "), TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Readings_WhenTheAdviceDepends_NameThem()
    {
        var page = RenderIn<ReadingsNote>(Language.Chinese, note => note.Add(readings => readings.Patient, RealKnowledge.Case() with
        {
            LungFunction = [Of("2026-02-20", 70), Of("2026-11-16", 62.9m)],
        }));

        page.WaitForAssertion(() => page.Find(".readings").TextContent.ShouldContain("取决于对综述的解读"), TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Unknowns_WhenOneCanChangeTheAdvice_AreListedWithTheirSupplier()
    {
        var page = RenderIn<MissingValueList>(Language.English, list => list.Add(missing => missing.Patient, RealKnowledge.Case() with { Safety = new() }));

        page.WaitForAssertion(() => page.Find(".missing-value").TextContent.ShouldContain("From: "), TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Guidelines_StandAsColumnsBesideEachProposal()
    {
        var page = RenderIn<ConcordanceTable>(Language.English, table => table
            .Add(concordance => concordance.Patient, RealKnowledge.Case())
            .Add(concordance => concordance.Assessment, Assess()));

        page.FindAll(".concordance thead th").Count.ShouldBe(7);
        page.Find(".concordance tbody").TextContent.ShouldContain("The guidelines that speak of it agree.");
    }

    private static Pathway.Measurements.LungFunctionTest Of(string day, decimal fvc) =>
        new() { Date = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), Fvc = new(fvc), Dlco = new(50) };
}
