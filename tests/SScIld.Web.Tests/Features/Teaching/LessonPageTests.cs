using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using SScIld.Pathway;
using SScIld.Web.Features.Teaching;
using SScIld.Web.Features.Teaching.Library;
using SScIld.Web.Features.Wording;

namespace SScIld.Web.Tests.Features.Teaching;

/// <summary>The learner says first; the tool only afterwards, part by part.</summary>
public sealed class LessonPageTests : PageContext
{
    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void Page_BeforeTheAnswer_SaysNothingOfTheAdvice(Language language)
    {
        var page = Open(language);

        page.FindAll(".reveal, .verdict, .proposal, .chart-window").ShouldBeEmpty();
        page.Find(".patient-sheet").TextContent.ShouldContain("24");
        var verdict = PathwayEngine.Assess(Lessons.Patient("add-on-due"), RealKnowledge.Knowledge.Pack, language);
        page.Markup.ShouldNotContain(verdict.Phenotype.Because[0].Text);
        page.Markup.ShouldNotContain(In(language).Of(Lessons.Of("add-on-due").Goals[0]));
    }

    [Fact]
    public void Commit_WhileAPartIsOpen_NamesItAndRevealsNothing()
    {
        var page = Open(Language.English);
        Choose(page, "phenotype", "mixed");

        page.Find("form.answer").Submit();

        page.Find("form.answer [role=alert]").TextContent.ShouldContain("phenotype; progression; what to consider");
        page.FindAll(".reveal").ShouldBeEmpty();
    }

    [Fact]
    public void Commit_WhenPartedFromThePathway_ShowsWhereAndWhichRuleSpoke()
    {
        var page = Open(Language.English);
        Answer(page, "mixed", "significant");
        page.Find("#stand-mycophenolate").Change("Now");
        page.Find("#stand-rituximab").Change("Now");

        page.Find("form.answer").Submit();

        var parts = page.FindAll(".reveal > .revealed");
        parts.Select(part => part.QuerySelector("h3 .chip")!.TextContent).ShouldBe(["parted", "agreed", "parted"]);
        page.Find("#reveal").TextContent.ShouldBe("Agreed with the pathway: 1.33 of 3 points");
        parts[0].TextContent.ShouldContain("Mixed");
        parts[0].QuerySelectorAll("button.basis").ShouldNotBeEmpty();
        var agents = parts[2].QuerySelectorAll(".revealed-agent");
        agents.Select(agent => agent.QuerySelector("strong")!.TextContent).ShouldBe(["Mycophenolate mofetil", "Nintedanib", "Rituximab"]);
        agents[1].TextContent.ShouldContain("Not named");
        agents[2].QuerySelectorAll(".rule").ShouldNotBeEmpty("the rules that would have spoken for rituximab stand there");
        page.Markup.ShouldContain("The pathway", Case.Sensitive);
    }

    [Fact]
    public void Again_AfterTheReveal_AsksAnew()
    {
        var page = Open(Language.English);
        Answer(page, "fibrosis-dominant", "significant");
        page.Find("form.answer").Submit();

        page.FindAll("button").Single(button => button.TextContent == "Answer this case anew").Click();

        page.FindAll("form.answer").ShouldHaveSingleItem();
        page.FindAll(".reveal").ShouldBeEmpty();
    }

    [Fact]
    public void Contrast_OfTheAnsweredPatient_IsShownWhenAskedFor()
    {
        var page = Open(Language.English);
        Answer(page, "fibrosis-dominant", "significant");
        page.Find("form.answer").Submit();

        page.Find("details:not([data-shortcut])").TriggerEvent("ontoggle", EventArgs.Empty);

        page.WaitForElements(".contrast", TimeSpan.FromSeconds(20)).ShouldNotBeEmpty();
        page.FindAll(".contrast-outcomes").ShouldBeEmpty("one thinks first");
        page.Find(".contrast .button").Click();

        // The search beside the page may be drawing at the same moment.
        page.WaitForAssertion(() => page.FindAll(".contrast-outcomes").ShouldNotBeEmpty(), TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Round_BeforeTheAnswer_HidesTheTitleAndAfterwardsLeadsOn()
    {
        var round = Round.Draw(7, null, RealKnowledge.Knowledge.Examples);
        Services.GetRequiredService<LearnerMemory>().Begin(round);
        var first = round.Lessons[0];
        var page = RenderIn<LessonPage>(Language.English, lesson => lesson.Add(shown => shown.Id, first.Id));
        page.Find("h1").TextContent.ShouldBe("Case 1 of 5");

        Answer(page, "indeterminate", "none");
        page.Find("form.answer").Submit();

        page.Find("h1").TextContent.ShouldBe(first.Title.English);
        page.Find("a.button.primary").GetAttribute("href").ShouldBe($"/teach/cases/{round.Lessons[1].Id}");
    }

    [Fact]
    public void Score_OfAnAnsweredRound_CountsPointsAndSureness()
    {
        var memory = Services.GetRequiredService<LearnerMemory>();
        var round = Round.Draw(7, null, RealKnowledge.Knowledge.Examples);
        memory.Begin(round);
        foreach (var lesson in round.Lessons)
        {
            var page = RenderIn<LessonPage>(Language.English, shown => shown.Add(lessonPage => lessonPage.Id, lesson.Id));
            Answer(page, "fibrosis-dominant", "none");
            page.Find("form.answer").Submit();
        }

        var score = RenderIn<RoundPage>(Language.English, page => page.Add(shown => shown.Code, "7"));

        score.Find(".score h2").TextContent.ShouldBe("Score of the round");
        var points = memory.AnswersOf(round).Sum(answer => answer.Comparison.Points);
        score.Find(".score-points").TextContent.ShouldBe(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{points:0.##} of 15 points"));
        score.Find(".score table:last-of-type tbody").TextContent.ShouldContain("80 %");
        score.Find(".score-verdict").TextContent.ShouldContain("80 % sure on average");
    }

    private static void Answer(IRenderedComponent<CascadingValue<Words>> page, string phenotype, string progression)
    {
        Choose(page, "phenotype", phenotype);
        Choose(page, "progression", progression);
        foreach (var part in (string[])["Phenotype", "Progression", "Plan"])
        {
            Choose(page, $"sure-{part}", "80");
        }
    }

    private static void Choose(IRenderedComponent<CascadingValue<Words>> page, string name, string code) =>
        page.Find($"input[name={name}][value={CssValue(code)}]").Change(code);

    private static string CssValue(string code) => $"\"{code}\"";

    private IRenderedComponent<CascadingValue<Words>> Open(Language language) =>
        RenderIn<LessonPage>(language, page => page.Add(lesson => lesson.Id, "add-on-due"));
}
