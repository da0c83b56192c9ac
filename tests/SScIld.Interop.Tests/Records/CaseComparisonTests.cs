using System.Text;
using SScIld.Interop.Cases;
using SScIld.Interop.Records;

namespace SScIld.Interop.Tests.Records;

/// <summary>Two case documents, field by field.</summary>
public sealed class CaseComparisonTests
{
    [Theory]
    [InlineData("""{"caseId":"a","asOf":"2026-01-01"}""", """{"caseId":"b","asOf":"2026-02-02"}""", "")]
    [InlineData("""{"patient":{"ageYears":57}}""", """{"patient":{"ageYears":57.0}}""", "")]
    [InlineData("""{"patient":{"ageYears":57}}""", """{"patient":{"ageYears":58}}""", "patient.ageYears : 57 -> 58")]
    [InlineData("{}", """{"safety":{"screened":true}}""", "safety.screened : ? -> true")]
    [InlineData("""{"treatments":[]}""", "{}", "treatments : [] -> ?")]
    [InlineData("""{"safety":{"interactingDrugs":["a","b"]}}""", """{"safety":{"interactingDrugs":["a"]}}""", "safety.interactingDrugs[] : a, b -> a")]
    [InlineData("""{"hrct":[{"date":"2026-01-01","reticulation":true}]}""", """{"hrct":[{"date":"2026-01-01","reticulation":false}]}""", "hrct[].reticulation 2026-01-01: true -> false")]
    [InlineData(
        """{"treatments":[{"agent":"mycophenolate","months":3}]}""",
        """{"treatments":[{"agent":"mycophenolate","months":3},{"agent":"mycophenolate","months":1}]}""",
        "treatments[].agent mycophenolate (2): ? -> mycophenolate; treatments[].months mycophenolate (2): ? -> 1")]
    public void Between_TwoDocuments_NamesEachFieldThatDiffers(string before, string now, string differences) =>
        string.Join("; ", CaseComparison.Between(Document(before), Document(now))
                .Select(difference => $"{difference.Path} {difference.Entry}: {difference.Before ?? "?"} -> {difference.Now ?? "?"}"))
            .ShouldBe(differences);

    private static CaseDocument Document(string json) => CaseDocumentReader.ReadDocument(Encoding.UTF8.GetBytes(json)).ShouldNotBeNull();
}
