using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using SScIld.Interop.Cases;
using SScIld.Interop.Records;
using SScIld.Storage;
using SScIld.Storage.Patients;
using SScIld.Storage.Transfer;

namespace SScIld.Benchmarks.Records;

/// <summary>
/// Fills a data folder with patients and measures what people wait for: <c>records FOLDER [PATIENTS [VISITS]]</c>. A folder
/// that is filled already is measured again as it is.
/// </summary>
internal static partial class RecordsMeasurement
{
    private const int Seed = 20261120;
    private const int PatientsAtOnce = 250;
    private const int Rounds = 400;
    private static readonly DateOnly ExampleDay = new(2026, 11, 20);
    private static readonly Actor Doctor = new(null, "Dr Bench");

    public static async Task RunAsync(string[] arguments)
    {
        var folder = arguments[0];
        var patients = arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : 100_000;
        var visits = arguments.Length > 2 ? int.Parse(arguments[2], CultureInfo.InvariantCulture) : 10;
        await using var services = new ServiceCollection().AddLogging().AddStorage(new StorageOptions { DataFolder = folder }).BuildServiceProvider();
        await services.GetRequiredService<StoragePreparation>().PrepareAsync();
        var records = services.GetRequiredService<PatientRecords>();
        if ((await records.FindAsync(null, null, 1)).Patients.IsEmpty)
        {
            await FillAsync(new BulkEntry(services), patients, visits);
        }

        await MeasureAsync(records, patients, visits);
    }

    private static async Task FillAsync(BulkEntry entry, int patients, int visits)
    {
        var clock = Stopwatch.StartNew();
        for (var from = 0; from < patients; from += PatientsAtOnce)
        {
            await entry.EnterAsync(Doctor, [.. Enumerable.Range(from, Math.Min(PatientsAtOnce, patients - from)).Select(i => Patient(i, visits))]);
        }

        Say($"filled with {patients} patients, {visits} visits each, in {clock.Elapsed.TotalSeconds:F0} s");
    }

    private static async Task MeasureAsync(PatientRecords records, int patients, int visits)
    {
        var chance = new Random(Seed);
        var opened = new List<Patient>();
        await TimeAsync("list, first page of 50", _ => records.FindAsync(null, null, 50));
        var last = (await records.FindAsync(null, null, 50)).Patients[^1];
        await TimeAsync("list, second page", _ => records.FindAsync(null, last, 50));
        await TimeAsync("search, one patient's code", _ => records.FindAsync(Code(chance.Next(patients)), null, 50));
        await TimeAsync("search, part of many codes", _ => records.FindAsync($"-{chance.Next(10, 99)}", null, 50));
        await TimeAsync("search, nothing found", _ => records.FindAsync($"zz{chance.Next(100)}", null, 50));
        await TimeAsync("open a record", async _ =>
        {
            var id = await records.IdOfAsync(Read(Code(chance.Next(patients))));
            opened.Add((await records.OpenAsync(Doctor, id!.Value))!);
        });
        await TimeAsync("save a new visit", round => records.EnterVisitAsync(
            Doctor, opened[round].Id, opened[round].Visits[^1].On.AddDays(1000 + round), Content(chance.Next(patients), visits)));
        await TimeAsync("change a visit", round => records.ChangeVisitAsync(
            Doctor, opened[round].Visits[0], opened[round].Visits[0].On, Content(chance.Next(patients), visits + 1)));
    }

    private static async Task TimeAsync(string what, Func<int, Task> act)
    {
        var milliseconds = new double[Rounds];
        for (var round = 0; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            await act(round);
            milliseconds[round] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(milliseconds);
        Say($"{what,-30} median {milliseconds[Rounds / 2],7:F1} ms   p95 {milliseconds[Rounds * 95 / 100],7:F1} ms   longest {milliseconds[^1],7:F1} ms");
    }

    private static List<IncomingVisit> Patient(int number, int visits) =>
        [.. Enumerable.Range(0, visits).Select(visit => new IncomingVisit(Read(Code(number)), Day(number, visit), Content(number, visit)))];

    private static string Code(int number) => $"P-{number:D6}";

    private static PatientCode Read(string code) => ((PatientCodeReading.Accepted)PatientCode.Read(code)).Code;

    private static DateOnly Day(int number, int visit) => new DateOnly(2016, 1, 1).AddDays((number % 300) + (visit * 180));

    /// <summary>A visit as it is typed: a test and a scan of these days, how the patient is, treatment and safety screen.</summary>
    private static string Content(int number, int visit)
    {
        var later = Day(number, visit).DayNumber - ExampleDay.DayNumber;
        var moved = Days().Replace(Encoding.UTF8.GetString(BenchmarkData.ExampleJson()), day => DateOnly.ParseExact(day.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture)
            .AddDays(later).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        var example = CaseDocumentReader.ReadDocument(Encoding.UTF8.GetBytes(moved))!;
        example.LungFunction = [example.LungFunction![^1]];
        example.LungFunction[0]!.FvcPercentPredicted = 50 + ((number + visit) % 50);
        example.Ssc!.Mrss = (number + visit) % 40;
        return Encoding.UTF8.GetString(DatedCase.Content(example));
    }

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Days();

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
