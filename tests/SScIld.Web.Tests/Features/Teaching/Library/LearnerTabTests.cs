using Bunit;
using Microsoft.Extensions.DependencyInjection;
using SScIld.Interop.Lessons;
using SScIld.Pathway;
using SScIld.Web.Features.Cases;
using SScIld.Web.Features.Teaching;
using SScIld.Web.Features.Teaching.Library;

namespace SScIld.Web.Tests.Features.Teaching.Library;

/// <summary>A reload loses nothing of a round; what a browser says it kept is read with care.</summary>
public sealed class LearnerTabTests : PageContext
{
    private const string Drafts = "/js/drafts.js";

    [Fact]
    public void Answer_OnceCommitted_IsKeptByTheTab()
    {
        var drafts = JSInterop.SetupModule(Drafts);
        drafts.Mode = JSRuntimeMode.Loose;
        var page = RenderIn<LessonPage>(Language.English, shown => shown.Add(lesson => lesson.Id, "add-on-due"));
        drafts.Invocations["write"].ShouldBeEmpty("nothing is said yet");

        page.Find("input[name=phenotype]").Change(true);

        page.WaitForAssertion(() => drafts.Invocations["write"].Count.ShouldBe(1));
        var kept = KeptAnswers.Read((string)drafts.Invocations["write"][0].Arguments[1]!).ShouldNotBeNull();
        var answer = kept.Answers.ShouldHaveSingleItem();
        (answer.Lesson, answer.IsOwn, answer.IsCommitted).ShouldBe(("add-on-due", false, false));
        answer.Answer.Phenotype.ShouldNotBeEmpty();
    }

    [Fact]
    public void Round_AfterAReload_GoesOnWithWhatWasAnsweredAndBegun()
    {
        var round = Round.Draw(7, null, RealKnowledge.Knowledge.Examples);
        var (first, second) = (round.Lessons[0].Id, round.Lessons[1].Id);
        Keeps($$"""
            {"at": {{Now}}, "round": "7", "answers": [
                {"lesson": "{{first}}", "isCommitted": true, "answer": {"phenotype": "mixed", "progression": "significant", "plan": {"rituximab": "now"}, "confidence": {"phenotype": 80, "progression": 60, "plan": 25} } },
                {"lesson": "{{second}}", "isCommitted": false, "answer": {"phenotype": "", "progression": "significant", "plan": {}, "confidence": {} } }]}
            """);

        var page = RenderIn<LessonPage>(Language.English, shown => shown.Add(lesson => lesson.Id, second));

        page.WaitForAssertion(() => page.Find("nav.back a").TextContent.ShouldContain("7"));
        page.Find("input[name=progression][value=significant]").HasAttribute("checked").ShouldBeTrue();
        var memory = Services.GetRequiredService<LearnerMemory>();
        var answered = memory.AnswersOf(round).ShouldHaveSingleItem();
        (answered.Lesson.Id, answered.Answer.Phenotype, answered.Answer.Plan.Count).ShouldBe((first, "mixed", 1));
    }

    [Fact]
    public void LessonOfOnesOwn_AfterAReload_IsOpenWithItsAnswer()
    {
        var own = Lesson.Read(File.ReadAllBytes(Path.Combine(RealKnowledge.DataFolder, "cases", "add-on-due.json"))) with { Id = "of-my-own" };
        var memory = new LearnerMemory();
        memory.Open(own);
        Keeps(memory.Snapshot(DateTimeOffset.FromUnixTimeMilliseconds(Now)).Write());

        var page = RenderIn<OwnLessonPage>(Language.English);

        page.WaitForAssertion(() => page.Find("h1").TextContent.ShouldBe(In(Language.English).Of(ExampleCase.Of(own).Title)));
        page.FindAll("form.answer").ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("""{"at": AT, "round": "0", "own": "AAAA", "answers": null}""")]
    [InlineData("""{"at": AT, "answers": [{"lesson": "no-such-lesson", "isCommitted": true, "answer": {"phenotype": "mixed", "progression": "significant", "plan": {}, "confidence": {} } }]}""")]
    [InlineData("""{"at": AT, "answers": [{"lesson": "add-on-due", "isCommitted": true, "answer": {"phenotype": "no-such", "progression": "significant", "plan": {}, "confidence": {} } }]}""")]
    [InlineData("""{"at": AT, "answers": [{"lesson": "add-on-due", "isCommitted": true, "answer": {"phenotype": "mixed", "progression": "significant", "plan": {}, "confidence": {"plan": 400} } }]}""")]
    [InlineData("""{"at": AT, "answers": [{"lesson": "add-on-due", "isCommitted": true, "answer": {"phenotype": "mixed", "progression": "significant", "plan": {}, "confidence": {"plan": 80} } }]}""")]
    [InlineData("""{"at": AT, "answers": [{"lesson": "add-on-due", "isCommitted": true, "answer": {"phenotype": "mixed"} }]}""")]
    public void Kept_ThatIsNotWhole_IsLeftAlone(string kept)
    {
        Keeps(kept.Replace("AT", Now.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));

        var page = RenderIn<LessonPage>(Language.English, shown => shown.Add(lesson => lesson.Id, "add-on-due"));

        page.FindAll("form.answer").ShouldHaveSingleItem();
        page.FindAll(".reveal").ShouldBeEmpty();
    }

    [Fact]
    public void Kept_OfYesterday_IsNotBroughtBack()
    {
        var yesterday = Now - (long)TimeSpan.FromHours(13).TotalMilliseconds;
        Keeps($$"""{"at": {{yesterday}}, "round": "7", "answers": [{"lesson": "add-on-due", "isCommitted": false, "answer": {"phenotype": "mixed", "progression": "", "plan": {}, "confidence": {} } }]}""");

        var page = RenderIn<LessonPage>(Language.English, shown => shown.Add(lesson => lesson.Id, "add-on-due"));

        page.FindAll("input[name=phenotype][checked]").ShouldBeEmpty();
    }

    private static long Now => new StoppedClock().GetUtcNow().ToUnixTimeMilliseconds();

    private void Keeps(string text)
    {
        var drafts = JSInterop.SetupModule(Drafts);
        drafts.Mode = JSRuntimeMode.Loose;
        drafts.Setup<string?>("read", _ => true).SetResult(text);
    }
}
