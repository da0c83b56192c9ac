using System.Text;
using SScIld.Interop.Cases;
using SScIld.Interop.Lessons;
using SScIld.Pathway;
using SScIld.Web.Features.TakeAway;
using SScIld.Web.Features.Teaching.Authoring;
using SScIld.Web.Features.Teaching.Library;
using SScIld.Web.Features.Wording;

namespace SScIld.Web.Tests.Features.Teaching.Authoring;

/// <summary>A lesson in an address: its words and its patient, and nothing written in words about the patient.</summary>
public sealed class LessonLinkTests
{
    public static TheoryData<string> Lessons => [.. RealKnowledge.Knowledge.Examples.All.Select(example => example.Id)];

    [Theory]
    [MemberData(nameof(Lessons))]
    public void Link_OfAnyLesson_OpensItWithAnExpectationThatHolds(string id)
    {
        var lesson = Read(id);

        var fragment = LessonLink.Write(lesson, RealKnowledge.Knowledge.Pack).ShouldNotBeNull();

        fragment.ShouldMatch("^lesson=[A-Za-z0-9_-]+$");
        fragment.Length.ShouldBeLessThan(8000, "it has to fit into a message");
        var opened = LessonLink.Read(fragment).ShouldBeOfType<CaseLinkReading.Opened>();
        var shared = OwnLesson.Read(opened.Utf8.Span, new Words(RealKnowledge.Knowledge, Language.English)).Lesson.ShouldNotBeNull();
        (shared.Id, shared.Title, shared.Summary, shared.Difficulty).ShouldBe((lesson.Id, lesson.Title, lesson.Summary, lesson.Difficulty));
        shared.Goals.ShouldBe(lesson.Goals);
        var patient = CaseDocumentReader.Read(shared.CaseUtf8(), RealKnowledge.Knowledge.Pack).ShouldBeOfType<CaseReading.Accepted>().Patient;
        LessonCheck.Differences(shared.Expected, PathwayEngine.Assess(patient, RealKnowledge.Knowledge.Pack)).ShouldBeEmpty();
    }

    [Fact]
    public void Link_LeavesOutWhatIsWrittenInWordsInTheCase()
    {
        var lesson = Read("contraindications-on-cyclophosphamide-and-others");
        Encoding.UTF8.GetString(lesson.CaseUtf8()).ShouldContain("QT prolongation");

        var opened = LessonLink.Read(LessonLink.Write(lesson, RealKnowledge.Knowledge.Pack)!).ShouldBeOfType<CaseLinkReading.Opened>();

        Encoding.UTF8.GetString(Lesson.Read(opened.Utf8.Span).CaseUtf8()).ShouldNotContain("QT prolongation");
    }

    [Theory]
    [InlineData("lesson=")]
    [InlineData("lesson=AAAA")]
    [InlineData("case=AAAA")]
    public void Link_ThatWasCutOff_IsDamaged(string fragment) => LessonLink.Read(fragment).ShouldBeOfType<CaseLinkReading.Damaged>();

    private static Lesson Read(string id) => Lesson.Read(File.ReadAllBytes(Path.Combine(RealKnowledge.DataFolder, "cases", $"{id}.json")));
}
