using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace SScIld.Browser.Tests;

/// <summary>A tab whose console errors and requests to other hosts are written down from the first byte on.</summary>
public sealed class WatchedPage : IAsyncDisposable
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private readonly ConcurrentQueue<string> _complaints = [];

    internal WatchedPage(IPage page, Uri home)
    {
        Page = page;
        page.Console += (_, message) => NoteIf(message.Type == "error", $"console: {message.Text}");
        page.PageError += (_, error) => NoteIf(true, $"page: {error}");
        page.RequestFailed += (_, request) => NoteIf(IsLost(request), $"failed: {request.Url} {request.Failure}");
        page.Request += (_, request) => NoteIf(LeavesHome(request.Url, home), $"external: {request.Url}");
        page.WebSocket += (_, socket) => NoteIf(LeavesHome(socket.Url, home), $"external: {socket.Url}");
    }

    /// <summary>The tab.</summary>
    public IPage Page { get; }

    /// <summary>Console errors, page errors, failed requests and requests to other hosts so far; empty is the only good answer.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    /// <summary>Opens an address of the app and waits until the page is live.</summary>
    public async Task GoToAsync(string path)
    {
        await Page.GotoAsync(path);
        await Assertions.Expect(Page.Locator("[data-interactive]")).ToBeAttachedAsync();
    }

    /// <summary>Another tab of the same browser, with the same cookies; closed without closing this one.</summary>
    public async Task<AnotherTab> AnotherTabAsync(string path)
    {
        var page = await Page.Context.NewPageAsync();
        await page.GotoAsync(path);
        return new AnotherTab(page);
    }

    /// <summary>
    /// What axe finds against WCAG 2.2 AA, one line a place. Only the lines leave the page: axe's whole answer about a long one takes
    /// several times as long to hand over as to find.
    /// </summary>
    public async Task<IReadOnlyList<string>> AccessibilityViolationsAsync()
    {
        await Page.EvaluateAsync(Axe);
        return await Page.EvaluateAsync<string[]>(
            """
            async () => {
                const wcag = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] };
                const found = await axe.run(document, { runOnly: wcag, resultTypes: ['violations'], selectors: false, elementRef: false });
                return found.violations.flatMap(each => each.nodes.map(node => `${each.id} (${each.impact}): ${node.html}`));
            }
            """);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();

    // Leaving a page aborts what it was still loading: that is not a failure of the app.
    private static bool IsLost(IRequest request) => request.Failure != "net::ERR_ABORTED";

    private static bool LeavesHome(string url, Uri home)
    {
        var address = new Uri(url);
        return address.Scheme is not ("data" or "blob" or "about")
            && !string.Equals(address.Authority, home.Authority, StringComparison.OrdinalIgnoreCase);
    }

    private void NoteIf(bool worthNoting, string complaint)
    {
        if (worthNoting)
        {
            _complaints.Enqueue(complaint);
        }
    }
}

/// <summary>A second tab beside a watched one.</summary>
/// <param name="page">The tab.</param>
public sealed class AnotherTab(IPage page) : IAsyncDisposable
{
    /// <summary>The tab.</summary>
    public IPage Page => page;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await page.CloseAsync();
}
