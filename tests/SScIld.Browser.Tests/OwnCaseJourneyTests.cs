using Microsoft.Playwright;

namespace SScIld.Browser.Tests;

/// <summary>A clinician brings a case, gets it refused, puts it right and reads the assessment.</summary>
[Collection(AppCollection.Name)]
public sealed class OwnCaseJourneyTests(AppFixture app)
{
    private static string Example => File.ReadAllText(RepositoryFolder.At("data", "contract", "example-case.json"));

    private static string Impossible => Example.Replace("\"fvcPercentPredicted\": 74", "\"fvcPercentPredicted\": 740", StringComparison.Ordinal);

    [Fact]
    public async Task File_WithAnImpossibleValue_NamesTheFieldKeepsTheTextAndCanBePutRight()
    {
        await using var tab = await app.OpenAsync("/");
        var page = tab.Page;

        await page.GetByLabel("Choose a case file").SetInputFilesAsync(new FilePayload
        {
            Name = "case.json",
            MimeType = "application/json",
            Buffer = System.Text.Encoding.UTF8.GetBytes(Impossible),
        });
        await Assertions.Expect(page.GetByRole(AriaRole.Alert).Locator("code")).ToHaveTextAsync("lungFunction[1].fvcPercentPredicted");
        (await tab.AccessibilityViolationsAsync()).ShouldBeEmpty();
        var box = page.GetByLabel("Or paste the case here");
        await Assertions.Expect(box).ToHaveValueAsync(Impossible);

        await box.FillAsync(Example);
        await page.GetByRole(AriaRole.Button, new() { Name = "Assess", Exact = true }).ClickAsync();

        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Fibrosis-dominant");
        new Uri(page.Url).PathAndQuery.ShouldBe("/case", "nothing of a patient stands in an address");
        tab.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Paste_AsLargeAsACaseMayBe_IsAnsweredNotLost()
    {
        await using var tab = await app.OpenAsync("/");
        var box = tab.Page.GetByLabel("Or paste the case here");

        await box.FillAsync($"{{\"caseId\": \"{new string('"', 1_000_000)}");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Assess", Exact = true }).ClickAsync();

        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Alert).Locator("li")).ToHaveCountAsync(1);
        tab.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Case_AfterAReload_IsBackAndNowhereButInThisTab()
    {
        await using var tab = await app.OpenAsync("/");
        await tab.Page.GetByLabel("Or paste the case here").FillAsync(Example);
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Assess", Exact = true }).ClickAsync();
        await Assertions.Expect(tab.Page.Locator(".verdict")).ToBeVisibleAsync();

        await tab.GoToAsync("/case");

        await Assertions.Expect(tab.Page.Locator("h1")).ToContainTextAsync("Fibrosis-dominant");
        (await tab.Page.EvaluateAsync<int>("localStorage.length")).ShouldBe(0);
        tab.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Keyboard_Alone_OpensAnExampleAndACard()
    {
        await using var tab = await app.OpenAsync("/");
        var page = tab.Page;

        await PressTabUntilAsync(page, ".example");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".verdict h1")).ToBeFocusedAsync();
        await PressTabUntilAsync(page, ".proposal > summary");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".proposal[open]")).ToHaveCountAsync(1);
        await PressTabUntilAsync(page, ".trace summary");
        await page.Keyboard.PressAsync("Space");

        await Assertions.Expect(page.Locator(".rule").First).ToBeVisibleAsync();
        tab.Complaints.ShouldBeEmpty();
    }

    private static async Task PressTabUntilAsync(IPage page, string selector)
    {
        const int Patience = 120;
        for (var i = 0; i < Patience; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
            {
                return;
            }
        }

        throw new InvalidOperationException($"The keyboard never reached {selector}.");
    }
}
