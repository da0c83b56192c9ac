using System.Text;
using SScIld.Interop.Cases;

namespace SScIld.Interop.Tests.Cases;

public sealed class CaseDocumentWriterTests
{
    [Fact]
    public void Document_WrittenAndRead_IsTheSame()
    {
        var document = CaseDocumentReader.ReadDocument(Encoding.UTF8.GetBytes(CaseText.Example)).ShouldNotBeNull();

        var written = CaseDocumentWriter.Write(document);

        CaseDocumentWriter.Write(CaseDocumentReader.ReadDocument(written)!).ShouldBe(written);
        CaseText.Accepted(Encoding.UTF8.GetString(written)).CaseId.ShouldBe("example-add-on-due");
    }

    [Fact]
    public void RandomDocument_WrittenAndRead_IsTheSame()
    {
        for (var seed = 0; seed < LongRun.Choose(500, 50_000); seed++)
        {
            var written = CaseDocumentWriter.Write(RandomCase.Document(seed));

            CaseDocumentWriter.Write(CaseDocumentReader.ReadDocument(written).ShouldNotBeNull()).ShouldBe(written);
            CaseText.Errors(Encoding.UTF8.GetString(written)).ShouldBeEmpty();
        }
    }

    [Fact]
    public void Form_HasNoSuperfluousZerosAndNothingUnknown()
    {
        var document = new CaseDocument
        {
            Schema = "sscild.case/1",
            CaseId = "病例 <1>",
            AsOf = "2026-11-20",
            Patient = new PatientEntry { AgeYears = 57.50m },
            Hrct = [],
            Clinical = new ClinicalEntry(),
        };

        Encoding.UTF8.GetString(CaseDocumentWriter.Write(document)).ShouldBe(
            """{"schema":"sscild.case/1","caseId":"病例 <1>","asOf":"2026-11-20","patient":{"ageYears":57.5},"hrct":[],"clinical":{}}""");
    }

    [Fact]
    public void IndentedForm_EndsItsLinesAlikeEverywhere() =>
        Encoding.UTF8.GetString(CaseDocumentWriter.Write(new CaseDocument { Schema = "sscild.case/1" }, indented: true)).ShouldBe("{\n  \"schema\": \"sscild.case/1\"\n}");

    [Fact]
    public void ImpossibleDocument_IsReadForAFormAllTheSame() =>
        CaseDocumentReader.ReadDocument(Encoding.UTF8.GetBytes(CaseText.With("\"patient\":{\"ageYears\":300}")))!.Patient!.AgeYears.ShouldBe(300m);
}
