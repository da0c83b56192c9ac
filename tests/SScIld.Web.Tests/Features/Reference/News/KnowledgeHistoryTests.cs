using Bunit;
using SScIld.Interop.Revisions;
using SScIld.Pathway;
using SScIld.Pathway.Analysis.Revisions;
using SScIld.Web.Features.Reference.Index;
using SScIld.Web.Features.Reference.News;

namespace SScIld.Web.Tests.Features.Reference.News;

public sealed class KnowledgeHistoryTests : PageContext
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly KnowledgeHistory History = new(RealKnowledge.Knowledge, RealKnowledge.DataFolder);

    [Fact]
    public void Revisions_GoFromTheFirstVersionToTheOneInUse_WithoutAGap()
    {
        History.FirstVersion.ShouldBe("0.1.0");
        History.Revisions[0].Later.Hash.ShouldBe(RealKnowledge.Knowledge.Pack.Hash);
        History.Revisions.Zip(History.Revisions.Skip(1)).ShouldAllBe(pair => pair.First.Earlier.Hash == pair.Second.Later.Hash);
    }

    [Fact]
    public void Revisions_OfAFolderWithoutReleasedVersions_AreNone()
    {
        var history = new KnowledgeHistory(RealKnowledge.Knowledge, Path.Combine(AppContext.BaseDirectory, "no-such-folder"));

        history.Revisions.ShouldBeEmpty();
        history.FirstVersion.ShouldBe(RealKnowledge.Knowledge.Pack.Version);
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void Page_NamesEveryChangedRule(Language language)
    {
        var page = RenderIn<NewsPage>(language);

        page.WaitForAssertion(() => page.FindAll("section.part").Count.ShouldBe(History.Revisions.Length), Patience);
        var ids = page.FindAll(".changed-part code").Select(id => id.TextContent).ToList();
        History.Revisions.SelectMany(revision => revision.Changes).Select(change => change.Key.Id).ShouldBeSubsetOf(ids);
    }

    [Fact]
    public void Article_OfAChangedRule_TellsWhichVersionChangedIt()
    {
        var (revision, change) = History.Revisions
            .SelectMany(revision => revision.Changes, (revision, change) => (revision, change))
            .First(changed => changed is { change: { Key.Kind: PartKind.Rule, Fate: PartFate.Changed } }
                && RealKnowledge.Knowledge.Pack.Rules.Any(rule => rule.Id == changed.change.Key.Id));

        var page = RenderIn<PartHistory>(Language.English, part => part.Add(shown => shown.Target, ReferenceTarget.Rule(change.Key.Id)));

        page.WaitForAssertion(() => page.Markup.ShouldContain($"Version {revision.Later.Version}"), Patience);
        page.FindAll("dl.difference dd").ShouldNotBeEmpty();
    }

    [Fact]
    public void Article_OfAThingThatNeverChanged_SaysSo()
    {
        var still = RealKnowledge.Knowledge.Pack.Thresholds.First(number => History.Of(new(ReferenceKind.Number, number.Id)).IsEmpty);

        var page = RenderIn<PartHistory>(Language.English, part => part.Add(shown => shown.Target, new(ReferenceKind.Number, still.Id)));

        page.WaitForAssertion(() => page.Markup.ShouldContain("As it was in 0.1.0, the first version."), Patience);
    }
}
