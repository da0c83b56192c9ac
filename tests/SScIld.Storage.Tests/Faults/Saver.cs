using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using SScIld.Storage.Patients;

namespace SScIld.Storage.Tests.Faults;

/// <summary>
/// A program that saves visits of several patients at once, for ever, and says of each that it is saved. The tests start it
/// and kill it.
/// </summary>
internal static class Saver
{
    /// <summary>How many save at once.</summary>
    public const int Patients = 4;

    private static readonly DateOnly FirstDay = new(2000, 1, 1);
    private static readonly Lock Console = new();

    /// <summary>What the visit of a patient's day holds: long enough to fill more than a page, and told apart from every other.</summary>
    public static string Content(string code, DateOnly on) =>
        $$"""{"patient":{"sex":"female"},"hrct":[{"date":"{{on:yyyy-MM-dd}}","pattern":"{{string.Concat(Enumerable.Repeat(code + on.DayNumber.ToString(CultureInfo.InvariantCulture), 600))}}"}]}""";

    /// <summary>The entry point of the test project when it is run as a program.</summary>
    public static async Task<int> Main(string[] arguments)
    {
        await using var services = new ServiceCollection().AddLogging().AddStorage(new StorageOptions { DataFolder = arguments[0] }).BuildServiceProvider();
        await services.GetRequiredService<StoragePreparation>().PrepareAsync();
        var records = services.GetRequiredService<PatientRecords>();
        await Task.WhenAll(Enumerable.Range(0, Patients).Select(i => Task.Run(() => SaveForEverAsync(records, $"K-{i}"))));
        return 0;
    }

    private static async Task SaveForEverAsync(PatientRecords records, string name)
    {
        var code = ((PatientCodeReading.Accepted)PatientCode.Read(name)).Code;
        var id = await records.RegisterAsync(Actor.Program, code) switch
        {
            Registration.Registered registered => registered.Id,
            Registration.AlreadyThere there => there.Id,
            var other => throw new InvalidOperationException(other.ToString()),
        };
        var visits = (await records.OpenAsync(Actor.Program, id))!.Visits;
        for (var day = visits.IsEmpty ? FirstDay : visits[^1].On.AddDays(1); ; day = day.AddDays(1))
        {
            if (await records.EnterVisitAsync(Actor.Program, id, day, Content(name, day)) is not VisitSaving.Saved)
            {
                throw new InvalidOperationException($"{name} {day:yyyy-MM-dd} was not saved.");
            }

            Say($"saved {name} {day:yyyy-MM-dd}");
        }
    }

    private static void Say(string line)
    {
        lock (Console)
        {
            System.Console.Out.WriteLine(line);
            System.Console.Out.Flush();
        }
    }
}
