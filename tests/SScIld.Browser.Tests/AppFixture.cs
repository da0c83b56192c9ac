using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Playwright;

namespace SScIld.Browser.Tests;

/// <summary>The app on a port of its own and one Chromium, shared by every test of the assembly.</summary>
public sealed class AppFixture : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly PassingFolder _store = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Where the app answers.</summary>
    public Uri Address => ClientOptions.BaseAddress;

    /// <summary>A tab of its own: no cookies or storage shared with other tests, and everything it does watched.</summary>
    public Task<WatchedPage> OpenAsync(string path, BrowserNewContextOptions? options = null) => OpenAtAsync(Address, path, options);

    /// <summary>The same at another address: another app, or this one by another way.</summary>
    public async Task<WatchedPage> OpenAtAsync(Uri address, string path, BrowserNewContextOptions? options = null)
    {
        options ??= new BrowserNewContextOptions();
        options.BaseURL = address.ToString();
        var context = await _browser!.NewContextAsync(options);
        var page = new WatchedPage(await context.NewPageAsync(), address);
        await page.GoToAsync(path);
        return page;
    }

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(30_000); // two cores may be busy with the other projects' tests
        UseKestrel(0);
        StartServer();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("SSCILD_CHROMIUM") ?? "/usr/bin/chromium-headless-shell",
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
            ],
        });
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        await base.DisposeAsync();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            _store.Dispose();
        }
    }

    /// <summary>Static files come from the build's own manifest only in Development; the data are the repository's.</summary>
    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseEnvironment("Development")
        .UseSetting("data", RepositoryFolder.At("data"))
        .UseSetting("store", _store.Path);
}

/// <summary>One app and one browser for all browser tests.</summary>
[CollectionDefinition(Name)]
public sealed class AppCollection : ICollectionFixture<AppFixture>
{
    /// <summary>What a test class names in its <c>Collection</c> attribute.</summary>
    public const string Name = "the app in a browser";
}
