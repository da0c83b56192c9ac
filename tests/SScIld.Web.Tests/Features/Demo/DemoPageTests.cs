using Bunit;
using SScIld.Pathway;
using SScIld.Web.Features.Demo;

namespace SScIld.Web.Tests.Features.Demo;

public sealed class DemoPageTests : PageContext
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public void Steps_AllSpeakOfSomethingThatIsOnThePage()
    {
        var page = RenderIn<DemoPage>(Language.English);

        DemoStep.All.Where(step => page.FindAll(step.Part).Count == 0).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void Tour_FromTheFirstStepToTheLast_SaysEachAndEndsWithAPatientOfOnesOwn(Language language)
    {
        var words = In(language);
        var page = RenderIn<DemoPage>(language);

        foreach (var step in DemoStep.All)
        {
            // Other parts of the page work out their own contents meanwhile, so a step may be drawn a moment later.
            page.WaitForAssertion(() => page.Find(".demo-bar h2").TextContent.ShouldBe(words[$"web.demo.step-{step.Key}"]), Patience);
            page.Find(".demo-says").TextContent.ShouldContain(words[$"web.demo.text-{step.Key}"]);
            page.FindAll("[data-demo=next]").SingleOrDefault()?.Click();
        }

        page.Find(".demo-ways a").GetAttribute("href").ShouldBe("/case");
    }

    [Fact]
    public void Tour_WhenTurnedBack_ShowsTheStepBefore()
    {
        var page = RenderIn<DemoPage>(Language.English);
        page.FindAll("[data-demo=back]").ShouldBeEmpty();

        page.Find("[data-demo=next]").Click();
        page.WaitForElement("[data-demo=back]", Patience).Click();

        page.WaitForAssertion(
            () => page.Find(".demo-bar h2").TextContent.ShouldBe(In(Language.English)[$"web.demo.step-{DemoStep.All[0].Key}"]), Patience);
    }
}
