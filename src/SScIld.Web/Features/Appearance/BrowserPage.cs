using Microsoft.JSInterop;
using SScIld.Pathway;
using SScIld.Web.Features.Wording;

namespace SScIld.Web.Features.Appearance;

/// <summary>What only the browser can do, see <c>wwwroot/js/page.js</c>.</summary>
public sealed class BrowserPage(IJSRuntime browser)
{
    private IJSObjectReference? _module;

    /// <summary>Tells the document its language and remembers the choice.</summary>
    public async Task SpeakAsync(Language language) =>
        await (await ModuleAsync()).InvokeVoidAsync("speak", Words.HtmlLanguageOf(language), LanguageCode.Of(language));

    /// <summary>Puts on a theme and remembers the choice.</summary>
    public async Task ShowAsync(Theme theme) =>
        await (await ModuleAsync()).InvokeVoidAsync("show", ThemeCode.Of(theme), ThemeCode.DarkMedia(theme), ThemeCode.ContrastMedia(theme));

    /// <summary>Remembers that the first-visit card was read.</summary>
    public async Task RememberWelcomeAsync() => await (await ModuleAsync()).InvokeVoidAsync("welcome");

    /// <summary>Puts a text on the clipboard; false when the browser refuses.</summary>
    public async Task<bool> CopyAsync(string text) => await (await ModuleAsync()).InvokeAsync<bool>("copy", text);

    /// <summary>Offers a text as a file.</summary>
    public async Task DownloadAsync(string name, string type, string text) =>
        await (await ModuleAsync()).InvokeVoidAsync("download", name, type, text);

    /// <summary>Opens the browser's print dialogue.</summary>
    public async Task PrintAsync() => await (await ModuleAsync()).InvokeVoidAsync("printPage");

    /// <summary>What an address carried after its number sign when the page was opened, once; null: no case.</summary>
    public async Task<string?> TakeSharedCaseAsync() => await (await ModuleAsync()).InvokeAsync<string?>("takeSharedCase");

    /// <summary>Gives the page's heading the focus, unless somebody types.</summary>
    public async Task FocusHeadingAsync() => await (await ModuleAsync()).InvokeVoidAsync("focusHeading");

    // The module lives as long as the page does and goes with it.
    private async Task<IJSObjectReference> ModuleAsync() => _module ??= await browser.InvokeAsync<IJSObjectReference>("import", "/js/page.js");
}
