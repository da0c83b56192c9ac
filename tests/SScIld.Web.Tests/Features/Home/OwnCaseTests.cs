using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using SScIld.Pathway;
using SScIld.Web.Features.Entry;
using SScIld.Web.Features.Home;
using SScIld.Web.Features.Wording;

namespace SScIld.Web.Tests.Features.Home;

public sealed class OwnCaseTests : PageContext
{
    [Fact]
    public void Assess_PossibleCase_OpensIt()
    {
        var page = Show();

        Paste(page, RealKnowledge.ExampleJson);

        Services.GetRequiredService<CaseDesk>().Patient.ShouldNotBeNull().CaseId.ShouldBe("example-add-on-due");
        new Uri(Services.GetRequiredService<NavigationManager>().Uri).PathAndQuery.ShouldBe("/case");
    }

    [Fact]
    public void Assess_ImpossibleCase_NamesTheFieldsAndKeepsTheText()
    {
        var page = Show();
        var text = RealKnowledge.ExampleJson.Replace("\"ageYears\": 57", "\"ageYears\": 570", StringComparison.Ordinal);

        Paste(page, text);

        page.Find("[role=alert] code").TextContent.ShouldBe("patient.ageYears");
        page.Find("[role=alert] li strong").TextContent.ShouldBe("Age");
        page.Find("textarea").GetAttribute("value").ShouldBe(text);
        Services.GetRequiredService<CaseDesk>().Patient.ShouldBeNull();
    }

    [Fact]
    public void Rejection_WhenTheLanguageChanges_IsSaidInTheOther()
    {
        var page = Show();
        Paste(page, "not a case");
        var english = page.Find("[role=alert] li").TextContent;

        Switch<OwnCase>(page, Language.Chinese);

        page.Find("[role=alert] li").TextContent.ShouldNotBe(english);
    }

    [Fact]
    public void OpenFile_WithBytesThatAreNotText_IsRefused()
    {
        var page = Show();

        page.FindComponent<Microsoft.AspNetCore.Components.Forms.InputFile>()
            .UploadFiles(InputFileContent.CreateFromBinary([0x7B, 0xFF, 0xFE, 0x7D], "case.json"));

        page.WaitForAssertion(() => page.FindAll("[role=alert] li").ShouldNotBeEmpty());
    }

    [Fact]
    public void OpenFile_PossibleCase_OpensIt()
    {
        var page = Show();

        page.FindComponent<Microsoft.AspNetCore.Components.Forms.InputFile>()
            .UploadFiles(InputFileContent.CreateFromText(RealKnowledge.ExampleJson, "case.json"));

        page.WaitForAssertion(() => Services.GetRequiredService<CaseDesk>().Patient.ShouldNotBeNull());
    }

    [Fact]
    public void OpenFile_Lesson_OpensTheCaseInIt()
    {
        var page = Show();
        var lesson = File.ReadAllBytes(RepositoryFolder.At("data", "cases", "add-on-due.json"));

        page.FindComponent<Microsoft.AspNetCore.Components.Forms.InputFile>().UploadFiles(InputFileContent.CreateFromBinary(lesson, "add-on-due.json"));

        page.WaitForAssertion(() => Services.GetRequiredService<CaseDesk>().Patient?.CaseId.ShouldBe("lesson-add-on-due"));
    }

    private static void Paste(IRenderedComponent<CascadingValue<Words>> page, string text)
    {
        page.Find("textarea").Change(text);
        page.Find("button").Click();
    }

    private IRenderedComponent<CascadingValue<Words>> Show() => RenderIn<OwnCase>(Language.English);
}
