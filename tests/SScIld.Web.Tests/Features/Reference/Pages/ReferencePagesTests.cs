using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SScIld.Web.Features.Accounts;

namespace SScIld.Web.Tests.Features.Reference.Pages;

/// <summary>The pages as a browser gets them, before anything is live.</summary>
public sealed class ReferencePagesTests(App app) : IClassFixture<App>
{
    // Far more pages than there are: an address that grows with every page it is found on would be followed for ever.
    private const int MorePagesThanThereAre = 5000;

    private static readonly HtmlParser Html = new();

    [Theory]
    [InlineData("/knowledge/rules/no-such-rule")]
    [InlineData("/knowledge/no-such-kind")]
    [InlineData("/knowledge/notices/monitor.nintedanib")]
    public async Task UnknownArticle_SaysSoAndOffersTheSearch(string path)
    {
        using var client = app.CreateClient();

        var answer = await client.GetAsync(path);
        var page = await Html.ParseDocumentAsync(await answer.Content.ReadAsStringAsync());

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        page.QuerySelector("h1")!.TextContent.ShouldBe(RealKnowledge.Knowledge.Texts.Get("web.reference.unknown", SScIld.Pathway.Language.English));
        page.QuerySelector("input[type=search]").ShouldNotBeNull();
    }

    [Fact]
    public async Task Links_FromTheFirstPageThroughTheWholeReference_AllLeadSomewhere()
    {
        using var client = app.CreateClient();
        var pages = new Dictionary<string, IHtmlDocument>(StringComparer.Ordinal);
        var open = new Queue<string>(["/"]);
        var seen = new HashSet<string>(open, StringComparer.Ordinal);
        var fragments = new HashSet<(string On, string Path, string Id)>();
        var broken = new List<string>();
        while (open.TryDequeue(out var path))
        {
            seen.Count.ShouldBeLessThan(MorePagesThanThereAre, $"the last is {path}");
            var answer = await client.GetAsync(path);
            if (answer.StatusCode != HttpStatusCode.OK)
            {
                broken.Add($"{path}: {answer.StatusCode}");
                continue;
            }

            var page = pages[path] = await Html.ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
            foreach (var link in page.QuerySelectorAll("a[href^='/']").Select(link => link.GetAttribute("href")!).Distinct())
            {
                var parts = link.Split('#', 2);
                if (parts.Length == 2)
                {
                    fragments.Add((path, parts[0], parts[1]));
                }

                // The same page whatever is to come after it.
                var to = parts[0].StartsWith($"{AccountAddress.SignIn}?", StringComparison.Ordinal) ? AccountAddress.SignIn : parts[0];
                if (seen.Add(to))
                {
                    open.Enqueue(to);
                }
            }
        }

        broken.ShouldBeEmpty();
        pages.Keys.Count(path => path.StartsWith("/knowledge/rules/", StringComparison.Ordinal)).ShouldBeGreaterThan(300);
        fragments.Where(fragment => pages[fragment.Path].GetElementById(fragment.Id) is null).Select(fragment => $"{fragment.On} → {fragment.Path}#{fragment.Id}").ShouldBeEmpty();
    }
}
