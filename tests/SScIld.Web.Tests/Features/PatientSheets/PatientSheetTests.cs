using SScIld.Pathway;
using SScIld.Pathway.Measurements;
using SScIld.Web.Features.PatientSheets;

namespace SScIld.Web.Tests.Features.PatientSheets;

/// <summary>What is known is shown with its unit; what is not is named.</summary>
public sealed class PatientSheetTests : PageContext
{
    [Fact]
    public void Sheet_OfTheExample_HasEveryPartInTheOrderOfPresentation() =>
        PatientSheet.Of(RealKnowledge.Case(), In(Language.English)).Select(section => section.Part).ShouldBe(Enum.GetValues<SheetPart>());

    [Fact]
    public void Sheet_OfTheExample_ShowsValuesWithTheirUnits()
    {
        var scan = Section(SheetPart.Hrct, RealKnowledge.Case()).Entries.ShouldHaveSingleItem();

        scan.Heading.ShouldBe("2026-11-10");
        scan.Known.ShouldContain(line => line.Path == "hrct[0].fibrosisExtentPercent" && line.Value == "24 % of lung");
        scan.Known.ShouldContain(line => line.Path == "hrct[].pattern" && line.Value == "fibrotic NSIP");
    }

    [Fact]
    public void Sheet_OfAnExtentGivenAsARange_ShowsTheRangeAndDoesNotCallItUnknown()
    {
        var patient = RealKnowledge.Case();
        patient = patient with { Hrct = [patient.Hrct!.Value[0] with { FibrosisExtent = new Extent(10, 30) }] };

        var scan = Section(SheetPart.Hrct, patient).Entries[0];

        scan.Known[0].Value.ShouldBe("10–30 % of lung");
        scan.Unknown.ShouldNotContain(name => name.Contains("extent", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Sheet_OfAMarkerThatWasNotMeasured_NamesIt()
    {
        var markers = Section(SheetPart.Inflammation, RealKnowledge.Case()).Entries.ShouldHaveSingleItem();

        markers.Unknown.ShouldContain("IL-6");
        markers.Unknown.ShouldNotContain(name => name.StartsWith("upper limit", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Sheet_AfterAScreen_NamesNothingAsNotKnown()
    {
        Section(SheetPart.Safety, RealKnowledge.Case()).Entries[0].Unknown.ShouldBeEmpty();
        Section(SheetPart.Safety, RealKnowledge.Case() with { Safety = new() }).Entries[0].Unknown.ShouldNotBeEmpty();
    }

    private static SheetSection Section(SheetPart part, PatientCase patient) =>
        PatientSheet.Of(patient, In(Language.English)).Single(section => section.Part == part);
}
