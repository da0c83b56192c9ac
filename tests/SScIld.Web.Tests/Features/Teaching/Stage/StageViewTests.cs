using Bunit;
using SScIld.Pathway;
using SScIld.Web.Features.Teaching.Stage;

namespace SScIld.Web.Tests.Features.Teaching.Stage;

/// <summary>A class sees one thing at a time, and the answer last.</summary>
public sealed class StageViewTests : PageContext
{
    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void Steps_FromFirstToLast_AllSaySomething(Language language)
    {
        var words = In(language);
        var page = RenderIn<StageView>(language, view => view
            .Add(stage => stage.Lesson, Lessons.Of("add-on-due"))
            .Add(stage => stage.Patient, Lessons.Patient("add-on-due"))
            .Add(stage => stage.Leave, "/teach"));

        foreach (var step in StageStep.All)
        {
            page.Find("h1").TextContent.ShouldBe(words[$"web.stage.step-{step.Key}"]);
            page.Find(".stage-body").TextContent.Trim().ShouldNotBeEmpty();
            if (step != StageStep.All[^1])
            {
                page.Find("[data-step=next]").Click();
            }
        }

        page.Find("[data-step=next]").HasAttribute("disabled").ShouldBeTrue();
        page.Find("[data-step=first]").Click();
        page.Find("[data-step=back]").HasAttribute("disabled").ShouldBeTrue();
    }

    [Fact]
    public void Steps_BeforeTheQuestion_SayNothingOfTheAdvice()
    {
        var verdict = PathwayEngine.Assess(Lessons.Patient("add-on-due"), RealKnowledge.Knowledge.Pack);
        var page = RenderIn<StageView>(Language.English, view => view
            .Add(stage => stage.Lesson, Lessons.Of("add-on-due"))
            .Add(stage => stage.Patient, Lessons.Patient("add-on-due"))
            .Add(stage => stage.Leave, "/teach"));

        foreach (var step in StageStep.All.TakeWhile(step => step.Key != StageStep.Phenotype))
        {
            page.Markup.ShouldNotContain(verdict.Phenotype.Because[0].Text);
            page.FindAll(".stage-plan, .chart-window, .chart-limit").ShouldBeEmpty(step.Key);
            page.Find("[data-step=next]").Click();
        }
    }
}
