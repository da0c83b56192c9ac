using System.Text.Json;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using SScIld.Pathway;
using SScIld.Pathway.Analysis.Verification;
using SScIld.Pathway.Logic;
using SScIld.Web.Features.Proofs;

namespace SScIld.Web.Tests.Features.Proofs;

public sealed class VerificationPageTests : PageContext
{
    private static readonly PathwayProperty Kept = RealKnowledge.Knowledge.Guide.Properties.Single(property => property.Id == "bleeding-never-nintedanib");

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void Page_OfAPropertyThatHolds_SaysSoBesideTheHashOfTheRules(Language language)
    {
        var page = Open(language, Kept);

        page.WaitForAssertion(() => page.Find("table").TextContent.ShouldContain(Kept.Title.In(language)));
        page.Find(".chip-yes").TextContent.ShouldBe(In(language)["note.verify.held"]);
        page.Find("code.hash").TextContent.ShouldBe(RealKnowledge.Knowledge.Pack.Hash);
        page.Find("[role=status]").TextContent.ShouldContain(In(language).Say("note.verify.sum", ("held", "1"), ("all", "1")));
    }

    [Fact]
    public void Page_OfAPropertyThatIsBroken_ShowsItFirstWithACaseThatBreaksIt()
    {
        var broken = new PathwayProperty("never-a-base", new("No base, ever.", "从不提出基础治疗。"), new("To be broken.", "待证伪。"), new PropertyClaim.Never(new Is("plan.mycophenolate", ["start"])));

        var page = Open(Language.English, Kept, broken);

        page.WaitForAssertion(() => page.Find("tbody tr").TextContent.ShouldContain("No base, ever."));
        page.Find("tbody tr .chip-no").TextContent.ShouldBe("BROKEN");
        JsonDocument.Parse(page.Find("details pre").TextContent).RootElement.GetProperty("schema").GetString().ShouldBe("sscild.case/1");
    }

    private IRenderedComponent<Microsoft.AspNetCore.Components.CascadingValue<SScIld.Web.Features.Wording.Words>> Open(Language language, params PathwayProperty[] properties)
    {
        var knowledge = RealKnowledge.Knowledge;
        Services.AddSingleton(new VerifiedRules(knowledge with { Guide = knowledge.Guide with { Properties = [.. properties] } }));
        return RenderIn<VerificationPage>(language);
    }
}
