using System.Text;
using SScIld.Interop.Cases;
using SScIld.Interop.Records;

namespace SScIld.Interop.Tests.Records;

/// <summary>What a visit keeps of a form that shows the whole case.</summary>
public sealed class VisitContentTests
{
    private static readonly DateOnly May = new(2026, 5, 12);
    private static readonly DateOnly November = new(2026, 11, 20);

    [Fact]
    public void Of_AFormLeftAsItBegan_IsNothing()
    {
        var visits = Visits("""{"patient":{"ageYears":57,"sex":"female"},"lungFunction":[{"date":"2026-05-12","fvcPercentPredicted":74}],"treatments":[{"agent":"mycophenolate","months":7}]}""");
        var begun = VisitContent.Begin("P-1", November, visits).Document;

        Text(VisitContent.Of(begun, begun)).ShouldBe("{}");
    }

    [Theory]
    [InlineData("a new test", """{"lungFunction":[{"date":"2026-05-12","fvcPercentPredicted":74},{"date":"2026-11-16","fvcPercentPredicted":68}]}""", """{"lungFunction":[{"date":"2026-11-16","fvcPercentPredicted":68}]}""")]
    [InlineData("a test put right", """{"lungFunction":[{"date":"2026-05-12","fvcPercentPredicted":75}]}""", """{"lungFunction":[{"date":"2026-05-12","fvcPercentPredicted":75}]}""")]
    [InlineData("a drug added", """{"treatments":[{"agent":"mycophenolate","startedOn":"2025-10-01"},{"agent":"nintedanib","startedOn":"2026-11-20"}]}""", """{"treatments":[{"agent":"nintedanib","startedOn":"2026-11-20"}]}""")]
    [InlineData("a drug stopped", """{"treatments":[{"agent":"mycophenolate","startedOn":"2025-10-01","stoppedOn":"2026-11-01"}]}""", """{"treatments":[{"agent":"mycophenolate","startedOn":"2025-10-01","stoppedOn":"2026-11-01"}]}""")]
    [InlineData("a state of the day", """{"clinical":{"symptoms":"worse"}}""", """{"clinical":{"symptoms":"worse"}}""")]
    [InlineData("a warning that is over", """{"safety":{"activeInfection":false}}""", """{"safety":{"activeInfection":false}}""")]
    [InlineData("markers, whole", """{"inflammation":{"crpMgPerL":9}}""", """{"inflammation":{"crpMgPerL":9}}""")]
    [InlineData("drugs that interact, the whole list", """{"safety":{"activeInfection":true,"interactingDrugs":["warfarin"]}}""", """{"safety":{"interactingDrugs":["warfarin"]}}""")]
    public void Of_AForm_IsWhatTheEarlierVisitsDoNotSay(string case_, string form, string kept)
    {
        var visits = Visits("""
            {"lungFunction":[{"date":"2026-05-12","fvcPercentPredicted":74}],"treatments":[{"agent":"mycophenolate","startedOn":"2025-10-01"}],
             "clinical":{"symptoms":"worse"},"inflammation":{"crpMgPerL":3,"esrMmPerH":16},"safety":{"activeInfection":true}}
            """);

        Text(VisitContent.Of(Document(form), VisitContent.Begin("P-1", November, visits).Document)).ShouldBe(kept, case_);
    }

    [Fact]
    public void Of_AListSaidToBeEmpty_IsKeptOnlyWhereNothingWasKnown()
    {
        Text(VisitContent.Of(Document("""{"treatments":[]}"""), Document("{}"))).ShouldBe("""{"treatments":[]}""");
        Text(VisitContent.Of(Document("""{"treatments":[]}"""), Document("""{"treatments":[{"agent":"mycophenolate"}]}"""))).ShouldBe("{}");
    }

    [Fact]
    public void Of_TheExample_GivesTheSameCaseAgain()
    {
        var example = CaseDocumentReader.ReadDocument(File.ReadAllBytes(RepositoryFolder.At("data", "contract", "example-case.json")))!;
        var earlier = Visits("""{"patient":{"ageYears":57},"lungFunction":[{"date":"2025-11-18","fvcPercentPredicted":79,"dlcoPercentPredicted":58}],"clinical":{"symptoms":"stable"}}""");

        var kept = VisitContent.Of(example, VisitContent.Begin(example.CaseId!, November, earlier).Document);

        var again = CaseHistory.On(example.CaseId!, November, [.. earlier, new DatedCase(November, kept)]).Document;
        CaseComparison.Between(example, again).ShouldBeEmpty();
        kept.LungFunction!.Length.ShouldBe(2);
        kept.Patient!.AgeYears.ShouldBeNull();
    }

    [Fact]
    public void NotKept_ATestTakenOutOfTheForm_IsSaidBecauseAnEarlierVisitHoldsIt()
    {
        var visits = Visits("""{"lungFunction":[{"date":"2025-11-18","fvcPercentPredicted":79},{"date":"2026-05-12","fvcPercentPredicted":74}]}""");
        var form = Document("""{"caseId":"P-1","lungFunction":[{"date":"2026-05-12","fvcPercentPredicted":74}]}""");
        var kept = VisitContent.Of(form, VisitContent.Begin("P-1", November, visits).Document);

        VisitContent.NotKept(form, November, kept, visits).ShouldBe(
        [
            new CaseDifference("lungFunction[].date", "2025-11-18", null, "2025-11-18"),
            new CaseDifference("lungFunction[].fvcPercentPredicted", "2025-11-18", null, "79"),
        ]);
    }

    [Fact]
    public void NotKept_WhatWasOnlyAdded_IsNothing()
    {
        var visits = Visits("""{"patient":{"sex":"female"}}""");
        var form = Document("""{"caseId":"P-1","patient":{"sex":"female","heightCm":161},"safety":{"screened":true}}""");
        var kept = VisitContent.Of(form, VisitContent.Begin("P-1", November, visits).Document);

        VisitContent.NotKept(form, November, kept, visits).ShouldBeEmpty();
    }

    private static DatedCase[] Visits(string may) => [new DatedCase(May, Document(may))];

    private static CaseDocument Document(string json) => CaseDocumentReader.ReadDocument(Encoding.UTF8.GetBytes(json)).ShouldNotBeNull();

    private static string Text(CaseDocument document) => Encoding.UTF8.GetString(DatedCase.Content(document));
}
