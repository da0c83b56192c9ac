using Microsoft.Playwright;

namespace SScIld.Browser.Tests;

/// <summary>The case page as a clinician's hands use it.</summary>
internal static class EntryPage
{
    /// <summary>The controls of a field: one box, or the answers of a closed one.</summary>
    public static ILocator Field(this WatchedPage tab, string written) => tab.Page.Locator($"[data-field=\"{written}\"]");

    /// <summary>Types letter by letter.</summary>
    public static async Task TypeAsync(this WatchedPage tab, string written, string text)
    {
        await tab.Field(written).ClickAsync();
        await tab.Page.Keyboard.TypeAsync(text);
    }

    /// <summary>Chooses an answer with the keyboard.</summary>
    public static async Task ChooseAsync(this WatchedPage tab, string written, string code)
    {
        await tab.Page.Locator($"[data-field=\"{written}\"][value=\"{code}\"]").FocusAsync();
        await tab.Page.Keyboard.PressAsync("Space");
    }

    /// <summary>Adds a drug to the treatments, as the last.</summary>
    public static async Task AddTreatmentAsync(this WatchedPage tab, string agent)
    {
        await tab.Page.Locator("#add-treatment").SelectOptionAsync(agent);
        await tab.Page.Locator("#add-treatment-now").ClickAsync();
    }

    /// <summary>The day of the question as the lessons have it.</summary>
    public static async Task AskOnAsync(this WatchedPage tab, string day)
    {
        await Assertions.Expect(tab.Field("asOf")).Not.ToHaveValueAsync("");
        await tab.Field("asOf").FillAsync(day);
    }
}
