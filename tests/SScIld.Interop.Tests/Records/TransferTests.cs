using System.Globalization;
using System.Text;
using SScIld.Interop.Cases;
using SScIld.Interop.Records;

namespace SScIld.Interop.Tests.Records;

/// <summary>Records as files: what goes out comes in again.</summary>
public sealed class TransferTests
{
    private const string One = """{"schema":"sscild.case/1","caseId":"P-1","asOf":"2026-05-12","ssc":{"mrss":11}}""";
    private const string Other = """{"schema":"sscild.case/1","caseId":"P-2","asOf":"2026-11-20","ssc":{"mrss":14}}""";

    [Theory]
    [InlineData(One + "\n" + Other + "\n")]
    [InlineData(One + "\r\n\r\n" + Other)]
    [InlineData("\uFEFF" + One + "\n" + Other)]
    [InlineData("[" + One + ",\n" + Other + "]")]
    public void Read_LinesOrAnArray_GivesEachCase(string file) => Read(file)
        .Select(incoming => incoming.ShouldBeOfType<IncomingCase.Possible>())
        .Select(possible => (possible.CaseId, possible.On, Encoding.UTF8.GetString(possible.Content.Span)))
        .ShouldBe([
            ("P-1", new DateOnly(2026, 5, 12), """{"ssc":{"mrss":11}}"""),
            ("P-2", new DateOnly(2026, 11, 20), """{"ssc":{"mrss":14}}"""),
        ]);

    [Fact]
    public void Read_OneCaseOverSeveralLines_IsOneCase() =>
        Read("{\n  \"schema\": \"sscild.case/1\", \"caseId\": \"P-1\",\n  \"asOf\": \"2026-05-12\"\n}\n").ShouldHaveSingleItem().ShouldBeOfType<IncomingCase.Possible>().CaseId.ShouldBe("P-1");

    [Theory]
    [InlineData("""{"schema":"sscild.case/1","asOf":"2026-05-12"}""", "caseId", RejectionCode.Required)]
    [InlineData("""{"schema":"sscild.case/1","caseId":"P-1"}""", "asOf", RejectionCode.Required)]
    [InlineData("""{"schema":"sscild.case/1","caseId":"P-1","asOf":"2026-05-12","lungFunction":[{"date":"2026-05-13"}]}""", "lungFunction[0].date", RejectionCode.DateAfterAsOf)]
    [InlineData("[{]", "$", RejectionCode.Malformed)]
    [InlineData("", "$", RejectionCode.Malformed)]
    public void Read_ACaseThatCannotBe_IsRejectedByField(string file, string path, string code)
    {
        var error = Read(file).ShouldHaveSingleItem().ShouldBeOfType<IncomingCase.Rejected>().Rejection.Errors[0];

        error.Path.ShouldBe(path);
        error.Code.ShouldBe(code);
    }

    [Fact]
    public void Read_ABadLineAmongGoodOnes_LeavesTheOthersAndKeepsItsNumber() =>
        Read(One + "\n" + "nonsense" + "\n" + Other).Select(incoming => (incoming.Number, incoming is IncomingCase.Possible)).ShouldBe([(1, true), (2, false), (3, true)]);

    [Fact]
    public void Lines_OfVisits_AreReadAsTheSameVisits()
    {
        var example = CaseDocumentReader.ReadDocument(File.ReadAllBytes(RepositoryFolder.At("data", "contract", "example-case.json")))!;
        DatedCase[] visits = [new(new DateOnly(2026, 11, 20), example), new(new DateOnly(2026, 12, 1), new CaseDocument())];

        var again = IncomingCases.Read(OutgoingCases.Lines("P-1", visits).SelectMany(line => line).ToArray(), RealPack.Pack);
        var fromDocument = IncomingCases.Read(OutgoingCases.Document("P-1", visits), RealPack.Pack);

        again.Cast<IncomingCase.Possible>().Select(possible => (possible.CaseId, possible.On)).ShouldBe([("P-1", visits[0].On), ("P-1", visits[1].On)]);
        again.Cast<IncomingCase.Possible>().Select(possible => possible.Content.ToArray())
            .ShouldBe([DatedCase.Content(example), DatedCase.Content(visits[1].Entered)]);
        fromDocument.Cast<IncomingCase.Possible>().Select(possible => possible.Content.ToArray())
            .ShouldBe(again.Cast<IncomingCase.Possible>().Select(possible => possible.Content.ToArray()));
    }

    [Fact]
    public void Csv_OfASeries_IsOneLineForEachTest()
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var table = new LungFunctionCsv(text))
        {
            table.Add("P-1", [
                new LungFunctionEntry { Date = "2025-11-18", FvcPercentPredicted = 79.50m, DlcoStatus = "couldNotPerform", Reliable = false },
                new LungFunctionEntry { Date = "2026-05-12", FvcMillilitres = 2150, DlcoPercentPredicted = 55, ReferenceEquation = "GLI, 2012 \"global\"" },
            ]);
            table.Add("P-2", null);
        }

        text.ToString().ShouldBe(
            "caseId,date,fvcPercentPredicted,fvcMillilitres,dlcoPercentPredicted,dlcoStatus,referenceEquation,reliable\r\n"
            + "P-1,2025-11-18,79.5,,,couldNotPerform,,false\r\n"
            + "P-1,2026-05-12,,2150,55,,\"GLI, 2012 \"\"global\"\"\",\r\n");
    }

    [Theory]
    [InlineData("=1+2")]
    [InlineData("@SUM(A1)")]
    [InlineData("+49")]
    public void Csv_OfATextLikeAFormula_IsNoFormula(string equation)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var table = new LungFunctionCsv(text))
        {
            table.Add("P-1", [new LungFunctionEntry { Date = "2025-11-18", ReferenceEquation = equation }]);
        }

        text.ToString().Split("\r\n")[1].Split(',')[6].ShouldStartWith("\"'");
    }

    private static IReadOnlyList<IncomingCase> Read(string file) => IncomingCases.Read(Encoding.UTF8.GetBytes(file), RealPack.Pack);
}
