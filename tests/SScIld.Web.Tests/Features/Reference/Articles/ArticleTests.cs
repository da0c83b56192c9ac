using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using SScIld.Pathway;
using SScIld.Web.Features.Reference.Articles;
using SScIld.Web.Features.Reference.Index;

namespace SScIld.Web.Tests.Features.Reference.Articles;

public sealed partial class ArticleTests : PageContext
{
    public static TheoryData<ReferenceKind, Language> Kinds
    {
        get
        {
            var kinds = new TheoryData<ReferenceKind, Language>();
            foreach (var kind in Enum.GetValues<ReferenceKind>())
            {
                kinds.Add(kind, Language.English);
                kinds.Add(kind, Language.Chinese);
            }

            return kinds;
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Article_OfEverythingInThePack_HasAllItsWords(ReferenceKind kind, Language language)
    {
        var entries = Services.GetRequiredService<KnowledgeIndex>().Entries.Where(entry => entry.Target.Kind == kind).ToList();

        entries.ShouldNotBeEmpty();
        entries.SelectMany(entry => Unworded(entry.Target, language)).ShouldBeEmpty();
    }

    [Fact]
    public void RuleArticle_SaysItsConditionWithNumbersThatLeadToTheirArticles()
    {
        var article = Show(new(ReferenceKind.Rule, "progression.status.fvc-ten-points"), Language.English);

        article.QuerySelectorAll(".tree a").Select(link => link.GetAttribute("href")).ShouldContain("/knowledge/numbers/progression.fvc-fall-significant");
        article.QuerySelectorAll(".passage").ShouldNotBeEmpty();
    }

    [Fact]
    public void StudyArticle_WhenTheReviewPrintsAnotherFigure_ShowsBoth()
    {
        var text = Show(new(ReferenceKind.Study, "senscis"), Language.English).TextContent;

        text.ShouldContain("FVC falls by 93.3 mL a year on nintedanib.");
        text.ShouldContain("That is the placebo arm.");
    }

    [Fact]
    public void AgentArticle_WhenThePathwayNeverProposesIt_SaysSo()
    {
        var knowledge = In(Language.English);

        Show(new(ReferenceKind.Agent, "pirfenidone"), Language.English).TextContent.ShouldContain(knowledge["web.agent.not-proposable"]);
        Show(new(ReferenceKind.Agent, "nintedanib"), Language.English).TextContent.ShouldContain(knowledge["web.agent.proposable"]);
    }

    private IEnumerable<string> Unworded(ReferenceTarget target, Language language)
    {
        var article = Show(target, language);
        var words = article.Descendants<IText>().Where(text => text.ParentElement?.LocalName != "code").Select(text => text.Data).ToList();
        return words.TrueForAll(string.IsNullOrWhiteSpace)
            ? [$"{target}: empty"]
            : words.SelectMany(text => Key().Matches(text).Select(match => $"{target}: {match.Value}"));
    }

    private IElement Show(ReferenceTarget target, Language language)
    {
        var page = RenderIn<Article>(language, article => article.Add(part => part.Target, target));
        var body = page.Nodes.OfType<IElement>().ToList();
        var whole = body.Count > 0 ? body[0].Owner!.CreateElement("div") : throw new InvalidOperationException($"{target} has no article.");
        foreach (var element in body)
        {
            whole.AppendChild(element.Clone());
        }

        return whole;
    }

    /// <summary>A key or an id where words should be: two or more lower-case words joined by dots.</summary>
    [GeneratedRegex(@"(?<![\w/.@-])[a-z][A-Za-z-]+\.[a-z][A-Za-z0-9-]+(\.[a-z][A-Za-z0-9-]+)*")]
    private static partial Regex Key();
}
