using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SScIld.Storage.Accounts;
using SScIld.Storage.Meetings;
using SScIld.Storage.Rooms;
using SScIld.Storage.Tests.Databases;
using SScIld.Web.Features.Meetings.Rooms;
using Xunit.Abstractions;

namespace SScIld.Browser.Tests;

/// <summary>One meeting on two servers with one PostgreSQL database: the chair's server is killed, and the chair goes on at the other.</summary>
[Collection(AppCollection.Name)]
public sealed class TwoServerJourneyTests(AppFixture app, ITestOutputHelper log)
{
    private const int Turns = 20;

    // In milliseconds: a browser tries the server it knew several times before it loads the page anew.
    private const int Reconnecting = 120_000;

    private const string Watch = """
        () => {
            window.seen = [];
            new MutationObserver(() => window.seen.push(performance.timeOrigin + performance.now()))
                .observe(document.querySelector(".board"), { attributes: true, attributeFilter: ["data-panel"] });
        }
        """;

    private const string Press = """
        key => {
            const from = performance.timeOrigin + performance.now();
            document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
            return from;
        }
        """;

    [Fact]
    public async Task Meeting_WhoseServerIsKilled_GoesOnAtTheOtherWithNothingLost()
    {
        using var postgres = new PostgresServer();
        postgres.Execute("CREATE DATABASE records");
        using var store = new PassingFolder();
        await using var accounts = new AccountApp(store.Path, postgres.ConnectionTo("records"));
        accounts.Start();
        await accounts.MakeAsync("lin");
        using var first = await ServerProcess.StartAsync(store.Path, postgres.ConnectionTo("records"));
        using var second = await ServerProcess.StartAsync(store.Path, postgres.ConnectionTo("records"));

        await using var chair = await SignInAsync(first.Address);
        var code = await MeetingJourneyTests.BeginAsync(chair, ["add-on-due", "early-inflammation-naive"]);
        await using var member = await JoinAsync(accounts, second.Address, code);
        await using var proxy = new Cable(first.Address);
        await using var behindAProxy = await JoinAsync(accounts, proxy.Address, code);
        await Assertions.Expect(chair.Page.Locator(".board-head")).ToContainTextAsync("Present: 3");

        await chair.Page.Keyboard.PressAsync("PageDown");
        await MeetingJourneyTests.ExpectPanelAsync(member, "Hrct");
        await MeasureAsync(chair, member);

        // A vote at one server is counted at the other, and not shown.
        await chair.Page.Keyboard.PressAsync("5");
        await MeetingJourneyTests.ExpectPanelAsync(member, "Options");
        await MeetingJourneyTests.VoteAsync(member, "Nintedanib");
        await MeetingJourneyTests.VoteAsync(behindAProxy, "Rituximab");
        await Assertions.Expect(chair.Page.Locator(".board-strip-key").Nth(4)).ToContainTextAsync("2 of 3");
        await Assertions.Expect(chair.Page.Locator(".board-votes")).ToHaveCountAsync(0);

        await chair.Page.Keyboard.PressAsync("6");
        await MeetingJourneyTests.ExpectPanelAsync(member, "Decision");
        await chair.Page.GetByLabel("Question").FillAsync("Add an antifibrotic?");
        var meeting = (await accounts.Services.GetRequiredService<MeetingRooms>().FindAsync(code))!;
        var rooms = accounts.Services.GetRequiredService<IRoomStore>();
        var draft = $"draft-{meeting.State.CurrentId}";
        await UntilKeptAsync(rooms, meeting.Id, draft);
        proxy.Pull();
        first.Kill();
        proxy.PutInto(second.Address);

        await using var again = await SignInAsync(second.Address);
        await again.GoToAsync($"/meeting/{code}/board");
        await Assertions.Expect(again.Page.Locator("[data-keys]")).ToBeAttachedAsync();
        await Assertions.Expect(again.Page.Locator(".board[data-role=chair]")).ToBeVisibleAsync();
        await MeetingJourneyTests.ExpectPanelAsync(again, "Decision");
        await Assertions.Expect(again.Page.GetByLabel("Question")).ToHaveValueAsync("Add an antifibrotic?");
        await Assertions.Expect(again.Page.Locator(".board-head")).ToContainTextAsync("Present: 3");

        // Whom the proxy leads to the other server loads the page anew by itself, and finds case and vote.
        await again.Page.Keyboard.PressAsync("5");
        await Assertions.Expect(behindAProxy.Page.Locator(".board[data-panel=Options]")).ToBeVisibleAsync(new() { Timeout = Reconnecting });
        await Assertions.Expect(behindAProxy.Page.Locator("form.vote [role=status]")).ToContainTextAsync("Your vote is in");
        await again.Page.Keyboard.PressAsync("v");
        await Assertions.Expect(member.Page.Locator(".board-votes")).ToContainTextAsync("1 of 2");
        await again.Page.Keyboard.PressAsync("6");
        await again.Page.GetByRole(AriaRole.Textbox, new() { Name = "Decision", Exact = true }).FillAsync("Add nintedanib");
        await again.Page.GetByLabel("Who sees to it").FillAsync("Respiratory team");
        await again.Page.GetByRole(AriaRole.Button, new() { Name = "Sign: it stands from then on" }).ClickAsync();
        await Assertions.Expect(member.Page.Locator(".decision-text")).ToContainTextAsync("Add nintedanib");

        await using var late = await JoinAsync(accounts, second.Address, code);
        await Assertions.Expect(late.Page.Locator(".decision-text")).ToContainTextAsync("Add an antifibrotic?");
        foreach (var tab in (WatchedPage[])[again, member, late])
        {
            tab.Complaints.ShouldBeEmpty();
        }

        // What was shared is gone with the meeting; what was signed is not.
        await again.GoToAsync($"/meeting/{code}");
        await again.Page.GetByRole(AriaRole.Button, new() { Name = "End the meeting" }).ClickAsync();
        await Assertions.Expect(member.Page.Locator("h1")).ToContainTextAsync("it has ended");
        (await rooms.FindAsync(code)).ShouldBeNull();
        (await rooms.PartsAsync(meeting.Id, [draft])).ShouldBeEmpty();
        (await accounts.Services.GetRequiredService<SignedRecords>().NewestAsync(5)).ShouldHaveSingleItem().Text.ShouldContain("Add nintedanib");
    }

