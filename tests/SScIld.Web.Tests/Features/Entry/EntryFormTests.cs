using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using SScIld.Interop.Cases;
using SScIld.Pathway;
using SScIld.Web.Features.Entry;
using SScIld.Web.Features.Entry.Form;
using SScIld.Web.Features.Wording;

namespace SScIld.Web.Tests.Features.Entry;

/// <summary>The form as a clinician meets it.</summary>
public sealed class EntryFormTests : PageContext
{
    private CaseDesk Desk => Services.GetRequiredService<CaseDesk>();

    [Theory]
    [InlineData(Language.English, "not known")]
    [InlineData(Language.Chinese, "未知")]
    public void Form_WhenBlank_CallsEveryThreeStateFieldNotKnown(Language language, string word)
    {
        var page = Show(language);

        var chosen = page.FindAll(".choice-field input:checked + span");

        chosen.Count.ShouldBeGreaterThan(30);
        chosen.ShouldAllBe(answer => answer.TextContent.Contains(word, StringComparison.Ordinal));
    }

    [Fact]
    public void Form_OffersEveryFieldOfTheContract()
    {
        Open();
        var page = Show();
        page.FindAll(".icon-button[aria-expanded]")[0].Click();
        page.Find(".entry-card input[type=checkbox]").Change(true);
        page.FindAll(".check input")[1].Change(true);
        page.FindAll(".repairs button")[0].Click();
        page.FindAll("p > .button.small")[^1].Click();

        var shown = page.FindAll("[data-field]").Select(control => FieldPlace.Parse(control.GetAttribute("data-field")!).Path).ToHashSet();

        RealKnowledge.Knowledge.Pack.Fields.Select(field => field.Path)
            .Where(path => path is not "schema" && !FormLists.All.Contains(path) && path is not "hrct[].fibrosisExtentPercent")
            .Where(path => !shown.Contains(path))
            .ShouldBeEmpty();
    }

    [Fact]
    public void TypedField_ImpossibleNumber_IsMarkedDescribedAndKept()
    {
        var page = Show();

        Field(page, "patient.ageYears").Input("570");

        var field = Field(page, "patient.ageYears");
        field.GetAttribute("value").ShouldBe("570");
        field.GetAttribute("aria-invalid").ShouldBe("true");
        page.Find($"#{field.GetAttribute("aria-describedby")}").TextContent.ShouldBe("Out of range: possible from 0 to 120.");
    }

    [Fact]
    public void TypedField_AmbiguousDay_IsSettledByOnePress()
    {
        var page = Show();
        Field(page, "inflammation.measuredOn").Input("03/04/2026");

        page.FindAll(".repairs button").Single(button => button.TextContent == "2026-04-03").Click();

        Field(page, "inflammation.measuredOn").GetAttribute("value").ShouldBe("2026-04-03");
        Field(page, "inflammation.measuredOn").HasAttribute("aria-invalid").ShouldBeFalse();
    }

    [Fact]
    public void TypedField_MonthAlone_IsSettledByOnePress()
    {
        var page = Show();
        Field(page, "inflammation.measuredOn").Input("Apr 2026");
        page.FindAll(".repairs button").Take(3).Select(button => button.TextContent).ShouldBe(["2026-04-01", "2026-04-15", "2026-04-30"]);

        page.FindAll(".repairs button")[1].Click();

        Field(page, "inflammation.measuredOn").GetAttribute("value").ShouldBe("2026-04-15");
        Field(page, "inflammation.measuredOn").HasAttribute("aria-invalid").ShouldBeFalse();
    }

    [Theory]
    [InlineData(Language.English, "cannot carry it, and the verdict needs % predicted")]
    [InlineData(Language.Chinese, "保存的病例文件和分享链接不含此值")]
    public void Dlco_InAnotherUnit_SaysThatNoFileCarriesItAndWhatTheVerdictNeeds(Language language, string said)
    {
        var page = Show(language);
        Field(page, "lungFunction[0].date").Input("2026-11-16");
        Field(page, "lungFunction[0].dlcoPercentPredicted").Input("4.1");

        Field(page, "lungFunction[0].dlcoUnit").Change("mmol");

        var field = Field(page, "lungFunction[0].dlcoPercentPredicted");
        field.GetAttribute("value").ShouldBe("4.1");
        page.Find($"#{field.GetAttribute("aria-describedby")}").TextContent.ShouldContain(said);
    }

    [Fact]
    public void LungFunction_WhenTheLastRowIsTypedInto_OffersAnother()
    {
        var page = Show();
        var before = page.FindAll(".test").Count;

        Field(page, $"lungFunction[{before - 1}].date").Input("2026-11-16");

        page.FindAll(".test").Count.ShouldBe(before + 1);
    }

    [Fact]
    public void LungFunction_RemovingATest_MovesTheOthersUp()
    {
        Open();
        var page = Show();

        page.FindAll(".test")[0].QuerySelectorAll("button")[^1].Click();

        Field(page, "lungFunction[0].date").GetAttribute("value").ShouldBe("2026-05-12");
        page.FindAll(".test").Count.ShouldBe(3);
    }

