using System.Text;
using SScIld.Interop.Cases;
using SScIld.Interop.Lessons;
using SScIld.Pathway;
using SScIld.Pathway.Patient;

namespace SScIld.Interop.Tests.Lessons;

/// <summary>A lesson made of a case is a file like those of data/cases, and passes as the regression test it becomes.</summary>
public sealed class LessonWriterTests
{
    public static TheoryData<string> LessonFiles { get; } =
        [.. Directory.EnumerateFiles(RepositoryFolder.At("data", "cases"), "*.json").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(LessonFiles))]
    public void Make_OfEachLessonsOwnCase_ReadsBackAndExpectsWhatIsSaid(string file)
    {
        var original = Lesson.Read(File.ReadAllBytes(Path.Combine(RepositoryFolder.At("data", "cases"), file)));
        var document = CaseDocumentReader.ReadDocument(original.CaseUtf8()).ShouldNotBeNull();
        var patient = CaseDocumentReader.Read(original.CaseUtf8(), RealPack.Pack).ShouldBeOfType<CaseReading.Accepted>().Patient;
        var words = new LessonWords("made-here", original.Title, original.Summary, original.Goals, original.Difficulty);

        var written = LessonWriter.Write(LessonWriter.Make(words, document, PathwayEngine.Assess(patient, RealPack.Pack)));

        var read = Lesson.Read(written);
        read.Id.ShouldBe("made-here");
        read.Title.ShouldBe(original.Title);
        read.Goals.ShouldBe(original.Goals);
        read.Difficulty.ShouldBe(original.Difficulty);
        read.Expected.Applied.ShouldNotBeEmpty();
        var again = CaseDocumentReader.Read(read.CaseUtf8(), RealPack.Pack).ShouldBeOfType<CaseReading.Accepted>().Patient;
        again.CaseId.ShouldBe("lesson-made-here");
        LessonCheck.Differences(read.Expected, PathwayEngine.Assess(again, RealPack.Pack)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    public void CaseIn_Lesson_IsTheCaseAsItStandsThere(string mark)
    {
        var lesson = File.ReadAllText(RepositoryFolder.At("data", "cases", "add-on-due.json"));

        CaseDocumentReader.Read(Lesson.CaseIn(Encoding.UTF8.GetBytes(mark + lesson)), RealPack.Pack)
            .ShouldBeOfType<CaseReading.Accepted>().Patient.CaseId.ShouldBe("lesson-add-on-due");
    }

    [Theory]
    [InlineData("{\"schema\": \"sscild.case/1\"}")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("")]
    public void CaseIn_AnythingElse_IsLeftAsItIs(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);

        Lesson.CaseIn(utf8).ShouldBeSameAs(utf8);
    }

    [Fact]
    public void Make_OfACaseWithTwoDrugsThePathwayDoesNotKnow_PassesAsItsOwnTest()
    {
        var original = Lesson.Read(File.ReadAllBytes(RepositoryFolder.At("data", "cases", "add-on-due.json")));
        var document = CaseDocumentReader.ReadDocument(original.CaseUtf8()).ShouldNotBeNull();
        document.Treatments =
        [
            .. document.Treatments ?? [],
            new TreatmentEntry { Agent = "other", StartedOn = "2025-03-01" },
            new TreatmentEntry { Agent = "other", StartedOn = "2026-01-10" },
        ];
        var patient = CaseDocumentReader.Read(CaseDocumentWriter.Write(document), RealPack.Pack).ShouldBeOfType<CaseReading.Accepted>().Patient;
        var words = new LessonWords("two-others", original.Title, original.Summary, original.Goals, original.Difficulty);
        var assessment = PathwayEngine.Assess(patient, RealPack.Pack);
        assessment.Regimen.Count(proposal => proposal.Agent == Agent.Other).ShouldBe(1, "what is said of drugs the pathway does not know stands once");

        var read = Lesson.Read(LessonWriter.Write(LessonWriter.Make(words, document, assessment)));

        read.Expected.Regimen["other"].ShouldBe("continue");
        LessonCheck.Differences(read.Expected, assessment).ShouldBeEmpty();
    }

    [Fact]
    public void Write_KeepsChineseReadableAndEndsWithALineEnd()
    {
        var original = Lesson.Read(File.ReadAllBytes(RepositoryFolder.At("data", "cases", "add-on-due.json")));

        var text = Encoding.UTF8.GetString(LessonWriter.Write(original));

        text.ShouldContain("吗替麦考酚酯治疗中纤维化进展");
        text.ShouldEndWith("}\n");
        text.ShouldContain("\"difficulty\": \"Basic\"");
    }

    [Fact]
    public void Differences_WhenTheLessonExpectsOtherAdvice_NameEachPart()
    {
        var lesson = Lesson.Read(File.ReadAllBytes(RepositoryFolder.At("data", "cases", "add-on-due.json")));
        var patient = CaseDocumentReader.Read(lesson.CaseUtf8(), RealPack.Pack).ShouldBeOfType<CaseReading.Accepted>().Patient;
        var expected = lesson.Expected with { Phenotype = "mixed", Options = ["rituximab"], NotNotices = ["serology.scl70"], Applied = ["no.such-rule"] };

        var differences = LessonCheck.Differences(expected, PathwayEngine.Assess(patient, RealPack.Pack));

        differences.ShouldBe(
        [
            new LessonDifference("phenotype", "mixed", "fibrosis-dominant"),
            new LessonDifference("options", "rituximab", ""),
            new LessonDifference("rule", "no.such-rule", ""),
            new LessonDifference("notice", "", "serology.scl70"),
        ]);
    }
}
