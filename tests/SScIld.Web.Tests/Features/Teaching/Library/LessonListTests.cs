using Bunit;
using SScIld.Pathway;
using SScIld.Web.Features.Teaching.Library;

namespace SScIld.Web.Tests.Features.Teaching.Library;

/// <summary>The library narrows to what is looked for.</summary>
public sealed class LessonListTests : PageContext
{
    [Fact]
    public void List_OfTheWholeLibrary_ShowsTheFirstAndOffersAll()
    {
        var page = RenderIn<LessonList>(Language.English);
        page.FindAll(".lesson").Count.ShouldBe(12);

        page.Find("section > .button").Click();

        page.FindAll(".lesson").Count.ShouldBe(RealKnowledge.Knowledge.Examples.All.Length);
    }

    [Theory]
    [InlineData(Language.English, "rituximab antibody")]
    [InlineData(Language.Chinese, "利妥昔单抗 抗体")]
    public void Search_FindsWhatHasEveryWord_InTheLanguageOfThePage(Language language, string words)
    {
        var page = RenderIn<LessonList>(language);

        page.Find("input[type=search]").Input(words);

        page.FindAll(".lesson").Count.ShouldBeInRange(1, 12);
        page.FindAll(".lesson").ShouldAllBe(lesson => words.Split(' ', StringSplitOptions.None).All(word => lesson.TextContent.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void Filter_ByDifficultyAndStage_LeavesOnlyThose()
    {
        var page = RenderIn<LessonList>(Language.English);

        page.FindAll("select")[0].Change("Basic");
        page.FindAll("select")[1].Change("safety");

        page.FindAll(".lesson").ShouldNotBeEmpty();
        page.FindAll(".lesson > .note:first-of-type").ShouldAllBe(line => line.TextContent.StartsWith("One step") && line.TextContent.Contains("Safety gates"));
    }

    [Fact]
    public void EveryLesson_HasAPartOfThePathwayToBeFoundBy()
    {
        var subjects = new LessonSubjects(RealKnowledge.Knowledge);

        RealKnowledge.Knowledge.Examples.All.Where(lesson => subjects.Of(lesson).IsEmpty).Select(lesson => lesson.Id).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("add-on-due", "progression add-on")]
    [InlineData("hepatitis-b-and-rituximab", "safety")]
    [InlineData("esr-25-in-a-man", "base")]
    [InlineData("window-exactly-six-months", "add-on")]
    public void Subject_OfALesson_IsWhatItsAuthorPinnedDown(string lesson, string stages) =>
        string.Join(' ', new LessonSubjects(RealKnowledge.Knowledge).Of(Lessons.Of(lesson)).Select(stage => stage.Id)).ShouldBe(stages);
}