    [Fact]
    public void SeriesPaste_ShowsWhatItFoundAndAddsIt()
    {
        Open();
        var page = Show();
        page.Find("#series-text").Input("Date\tFVC %\n2024-05-01\t85\n2024-11-02\t83");

        page.FindAll("#series-paste tbody tr").Count.ShouldBe(2);
        page.Find("#series-paste .button.primary").Click();

        Field(page, "lungFunction[4].fvcPercentPredicted").GetAttribute("value").ShouldBe("83");
        page.FindAll("#series-paste tbody").ShouldBeEmpty();
    }

    [Fact]
    public void Treatments_NoneEverAndNotTaken_AreDifferentAnswers()
    {
        var page = Show();
        Field(page, "treatments").Change(true);
        Desk.Document().Treatments.ShouldNotBeNull().ShouldBeEmpty();

        page.FindAll("[data-field='treatments']")[1].Change(true);
        Desk.Document().Treatments.ShouldBeNull();
    }

    [Fact]
    public void Treatments_AddingAndStoppingOne_IsInTheDocument()
    {
        var page = Show();
        page.Find("#add-treatment").Change("mycophenolate");
        page.Find("#add-treatment-now").Click();
        Field(page, "treatments[0].startedOn").Input("2025-10-01");
        page.FindAll(".check input")[^1].Change(true);
        page.FindAll("[data-field='treatments[0].stoppedFor']").First(answer => answer.GetAttribute("value") == "intolerance").Change(true);

        var treatment = Desk.Document().Treatments.ShouldNotBeNull().ShouldHaveSingleItem().ShouldNotBeNull();

        (treatment.Agent, treatment.StartedOn, treatment.StoppedFor).ShouldBe(("mycophenolate", "2025-10-01", "intolerance"));
    }

    [Fact]
    public void Treatments_AddingOne_AsksSinceWhen()
    {
        var browser = JSInterop.SetupModule("/js/entry.js").SetupVoid("goTo", "treatments[0].startedOn");
        var page = Show();

        page.Find("#add-treatment").Change("rituximab");
        Desk.Document().Treatments.ShouldBeNull("chosen is not added");
        page.Find("#add-treatment-now").Click();

        Desk.Document().Treatments.ShouldNotBeNull().ShouldHaveSingleItem().ShouldNotBeNull().Agent.ShouldBe("rituximab");
        page.WaitForAssertion(() => browser.Invocations.ShouldHaveSingleItem());
        page.Find("#add-treatment").GetAttribute("value").ShouldBe("");
    }

    [Fact]
    public void Extent_OnItsScale_IsSaidInWordsToo()
    {
        Open();

        Show().Find(".extent").GetAttribute("aria-label").ShouldBe(
            "Extent 24 to 24 % of the lung. Goh: limited below 10, extensive above 30, between them FVC decides.");
    }

    [Fact]
    public void Safety_WhenScreened_CallsWhatIsNotListedNormal()
    {
        Open();
        var page = Show();

        page.FindAll("[data-field='safety.pregnant'] + span")[^1].TextContent.ShouldBe("normal");
        page.FindAll("[data-field='safety.pregnancyPossible'] + span")[^1].TextContent.ShouldBe("not known");
    }

    [Fact]
    public void NewPatient_AsksBeforeItClears()
    {
        Open();
        var page = Show();
        page.FindAll(".entry-tools button")[^1].Click();
        Desk.IsBlank.ShouldBeFalse();

        page.Find(".confirm .primary").Click();

        Desk.IsBlank.ShouldBeTrue();
        Field(page, "patient.ageYears").GetAttribute("value").ShouldBeNullOrEmpty();
    }

    [Fact]
    public void Language_WhenSwitched_KeepsEveryLetter()
    {
        var page = Show();
        Field(page, "patient.ageYears").Input("57 or so");

        Services.GetRequiredService<Preferences>().Speak(Language.Chinese);
        Switch<EntryForm>(page, Language.Chinese);

        Field(page, "patient.ageYears").GetAttribute("value").ShouldBe("57 or so");
        page.Find("#field-patient-ageYears-note").TextContent.ShouldBe("无法识别为数字。");
    }

    private static AngleSharp.Dom.IElement Field(IRenderedComponent<CascadingValue<Words>> page, string written) =>
        page.FindAll("[data-field]").First(control => control.GetAttribute("data-field") == written);

    private void Open() => Desk.Open(CaseDocumentReader.ReadDocument(System.Text.Encoding.UTF8.GetBytes(RealKnowledge.ExampleJson)).ShouldNotBeNull());

    private IRenderedComponent<CascadingValue<Words>> Show(Language language = Language.English)
    {
        Services.GetRequiredService<Preferences>().Speak(language);
        Desk.Begin();
        return RenderIn<EntryForm>(language);
    }
}
