using System.Text;
using SScIld.Interop.Cases;
using SScIld.Interop.Records;

namespace SScIld.Interop.Tests.Records;

/// <summary>The case of a day, derived from visits.</summary>
public sealed class CaseHistoryTests
{
    private static readonly DateOnly May = new(2026, 5, 12);
    private static readonly DateOnly November = new(2026, 11, 20);

    [Fact]
    public void On_TheDayOfAnOnlyVisit_IsWhatWasEntered()
    {
        var example = File.ReadAllBytes(RepositoryFolder.At("data", "contract", "example-case.json"));
        var document = CaseDocumentReader.ReadDocument(example)!;
        var visit = DatedCase.Read(November, DatedCase.Content(document))!;

        var derived = CaseHistory.On(document.CaseId!, November, [visit]);

        Json(derived.Document).ShouldBe(Json(document));
        derived.Carried.ShouldBeEmpty();
    }

    [Fact]
    public void On_BeforeTheFirstVisit_KnowsNothing() =>
        Derived(new DateOnly(2025, 1, 1), (May, """{"ssc":{"mrss":14}}""")).ShouldBe("""{"schema":"sscild.case/1","caseId":"P-1","asOf":"2025-01-01"}""");

    [Fact]
    public void On_ADayBetween_LeavesLaterVisitsOut() =>
        Derived(May, (May, """{"ssc":{"mrss":11}}"""), (November, """{"ssc":{"mrss":14}}""")).ShouldContain("\"mrss\":11");

    [Fact]
    public void On_TestsOfSeveralVisits_AddsThemUpInOrderOfTheirDays() => Derived(
            November,
            (November, """{"lungFunction":[{"date":"2026-11-16","fvcPercentPredicted":68},{"date":"2025-11-18","fvcPercentPredicted":79}]}"""),
            (May, """{"lungFunction":[{"date":"2026-05-12","fvcPercentPredicted":74}]}"""))
        .ShouldContain("""
            "lungFunction":[{"date":"2025-11-18","fvcPercentPredicted":79},{"date":"2026-05-12","fvcPercentPredicted":74},{"date":"2026-11-16","fvcPercentPredicted":68}]
            """.Trim());

    [Fact]
    public void On_ATestOfTheSameDayEnteredAgain_TakesTheLaterEntry() => Derived(
            November,
            (May, """{"lungFunction":[{"date":"2026-05-12","fvcPercentPredicted":74}]}"""),
            (November, """{"lungFunction":[{"date":"2026-05-12","fvcPercentPredicted":75}]}"""))
        .ShouldContain("""[{"date":"2026-05-12","fvcPercentPredicted":75}]""");

    [Theory]
    [InlineData("{}", null)]
    [InlineData("""{"lungFunction":[],"treatments":[]}""", "\"lungFunction\":[],\"treatments\":[]")]
    public void On_AnEmptyList_StaysNoneAndAMissingOneUnknown(string entered, string? said) =>
        Derived(November, (May, entered)).ShouldBe($$"""{"schema":"sscild.case/1","caseId":"P-1","asOf":"2026-11-20"{{(said is null ? "" : "," + said)}}}""");

    [Fact]
    public void On_ALaterDay_MovesOnWhatGrows() => Derived(
            new DateOnly(2027, 5, 11),
            (May, """{"patient":{"ageYears":57},"ssc":{"durationMonths":62},"treatments":[{"agent":"mycophenolate","months":7},{"agent":"rituximab","months":20,"stoppedMonthsAgo":3}]}"""))
        .ShouldBe("""
            {"schema":"sscild.case/1","caseId":"P-1","asOf":"2027-05-11","patient":{"ageYears":57},"ssc":{"durationMonths":73},"treatments":[{"agent":"mycophenolate","months":18},{"agent":"rituximab","months":31,"stoppedMonthsAgo":14}]}
            """.Trim());

