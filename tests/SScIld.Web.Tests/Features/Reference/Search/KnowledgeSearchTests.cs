using Microsoft.Extensions.DependencyInjection;
using SScIld.Web.Features.Reference.Index;
using SScIld.Web.Features.Reference.Search;

namespace SScIld.Web.Tests.Features.Reference.Search;

public sealed class KnowledgeSearchTests : PageContext
{
    private KnowledgeSearch Knowledge => Services.GetRequiredService<KnowledgeSearch>();

    [Theory]
    [InlineData("e01", ReferenceKind.Erratum, "e01")]
    [InlineData("SENSCIS", ReferenceKind.Study, "senscis")]
    [InlineData("nintedanib", ReferenceKind.Agent, "nintedanib")]
    [InlineData("尼达尼布", ReferenceKind.Agent, "nintedanib")]
    [InlineData("progression.fvc-fall-significant", ReferenceKind.Number, "progression.fvc-fall-significant")]
    public void Find_WhenSomethingIsCalledSo_PutsItFirst(string query, ReferenceKind kind, string id) =>
        Knowledge.Find(query)[0].Target.ShouldBe(new ReferenceTarget(kind, id));

    [Fact]
    public void Find_WhenThereAreSeveralWords_AsksForAllOfThemInAnyOrder()
    {
        var found = Knowledge.Find("fvc nintedanib placebo");

        found.ShouldContain(entry => entry.Target == new ReferenceTarget(ReferenceKind.Study, "senscis"));
        found.ShouldBe(Knowledge.Find("Placebo  FVC nintedanib"), ignoreOrder: true);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("no such words anywhere")]
    public void Find_WhenNothingIsAskedOrNothingMatches_IsEmpty(string query) => Knowledge.Find(query).ShouldBeEmpty();
}
