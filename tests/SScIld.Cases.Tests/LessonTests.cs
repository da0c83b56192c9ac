using SScIld.Interop.Lessons;
using SScIld.Pathway;

namespace SScIld.Cases.Tests;

/// <summary>Each lesson's patient gets the advice the lesson expects; what is expected was written by hand.</summary>
public sealed class LessonTests
{
    public static TheoryData<string> Names { get; } = [.. LessonFiles.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Assess_LessonPatient_GetsTheAdviceTheLessonExpects(string name)
    {
        var lesson = LessonFiles.Read(name);
        lesson.Id.ShouldBe(name);
        lesson.Schema.ShouldBe(Lesson.SchemaId);

        LessonCheck.Differences(lesson.Expected, PathwayEngine.Assess(LessonFiles.Case(name), RealPack.Pack)).ShouldBeEmpty();
    }
}