    [Theory]
    [InlineData("2027-05-11", 57)]
    [InlineData("2027-05-12", 58)]
    public void On_AYearLater_IsAYearOlderFromThatDayOn(string day, int years) =>
        Derived(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), (May, """{"patient":{"ageYears":57}}""")).ShouldContain($"\"ageYears\":{years}");

    [Fact]
    public void On_OnsetEnteredBothWays_TakesTheOneEnteredLast()
    {
        Derived(November, (May, """{"ssc":{"durationMonths":62}}"""), (November, """{"ssc":{"firstNonRaynaudOn":"2021-03-01"}}"""))
            .ShouldContain("\"ssc\":{\"firstNonRaynaudOn\":\"2021-03-01\"}");
        Derived(November, (May, """{"ssc":{"firstNonRaynaudOn":"2021-03-01"}}"""), (November, """{"ssc":{"durationMonths":68}}"""))
            .ShouldContain("\"ssc\":{\"durationMonths\":68}");
    }

    [Fact]
    public void On_TreatmentALaterVisitDoesNotMention_IsStillTaken() => Derived(
            November,
            (May, """{"treatments":[{"agent":"mycophenolate","startedOn":"2025-10-01"}]}"""),
            (November, """{"treatments":[{"agent":"nintedanib","startedOn":"2026-11-01"}]}"""))
        .ShouldContain("""[{"agent":"mycophenolate","startedOn":"2025-10-01"},{"agent":"nintedanib","startedOn":"2026-11-01"}]""");

    [Fact]
    public void On_TreatmentALaterVisitStopped_HasItsNewestState() => Derived(
            November,
            (May, """{"treatments":[{"agent":"mycophenolate","startedOn":"2025-10-01"}]}"""),
            (November, """{"treatments":[{"agent":"mycophenolate","startedOn":"2025-10-01","stoppedOn":"2026-09-01","stoppedFor":"intolerance"}]}"""))
        .ShouldContain("""[{"agent":"mycophenolate","startedOn":"2025-10-01","stoppedOn":"2026-09-01","stoppedFor":"intolerance"}]""");

    [Fact]
    public void On_WhatLasts_StaysUntilSaidOtherwiseAndSaysOfWhenItIs()
    {
        var derived = CaseHistory.On("P-1", November, Visits(
            (May, """{"patient":{"sex":"female"},"serology":{"antiTopoisomeraseI":"positive"}}"""),
            (November, """{"serology":{"anticentromere":"negative"}}""")));

        derived.Document.Patient!.Sex.ShouldBe("female");
        derived.Document.Serology!.AntiTopoisomeraseI.ShouldBe("positive");
        derived.Document.Serology.Anticentromere.ShouldBe("negative");
        derived.Carried.ShouldBe([new CarriedDatum("patient.sex", May), new CarriedDatum("serology.antiTopoisomeraseI", May)]);
    }

    [Fact]
    public void On_TheStateOfAnEarlierDay_IsNotTodays() => Derived(
            November,
            (May, """{"clinical":{"symptoms":"stable","acuteDeterioration":false,"oxygen":"none"},"safety":{"screened":true,"plateletsPer1e9L":210,"activeInfection":false}}"""),
            (November, "{}"))
        .ShouldBe("""{"schema":"sscild.case/1","caseId":"P-1","asOf":"2026-11-20","safety":{}}""");

    [Fact]
    public void On_AFindingThatWarns_StaysUntilAVisitSaysItIsOver()
    {
        const string Warned =
            """{"clinical":{"pulmonaryHypertension":"suspected","muscleDiseaseSuspected":true},"safety":{"hepatitisBCoreAntibody":true,"childPugh":"B","contraindicated":[{"agent":"nintedanib","reason":"bleeding"}]}}""";

        Derived(November, (May, Warned), (November, "{}")).ShouldContain(
            ""","clinical":{"muscleDiseaseSuspected":true,"pulmonaryHypertension":"suspected"},"safety":{"hepatitisBCoreAntibody":true,"childPugh":"B","contraindicated":[{"agent":"nintedanib","reason":"bleeding"}]}""");
        Derived(November, (May, Warned), (November, """{"clinical":{"pulmonaryHypertension":"excluded"},"safety":{"hepatitisBCoreAntibody":false,"childPugh":"none"}}"""))
            .ShouldContain("""{"muscleDiseaseSuspected":true,"pulmonaryHypertension":"excluded"},"safety":{"hepatitisBCoreAntibody":false,"childPugh":"none",""");
    }

    [Fact]
    public void On_MarkersOfAnEarlierVisit_CarryTheDayTheyWereMeasured() =>
        Derived(November, (May, """{"inflammation":{"crpMgPerL":3,"crpUpperLimit":5}}"""), (November, "{}"))
            .ShouldContain("""{"crpMgPerL":3,"crpUpperLimit":5,"measuredOn":"2026-05-12"}""");

    [Fact]
    public void Content_OfTheSameEntries_IsTheSameTextWhateverTheyAreCalled() =>
        DatedCase.Content(Document("""{"schema":"sscild.case/1","caseId":"a","asOf":"2026-11-20","ssc":{"mrss":14.0}}"""))
            .ShouldBe(DatedCase.Content(Document("""{"caseId":"b","asOf":"2026-11-20", "ssc": {"mrss": 14}}""")));

    private static string Derived(DateOnly day, params (DateOnly On, string Entered)[] visits) => Json(CaseHistory.On("P-1", day, Visits(visits)).Document);

    private static DatedCase[] Visits(params (DateOnly On, string Entered)[] visits) =>
        [.. visits.Select(visit => DatedCase.Read(visit.On, Encoding.UTF8.GetBytes(visit.Entered)).ShouldNotBeNull())];

    private static CaseDocument Document(string json) => CaseDocumentReader.ReadDocument(Encoding.UTF8.GetBytes(json)).ShouldNotBeNull();

    private static string Json(CaseDocument document) => Encoding.UTF8.GetString(CaseDocumentWriter.Write(document));
}
