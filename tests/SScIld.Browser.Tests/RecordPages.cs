using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace SScIld.Browser.Tests;

/// <summary>The pages of records as a clinician's hands use them.</summary>
internal static partial class RecordPages
{
    private static int _codes;

    /// <summary>A code that no other test has.</summary>
    public static string NewCode() => string.Create(CultureInfo.InvariantCulture, $"J-{Environment.ProcessId % 1000}-{Interlocked.Increment(ref _codes)}");

    /// <summary>Begins a record under a code, and says where it is.</summary>
    public static async Task<string> BeginRecordAsync(this WatchedPage tab, string code)
    {
        await tab.Page.Locator("#patient-code").FillAsync(code);
        await tab.Page.Locator(".new-patient button").ClickAsync();
        await Assertions.Expect(tab.Page.Locator("h1")).ToHaveTextAsync(code);
        await Assertions.Expect(tab.Page).ToHaveURLAsync(RecordAddress());
        return new Uri(tab.Page.Url).PathAndQuery;
    }

    /// <summary>Enters the first visit of the record that is open.</summary>
    public static async Task EnterVisitAsync(this WatchedPage tab, string day, string mrss)
    {
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "New visit" }).ClickAsync();
        await tab.AskOnAsync(day);
        await tab.Field("ssc.mrss").FillAsync(mrss);
        await tab.SaveVisitAsync("Save the visit");
        await Assertions.Expect(tab.Page.Locator(".timeline .visit-summary a")).ToHaveCountAsync(1);
    }

    /// <summary>What was typed last has reached the server once the pointer is pressed: both travel on one connection, in order.</summary>
    public static Task SaveVisitAsync(this WatchedPage tab, string name) =>
        tab.Page.Locator(".visit-bar").GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    [GeneratedRegex("/records/[0-9a-f-]{36}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RecordAddress();
}
