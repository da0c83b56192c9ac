using System.Text;
using System.Text.Json;
using Bunit;
using SScIld.Interop.Cases;
using SScIld.Pathway;
using SScIld.Web.Features.Assessments;
using SScIld.Web.Features.TakeAway;

namespace SScIld.Web.Tests.Features.TakeAway;

public sealed class TakeAwayToolsTests : PageContext
{
    [Fact]
    public void Tools_WithoutTheDocument_OfferNothingThatNeedsIt()
    {
        var tools = ShowTools(document: false);

        tools.Markup.ShouldNotContain("Copy a link");
        tools.Markup.ShouldNotContain("Save the case");
        ShowTools(document: true).Markup.ShouldContain("Copy a link");
    }

    [Fact]
    public void Tools_WithoutADate_OfferNoCalendar() =>
        ShowTools(document: true, Assess() with { Actions = [], Regimen = [] }).Markup.ShouldNotContain(".ics");

    [Fact]
    public void Patient_IsOpenedAndClosedByTheSameButton()
    {
        var view = Render<AssessmentView>(parameters => parameters
            .AddCascadingValue(In(Language.English))
            .Add(shown => shown.Patient, RealKnowledge.Case())
            .Add(shown => shown.Assessment, Assess()));

        view.FindAll(".patient-page").ShouldBeEmpty();
        view.FindAll(".print-sheet").Count.ShouldBe(1);
        view.FindAll(".tools button").First(button => button.TextContent == "For the patient").Click();

        // What is looked for beside the page may be drawn at the same time: a click waits for it.
        view.WaitForAssertion(() => view.FindAll(".patient-page").Count.ShouldBe(1));
        view.FindAll(".print-sheet").ShouldBeEmpty("what is open is what is printed");
        view.FindAll(".tools button").First(button => button.TextContent == "For the patient").Click();
        view.WaitForAssertion(() => view.FindAll(".patient-page").ShouldBeEmpty());
    }

    [Fact]
    public void PatientPage_SpeaksTheOtherLanguageWhenAsked()
    {
        var summary = Render<PatientSummary>(parameters => parameters
            .AddCascadingValue(In(Language.English))
            .Add(shown => shown.Patient, RealKnowledge.Case())
            .Add(shown => shown.Assessment, Assess()));

        summary.Find(".patient-page").TextContent.ShouldContain("Adding nintedanib may be considered.");
        summary.FindAll("button").Single(button => button.TextContent == "中文").Click();

        summary.Find(".patient-page").TextContent.ShouldContain("可考虑加用尼达尼布。");
        summary.Find(".patient-page").GetAttribute("lang").ShouldBe("zh-CN");
    }

    [Fact]
    public void PatientPage_OfAnyExample_NamesNoDrugTheAssessmentDoesNot()
    {
        foreach (var example in RealKnowledge.Knowledge.Examples.All)
        {
            var patient = CaseDocumentReader.Read(example.Utf8.Span, RealKnowledge.Knowledge.Pack).ShouldBeOfType<CaseReading.Accepted>().Patient;
            var assessment = PathwayEngine.Assess(patient, RealKnowledge.Knowledge.Pack, Language.English);
            var page = Render<PatientPage>(parameters => parameters.Add(shown => shown.T, In(Language.English)).Add(shown => shown.Assessment, assessment));

            var advised = page.FindAll(".patient-page strong").Count(line => line.TextContent.Contains("considered", StringComparison.Ordinal));
            advised.ShouldBe(assessment.Regimen.Count(proposal => proposal.Action is PlannedAction.Start or PlannedAction.Add or PlannedAction.Hold), example.Id);
            page.Markup.ShouldNotContain("web.patient");
        }
    }

    [Fact]
    public void Sheet_CarriesVerdictProposalsSourcesPackAndDisclaimer()
    {
        var sheet = Render<PrintSheet>(parameters => parameters
            .AddCascadingValue(In(Language.English))
            .Add(shown => shown.Patient, RealKnowledge.Case())
            .Add(shown => shown.Assessment, Assess())
            .Add(shown => shown.Eyebrow, "a case and a day"));

        var text = sheet.Find(".print-sheet").TextContent;
        text.ShouldContain("Fibrosis-dominant disease; significant progression.");
        text.ShouldContain("Add nintedanib");
        text.ShouldContain("SENSCIS");
        text.ShouldContain(RealKnowledge.Knowledge.Pack.Hash);
        text.ShouldContain(RealKnowledge.Knowledge.Pack.Disclaimer.English);
        text.ShouldContain(RealKnowledge.Knowledge.Pack.IntendedUse.English);
        sheet.FindAll("[id]").ShouldBeEmpty("the page has the same headings, and an id stands once");
    }

    [Fact]
    public void Report_HoldsTheWordsTheCaseTheRulesAndThePack()
    {
        var assessment = Assess();
        var documents = new AssessmentDocuments(RealKnowledge.Knowledge);
        var document = CaseDocumentReader.ReadDocument(Encoding.UTF8.GetBytes(RealKnowledge.ExampleJson))!;

        var report = WrongReport.Write(
            "First line.\nSecond line.", assessment, documents.Note(assessment), document, Encoding.UTF8.GetBytes(documents.Json(assessment)));

        using var json = JsonDocument.Parse(report);
        var root = json.RootElement;
        root.EnumerateObject().Select(part => part.Name).ShouldBe(["schema", "words", "note", "pack", "case", "assessment"]);
        root.GetProperty("words").EnumerateArray().Select(line => line.GetString()).ShouldBe(["First line.", "Second line."]);
        root.GetProperty("pack").GetProperty("hash").GetString().ShouldBe(assessment.Pack.Hash);
        root.GetProperty("assessment").GetProperty("trace").GetArrayLength().ShouldBe(assessment.Trace.Count);
        CaseDocumentReader.Read(Encoding.UTF8.GetBytes(root.GetProperty("case").GetRawText()), RealKnowledge.Knowledge.Pack)
            .ShouldBeOfType<CaseReading.Accepted>();
    }

    [Fact]
    public void LooksWrong_WarnsNotToTypeIdentifiers_AndTheTextSaysSoToAReaderOfTheScreen()
    {
        var form = Render<LooksWrong>(parameters => parameters
            .AddCascadingValue(In(Language.English))
            .Add(shown => shown.Assessment, Assess()));

        var warning = form.Find("#" + form.Find("textarea").GetAttribute("aria-describedby"));

        warning.TextContent.ShouldContain("no name");
    }

    private IRenderedComponent<TakeAwayTools> ShowTools(bool document, Assessment? assessment = null) => Render<TakeAwayTools>(parameters =>
    {
        parameters.AddCascadingValue(In(Language.English)).Add(shown => shown.Patient, RealKnowledge.Case()).Add(shown => shown.Assessment, assessment ?? Assess());
        if (document)
        {
            parameters.Add(shown => shown.Document, () => CaseDocumentReader.ReadDocument(Encoding.UTF8.GetBytes(RealKnowledge.ExampleJson))!);
        }
    });
}
