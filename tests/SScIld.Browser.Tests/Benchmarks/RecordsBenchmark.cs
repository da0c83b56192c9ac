using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SScIld.Pathway;
using SScIld.Storage;
using SScIld.Storage.Patients;
using SScIld.Web.Features.Records;

namespace SScIld.Browser.Tests.Benchmarks;

/// <summary>
/// Measures the pages of records in a browser on a folder that the records benchmark has filled, from the click to the frame in
/// which what was asked for is shown: <c>dotnet run -c Release --project tests/SScIld.Browser.Tests -- records FOLDER [PATIENTS]</c>.
/// </summary>
internal static class RecordsBenchmark
{
    private const int Seed = 20261120;
    private const int Rounds = 100;
    private const int RoundsToWarmUp = 10;
    private const int Advised = 20;

    // Timed in the page itself: what is waited for is there, and says what it must say, or something else than before.
    private const string ActAndWait = """
        async ({ press, type, shown, saying, unlike }) => {
            const isShown = () => {
                const found = document.querySelector(shown)?.textContent.trim();
                return found !== undefined && (!saying || found === saying) && (!unlike || found !== unlike);
            };
            const seen = new Promise(resolve => {
                const watch = new MutationObserver(() => {
                    if (isShown()) {
                        watch.disconnect();
                        requestAnimationFrame(() => resolve(performance.now()));
                    }
                });
                watch.observe(document, { subtree: true, childList: true, characterData: true });
            });
            const from = performance.now();
            if (press) {
                document.querySelector(press).click();
            } else {
                const box = document.querySelector("#patient-search");
                box.value = type;
                box.dispatchEvent(new Event("input", { bubbles: true }));
            }

            return await seen - from;
        }
        """;

    /// <summary>How many the records benchmark enters when nothing else is asked of it.</summary>
    public const int Patients = 100_000;

    private const string FirstCode = ".patients tbody tr:first-child th a";

    public static async Task RunAsync(AppFixture app, string folder, int patients)
    {
        await using var kept = new AccountApp(folder);
        var address = kept.Start();
        var account = await RecordAccount.ClinicianAsync(kept, address, "Dr Bench");
        var advised = await AdviseAsync(kept, patients);
        await using var tab = await app.OpenAtAsync(address, "/about", await account.SignedInAsync());
        using var process = Process.GetCurrentProcess();
        var chance = new Random(Seed);
        var times = new Dictionary<string, List<(double Waited, double Worked)>>();
        for (var round = 0; round < Rounds + RoundsToWarmUp; round++)
        {
            var code = string.Create(CultureInfo.InvariantCulture, $"P-{chance.Next(patients):D6}");
            await NoteAsync("list, from another page", new { press = ".app-nav a[href='/records']", shown = FirstCode });
            await NoteAsync("list, the next page", new { press = ".patients + p button:last-child", shown = FirstCode, unlike = await FirstAsync() });
            var first = await FirstAsync();
            var part = Enumerable.Range(10, 90).Select(i => $"{(i + round) % 90 + 10}").First(digits => !first.Contains(digits, StringComparison.Ordinal));
            await NoteAsync("search, part of many codes", new { type = part, shown = FirstCode, unlike = first });
            await NoteAsync("search, one patient's code", new { type = code, shown = FirstCode, saying = code });
            await NoteAsync("open a record of ten visits", new { press = FirstCode, shown = ".timeline h3" });
            await tab.Page.Locator(".app-nav a[href='/records']").ClickAsync();
            await Assertions.Expect(tab.Page.Locator(FirstCode)).ToBeVisibleAsync();
            await NoteAsync("search, one patient advised", new { type = advised[round % advised.Count], shown = FirstCode, saying = advised[round % advised.Count] });
            await NoteAsync("open it, with ten pieces of advice", new { press = FirstCode, shown = ".timeline .advice-entry" });
            await tab.Page.Locator(".app-nav a[href='/about']").ClickAsync();
            await Assertions.Expect(tab.Page.Locator(".patients, .timeline")).ToHaveCountAsync(0);

            async Task NoteAsync(string what, object act)
            {
                process.Refresh();
                var before = process.TotalProcessorTime;
                var time = await tab.Page.EvaluateAsync<double>(ActAndWait, act);
                process.Refresh();
                if (round >= RoundsToWarmUp)
                {
                    times.TryAdd(what, []);
                    times[what].Add((time, (process.TotalProcessorTime - before).TotalMilliseconds));
                }
            }
        }

        foreach (var (what, taken) in times)
        {
            PageBenchmark.Print($"{what}, ms", [.. taken.Select(one => one.Waited)]);
            PageBenchmark.Print("  processor time of the server, ms", [.. taken.Select(one => one.Worked)]);
        }

        async Task<string> FirstAsync() => (await tab.Page.Locator(FirstCode).TextContentAsync())!.Trim();
    }

    /// <summary>Has the advice of every visit saved for a few patients, and says their codes.</summary>
    private static async Task<IReadOnlyList<string>> AdviseAsync(AccountApp kept, int patients)
    {
        var (records, book, doctor) = (kept.Services.GetRequiredService<PatientRecords>(), kept.Services.GetRequiredService<RecordBook>(), new Actor(null, "Dr Bench"));
        var codes = new List<string>();
        for (var i = 0; i < Advised; i++)
        {
            var code = string.Create(CultureInfo.InvariantCulture, $"P-{(long)i * patients / Advised:D6}");
            var id = await records.IdOfAsync(((PatientCodeReading.Accepted)PatientCode.Read(code)).Code);
            var open = (await book.OpenAsync(doctor, id!.Value))!;
            foreach (var visit in open.Assessments.IsEmpty ? open.Patient.Visits : [])
            {
                (await book.AssessAsync(doctor, open.Patient, visit.On, Language.English)).ShouldBeOfType<Assessing.Saved>();
            }

            codes.Add(code);
        }

        return codes;
    }
}
