using Microsoft.Playwright;

namespace SScIld.Browser.Tests;

/// <summary>The reference, the drawer beside a case, the first-visit card and the tour, as a person uses them.</summary>
[Collection(AppCollection.Name)]
public sealed class ReferenceTests(AppFixture app)
{
    private static readonly string[] OneOfEachKind =
    [
        "/knowledge", "/knowledge/rules/add-on.nintedanib-when-fvc-falls", "/knowledge/numbers", "/knowledge/numbers/progression.fvc-fall-significant",
        "/knowledge/agents/nintedanib", "/knowledge/studies/senscis", "/knowledge/guidelines/ats-2023", "/knowledge/statements/ats-2023.t6",
        "/knowledge/positions/pirfenidone", "/knowledge/errata/e01", "/knowledge/notices", "/knowledge/tables/progression.status",
        "/knowledge/conditions/fvc-falls-on-regimen", "/knowledge/passages", "/knowledge/readings", "/knowledge/rules/no-such-rule", "/about", "/demo",
    ];

    // The last is the one a page is then read at.
    private static readonly int[] Widths = [390, 1920, 1440];

    [Theory]
    [InlineData("dark", 390)]
    [InlineData("contrast", 1440)]
    public async Task News_WithEverythingOpen_HasNoViolationAndNeverScrollsSideways(string theme, int width)
    {
        await using var tab = await app.OpenAsync("/knowledge/news", new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 900 } });
        await tab.Page.EvaluateAsync("theme => document.cookie = `sscild-theme=${theme}; path=/`", theme);
        await tab.GoToAsync("/knowledge/news");

        // Earlier versions are read and compared when somebody first asks.
        await Assertions.Expect(tab.Page.Locator(".news .card").First).ToBeVisibleAsync(new() { Timeout = 90_000 });
        await tab.Page.EvaluateAsync("document.querySelectorAll('details').forEach(part => part.open = true)");

        (await tab.AccessibilityViolationsAsync()).ShouldBeEmpty();
        (await tab.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0);
        tab.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Look.Each), MemberType = typeof(Look))]
    public async Task EachKindOfPage_HasNoViolationAndNeverScrollsSideways(string language, string theme)
    {
        await using var tab = await app.OpenAsync(OneOfEachKind[0], Look.Of(app.Address, language, theme, 1440, 900));
        var found = new List<string>();
        foreach (var path in OneOfEachKind)
        {
            await tab.GoToAsync(path);
            await tab.Page.EvaluateAsync("document.querySelectorAll('details').forEach(part => part.open = true)");
            found.AddRange((await tab.AccessibilityViolationsAsync()).Select(violation => $"{path}: {violation}"));
            foreach (var width in Widths)
            {
                await tab.Page.SetViewportSizeAsync(width, 900);
                if (await tab.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth") > 0)
                {
                    found.Add($"{path}: scrolls sideways at a width of {width}");
                }
            }
        }

        found.ShouldBeEmpty();
    }

    [Fact]
    public async Task Search_ByKeyboard_LeadsToTheArticle()
    {
        await using var tab = await app.OpenAsync("/knowledge");

        await tab.Page.Locator("#knowledge-search").FillAsync("senscis");
        await Assertions.Expect(tab.Page.Locator(".found mark").First).ToBeVisibleAsync();
        await tab.Page.Locator("#knowledge-search").PressAsync("ArrowDown");
        await tab.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(tab.Page.Locator("h1")).ToHaveTextAsync("SENSCIS");
        tab.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Basis_OpensBesideTheCaseAndGivesTheFocusBack()
    {
        await using var tab = await app.OpenAsync("/examples/add-on-due");
        await tab.Page.EvaluateAsync("document.querySelector('.proposal.action-add').open = true");
        var button = tab.Page.Locator(".proposal.action-add .reasons .basis").First;

        await button.ClickAsync();
        await Assertions.Expect(tab.Page.Locator("dialog.drawer h2")).ToBeFocusedAsync();
        await Assertions.Expect(tab.Page.Locator("dialog.drawer .inputs")).ToContainTextAsync("24 % of lung");
        (await tab.AccessibilityViolationsAsync()).ShouldBeEmpty();

        await tab.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(tab.Page.Locator("dialog.drawer")).ToBeHiddenAsync();
        await Assertions.Expect(button).ToBeFocusedAsync();
        tab.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Card_WhenUnderstood_StaysAwayFromTheNextVisit()
    {
        await using var tab = await app.OpenAsync("/");
        await Assertions.Expect(tab.Page.Locator(".welcome")).ToBeVisibleAsync();

        await tab.Page.Locator(".welcome button").ClickAsync();
        await Assertions.Expect(tab.Page.Locator(".welcome")).ToHaveCountAsync(0);

        await tab.GoToAsync("/about");
        await Assertions.Expect(tab.Page.Locator(".welcome")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Tour_ByArrowKeys_MarksEachPartOfThePage()
    {
        await using var tab = await app.OpenAsync("/demo");
        await Assertions.Expect(tab.Page.Locator(".demo-spot")).ToHaveCountAsync(1);

        for (var step = 2; await tab.Page.Locator("[data-demo=next]").CountAsync() > 0; step++)
        {
            await tab.Page.Keyboard.PressAsync("ArrowRight");
            await Assertions.Expect(tab.Page.Locator(".demo-bar .eyebrow")).ToContainTextAsync($"Step {step} ");
            await Assertions.Expect(tab.Page.Locator(".demo-spot")).ToBeInViewportAsync();
        }

        await Assertions.Expect(tab.Page.Locator(".demo-ways a").First).ToHaveAttributeAsync("href", "/case");
        tab.Complaints.ShouldBeEmpty();
    }
}
