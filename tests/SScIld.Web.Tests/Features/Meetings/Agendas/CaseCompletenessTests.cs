using SScIld.Pathway;
using SScIld.Pathway.Patient;
using SScIld.Web.Features.Meetings.Agendas;

namespace SScIld.Web.Tests.Features.Meetings.Agendas;

/// <summary>What rules still ask for, and of whom.</summary>
public sealed class CaseCompletenessTests : PageContext
{
    [Fact]
    public void Missing_IsOwedByWhoCanSupplyIt()
    {
        var patient = RealKnowledge.Case() with { Hrct = null, LungFunction = null, Safety = new SafetyScreen() };

        var completeness = CaseCompleteness.Of(PathwayEngine.Assess(patient, RealKnowledge.Knowledge.Pack), In(Language.English));

        completeness.Missing.Select(owed => owed.Supplier).ShouldBeUnique();
        completeness.Missing.ShouldContain(owed => owed.Supplier == "radiologist");
        completeness.Missing.ShouldContain(owed => owed.Supplier == "lung-function-laboratory");
        completeness.Missing[0].Facts[0].Rank.ShouldBe(1);
        completeness.Percent.ShouldBeLessThan(100);
    }

    [Fact]
    public void Percent_OfAFullerCase_IsHigher()
    {
        var bare = Of(RealKnowledge.Case() with { Inflammation = new InflammatoryMarkers(), Serology = new Serology() });

        Of(RealKnowledge.Case()).Percent.ShouldBeGreaterThan(bare.Percent);
        bare.All.ShouldBe(bare.Known + bare.Missing.Sum(owed => owed.Facts.Length));
    }

    private static CaseCompleteness Of(PatientCase patient) =>
        CaseCompleteness.Of(PathwayEngine.Assess(patient, RealKnowledge.Knowledge.Pack), In(Language.Chinese));
}
