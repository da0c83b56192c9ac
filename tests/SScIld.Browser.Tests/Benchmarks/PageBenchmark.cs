using System.Globalization;
using Microsoft.Playwright;

namespace SScIld.Browser.Tests.Benchmarks;

/// <summary>
/// Measures the case page and a meeting in a real browser: <c>dotnet run -c Release --project tests/SScIld.Browser.Tests</c>. Not a test: a
/// figure depends on the machine and on what else runs on it. With <c>-- meeting</c> only the meeting. docs/benchmarks.md has the goals.
/// </summary>
internal static class PageBenchmark
{
    private const int Visits = 10;
    private const int Keys = 100;
    private const int KeysToWarmUp = 20;

    // A key press, timed in the page itself: from the event to the next frame after the part that is watched has changed. A key that
    // changes nothing there within a second is left out.
    private const string TypeAndWait = """
        async ({ field, texts, part }) => {
            const box = document.querySelector(`[data-field="${field}"]`);
            const watched = document.querySelector(part);
            const times = [];
            for (const text of texts) {
                const changed = new Promise(resolve => {
                    const watch = new MutationObserver(() => { watch.disconnect(); requestAnimationFrame(() => resolve(performance.now())); });
                    watch.observe(watched, { subtree: true, childList: true, characterData: true, attributes: true });
                });
                const from = performance.now();
                box.value = text;
                box.dispatchEvent(new Event("input", { bubbles: true }));
                const at = await Promise.race([changed, new Promise(resolve => setTimeout(resolve, 1000))]);
                if (at) {
                    times.push(at - from);
                }

                await new Promise(resolve => setTimeout(resolve, 30));
            }

            return times;
        }
        """;

    private static async Task Main(string[] arguments)
    {
        // Where the app's own folder is looked up; tests are started there, a program is not.
        Environment.CurrentDirectory = AppContext.BaseDirectory;
        await using var app = new AppFixture();
        await app.InitializeAsync();
        if (arguments is ["records", var folder, .. var rest])
        {
            await RecordsBenchmark.RunAsync(app, folder, rest is [var patients] ? int.Parse(patients, CultureInfo.InvariantCulture) : RecordsBenchmark.Patients);
        }
        else
        {
            await MeasurePagesAsync(app, withMeetingOnly: arguments.Contains("meeting"));
        }

        await ((Xunit.IAsyncLifetime)app).DisposeAsync();
    }

    private static async Task MeasurePagesAsync(AppFixture app, bool withMeetingOnly)
    {
        await MeetingBenchmark.RunAsync(app);
        if (!withMeetingOnly)
        {
            await FirstLoadAsync(app);
            await KeyToAdviceAsync(app, 3);
            await KeyToAdviceAsync(app, 40);
        }
    }

    private static async Task FirstLoadAsync(AppFixture app)
    {
        var (bytes, milliseconds) = (new List<double>(), new List<double>());
        for (var i = 0; i < Visits; i++)
        {
            await using var tab = await app.OpenAsync("/case");
            milliseconds.Add(await tab.Page.EvaluateAsync<double>("performance.now()"));
            bytes.Add(await tab.Page.EvaluateAsync<double>(
                "[...performance.getEntriesByType('resource'), ...performance.getEntriesByType('navigation')].reduce((sum, entry) => sum + entry.transferSize, 0)"));
        }

        Print("first load, KB transferred", [.. bytes.Skip(1).Select(size => size / 1000)]);
        Print("first load, ms until interactive", [.. milliseconds.Skip(1)]);
    }

    private static async Task KeyToAdviceAsync(AppFixture app, int tests)
    {
        await using var tab = await app.OpenAsync("/case");
        await tab.AskOnAsync("2026-11-20");
        await tab.ChooseAsync("safety.screened", "yes");
        await tab.AddTreatmentAsync("mycophenolate");
        await tab.Field("treatments[0].months").FillAsync("14");
        var rows = Enumerable.Range(0, tests).Select(i => string.Create(
            CultureInfo.InvariantCulture, $"{new DateOnly(2026, 11, 16).AddMonths(-3 * (tests - 1 - i)):yyyy-MM-dd}\t{88 - i % 20}\t{66 - i % 15}"));
        await tab.Page.Locator("#series-paste > summary").ClickAsync();
        await tab.Page.Locator("#series-text").FillAsync(string.Join('\n', rows));
        await tab.Page.Locator("#series-paste .primary").ClickAsync();
        await Assertions.Expect(tab.Field($"lungFunction[{tests - 1}].date")).ToHaveValueAsync("2026-11-16");

        var field = $"lungFunction[{tests - 1}].fvcPercentPredicted";
        var texts = Enumerable.Range(0, Keys + KeysToWarmUp).Select(i => (60 + i % 7).ToString(CultureInfo.InvariantCulture)).ToArray();
        var before = ProcessorTime.OfServer();
        var times = await tab.Page.EvaluateAsync<double[]>(TypeAndWait, new { field, texts, part = "#advice" });
        var spent = (ProcessorTime.OfServer() - before).TotalMilliseconds / texts.Length;
        Print(string.Create(CultureInfo.InvariantCulture, $"key to advice, ms, a series of {tests}"), [.. times.Skip(KeysToWarmUp)]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"processor time of the server, ms a key",-40} mean   {spent,7:0.0}"));

        times = await tab.Page.EvaluateAsync<double[]>(TypeAndWait, new { field, texts, part = ".what-changes" });
        Print("key to what would change the advice, ms", [.. times.Skip(KeysToWarmUp)]);
    }

    /// <summary>Writes what was measured in one line.</summary>
    internal static void Print(string what, IReadOnlyList<double> values)
    {
        var sorted = values.Order().ToArray();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what,-40} median {At(0.5),7:0.0}   p95 {At(0.95),7:0.0}   largest {sorted[^1],7:0.0}   (n = {sorted.Length})"));

        double At(double share) => sorted[(int)Math.Ceiling(share * sorted.Length) - 1];
    }
}
