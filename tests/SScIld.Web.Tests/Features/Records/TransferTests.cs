using System.Text;
using Bunit;
using Microsoft.AspNetCore.Components.Forms;
using SScIld.Pathway;
using SScIld.Storage.Audit;
using SScIld.Storage.Patients;
using SScIld.Storage.Transfer;
using SScIld.Web.Features.Records.Transfer;

namespace SScIld.Web.Tests.Features.Records;

/// <summary>Records taken in and out.</summary>
public sealed class TransferTests : RecordContext
{
    private const string Two = """
        {"schema":"sscild.case/1","caseId":"P-0417","asOf":"2026-05-12","ssc":{"mrss":11}}
        {"schema":"sscild.case/1","caseId":"P-0500","asOf":"2026-05-12","ssc":{"mrss":4}}
        """;

    [Fact]
    public void Read_AFileWithAnUnsoundCase_LeavesItsWholePatientOut()
    {
        var file = Read("""
            {"schema":"sscild.case/1","caseId":"P-1","asOf":"2026-05-12","ssc":{"mrss":11}}
            {"schema":"sscild.case/1","caseId":"p-1","asOf":"2026-06-12","ssc":{"mrss":110}}
            {"schema":"sscild.case/1","caseId":"P-2","asOf":"2026-05-12"}
            {"schema":"sscild.case/1","caseId":"Zhang Wei","asOf":"2026-05-12"}
            """);

        file.Visits.ShouldHaveSingleItem().Code.Text.ShouldBe("P-2");
        file.Refused.Select(refused => refused.Number).ShouldBe([1, 2, 4]);
        file.Refused[0].Rejection.ShouldBeNull();
        file.Refused[1].Rejection!.Errors[0].Path.ShouldBe("ssc.mrss");
        file.Refused[2].CodeReasons.ShouldContain(PatientCodeRefusal.LooksLikeName);
        file.Refused[2].Code.ShouldBeNull("a name that came with a file is not shown either");
    }

    [Fact]
    public async Task Import_OfAFile_FirstSaysWhatWouldHappenAndThenDoesIt()
    {
        var page = RenderIn<ImportPanel>(Language.English);

        Upload(page, Two);

        page.WaitForAssertion(() => page.Find(".import-report strong").TextContent.ShouldStartWith("Would take in 2 visits of 2 patients"), TimeSpan.FromSeconds(30));
        (await Patients.FindAsync(null, null, 5)).Patients.ShouldBeEmpty("a dry run changes nothing");

        await page.FindAll("button").Single(button => button.TextContent == "Take them in").ClickAsync();

        page.WaitForAssertion(() => page.Find(".import-report strong").TextContent.ShouldStartWith("Took in 2 visits of 2 patients"), TimeSpan.FromSeconds(30));
        (await Patients.FindAsync(null, null, 5)).Patients.Length.ShouldBe(2);
        (await ActsAsync(null)).ShouldContain(AuditAct.Imported);
    }

    [Fact]
    public async Task Import_OfWhatIsThereAlready_RecognisesItAndRefusesWhatDiffers()
    {
        var known = await PatientAsync(withVisit: false);
        await VisitAsync(known.Id, new DateOnly(2026, 5, 12), """{"ssc":{"mrss":11}}""");
        var other = await PatientAsync("P-0500", withVisit: false);
        await VisitAsync(other.Id, new DateOnly(2026, 5, 12), """{"ssc":{"mrss":5}}""");
        var page = RenderIn<ImportPanel>(Language.English);

        Upload(page, Two);

        page.WaitForAssertion(() => page.FindAll(".import-patients li").Count.ShouldBe(2), TimeSpan.FromSeconds(30));
        page.FindAll(".import-patients li")[0].TextContent.ShouldContain("left out: something else is there for 2026-05-12");
        page.FindAll(".import-patients li")[1].TextContent.ShouldContain("1 already there");
        page.FindAll("button").ShouldNotContain(button => button.TextContent == "Take them in", "there is nothing to take in");
    }

    [Fact]
    public void Import_OfALongFile_SaysWhatIsNotListedBelowWhatCanBeDone()
    {
        var page = RenderIn<ImportPanel>(Language.English);

        Upload(page, string.Join('\n', Enumerable.Range(0, 120).Select(i =>
            $$$"""{"schema":"sscild.case/1","caseId":"P-{{{1000 + i}}}","asOf":"2026-05-12","ssc":{"mrss":{{{(i < 60 ? 11 : 110)}}}}}""")));

        page.WaitForAssertion(() => page.FindAll(".import-patients li").Count.ShouldBe(50), TimeSpan.FromSeconds(30));
        page.FindAll(".import-refused li").Count.ShouldBe(50);
        page.FindAll(".import-report > .note").Select(note => note.TextContent)
            .ShouldBe(["10 more cases that are not taken are not listed.", "10 more patients are not listed."]);
        page.Find(".import-report > p + .button-row button").TextContent.ShouldBe("Take them in");
    }

    [Theory]
    [InlineData(RecordFormat.Ndjson)]
    [InlineData(RecordFormat.Json)]
    public async Task Write_TheRecordsAndReadThemAgain_GivesTheSameVisits(RecordFormat format)
    {
        var patient = await PatientAsync();

        var file = Read(await WrittenAsync(format, patient));

        var visit = file.Visits.ShouldHaveSingleItem();
        (visit.Code.Text, visit.On, visit.Content).ShouldBe((patient.Code, Today, patient.Visits[0].Content));
        file.Refused.ShouldBeEmpty();
    }

    [Fact]
    public async Task Write_NoRecordsAsJson_IsAnEmptyArray() => (await WrittenAsync(RecordFormat.Json)).ShouldBe("[]\n");

    [Fact]
    public async Task Write_TheSeriesAsATable_HasOneLineForEachTest()
    {
        var lines = (await WrittenAsync(RecordFormat.Csv, await PatientAsync())).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        lines.Length.ShouldBe(4);
        lines[0].ShouldStartWith("caseId,date,");
        lines[3].ShouldStartWith("P-0417,2026-11-16,68,");
    }

    [Fact]
    public void ExportRun_TellsHowFarItIsAndHowItEnded()
    {
        using var exports = new Started();
        var told = 0;
        exports.Run.Changed += (_, _) => told++;

        exports.Run.Begin();
        exports.Run.Report(new TransferProgress(1, 120));
        exports.Run.Report(new TransferProgress(50, 120));
        exports.Run.Finish(ExportEnd.Stopped);

        told.ShouldBe(3);
        exports.Run.Progress.ShouldBe(new TransferProgress(50, 120));
        exports.Run.IsUnderWay.ShouldBeFalse();
    }

    private static ImportFile Read(string text) => ImportFile.Read(Encoding.UTF8.GetBytes(text), RealKnowledge.Knowledge.Pack, Language.English);

    private static void Upload(IRenderedComponent<Microsoft.AspNetCore.Components.CascadingValue<SScIld.Web.Features.Wording.Words>> page, string text) =>
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText(text, "cases.ndjson"));

    private static async Task<string> WrittenAsync(RecordFormat format, params Patient[] patients)
    {
        using var output = new MemoryStream();
        await RecordFile.WriteAsync(format, patients.ToAsyncEnumerable(), output, CancellationToken.None);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private sealed class Started : IDisposable
    {
        private readonly Exports _exports = new();
        private readonly Guid _id = Guid.NewGuid();

        public ExportRun Run => _exports.Run(_id);

        public void Dispose() => _exports.Forget(_id);
    }
}
