using System.Diagnostics;
using System.Globalization;
using SScIld.Storage.Audit;
using SScIld.Storage.Patients;
using SScIld.Storage.Tests.Databases;

namespace SScIld.Storage.Tests.Faults;

/// <summary>A program killed at any moment has saved what it said it saved, and nothing by half.</summary>
public sealed class KillTests
{
    private const int Seed = 20261120;
    private static readonly int Kills = LongRun.Choose(usual: 10, lengthy: 200);

    [Fact]
    public async Task Kill_AmidConcurrentSaves_LosesNoAcknowledgedVisitAndLeavesNoHalfOne()
    {
        await using var store = TestStore.At(new StorageOptions { DataFolder = Directory.CreateTempSubdirectory("sscild-kill-").FullName });
        var chance = new Random(Seed);
        HashSet<(string Code, DateOnly On)> acknowledged = [];
        for (var kill = 0; kill < Kills; kill++)
        {
            SaveAndKill(store.Options.DataFolder, TimeSpan.FromMilliseconds(chance.Next(1, 400)), acknowledged);
        }

        acknowledged.Count.ShouldBeGreaterThan(Kills);
        var stored = await StoredAsync(store);
        acknowledged.Except(stored.Keys).ShouldBeEmpty();
        stored.Where(visit => visit.Value != Saver.Content(visit.Key.Code, visit.Key.On)).ShouldBeEmpty();
        var intact = (await store.VerifyAsync()).ShouldBeOfType<AuditVerdict.Intact>();
        intact.Records.ShouldBe(stored.Count + Saver.Patients);

        // At most one save of each patient was under way at each kill: stored, but not yet acknowledged.
        (stored.Count - acknowledged.Count).ShouldBeInRange(0, Kills * Saver.Patients);
    }

    private static async Task<Dictionary<(string Code, DateOnly On), string>> StoredAsync(TestStore store)
    {
        Dictionary<(string, DateOnly), string> stored = [];
        foreach (var listed in (await store.Patients.FindAsync(null, null, Saver.Patients + 1)).Patients)
        {
            // Looked at without leaving a trace, so that the count of entries stays the program's.
            var patient = (await store.Get<StoreContexts>().ReadAsync(records => PatientRecords.ReadAsync(records, listed.Id, CancellationToken.None)))!;
            patient.Visits.Length.ShouldBe(listed.VisitCount);
            foreach (var visit in patient.Visits)
            {
                stored.Add((patient.Code, visit.On), visit.Content);
            }
        }

        return stored;
    }

    private static void SaveAndKill(string folder, TimeSpan after, HashSet<(string Code, DateOnly On)> acknowledged)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet", [typeof(Saver).Assembly.Location, folder])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        using var saver = Process.Start(start)!;
        Timer? killer = null;
        while (saver.StandardOutput.ReadLine() is { } line)
        {
            // A line cut in two by the kill was never said.
            if (line.Split(' ') is ["saved", var code, var day] && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on))
            {
                acknowledged.Add((code, on));
                killer ??= new Timer(_ => saver.Kill(), null, after, Timeout.InfiniteTimeSpan);
            }
        }

        saver.WaitForExit();
        killer?.Dispose();
        killer.ShouldNotBeNull("The program never came to save anything.");
    }
}
