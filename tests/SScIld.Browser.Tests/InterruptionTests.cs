using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Playwright;

namespace SScIld.Browser.Tests;

/// <summary>The connection drops or the server goes while somebody types: every letter is there afterwards.</summary>
[Collection(AppCollection.Name)]
public sealed class InterruptionTests(AppFixture app)
{
    // While the page waits for the server a dialog covers it, so a test types by the event a keyboard would cause.
    private const string Say = """
        ([field, text]) => {
            const box = document.querySelector(`[data-field="${field}"]`);
            box.value = text;
            box.dispatchEvent(new Event("input", { bubbles: true }));
        }
        """;

    [Fact]
    public async Task Connection_DroppedInTheMiddleOfAWord_TakesUpWhatWasTypedMeanwhile()
    {
        await using var cable = new Cable(app.Address);
        await using var tab = await app.OpenAtAsync(cable.Address, "/case");
        await tab.TypeAsync("patient.ageYears", "5");
        await Assertions.Expect(tab.Page.Locator(".verdict")).ToBeVisibleAsync();

        cable.Pull();
        await tab.Page.EvaluateAsync(Say, new[] { "patient.ageYears", "570" });
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        cable.PutIn();

        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync(new() { Timeout = 60_000 });
        await Assertions.Expect(tab.Field("patient.ageYears")).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(tab.Field("patient.ageYears")).ToHaveValueAsync("570");
    }

    [Fact]
    public async Task Server_StartedAnewInTheMiddleOfAWord_LosesNothing()
    {
        using var store = new PassingFolder();
        var first = new RestartedApp(0, store.Path);
        var address = first.Start();
        await using var tab = await app.OpenAtAsync(address, "/case");
        await tab.TypeAsync("patient.ageYears", "57");
        await tab.TypeAsync("lungFunction[0].date", "18 Nov");

        await first.DisposeAsync();
        await tab.Page.EvaluateAsync(Say, new[] { "ssc.mrss", "14" });
        await using var second = new RestartedApp(address.Port, store.Path);
        second.Start();

        await Assertions.Expect(tab.Field("ssc.mrss")).ToHaveValueAsync("14", new() { Timeout = 60_000 });
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync(new() { Timeout = 60_000 });
        await Assertions.Expect(tab.Page.Locator(".not-updated")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Assertions.Expect(tab.Field("patient.ageYears")).ToHaveValueAsync("57");
        await Assertions.Expect(tab.Field("lungFunction[0].date")).ToHaveValueAsync("18 Nov");
        await Assertions.Expect(tab.Field("ssc.mrss")).ToHaveValueAsync("14");
    }

    /// <summary>The app in a process of the test's own making, on a port that the next one takes over.</summary>
    private sealed class RestartedApp(int port, string store) : WebApplicationFactory<Program>
    {
        public Uri Start()
        {
            UseKestrel(port);
            StartServer();
            return ClientOptions.BaseAddress;
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
            .UseEnvironment("Development")
            .UseSetting("data", RepositoryFolder.At("data"))
            .UseSetting("store", store);
    }
}
