using System.Text;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using SScIld.Interop.Cases;
using SScIld.Interop.Lessons;
using SScIld.Pathway;
using SScIld.Web.Features.Entry;
using SScIld.Web.Features.Teaching;
using SScIld.Web.Features.Teaching.Authoring;
using SScIld.Web.Features.Teaching.Library;

namespace SScIld.Web.Tests.Features.Teaching.Authoring;

/// <summary>The patient in the form becomes a lesson file, and a lesson file becomes a lesson again.</summary>
public sealed class AuthorPageTests : PageContext
{
    [Fact]
    public void Page_WithoutAPatient_LeadsToTheForm() =>
        RenderIn<AuthorPage>(Language.English).Find("a.button.primary").GetAttribute("href").ShouldBe("/case");

    [Fact]
    public void Save_OfThePatientInTheForm_GivesAFileThatIsALessonAndPassesItsOwnTest()
    {
        var module = JSInterop.SetupModule("/js/page.js");
        module.Mode = JSRuntimeMode.Loose;
        OpenExample();
        var page = RenderIn<AuthorPage>(Language.English);
        page.FindAll(".author input")[0].Change("my-first-case");
        page.FindAll(".author input")[1].Change("A fall on mycophenolate");
        page.FindAll(".author textarea")[0].Change("A woman of 57.");
        page.FindAll(".author textarea")[2].Change("One goal.\n\nAnother goal.");

        page.Find("form.author").Submit();

        var file = module.Invocations["download"].ShouldHaveSingleItem().Arguments;
        file[0].ShouldBe("my-first-case.json");
        var lesson = Lesson.Read(Encoding.UTF8.GetBytes(file[2].ShouldBeOfType<string>()));
        lesson.Goals.Select(goal => goal.En).ShouldBe(["One goal.", "Another goal."]);
        var reading = CaseDocumentReader.Read(lesson.CaseUtf8(), RealKnowledge.Knowledge.Pack).ShouldBeOfType<CaseReading.Accepted>();
        LessonCheck.Differences(lesson.Expected, PathwayEngine.Assess(reading.Patient, RealKnowledge.Knowledge.Pack)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("My Case")]
    [InlineData("-case")]
    [InlineData("../case")]
    public void Words_WhenTheNameCannotBeAFilesName_AreRefused(string id)
    {
        var form = Whole();
        form.Id = id;

        form.Words.ShouldBeNull();
        form.HasGoodId.ShouldBeFalse();
    }

    [Fact]
    public void Words_InOneLanguage_StandForTheOther()
    {
        var words = Whole().Words.ShouldNotBeNull();

        words.Title.ShouldBe(new LessonText("A title", "A title"));
        words.Goals.ShouldBe([new LessonText("One", "一"), new LessonText("Two", "Two")]);
        Whole().LacksALanguage.ShouldBeTrue();
    }

    [Fact]
    public void Own_OfAFileFromTheLibrary_CanBeAnsweredAsAnyOther()
    {
        var lesson = Lesson.Read(File.ReadAllBytes(RepositoryFolder.At("data", "cases", "add-on-due.json")));
        Services.GetRequiredService<LearnerMemory>().Open(lesson);

        var page = RenderIn<OwnLessonPage>(Language.Chinese);

        page.Find("h1").TextContent.ShouldBe("吗替麦考酚酯治疗中纤维化进展");
        page.FindAll("form.answer").ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("{", "Line 1")]
    [InlineData("{\"schema\":\"sscild.case/1\",\"asOf\":\"2026-11-20\"}", "Line 1")]
    public void Read_OfAFileThatIsNoLesson_SaysWhere(string text, string said) =>
        OwnLesson.Read(Encoding.UTF8.GetBytes(text), In(Language.English)).Refused.ShouldNotBeNull().ShouldContain(said);

    [Fact]
    public void Read_OfALessonWithAnImpossibleCase_NamesTheField()
    {
        var text = File.ReadAllText(RepositoryFolder.At("data", "cases", "add-on-due.json")).Replace("\"fvcPercentPredicted\": 74", "\"fvcPercentPredicted\": 740", StringComparison.Ordinal);

        OwnLesson.Read(Encoding.UTF8.GetBytes(text), In(Language.English)).Refused.ShouldNotBeNull().ShouldContain("lungFunction[1].fvcPercentPredicted");
    }

    private static LessonForm Whole() => new()
    {
        Id = "a-case",
        TitleEnglish = " A title ",
        SummaryChinese = "一位患者",
        GoalsEnglish = "One\nTwo",
        GoalsChinese = "一",
    };

    private void OpenExample() => Services.GetRequiredService<CaseDesk>()
        .Open(CaseDocumentReader.ReadDocument(Encoding.UTF8.GetBytes(RealKnowledge.ExampleJson)).ShouldNotBeNull());
}
