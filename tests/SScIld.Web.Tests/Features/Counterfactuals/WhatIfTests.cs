using Bunit;
using SScIld.Pathway;
using SScIld.Pathway.Analysis.Changes;
using SScIld.Web.Features.Counterfactuals;

namespace SScIld.Web.Tests.Features.Counterfactuals;

/// <summary>One datum is moved and the advice follows, while the case stays as it is.</summary>
public sealed class WhatIfTests : PageContext
{
    private readonly PatientCase _patient = RealKnowledge.Case();
    private DatumChange? _accepted;

    [Fact]
    public void Slider_WhenFvcIsMovedBackUp_ChangesTheVerdict()
    {
        var page = Open();

        page.Find("input[type=range]").Input("78.9");

        page.Find(".what-if").TextContent.ShouldContain("Section 6 of the review: significant → no fall");
        _accepted.ShouldBeNull("nothing is entered until it is kept");
    }

    [Fact]
    public void Change_WhenTaken_IsHandedOver()
    {
        var page = Open();
        page.Find("input[type=number]").Input("60.5");

        page.Find(".button.primary").Click();

        _accepted.ShouldNotBeNull().To.ShouldBe(DatumValue.Of(60.5m));
        _accepted.From.ShouldBe(DatumValue.Of(_patient.LungFunction!.Value[^1].Fvc!.Value.Value));
    }

    [Fact]
    public void Number_WhenImpossible_IsNotTaken()
    {
        var page = Open();

        page.Find("input[type=number]").Input("999");

        page.Find(".what-if").TextContent.ShouldContain("The advice stays the same");
    }

    private IRenderedComponent<Microsoft.AspNetCore.Components.CascadingValue<SScIld.Web.Features.Wording.Words>> Open()
    {
        var page = RenderIn<WhatIf>(Language.English, panel => panel
            .Add(whatIf => whatIf.Patient, _patient)
            .Add(whatIf => whatIf.Accepted, change => _accepted = change));
        page.Find("select").Change($"lungFunction[{_patient.LungFunction!.Value.Length - 1}].fvcPercentPredicted");
        return page;
    }
}
