using System.Text;
using SScIld.Interop.Cases;
using SScIld.Pathway;

namespace SScIld.Interop.Tests.Cases;

/// <summary>Everything that is wrong with a document is found at once, each once, in the order of the document.</summary>
public sealed class DiagnosisTests
{
    [Fact]
    public void Document_WithManyThingsWrong_ListsAllInItsOwnOrder() => CaseText.Errors(
        """
        {
          "treatments": [ { "agent": "nintedanib", "dose": 150 }, { "agent": "aspirin" }, { "agent": "nintedanib" } ],
          "patient": { "sex": "F", "ageYears": 300, "name": "…" },
          "asOf": "2026-11-20",
          "colour": "blue",
          "hrct": [ { "date": "2026-11-01", "groundGlass": "yes" }, { "predominant": "lung" } ],
          "patient": { "sex": "male" },
          "ssc": { "mrss": "14", "mrss": 14 },
          "caseId": 7,
          "schema": "sscild.case/1",
          "lungFunction": [ { "date": "2027-01-01", "fvcPercentPredicted": 201 } ]
        }
        """).ShouldBe(string.Join(" | ",
    [
        "unknown-field treatments[0].dose",
        "unknown-value treatments[1].agent",
        "conflicting-fields treatments[2].agent",
        "unknown-value patient.sex",
        "out-of-range patient.ageYears",
        "unknown-field patient.name",
        "unknown-field colour",
        "wrong-type hrct[0].groundGlass",
        "required hrct[1].date",
        "unknown-value hrct[1].predominant",
        "duplicate-key patient",
        "wrong-type ssc.mrss",
        "duplicate-key ssc.mrss",
        "wrong-type caseId",
        "date-after-as-of lungFunction[0].date",
        "out-of-range lungFunction[0].fvcPercentPredicted",
    ]));

    [Fact]
    public void Field_OfTheWrongKind_IsNotAlsoMissing() =>
        CaseText.Errors("""{"schema":1,"asOf":{},"hrct":[{"date":[]}]}""").ShouldBe("wrong-type schema | wrong-type asOf | wrong-type hrct[0].date");

    [Fact]
    public void Name_ThatIsUnknownAndTwice_IsReportedAsBoth() =>
        CaseText.Errors(CaseText.With("\"x\":1,\"x\":2,\"x\":3")).ShouldBe("unknown-field x | duplicate-key x");

    [Fact]
    public void Name_InAnotherCase_IsUnknown() => CaseText.Errors(CaseText.With("\"Patient\":{}")).ShouldBe("unknown-field Patient");

    [Fact]
    public void Name_WrittenWithEscapes_IsTheSameName() => CaseText.Errors("""{"schema":"sscild.case/1","\u0061sOf":"2026-11-20","asOf":"2026-11-20"}""").ShouldBe("duplicate-key asOf");

    [Fact]
    public void Name_OfAnyLength_IsShortened()
    {
        var error = CaseText.Rejected(CaseText.With($"\"{new string('x', 5000)}\":1")).Errors.ShouldHaveSingleItem();

        error.Path.Length.ShouldBe(65);
        error.Message.Length.ShouldBeLessThan(200);
    }

    [Fact]
    public void Value_OfAnyLength_IsShortenedInTheMessage() =>
        CaseText.Rejected(CaseText.With($"\"patient\":{{\"sex\":\"{new string('x', 5000)}\"}}")).Errors.ShouldHaveSingleItem().Message.Length.ShouldBeLessThan(200);

    [Fact]
    public void Problems_BeyondCounting_EndWithAWordThatThereAreMore()
    {
        var rejection = CaseText.Rejected(CaseText.With(string.Join(',', Enumerable.Range(0, 3000).Select(number => $"\"x{number}\":1"))));

        rejection.Errors.Length.ShouldBe(1001);
        rejection.Errors[^1].Code.ShouldBe("too-many");
        rejection.Errors[^1].Path.ShouldBe("$");
    }

    [Theory]
    [InlineData("""{"schema":"sscild.case/1","caseId":"p-1","asOf":"2026-11-20","x":1}""", "p-1")]
    [InlineData("""{"x":1,"caseId":"p-1"}""", "p-1")]
    [InlineData("""{"caseId":"p-1","asOf":}""", "p-1")]
    [InlineData("""{"asOf":,"caseId":"p-1"}""", null)]
    [InlineData("""{"caseId":5}""", null)]
    [InlineData("""{"caseId":"0123456789012345678901234567890123456789012345678901234567890123x"}""", null)]
    public void Rejection_NamesTheCase_IfItCanBeRead(string json, string? caseId) => CaseText.Rejected(json).CaseId.ShouldBe(caseId);

    [Fact]
    public void Message_IsInTheLanguageAskedFor()
    {
        var reading = CaseText.Read(CaseText.With("\"patient\":{\"sex\":\"F\"}"), language: Language.Chinese);

        reading.ShouldBeOfType<CaseReading.Rejected>().Rejection.Errors[0].Message.ShouldBe("patient.sex：unknown-value，F");
    }

    [Fact]
    public void Form_MeetsTheSameChecksAsAFile()
    {
        var document = new CaseDocument
        {
            Schema = "sscild.case/1",
            CaseId = "form",
            AsOf = "2026-11-20",
            Patient = new PatientEntry { AgeYears = 300 },
            Treatments = [new TreatmentEntry { Agent = "nintedanib", Months = 2.5m }, null],
        };

        var rejection = CaseDocumentMapper.Map(document, TestPack.Pack).ShouldBeOfType<CaseReading.Rejected>().Rejection;

        CaseText.Errors(rejection).ShouldBe("out-of-range patient.ageYears | wrong-type treatments[0].months | wrong-type treatments[1]");
        rejection.CaseId.ShouldBe("form");
        CaseText.Errors(Encoding.UTF8.GetString(CaseDocumentWriter.Write(document))).ShouldBe(CaseText.Errors(rejection));
    }
}
