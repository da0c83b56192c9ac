using System.Buffers.Text;
using System.IO.Compression;
using System.Text;
using SScIld.Interop.Cases;
using SScIld.Pathway;
using SScIld.Web.Features.TakeAway;

namespace SScIld.Web.Tests.Features.TakeAway;

public sealed class CaseLinkTests
{
    public static TheoryData<string> Examples
    {
        get
        {
            var ids = new TheoryData<string>();
            foreach (var example in RealKnowledge.Knowledge.Examples.All)
            {
                ids.Add(example.Id);
            }

            return ids;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Link_OfAnyExample_OpensTheSameCaseWithoutItsId(string id)
    {
        var document = CaseDocumentReader.ReadDocument(RealKnowledge.Knowledge.Examples.Find(id)!.Utf8.Span)!;

        var fragment = CaseLink.Write(document)!;

        fragment.Length.ShouldBeLessThan(2000, "it has to fit into a message");
        fragment.ShouldMatch("^case=[A-Za-z0-9_-]+$");
        var opened = CaseLink.Read(fragment).ShouldBeOfType<CaseLinkReading.Opened>();
        var patient = CaseDocumentReader.Read(opened.Utf8.Span, RealKnowledge.Knowledge.Pack).ShouldBeOfType<CaseReading.Accepted>().Patient;
        patient.CaseId.ShouldBeNull();
        var original = CaseDocumentReader.Read(CaseDocumentWriter.Write(document), RealKnowledge.Knowledge.Pack).ShouldBeOfType<CaseReading.Accepted>().Patient;
        if (original.Safety.InteractingDrugs is not { Length: > 0 })
        {
            Plan(patient).ShouldBe(Plan(original));
        }
    }

    [Fact]
    public void Link_LeavesOutWhatIsWrittenInWords_AndLeavesTheOpenDocumentAlone()
    {
        var document = CaseDocumentReader.ReadDocument(Encoding.UTF8.GetBytes(RealKnowledge.ExampleJson))!;
        document.CaseId = "secret-1";
        document.LungFunction![0]!.ReferenceEquation = "secret-2";
        document.Hrct![0]!.Pattern = "secret-3";
        document.Safety!.InteractingDrugs = ["secret-4"];
        document.Safety.Contraindicated = [new ContraindicationEntry { Agent = "rituximab", Reason = "secret-5" }];

        var opened = CaseLink.Read(CaseLink.Write(document)!).ShouldBeOfType<CaseLinkReading.Opened>();

        Encoding.UTF8.GetString(opened.Utf8.Span).ShouldNotContain("secret");
        CaseDocumentReader.ReadDocument(opened.Utf8.Span)!.Safety!.Contraindicated![0]!.Agent.ShouldBe("rituximab");
        document.CaseId.ShouldBe("secret-1");
    }

    [Theory]
    [InlineData("")]
    [InlineData("case=")]
    [InlineData("case=%%%")]
    [InlineData("case=AAAA")]
    [InlineData("other=AAAA")]
    public void Read_OfADamagedLink_SaysSo(string fragment) => CaseLink.Read(fragment).ShouldBeOfType<CaseLinkReading.Damaged>();

    [Fact]
    public void Read_OfALinkThatWasCutOff_GivesNoDocument()
    {
        var fragment = CaseLink.Write(CaseDocumentReader.ReadDocument(Encoding.UTF8.GetBytes(RealKnowledge.ExampleJson))!)!;

        var reading = CaseLink.Read(fragment[..(fragment.Length / 2)]);

        (reading is CaseLinkReading.Opened opened && CaseDocumentReader.ReadDocument(opened.Utf8.Span) is not null).ShouldBeFalse();
    }

    [Fact]
    public void Read_OfALinkLongerThanAnyCase_SaysSo() =>
        CaseLink.Read(CaseLink.Prefix + new string('A', CaseLink.MaximumLength)).ShouldBeOfType<CaseLinkReading.TooLarge>();

    [Fact]
    public void Read_OfALinkThatUnpacksToMoreThanACaseMayHave_SaysSo()
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.SmallestSize))
        {
            deflate.Write(new byte[5 * CaseDocumentReader.MaximumBytes]);
        }

        CaseLink.Read(CaseLink.Prefix + Base64Url.EncodeToString(packed.ToArray())).ShouldBeOfType<CaseLinkReading.TooLarge>();
    }

    private static List<string> Plan(PatientCase patient)
    {
        var assessment = PathwayEngine.Assess(patient, RealKnowledge.Knowledge.Pack, Language.English);
        return [.. assessment.Regimen.Concat(assessment.Options).Concat(assessment.Withheld).Select(proposal => $"{proposal.Action} {proposal.Agent}")];
    }
}
