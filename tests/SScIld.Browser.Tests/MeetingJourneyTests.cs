using Microsoft.Playwright;
using SScIld.Storage.Accounts;

namespace SScIld.Browser.Tests;

/// <summary>One meeting on several screens: the chair, two members, one who comes late, one whose line is cut.</summary>
[Collection(AppCollection.Name)]
public sealed class MeetingJourneyTests(AppFixture app)
{
    private static readonly string[] Panels = ["Clinical", "Hrct", "LungFunction", "Serology", "Options", "Decision"];

    [Fact]
    public async Task Meeting_IsDrivenByTheChairVotedOnInPrivateAndSigned()
    {
        await using var chair = await OpenAsync(Role.MdtChair, "en", "light");
        var code = await BeginAsync(chair, ["add-on-due", "early-inflammation-naive"]);
        await using var first = await JoinAsync(code, "zh", "dark");
        await using var second = await JoinAsync(code, "en", "light");

        await chair.Page.Keyboard.PressAsync("PageDown");
        await ExpectPanelAsync(first, "Hrct");
        await ExpectPanelAsync(second, "Hrct");

        // One looks around and is not taken along; the other is.
        await second.Page.Keyboard.PressAsync("4");
        await ExpectPanelAsync(second, "Serology");
        await chair.Page.Keyboard.PressAsync("5");
        await ExpectPanelAsync(first, "Options");
        await ExpectPanelAsync(second, "Serology");
        await second.Page.Keyboard.PressAsync("f");
        await ExpectPanelAsync(second, "Options");

        await VoteAsync(first, "尼达尼布");
        await VoteAsync(second, "Rituximab");
        await Assertions.Expect(chair.Page.Locator(".board-strip-key").Nth(4)).ToContainTextAsync("2 of 3");
        await Assertions.Expect(chair.Page.Locator(".board-votes")).ToHaveCountAsync(0);
        (await chair.AccessibilityViolationsAsync()).ShouldBeEmpty();

        await using var late = await JoinAsync(code, "en", "light");
        await ExpectPanelAsync(late, "Options");

        await chair.Page.Keyboard.PressAsync("v");
        await Assertions.Expect(first.Page.Locator(".board-votes")).ToBeVisibleAsync();
        await Assertions.Expect(late.Page.Locator(".board-votes tbody tr")).ToHaveCountAsync(3);
        (await first.AccessibilityViolationsAsync()).ShouldBeEmpty();

        await chair.Page.Keyboard.PressAsync("6");
        await chair.Page.GetByLabel("Question").FillAsync("Add an antifibrotic?");
        await chair.Page.GetByRole(AriaRole.Textbox, new() { Name = "Decision", Exact = true }).FillAsync("Add nintedanib");
        await chair.Page.GetByLabel("Who sees to it").FillAsync("Respiratory team");
        await Assertions.Expect(late.Page.Locator(".board-large")).ToContainTextAsync("The chair writes the decision");
        (await chair.AccessibilityViolationsAsync()).ShouldBeEmpty();
        await chair.Page.GetByRole(AriaRole.Button, new() { Name = "Sign: it stands from then on" }).ClickAsync();
        await Assertions.Expect(late.Page.Locator(".decision-text")).ToContainTextAsync("Add nintedanib");
        (await late.AccessibilityViolationsAsync()).ShouldBeEmpty();

        // The next meeting begins with it.
        await chair.GoToAsync("/meeting");
        await BeginAsync(chair, ["add-on-due"]);
        await ExpectPanelAsync(chair, "LastTime");
        await Assertions.Expect(chair.Page.Locator(".board-finding")).ToHaveTextAsync("Add nintedanib");
        (await chair.AccessibilityViolationsAsync()).ShouldBeEmpty();
        (await chair.Page.EvaluateAsync<double>(SmallestText)).ShouldBeGreaterThanOrEqualTo(24);
        await chair.GoToAsync("/meeting/records");
        await Assertions.Expect(chair.Page.Locator(".signed-records li").First).ToContainTextAsync("Add nintedanib");
        await chair.Page.Locator(".signed-records a").First.ClickAsync();
        await Assertions.Expect(chair.Page.Locator(".decision-text")).ToContainTextAsync("Add nintedanib");
        (await chair.AccessibilityViolationsAsync()).ShouldBeEmpty();

        foreach (var tab in (WatchedPage[])[chair, first, second, late])
        {
            tab.Complaints.ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Member_WhoseLineIsCut_IsBackOnTheCurrentCaseWithTheVote()
    {
        await using var chair = await OpenAsync(Role.MdtChair, "en", "light");
        var code = await BeginAsync(chair, ["add-on-due", "early-inflammation-naive"]);
        await using var cable = new Cable(app.Address);
        await using var member = await JoinAsync(code, "en", "light", cable.Address);
        await chair.Page.Keyboard.PressAsync("5");
        await ExpectPanelAsync(member, "Options");
        await VoteAsync(member, "Nintedanib");

        cable.Pull();
        await Assertions.Expect(member.Page.Locator("#components-reconnect-modal")).ToBeVisibleAsync();
        await chair.Page.Keyboard.PressAsync("4");
        await ExpectPanelAsync(chair, "Serology");
        cable.PutIn();
        await Assertions.Expect(member.Page.Locator("#components-reconnect-modal")).ToBeHiddenAsync();
        await ExpectPanelAsync(member, "Serology");

        // A reload is another connection altogether: the seat and what was voted from it are still there.
        await member.Page.ReloadAsync();
        await Assertions.Expect(member.Page.Locator("[data-keys]")).ToBeAttachedAsync();
        await chair.Page.Keyboard.PressAsync("5");
        await ExpectPanelAsync(member, "Options");
        await Assertions.Expect(member.Page.Locator("form.vote [role=status]")).ToContainTextAsync("Your vote is in");
    }

    [Theory]
    [InlineData("en", "light", "early-inflammation-naive")]
    [InlineData("zh", "dark", "early-inflammation-naive")]
    [InlineData("en", "dark", "severe-after-triple-therapy")]
    [InlineData("zh", "light", "entries-that-just-pass")]
    public async Task Board_OnTheWall_ShowsEachPanelOnOneScreenReadableFromTheLastRow(string language, string theme, string lesson)
    {
        await using var chair = await OpenAsync(Role.MdtChair, language, theme);
        await BeginAsync(chair, [lesson]);
        var page = chair.Page;

        foreach (var panel in Panels)
        {
            await ExpectPanelAsync(chair, panel);
            var name = $"{lesson}, {panel}";
            (await page.EvaluateAsync<double>(SmallestText)).ShouldBeGreaterThanOrEqualTo(24, name);
            (await page.EvaluateAsync<int>("document.documentElement.scrollHeight - innerHeight")).ShouldBeLessThanOrEqualTo(0, name);
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth")).ShouldBeLessThanOrEqualTo(0, name);
            (await chair.AccessibilityViolationsAsync()).ShouldBeEmpty(name);
            if (panel != "Decision")
            {
                (await page.Locator(".board-large").EvaluateAsync<int>("part => part.scrollHeight - part.clientHeight")).ShouldBeLessThanOrEqualTo(1, name);
                await page.Keyboard.PressAsync("PageDown");
            }
        }

        await page.Keyboard.PressAsync("v");
        await Assertions.Expect(page.Locator("[data-step=v]")).ToBeDisabledAsync();
        await page.Keyboard.PressAsync("w");
        await Assertions.Expect(page.Locator(".what-if")).ToBeVisibleAsync();
        (await page.EvaluateAsync<double>(SmallestText)).ShouldBeGreaterThanOrEqualTo(24);
        chair.Complaints.ShouldBeEmpty();
    }

    private const string SmallestText =
        """
        () => {
            const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            let smallest = Infinity;
            while (walker.nextNode()) {
                const holder = walker.currentNode.parentElement;
                if (walker.currentNode.data.trim() && holder.checkVisibility() && !holder.closest(".visually-hidden, [data-nosnippet]")) {
                    smallest = Math.min(smallest, parseFloat(getComputedStyle(holder).fontSize));
                }
            }
            return smallest;
        }
        """;

    /// <summary>Opens a meeting with invented patients on the agenda and goes to the board.</summary>
    internal static async Task<string> BeginAsync(WatchedPage chair, string[] lessons)
    {
        var page = chair.Page;
        await page.Locator(".meeting-start .button.primary").ClickAsync();
        await Assertions.Expect(page.Locator(".agenda-adding")).ToBeVisibleAsync();
        (await chair.AccessibilityViolationsAsync()).ShouldBeEmpty();
        for (var i = 0; i < lessons.Length; i++)
        {
            await page.Locator(".agenda-adding select").SelectOptionAsync(lessons[i]);
            await Assertions.Expect(page.Locator(".agenda-item")).ToHaveCountAsync(i + 1);
        }

        (await chair.AccessibilityViolationsAsync()).ShouldBeEmpty();
        await page.Locator(".meeting-ways a").ClickAsync();
        await Assertions.Expect(page.Locator("[data-keys]")).ToBeAttachedAsync();
        await Assertions.Expect(page.Locator(".board[data-role=chair]")).ToBeVisibleAsync();
        return new Uri(page.Url).Segments[2].TrimEnd('/');
    }

    internal static Task ExpectPanelAsync(WatchedPage tab, string panel) =>
        Assertions.Expect(tab.Page.Locator(".board")).ToHaveAttributeAsync("data-panel", panel);

    internal static async Task VoteAsync(WatchedPage tab, string agent)
    {
        await tab.Page.Locator(".vote-agents label", new() { HasText = agent }).Locator("input").CheckAsync();
        await tab.Page.Locator("form.vote button").ClickAsync();
        await Assertions.Expect(tab.Page.Locator("form.vote [role=status]")).Not.ToBeEmptyAsync();
    }

    private async Task<WatchedPage> JoinAsync(string code, string language, string theme, Uri? address = null)
    {
        var tab = await OpenAsync(Role.Clinician, language, theme, address);
        await tab.Page.Locator(".meeting-start input").FillAsync(code);
        await tab.Page.Locator("form.meeting-start button").ClickAsync();
        await Assertions.Expect(tab.Page.Locator("[data-keys]")).ToBeAttachedAsync();
        await Assertions.Expect(tab.Page.Locator(".board[data-role=member]")).ToBeVisibleAsync();
        return tab;
    }

    private async Task<WatchedPage> OpenAsync(Role role, string language, string theme, Uri? address = null)
    {
        var home = address ?? app.Address;
        var account = await RecordAccount.MakeAsync(app, home, $"Dr {role.Code}", role);
        return await app.OpenAtAsync(home, "/meeting", await account.SignedInAsync(language, theme, 1920, 1080));
    }
}
