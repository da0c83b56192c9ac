using Microsoft.Playwright;

namespace SScIld.Browser.Tests;

/// <summary>A learner answers before the tool does, a class is shown a case from a remote, an author files one.</summary>
[Collection(AppCollection.Name)]
public sealed class TeachingJourneyTests(AppFixture app)
{
    private static readonly string[] Parts = ["Phenotype", "Progression", "Plan"];

    [Theory]
    [InlineData("en", "light", 1440)]
    [InlineData("zh", "dark", 390)]
    [InlineData("zh", "contrast", 1920)]
    public async Task Learner_ByKeyboard_AnswersARoundsFirstCaseAndSeesWhereTheyPart(string language, string theme, int width)
    {
        await using var tab = await OpenAsync("/teach/rounds/7", language, theme, width, 900);
        var page = tab.Page;
        (await tab.AccessibilityViolationsAsync()).ShouldBeEmpty();
        await page.Locator(".round-cases a").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("form.answer")).ToBeVisibleAsync();
        (await tab.AccessibilityViolationsAsync()).ShouldBeEmpty();

        await AnswerByKeyboardAsync(page);
        await page.Locator("#stand-rituximab").SelectOptionAsync("Now");
        await page.Locator("form.answer button[type=submit]").FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator(".reveal .revealed")).ToHaveCountAsync(3);
        await Assertions.Expect(page.Locator(".revealed-agent").Last).ToBeVisibleAsync();
        await page.Locator(".teach-side details > summary").First.ClickAsync();
        await Assertions.Expect(page.Locator(".contrast").First).ToBeVisibleAsync();
        await page.Locator(".contrast .button").First.ClickAsync();
        await Assertions.Expect(page.Locator(".contrast-outcomes").First).ToBeVisibleAsync();
        (await tab.AccessibilityViolationsAsync()).ShouldBeEmpty();
        (await SidewaysAsync(page)).ShouldBe(0);
        (await page.EvaluateAsync<int>("localStorage.length")).ShouldBe(0, "nothing about a learner is stored");

        await page.Locator("nav.back a").ClickAsync();
        await Assertions.Expect(page.Locator(".score")).ToBeVisibleAsync();
        (await tab.AccessibilityViolationsAsync()).ShouldBeEmpty();
        tab.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Basis_OfTheRuleThatSpoke_OpensBesideTheComparison()
    {
        await using var tab = await OpenAsync("/teach/cases/add-on-due", "en", "light", 1440, 900);
        await AnswerByKeyboardAsync(tab.Page);
        await tab.Page.Locator("form.answer button[type=submit]").ClickAsync();
        await Assertions.Expect(tab.Page.Locator(".reveal")).ToBeVisibleAsync();

        await tab.Page.Locator(".revealed .basis").First.ClickAsync();

        await Assertions.Expect(tab.Page.Locator("dialog.drawer h2")).ToBeFocusedAsync();
        tab.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("en", "light", "add-on-due")]
    [InlineData("zh", "dark", "add-on-due")]
    [InlineData("en", "dark", "entries-that-just-pass")]
    [InlineData("zh", "light", "both-biologics-contraindicated")]
    [InlineData("en", "light", "severe-after-triple-therapy")]
    public async Task Presenter_FromTheRemoteAlone_ShowsEveryStepOnOneScreenReadableFromTheLastRow(string language, string theme, string lesson)
    {
        await using var tab = await OpenAsync($"/teach/cases/{lesson}/present", language, theme, 1920, 1080);
        var page = tab.Page;
        await Assertions.Expect(page.Locator("[data-keys]")).ToBeAttachedAsync();
        var steps = await page.Locator(".stage").GetAttributeAsync("data-stage");
        steps.ShouldBe("patient");

        for (var step = 1; ; step++)
        {
            await Assertions.Expect(page.Locator(".stage-place")).ToContainTextAsync(language == "en" ? $"{step} of " : $"{step} / ");
            var name = $"{lesson}, step {step}";
            (await SmallestTextAsync(page)).ShouldBeGreaterThanOrEqualTo(24, name);
            (await page.EvaluateAsync<int>("document.documentElement.scrollHeight - innerHeight")).ShouldBeLessThanOrEqualTo(0, name);
            (await SidewaysAsync(page)).ShouldBe(0, name);
            (await tab.AccessibilityViolationsAsync()).ShouldBeEmpty(name);
            if (await page.Locator("[data-step=next]").IsDisabledAsync())
            {
                break;
            }

            await page.Keyboard.PressAsync("PageDown");
        }

        await page.Keyboard.PressAsync("PageUp");
        await Assertions.Expect(page.Locator(".stage")).ToHaveAttributeAsync("data-stage", "plan");
        await page.Keyboard.PressAsync("Home");
        await Assertions.Expect(page.Locator(".stage")).ToHaveAttributeAsync("data-stage", "patient");
        tab.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Round_ReloadedInTheMiddle_GoesOnWithEveryAnswer_AndIsNotInAnotherTab()
    {
        await using var tab = await OpenAsync("/teach/rounds/7", "en", "light", 1440, 900);
        var page = tab.Page;
        await page.Locator(".round-cases a").First.ClickAsync();
        await AnswerByKeyboardAsync(page);
        await page.Locator("form.answer button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator(".reveal")).ToBeVisibleAsync();
        var points = await page.Locator("#reveal").TextContentAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Next case" }).ClickAsync();
        await Assertions.Expect(page.Locator("form.answer")).ToBeVisibleAsync();
        await page.Locator("input[name=progression]").First.CheckAsync();
        await page.WaitForFunctionAsync("() => JSON.parse(sessionStorage.getItem('sscild-lessons'))?.answers.length === 2");

        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("input[name=progression]").First).ToBeCheckedAsync();
        await page.Locator("nav.back a").ClickAsync();
        await Assertions.Expect(page.Locator(".score")).ToBeVisibleAsync();
        await page.Locator(".round-cases a").First.ClickAsync();
        await Assertions.Expect(page.Locator("#reveal")).ToHaveTextAsync(points!);

        await using var other = await tab.AnotherTabAsync("/teach/rounds/7");
        await Assertions.Expect(other.Page.Locator("[data-interactive]")).ToBeAttachedAsync();
        await Assertions.Expect(other.Page.Locator(".score")).ToHaveCountAsync(0);
        tab.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Lesson_SharedAsAnAddress_OpensElsewhereAndStandsInNoRequest()
    {
        await using var tab = await OpenAsync("/teach", "en", "light", 1440, 900);
        await tab.Page.GetByLabel("Open a lesson file").SetInputFilesAsync(RepositoryFolder.At("data", "cases", "add-on-due.json"));
        await Assertions.Expect(tab.Page.Locator("form.answer")).ToBeVisibleAsync();
        await AnswerByKeyboardAsync(tab.Page);
        await tab.Page.Locator("form.answer button[type=submit]").ClickAsync();
        await tab.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Copy a link to this lesson" }).ClickAsync();
        await Assertions.Expect(tab.Page.GetByText("Link copied")).ToBeVisibleAsync();
        var link = await tab.Page.EvaluateAsync<string>("navigator.clipboard.readText()");
        (await tab.AccessibilityViolationsAsync()).ShouldBeEmpty();

        await using var colleague = await OpenAsync("/teach", "zh", "dark", 390, 844);
        var asked = new List<string>();
        colleague.Page.Request += (_, request) => asked.Add(request.Url);
        await colleague.Page.GotoAsync(link);

        await Assertions.Expect(colleague.Page.Locator("form.answer")).ToBeVisibleAsync();
        colleague.Page.Url.ShouldEndWith("/teach/own");
        asked.ShouldNotContain(url => url.Contains("lesson=", StringComparison.Ordinal));
        (await SidewaysAsync(colleague.Page)).ShouldBe(0);
        (await colleague.AccessibilityViolationsAsync()).ShouldBeEmpty();

        await colleague.Page.GotoAsync("/teach");
        await colleague.Page.GotoAsync("/teach/own#lesson=AAAA");
        await Assertions.Expect(colleague.Page.Locator(".shared-case .notice")).ToContainTextAsync("链接中的教学病例不完整");
        colleague.Complaints.ShouldBeEmpty();
        tab.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Author_FilesThePatientInTheForm_AndAColleagueOpensTheFile()
    {
        await using var tab = await OpenAsync("/examples/add-on-due", "en", "light", 1440, 900);
        var page = tab.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "Edit this case" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Teaching case" }).ClickAsync();
        await page.GetByLabel("Name of the file").FillAsync("falls-on-mycophenolate");
        await page.GetByLabel("Title, English").FillAsync("A fall on mycophenolate");
        await page.GetByLabel("Vignette, English").FillAsync("A woman of 57 falls by 11 points.");
        await page.GetByLabel("Goals, English, one a line").FillAsync("The trigger is met.");
        (await tab.AccessibilityViolationsAsync()).ShouldBeEmpty();

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Save the lesson file" }).ClickAsync());
        download.SuggestedFilename.ShouldBe("falls-on-mycophenolate.json");
        var file = await download.PathAsync();

        await using var colleague = await OpenAsync("/teach", "en", "light", 1440, 900);
        await colleague.Page.GetByLabel("Open a lesson file").SetInputFilesAsync(new FilePayload
        {
            Name = "falls-on-mycophenolate.json",
            MimeType = "application/json",
            Buffer = await File.ReadAllBytesAsync(file),
        });
        await Assertions.Expect(colleague.Page.Locator("h1")).ToHaveTextAsync("A fall on mycophenolate");
        await Assertions.Expect(colleague.Page.Locator("form.answer")).ToBeVisibleAsync();
        await AnswerByKeyboardAsync(colleague.Page);
        await colleague.Page.Locator("form.answer button[type=submit]").ClickAsync();
        await Assertions.Expect(colleague.Page.Locator(".reveal")).ToBeVisibleAsync();
        await Assertions.Expect(colleague.Page.Locator(".lesson-differs")).ToHaveCountAsync(0);
        tab.Complaints.ShouldBeEmpty();
        colleague.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("en", "light", 1440)]
    [InlineData("zh", "contrast", 390)]
    [InlineData("zh", "dark", 1440)]
    public async Task LibraryAndContrasts_HaveNoViolationAndNeverScrollSideways(string language, string theme, int width)
    {
        await using var tab = await OpenAsync("/teach", language, theme, width, 900);
        foreach (var path in (string[])["/teach", "/teach/contrasts", "/teach/new", "/teach/own", "/teach/rounds/0"])
        {
            await tab.GoToAsync(path);
            await tab.Page.EvaluateAsync("document.querySelectorAll('details').forEach(part => part.open = true)");
            (await tab.AccessibilityViolationsAsync()).ShouldBeEmpty(path);
            (await SidewaysAsync(tab.Page)).ShouldBe(0, path);
        }

        tab.Complaints.ShouldBeEmpty();
    }

    private static async Task AnswerByKeyboardAsync(IPage page)
    {
        await PressAsync(page, "input[name=phenotype]");
        await PressAsync(page, "input[name=progression]");
        foreach (var part in Parts)
        {
            await PressAsync(page, $"input[name=sure-{part}]");
        }
    }

    private static async Task PressAsync(IPage page, string radio)
    {
        await page.Locator(radio).First.FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(page.Locator(radio).First).ToBeCheckedAsync();
    }

    private static Task<int> SidewaysAsync(IPage page) => page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

    /// <summary>The smallest text that is seen, in pixels.</summary>
    private static Task<double> SmallestTextAsync(IPage page) => page.EvaluateAsync<double>(
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
        """);

    private Task<WatchedPage> OpenAsync(string path, string language, string theme, int width, int height) => app.OpenAsync(
        path, Look.Of(app.Address, language, theme, width, height, Look.Welcomed));
}
