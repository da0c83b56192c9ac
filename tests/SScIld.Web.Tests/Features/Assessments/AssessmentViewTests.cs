using System.Globalization;
using Bunit;
using Microsoft.AspNetCore.Components;
using SScIld.Pathway;
using SScIld.Pathway.Rules;
using SScIld.Web.Features.Assessments;
using SScIld.Web.Features.Cases;
using SScIld.Web.Features.Wording;

namespace SScIld.Web.Tests.Features.Assessments;

public sealed class AssessmentViewTests : PageContext
{
    [Fact]
    public void Verdict_IsTheHeadingOfThePage_InOneLineThatCanBeReadAloud()
    {
        var heading = Show(Language.English).Find("h1").TextContent;

        heading.ShouldBe(
            "Fibrosis-dominant disease; significant progression. "
            + "The pathway would have you consider: continue mycophenolate mofetil; add nintedanib.");
    }

    [Fact]
    public void Announcement_WhenTheVerdictIsFirstShown_IsSilent() =>
        Show(Language.English).Find("p[role=status]").TextContent.ShouldBeEmpty();

    [Fact]
    public void Announcement_WhenTheVerdictChanges_SaysTheNewOneOnce()
    {
        var page = Show(Language.English);

        Switch<AssessedCase>(page, Language.Chinese, WithPatient);

        page.Find("p[role=status]").TextContent.ShouldBe(page.Find("h1").TextContent);
        Switch<AssessedCase>(page, Language.Chinese, WithPatient);
        page.Find("p[role=status]").TextContent.ShouldBe(page.Find("h1").TextContent);
    }

    [Fact]
    public void Headings_FollowEachOtherWithoutAGap()
    {
        var levels = Show(Language.English).FindAll("h1,h2,h3,h4").Select(heading => heading.TagName[1] - '0').ToList();

        levels[0].ShouldBe(1);
        levels.Zip(levels.Skip(1)).ShouldAllBe(pair => pair.Second <= pair.First + 1);
    }

    [Fact]
    public void Notices_ThatPress_StandOpenWithTheirLevelInWords()
    {
        var assessment = Assess("\"acuteDeterioration\": false", "\"acuteDeterioration\": null");
        var pressing = assessment.Notices.Where(notice => notice.Level != NoticeLevel.Info).ToList();
        pressing.ShouldNotBeEmpty();

        var list = Render<NoticeList>(parameters => parameters
            .AddCascadingValue(In(Language.English))
            .Add(shown => shown.Notices, assessment.Notices));

        list.FindAll(".notice").Count.ShouldBe(pressing.Count);
        list.FindAll(".notice .level").Select(level => level.TextContent.Trim()).ShouldBeSubsetOf(["Warning", "Critical"]);
    }

    [Fact]
    public void Missing_NamesWhatItCouldChangeAndWhoCanSupplyIt()
    {
        var assessment = Assess("\"screened\": true", "\"screened\": null");

        var list = Render<MissingList>(parameters => parameters
            .AddCascadingValue(In(Language.English))
            .Add(shown => shown.Missing, assessment.Missing));

        list.FindAll(".missing li").Count.ShouldBe(assessment.Missing.Length);
        list.Find(".missing .note").TextContent.ShouldContain("Could change: ");
    }

    [Theory]
    [InlineData("2026-11-20", false)]
    [InlineData("2026-11-21", true)]
    public void Action_SaysThatItWasDue_OnceItsLastDayIsPast(string asOf, bool overdue)
    {
        var action = new RequestedAction("do.mdt", "Discuss.", new DateRange(new(2026, 8, 20), new(2026, 11, 20)), "a rule");

        var list = Render<NextDates>(parameters => parameters
            .AddCascadingValue(In(Language.English))
            .Add(shown => shown.Assessment, Assess() with { Actions = [action], Regimen = [], AsOf = DateOnly.Parse(asOf, CultureInfo.InvariantCulture) }));

        list.Find(".due").TextContent.ShouldBe(overdue ? "was due 2026-08-20 to 2026-11-20" : "2026-08-20 to 2026-11-20");
    }

    [Fact]
    public void Dates_StandInOrder_ActionsAndChecksOnDrugsTogether()
    {
        var assessment = Assess();

        var list = Render<NextDates>(parameters => parameters
            .AddCascadingValue(In(Language.English))
            .Add(shown => shown.Assessment, assessment));

        var days = list.FindAll(".due").Select(due => due.TextContent[..10]).ToList();
        days.ShouldBe(days.Order(StringComparer.Ordinal));
        days.Count.ShouldBe(assessment.Actions.Count(action => action.Due is not null)
            + assessment.Regimen.Sum(proposal => proposal.Monitoring.Count(watch => watch.Due is not null)));
        list.Markup.ShouldContain("Mycophenolate mofetil");
    }

    [Fact]
    public void Notices_WhenThereAreMany_FoldTheLastOnes_ButNeverACriticalOne()
    {
        var many = Enumerable.Range(0, 6)
            .Select(number => new Notice($"notice.{number}", number < 4 ? NoticeLevel.Critical : NoticeLevel.Warning, $"Heed {number}.", "a rule", Layer.Label));

        var list = Render<NoticeList>(parameters => parameters
            .AddCascadingValue(In(Language.English))
            .Add(shown => shown.Notices, [.. many]));

        list.FindAll(".notices > ul > .notice").Count.ShouldBe(4);
        list.FindAll("details .notice").Count.ShouldBe(2);
    }

    [Fact]
    public void Missing_OnAPageWithAForm_LeadsToTheField_AndElsewhereOnlyNamesIt()
    {
        var missing = Assess("\"screened\": true", "\"screened\": null").Missing;
        var asked = new List<string>();
        var jump = new FieldJump(path =>
        {
            asked.Add(path);
            return Task.CompletedTask;
        });

        Render<MissingList>(parameters => parameters.AddCascadingValue(In(Language.English)).Add(shown => shown.Missing, missing))
            .FindAll(".missing button").ShouldBeEmpty();
        var list = Render<MissingList>(parameters => parameters
            .AddCascadingValue(In(Language.English))
            .AddCascadingValue(jump)
            .Add(shown => shown.Missing, missing));
        list.Find(".missing button").Click();

        asked.ShouldBe([RealKnowledge.Knowledge.PackTexts.Fact(missing[0].Fact)!.Fields[0]]);
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void Page_InALanguage_HasNoWordMissing(Language language)
    {
        var text = Show(language).Find(".assessment").TextContent;

        // A word the pack lacks would show as its key.
        System.Text.RegularExpressions.Regex.IsMatch(text, @"\b(heading|stance|strength|region|label-status|study-type|verification|layer|level)\.[a-z]")
            .ShouldBeFalse();
    }

    private IRenderedComponent<CascadingValue<Words>> Show(Language language) =>
        RenderIn<AssessedCase>(language, WithPatient);

    private static void WithPatient(ComponentParameterCollectionBuilder<AssessedCase> parameters) =>
        parameters.Add(shown => shown.Patient, RealKnowledge.Case());
}
