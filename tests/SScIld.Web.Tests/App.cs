using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace SScIld.Web.Tests;

/// <summary>The app in memory, on the data folder of the repository, with records in a folder of its own.</summary>
public class App : WebApplicationFactory<Program>
{
    private readonly PassingFolder _store = new();

    /// <summary>Where this app keeps its records.</summary>
    public string StoreFolder => _store.Path;

    // Tries: everything comes from one address here, and faster than anybody types.
    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseSetting("sign-in-tries", "10000")
        .UseSetting("first-token-tries", "10000")
        .UseSetting("code-tries", "10000")
        .UseSetting("password-tries", "10000")
        .UseSetting("data", RealKnowledge.DataFolder)
        .UseSetting("store", StoreFolder);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            _store.Dispose();
        }
    }
}
