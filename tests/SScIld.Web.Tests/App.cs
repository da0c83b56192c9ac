using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace SScIld.Web.Tests;

/// <summary>The app in memory, on the data folder of the repository.</summary>
public sealed class App : WebApplicationFactory<Program>
{
    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.UseSetting("data", RealKnowledge.DataFolder);
}