    /// <summary>How soon a turn at one server is on a screen of the other: for the log, no machine is held to it.</summary>
    private async Task MeasureAsync(WatchedPage chair, WatchedPage member)
    {
        await member.Page.EvaluateAsync(Watch);
        var delays = new List<double>();
        for (var turn = 0; turn < Turns; turn++)
        {
            var from = await chair.Page.EvaluateAsync<double>(Press, turn % 2 == 0 ? "3" : "4");
            await MeetingJourneyTests.ExpectPanelAsync(member, turn % 2 == 0 ? "LungFunction" : "Serology");
            delays.Add(await member.Page.EvaluateAsync<double>("() => window.seen.at(-1)") - from);
        }

        delays.Sort();
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"from the chair's key at one server to a screen of the other: median {delays[Turns / 2]:0} ms, longest {delays[^1]:0} ms"));
    }

    private static async Task UntilKeptAsync(IRoomStore rooms, Guid meeting, string part)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while ((await rooms.PartsAsync(meeting, [part])).IsEmpty)
        {
            await Task.Delay(50, patience.Token);
        }
    }

    private async Task<WatchedPage> SignInAsync(Uri server)
    {
        var tab = await app.OpenAtAsync(server, "/about", Look.Of(server, "en", "light", 1920, 1080, Look.Welcomed));
        await tab.Page.GotoAsync("/account/sign-in?returnTo=%2Fmeeting");
        await tab.Page.Locator("[name='Form.UserName']").FillAsync("lin");
        await tab.Page.Locator("[name='Form.Password']").FillAsync(AccountApp.Password);
        await tab.Page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Assertions.Expect(tab.Page.Locator("[data-interactive]")).ToBeAttachedAsync();
        return tab;
    }

    /// <summary>A clinician whose session was begun by neither of the two servers: they share their keys.</summary>
    private async Task<WatchedPage> JoinAsync(AccountApp accounts, Uri server, string code)
    {
        var account = await RecordAccount.MakeAsync(accounts, server, "Dr Wu", Role.Clinician);
        var tab = await app.OpenAtAsync(server, $"/meeting/{code}/board", await account.SignedInAsync(width: 1920, height: 1080));
        await Assertions.Expect(tab.Page.Locator(".board[data-role=member]")).ToBeVisibleAsync();
        await Assertions.Expect(tab.Page.Locator("[data-keys]")).ToBeAttachedAsync();
        return tab;
    }
}
