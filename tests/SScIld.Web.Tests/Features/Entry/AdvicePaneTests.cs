using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using SScIld.Interop.Cases;
using SScIld.Pathway;
using SScIld.Web.Features.Entry;
using SScIld.Web.Features.Entry.Form;
using SScIld.Web.Features.Wording;

namespace SScIld.Web.Tests.Features.Entry;

/// <summary>The advice beside the form.</summary>
public sealed class AdvicePaneTests : PageContext
{
    private CaseDesk Desk => Services.GetRequiredService<CaseDesk>();

    [Fact]
    public void Pane_WithNothingTyped_OffersThreeWaysToBegin() => Show().FindAll(".begin li").Count.ShouldBe(3);

    [Fact]
    public void Pane_WhileSomethingIsImpossible_KeepsTheAdviceAndNamesTheField()
    {
        Desk.Open(CaseDocumentReader.ReadDocument(System.Text.Encoding.UTF8.GetBytes(RealKnowledge.ExampleJson)).ShouldNotBeNull());
        var page = Show();
        var verdict = page.Find(".verdict h1").TextContent;

        Desk.Type(new FieldPlace("lungFunction[].fvcPercentPredicted", 1), "740");

        page.WaitForAssertion(() => page.Find(".not-updated").TextContent.ShouldContain("FVC (Lung-function tests, no. 2)"));
        page.Find(".verdict h1").TextContent.ShouldBe(verdict);
    }

    [Fact]
    public void Pane_WhenTheCaseChanges_Follows()
    {
        Desk.Open(CaseDocumentReader.ReadDocument(System.Text.Encoding.UTF8.GetBytes(RealKnowledge.ExampleJson)).ShouldNotBeNull());
        var page = Show();
        var verdict = page.Find(".verdict h1").TextContent;

        Desk.Type(new FieldPlace("lungFunction[].fvcPercentPredicted", 2), "79");
        Desk.Type(new FieldPlace("hrct[].fibrosisChange", 0), "stable");

        page.WaitForAssertion(() => page.Find(".verdict h1").TextContent.ShouldNotBe(verdict));
    }

    [Fact]
    public void WhatIf_ValueTakenIntoTheCase_StandsInItsFieldAndCanBeTakenBack()
    {
        Desk.Open(CaseDocumentReader.ReadDocument(System.Text.Encoding.UTF8.GetBytes(RealKnowledge.ExampleJson)).ShouldNotBeNull());
        var page = Show();
        var verdict = page.Find(".verdict h1").TextContent;
        page.Find(".what-if-fold").TriggerEvent("ontoggle", EventArgs.Empty);
        page.WaitForElement(".what-if select").Change("lungFunction[2].fvcPercentPredicted");
        page.WaitForElement(".what-if input[type=number]").Input("78.5");

        page.WaitForElement(".what-if .primary:not([disabled])").Click();

        page.WaitForAssertion(() => Desk.Form.TextAt(new FieldPlace("lungFunction[].fvcPercentPredicted", 2)).ShouldBe("78.5"));
        page.WaitForAssertion(() => page.Find(".verdict h1").TextContent.ShouldNotBe(verdict));
        Desk.Undo();
        Desk.Form.TextAt(new FieldPlace("lungFunction[].fvcPercentPredicted", 2)).ShouldBe("68");
        page.WaitForAssertion(() => page.Find(".verdict h1").TextContent.ShouldBe(verdict));
    }

    [Fact]
    public void WhatIf_WhileTheFormHasAMistake_OffersNothingToTake()
    {
        Desk.Open(CaseDocumentReader.ReadDocument(System.Text.Encoding.UTF8.GetBytes(RealKnowledge.ExampleJson)).ShouldNotBeNull());
        var page = Show();
        page.Find(".what-if-fold").TriggerEvent("ontoggle", EventArgs.Empty);
        page.WaitForElement(".what-if select").Change("lungFunction[2].fvcPercentPredicted");
        page.WaitForElement(".what-if .primary");

        Desk.Type(new FieldPlace("lungFunction[].fvcPercentPredicted", 1), "740");

        page.WaitForAssertion(() => page.FindAll(".what-if .primary").ShouldBeEmpty());
    }

    private IRenderedComponent<CascadingValue<Words>> Show() => RenderIn<AdvicePane>(Language.English);
}
