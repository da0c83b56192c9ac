using System.Globalization;
using SScIld.Pathway;
using SScIld.Pathway.Measurements;
using SScIld.Pathway.Patient;
using SScIld.Web.Features.Trends;

namespace SScIld.Web.Tests.Features.Trends;

public sealed class TrendPlotTests
{
    private static readonly DateOnly AsOf = new(2026, 11, 20);

    [Fact]
    public void Plot_EverythingStandsInsideTheDrawing()
    {
        var plot = new TrendPlot(RealKnowledge.Case());

        foreach (var test in plot.Tests)
        {
            plot.Left(test.Date).ShouldBeInRange(0, 100);
            plot.Top(test.Fvc!.Value.Value).ShouldBeInRange(0, 100);
            plot.Top(test.Dlco!.Value.Value).ShouldBeInRange(0, 100);
        }

        plot.DayTicks.Count().ShouldBeInRange(2, 6);
        plot.ValueTicks.Count().ShouldBeInRange(3, 7);
    }

    [Fact]
    public void Plot_LaterStandsFurtherRight_HigherStandsFurtherUp()
    {
        var plot = new TrendPlot(RealKnowledge.Case());

        plot.Left(plot.Tests[0].Date).ShouldBeLessThan(plot.Left(plot.Tests[^1].Date));
        plot.Top(79).ShouldBeLessThan(plot.Top(68));
    }

    [Fact]
    public void Plot_OneTestAlone_StillHasRoomAroundIt()
    {
        var plot = new TrendPlot(With(Test(AsOf, 88)));

        plot.Left(AsOf).ShouldBeInRange(0, 100);
        plot.Top(88).ShouldBeInRange(0, 100);
    }

    [Fact]
    public void Plot_NoTest_IsEmpty() => new TrendPlot(With()).Tests.ShouldBeEmpty();

    [Fact]
    public void Line_LeavesOutAnUnreliableTest() =>
        new TrendPlot(With(Test(AsOf.AddMonths(-12), 80), Test(AsOf.AddMonths(-6), 40) with { Reliable = false }, Test(AsOf, 75)))
            .Line(test => test.Fvc).Split(' ').Length.ShouldBe(2);

    [Fact]
    public void Treatment_StartedBeforeTheTimeShown_BeginsAtTheEdge()
    {
        var patient = With(Test(AsOf.AddMonths(-12), 80), Test(AsOf, 75)) with
        {
            Treatments = [new Treatment { Agent = Agent.Mycophenolate, StartedOn = AsOf.AddYears(-5) }],
        };

        new TrendPlot(patient).Treatments.ShouldHaveSingleItem().Left.ShouldBe(0);
    }

    [Fact]
    public void Treatment_StoppedBeforeTheTimeShown_IsLeftOut()
    {
        var patient = With(Test(AsOf.AddMonths(-12), 80), Test(AsOf, 75)) with
        {
            Treatments = [new Treatment { Agent = Agent.Cyclophosphamide, IsStopped = true, StoppedOn = AsOf.AddYears(-4) }],
        };

        new TrendPlot(patient).Treatments.ShouldBeEmpty();
    }

    [Fact]
    public void Css_UnderACommaCulture_WritesAPoint()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("de-DE");
        try
        {
            TrendPlot.Css(12.5).ShouldBe("12.5");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static LungFunctionTest Test(DateOnly date, decimal fvc) => new() { Date = date, Fvc = new PercentPredicted(fvc) };

    private static PatientCase With(params LungFunctionTest[] tests) => new() { AsOf = AsOf, LungFunction = [.. tests] };
}
