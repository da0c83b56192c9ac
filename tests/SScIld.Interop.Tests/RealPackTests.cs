using System.Text;
using System.Text.Json;
using SScIld.Interop.Assessments;
using SScIld.Interop.Cases;
using SScIld.Pathway;

namespace SScIld.Interop.Tests;

/// <summary>The documents as the pack of the repository makes them.</summary>
public sealed class RealPackTests
{
    private const string Wrong = """
        {"schema":"sscild.case/1","asOf":"2026-11-20","x":1,"x":2,"patient":{"ageYears":"57","sex":"F","heightCm":20},"ssc":{"durationMonths":3,"firstNonRaynaudOn":"2026-08-20"},
        "hrct":[{},{"date":"2026-02-30","pattern":"PATTERN"},{"date":"2027-01-01"}],"treatments":[{"agent":"nintedanib","months":1,"stoppedMonthsAgo":2}],
        "safety":{"interactingDrugs":[DRUGS]},"serology":DEEP}
        """;

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void EveryRejection_IsWordedInFull(Language language)
    {
        var json = Wrong
            .Replace("PATTERN", new string('x', 201), StringComparison.Ordinal)
            .Replace("DRUGS", string.Join(',', Enumerable.Repeat("\"drug\"", 51)), StringComparison.Ordinal)
            .Replace("DEEP", new string('[', 40) + new string(']', 40), StringComparison.Ordinal);
        string[] documents = [json, "{", new(' ', CaseDocumentReader.MaximumBytes + 1)];

        var errors = documents.SelectMany(document => CaseText.Read(document, RealPack.Pack, language).ShouldBeOfType<CaseReading.Rejected>().Rejection.Errors).ToList();

        errors.Select(error => error.Code).Distinct().ShouldBe(RejectionCode.All, ignoreOrder: true);
        errors.ShouldAllBe(error => !error.Message.Contains('{') && !error.Message.Contains('}') && !error.Message.Contains("rejection.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Language.English, AssessmentDetail.Full)]
    [InlineData(Language.English, AssessmentDetail.Brief)]
    [InlineData(Language.Chinese, AssessmentDetail.Full)]
    [InlineData(Language.Chinese, AssessmentDetail.Brief)]
    public void Example_IsWrittenAsTheContractSays(Language language, AssessmentDetail detail)
    {
        var pack = RealPack.Pack;
        var patient = CaseText.Read(CaseText.Example, pack).ShouldBeOfType<CaseReading.Accepted>().Patient;

        var written = new AssessmentWriter(pack, language, detail).Write(PathwayEngine.Assess(patient, pack, language));

        using var document = JsonDocument.Parse(written, new JsonDocumentOptions { AllowDuplicateProperties = false });
        document.RootElement.GetProperty("pack").GetProperty("hash").GetString().ShouldBe(pack.Hash);
        document.RootElement.GetProperty("phenotype").GetProperty("value").GetString().ShouldBe("fibrosis-dominant");
        document.RootElement.GetProperty("regimen").EnumerateArray().Select(proposal => proposal.GetProperty("agent").GetString()).ShouldBe(["mycophenolate", "nintedanib"]);
        document.RootElement.TryGetProperty("trace", out _).ShouldBe(detail == AssessmentDetail.Full);
        new AssessmentWriter(pack, language, detail).Write(PathwayEngine.Assess(patient, pack, language)).ShouldBe(written);
        Encoding.UTF8.GetString(written).ShouldNotContain("\\u");
    }

    [Fact]
    public void RandomCases_AreAssessedAndWritten()
    {
        var writer = new AssessmentWriter(RealPack.Pack, Language.Chinese);
        for (var seed = 0; seed < LongRun.Choose(300, 20_000); seed++)
        {
            var patient = CaseDocumentMapper.Map(RandomCase.Document(seed), RealPack.Pack).ShouldBeOfType<CaseReading.Accepted>().Patient;

            using var document = JsonDocument.Parse(writer.Write(PathwayEngine.Assess(patient, RealPack.Pack, Language.Chinese)));
        }
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void BriefAssessment_IsTheSameBytesWhetherTheTraceWasKeptOrNot(Language language)
    {
        var writer = new AssessmentWriter(RealPack.Pack, language, AssessmentDetail.Brief);
        for (var seed = 0; seed < LongRun.Choose(300, 20_000); seed++)
        {
            var patient = CaseDocumentMapper.Map(RandomCase.Document(seed), RealPack.Pack).ShouldBeOfType<CaseReading.Accepted>().Patient;
            var whole = PathwayEngine.Assess(patient, RealPack.Pack, language);
            var kept = writer.Write(whole);

            var answer = PathwayEngine.AssessWithoutTrace(patient, RealPack.Pack, language);

            answer.Trace.ShouldBeEmpty();
            writer.Write(answer).ShouldBe(kept);

            // Another case through the same run changes nothing of what was given out before.
            PathwayEngine.AssessWithoutTrace(CaseText.Accepted(CaseText.Example), RealPack.Pack, language);
            writer.Write(answer).ShouldBe(kept);
        }
    }
}
