using System.Globalization;
using Microsoft.Playwright;
using SScIld.Storage.Accounts;

namespace SScIld.Browser.Tests.Benchmarks;

/// <summary>
/// Measures how soon a turn of the chair is on every other screen, with thirty in the meeting: from the key the chair presses to
/// the change in each other tab. Server and all browsers share the machine. In a meeting each computer draws its own screen; here
/// the same two processors would draw thirty, so most tabs receive and apply everything but leave the drawing out.
/// </summary>
internal static class MeetingBenchmark
{
    private const int Members = 29;
    private const int MembersDrawn = 5;
    private const int Turns = 40;
    private const int TurnsToWarmUp = 10;
    private const int MillisecondsBetween = 500;

    private const string Now = "performance.timeOrigin + performance.now()";

    private const string Watch = $$"""
        () => {
            window.seen = [];
            new MutationObserver(() => window.seen.push({{Now}}))
                .observe(document.querySelector(".board"), { attributes: true, attributeFilter: ["data-panel"] });
        }
        """;

    private const string Turn = $$"""
        key => {
            const from = {{Now}};
            document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
            return from;
        }
        """;

    public static async Task RunAsync(AppFixture app)
    {
        await using var chair = await OpenAsync(app, Role.MdtChair);
        await chair.Page.Locator(".meeting-start .button.primary").ClickAsync();
        await chair.Page.Locator(".agenda-adding select").SelectOptionAsync("severe-after-triple-therapy");
        await Assertions.Expect(chair.Page.Locator(".agenda-item")).ToHaveCountAsync(1);
        await chair.Page.Locator(".meeting-ways a").ClickAsync();
        await Assertions.Expect(chair.Page.Locator(".board[data-role=chair]")).ToBeVisibleAsync();
        var board = new Uri(chair.Page.Url).PathAndQuery;

        var members = new List<WatchedPage>();
        for (var i = 0; i < Members; i++)
        {
            var member = await OpenAsync(app, Role.Clinician);
            await member.GoToAsync(board);
            await Assertions.Expect(member.Page.Locator("[data-keys]")).ToBeAttachedAsync();
            await member.Page.EvaluateAsync(Watch);
            if (i >= MembersDrawn)
            {
                await member.Page.EvaluateAsync("document.body.style.display = \"none\"");
            }
            members.Add(member);
        }

        var (atServer, inBrowsers) = (ProcessorTime.OfServer(), ProcessorTime.OfBrowsers());
        var delays = await MeasureAsync(chair, members);
        (atServer, inBrowsers) = (ProcessorTime.OfServer() - atServer, ProcessorTime.OfBrowsers() - inBrowsers);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"a turn of the chair on {Members} other screens, {MembersDrawn} of them drawn here: median {delays[delays.Count / 2]:0} ms, 95th percentile {delays[(int)(0.95 * delays.Count)]:0} ms, longest {delays[^1]:0} ms"));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"processor time of a turn, all {Members + 1} screens: server {atServer.TotalMilliseconds / Turns:0} ms, browsers {inBrowsers.TotalMilliseconds / Turns:0} ms"));
        foreach (var member in members)
        {
            await member.DisposeAsync();
        }
    }

    // Nothing is asked of the other tabs until all turns are made: asking would take the processors from what is measured.
    private static async Task<List<double>> MeasureAsync(WatchedPage chair, List<WatchedPage> members)
    {
        var turned = new List<double>();
        for (var turn = 0; turn < Turns; turn++)
        {
            turned.Add(await chair.Page.EvaluateAsync<double>(Turn, turn % 2 == 0 ? "2" : "4"));
            await Task.Delay(MillisecondsBetween);
        }

        var delays = new List<double>();
        foreach (var member in members)
        {
            await member.Page.WaitForFunctionAsync("count => window.seen.length == count", Turns);
            var seen = await member.Page.EvaluateAsync<double[]>("window.seen");
            delays.AddRange(seen.Zip(turned, (at, from) => at - from).Skip(TurnsToWarmUp));
        }

        delays.Sort();
        return delays;
    }

    private static async Task<WatchedPage> OpenAsync(AppFixture app, Role role)
    {
        var account = await RecordAccount.MakeAsync(app, app.Address, $"Dr {role.Code}", role);
        return await app.OpenAsync("/meeting", await account.SignedInAsync(width: 1280, height: 720));
    }
}
