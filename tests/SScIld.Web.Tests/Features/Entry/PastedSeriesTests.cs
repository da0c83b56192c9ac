using SScIld.Web.Features.Entry.Series;

namespace SScIld.Web.Tests.Features.Entry;

/// <summary>Series as they come out of spreadsheets and reports.</summary>
public sealed class PastedSeriesTests
{
    private const string Date = "lungFunction[].date";
    private const string Fvc = "lungFunction[].fvcPercentPredicted";
    private const string Dlco = "lungFunction[].dlcoPercentPredicted";
    private const string Volume = "lungFunction[].fvcMillilitres";
    private const string Unit = "lungFunction[].dlcoUnit";

    [Theory]
    [InlineData("2025-11-18\t79\t58\n2026-11-16\t68\t51\n")]
    [InlineData("2025-11-18;79;58\r\n2026-11-16;68;51\r\n")]
    [InlineData("2025-11-18,79,58\n2026-11-16,68,51")]
    [InlineData("2025-11-18 | 79 | 58\n2026-11-16 | 68 | 51")]
    [InlineData("2025-11-18   79   58\n2026-11-16   68   51")]
    [InlineData("2025-11-18 79 58\n2026-11-16 68 51")]
    [InlineData("Date\tFVC %\tDLCO %\n2025-11-18\t79\t58\n2026-11-16\t68\t51")]
    [InlineData("DLCO (% pred);FVC (% pred);Date\n58;79;2025-11-18\n51;68;2026-11-16")]
    [InlineData("检查日期,用力肺活量占预计值%,弥散量占预计值%\n2025-11-18,79,58\n2026-11-16,68,51")]
    public void Read_SeriesInAnyUsualForm_FindsDayFvcAndDlco(string text)
    {
        var series = PastedSeries.Read(text);

        series.Tests.Select(test => (test[Date], test[Fvc], test[Dlco])).ShouldBe([("2025-11-18", "79", "58"), ("2026-11-16", "68", "51")]);
        series.Unused.ShouldBeEmpty();
    }

    [Fact]
    public void Read_DayWithAMonthsName_KeepsItTogether() =>
        PastedSeries.Read("18 Nov 2025\t79\n16 Nov 2026\t68").Tests.Select(test => (test[Date], test[Fvc]))
            .ShouldBe([("18 Nov 2025", "79"), ("16 Nov 2026", "68")]);

    [Fact]
    public void Read_CommasInNumbersBetweenSemicolons_AreKept() =>
        PastedSeries.Read("18.11.25;79,5;58,25").Tests.Single()[Fvc].ShouldBe("79,5");

    [Fact]
    public void Read_VolumeInLitres_BecomesMillilitres() =>
        PastedSeries.Read("Date\tFVC (L)\tFVC %\n2025-11-18\t2.31\t79").Tests.Single()[Volume].ShouldBe("2310");

    [Fact]
    public void Read_DlcoInAnAbsoluteUnit_KeepsNumberAndUnit()
    {
        var test = PastedSeries.Read("Date\tFVC %\tTLCO mmol/min/kPa\n2025-11-18\t79\t4.1").Tests.Single();

        (test[Dlco], test[Unit]).ShouldBe(("4.1", "mmol"));
    }

    [Fact]
    public void Read_DlcoInBothUnits_TakesPerCentAndNamesTheOther()
    {
        var series = PastedSeries.Read("Date\tDLCO mL/min/mmHg\tDLCO %\tNurse\n2025-11-18\t12.3\t58\tA");

        series.Tests.Single()[Dlco].ShouldBe("58");
        series.Tests.Single().ShouldNotContainKey(Unit);
        series.Unused.ShouldBe(["DLCO mL/min/mmHg", "Nurse"]);
    }

    [Fact]
    public void Read_MissingValues_LeavesThemOut() =>
        PastedSeries.Read("2025-11-18\t79\t\n2026-11-16\t\t51").Tests.Select(test => test.Count).ShouldBe([2, 2]);

    [Theory]
    [InlineData("")]
    [InlineData("\n \n")]
    [InlineData("some words")]
    public void Read_TextWithoutTests_FindsNone(string text) => PastedSeries.Read(text).Tests.ShouldBeEmpty();
}
