using Bunit;
using SScIld.Pathway;
using SScIld.Web.Features.Reference.Basis;
using SScIld.Web.Features.Reference.Index;

namespace SScIld.Web.Tests.Features.Reference.Basis;

public sealed class BasisDrawerTests : PageContext
{
    private static readonly ReferenceTarget Rule = new(ReferenceKind.Rule, "add-on.nintedanib-when-fvc-falls");

    [Fact]
    public void Button_WhenPressed_OpensTheBasisWithThePatientsOwnValues()
    {
        var page = ShowBesideCase();

        page.Find("button.basis").Click();

        page.Find("dialog h2").TextContent.ShouldBe("Nintedanib: add");
        page.Find("dialog .inputs").TextContent.ShouldContain("11 points");
        page.Find("dialog .chip-yes").TextContent.ShouldBe(In(Language.English).Phrase("outcome.applied"), StringCompareShould.IgnoreCase);
    }

    [Fact]
    public void Links_InTheDrawer_TurnToTheArticleAndBackLeadsBack()
    {
        var page = ShowBesideCase();
        page.Find("button.basis").Click();

        page.FindAll("dialog button.link").First(link => link.TextContent == "SENSCIS").Click();
        page.Find("dialog h2").TextContent.ShouldBe("SENSCIS");

        page.FindAll("dialog .drawer-bar button")[0].Click();
        page.Find("dialog h2").TextContent.ShouldBe("Nintedanib: add");
    }

    [Fact]
    public void Dialog_WhenTheBrowserClosedIt_ForgetsWhatWasOpen()
    {
        var page = ShowBesideCase();
        page.Find("button.basis").Click();

        page.Find("dialog").TriggerEvent("onclose", EventArgs.Empty);

        page.Find("dialog").ChildElementCount.ShouldBe(0);
    }

    [Fact]
    public void Button_WhenNoDrawerIsNear_LeadsToThePage()
    {
        var page = RenderIn<BasisButton>(Language.English, button => button.Add(part => part.Target, Rule));

        page.Find("a.basis").GetAttribute("href").ShouldBe("/knowledge/rules/add-on.nintedanib-when-fvc-falls");
    }

    private IRenderedComponent<Microsoft.AspNetCore.Components.CascadingValue<Web.Features.Wording.Words>> ShowBesideCase() =>
        RenderIn<BasisDrawer>(Language.English, drawer => drawer
            .Add(part => part.Assessment, Assess())
            .AddChildContent<BasisButton>(button => button.Add(part => part.Target, Rule)));
}
