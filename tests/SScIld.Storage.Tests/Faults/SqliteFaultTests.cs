using Microsoft.Data.Sqlite;
using SScIld.Storage.Audit;
using SScIld.Storage.Patients;
using SScIld.Storage.Tests.Databases;

namespace SScIld.Storage.Tests.Faults;

/// <summary>A full disk, a locked database, a folder in use: said plainly, and nothing saved by half.</summary>
public sealed class SqliteFaultTests
{
    private static readonly DateOnly FirstDay = new(2026, 1, 1);

    [Fact]
    public async Task EnterVisit_WhenTheDiskIsFull_SaysSoAndKeepsWhatWasSavedBefore()
    {
        await using var store = await TestStore.OpenAsync(DatabaseKind.Sqlite);
        var patient = await store.PatientAsync();
        await using var full = TestStore.At(store.Options with { MaximumPages = Pages(store) + 40 });
        var saved = 0;

        var refused = await Should.ThrowAsync<StorageException>(async () =>
        {
            for (; saved < 1000; saved++)
            {
                await full.Patients.EnterVisitAsync(full.Doctor, patient.Id, FirstDay.AddDays(saved), Saver.Content("P-1", FirstDay.AddDays(saved)));
            }
        });

        refused.Fault.ShouldBe(StorageFault.DiskFull);
        saved.ShouldBeInRange(1, 40);
        (await store.VerifyAsync()).ShouldBeOfType<AuditVerdict.Intact>().Records.ShouldBe(saved + 1);

        // With room again, it goes on where it stopped.
        SqliteConnection.ClearAllPools();
        (await store.Patients.EnterVisitAsync(store.Doctor, patient.Id, FirstDay.AddDays(saved), "{}")).ShouldBeOfType<VisitSaving.Saved>();
        (await store.Patients.OpenAsync(store.Doctor, patient.Id))!.Visits.Length.ShouldBe(saved + 1);
    }

    [Fact]
    public async Task EnterVisit_WhenAnotherProgramHoldsTheDatabaseTooLong_SaysSoAndSavesNothing()
    {
        await using var store = await TestStore.OpenAsync(DatabaseKind.Sqlite);
        var patient = await store.PatientAsync();
        await using var hasty = TestStore.At(store.Options with { BusyTimeout = TimeSpan.FromMilliseconds(200) });
        using (Hold(store))
        {
            (await Should.ThrowAsync<StorageException>(hasty.Patients.EnterVisitAsync(hasty.Doctor, patient.Id, FirstDay, "{}"))).Fault.ShouldBe(StorageFault.Busy);
        }

        (await store.Patients.OpenAsync(store.Doctor, patient.Id))!.Visits.ShouldBeEmpty();
        (await hasty.Patients.EnterVisitAsync(hasty.Doctor, patient.Id, FirstDay, "{}")).ShouldBeOfType<VisitSaving.Saved>();
    }

    [Fact]
    public async Task EnterVisit_WhenAnotherProgramLetsGoInTime_IsSaved()
    {
        await using var store = await TestStore.OpenAsync(DatabaseKind.Sqlite);
        var patient = await store.PatientAsync();
        var hold = Hold(store);
        var saving = Task.Run(() => store.Patients.EnterVisitAsync(store.Doctor, patient.Id, FirstDay, "{}"));
        await Task.Delay(300);
        saving.IsCompleted.ShouldBeFalse();

        hold.Dispose();

        (await saving).ShouldBeOfType<VisitSaving.Saved>();
    }

    [Fact]
    public async Task Prepare_WhenAnotherProgramServesTheFolder_Refuses()
    {
        await using var first = TestStore.At(new StorageOptions { DataFolder = Directory.CreateTempSubdirectory("sscild-two-").FullName });
        await first.Get<StoragePreparation>().PrepareAsync();
        using (var second = new StoragePreparation(first.Get<StoreContexts>(), Microsoft.Extensions.Logging.Abstractions.NullLogger<StoragePreparation>.Instance))
        {
            (await Should.ThrowAsync<StorageException>(second.PrepareAsync())).Fault.ShouldBe(StorageFault.Busy);
        }

        await first.Get<StoragePreparation>().PrepareAsync();
        first.Log.Lines.ShouldContain(line => line.Contains("SQLite 3.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Prepare_WhenTheFileIsNoDatabase_SaysSoAndLeavesIt()
    {
        await using var store = TestStore.At(new StorageOptions { DataFolder = Directory.CreateTempSubdirectory("sscild-other-").FullName });
        await File.WriteAllTextAsync(store.Options.SqliteFile, string.Concat(Enumerable.Repeat("not a database ", 1000)));

        (await Should.ThrowAsync<StorageException>(store.Get<StoragePreparation>().PrepareAsync())).Fault.ShouldBe(StorageFault.Damaged);

        (await File.ReadAllTextAsync(store.Options.SqliteFile)).ShouldStartWith("not a database");
    }

    [Fact]
    public async Task Connection_OfTheEmbeddedDatabase_WritesThroughToTheDisk()
    {
        await using var store = await TestStore.OpenAsync(DatabaseKind.Sqlite);
        await using var records = store.Get<StoreContexts>().Create();

        (await AskAsync(records, "PRAGMA journal_mode")).ShouldBe("wal");
        (await AskAsync(records, "PRAGMA synchronous")).ShouldBe("2");
        (await AskAsync(records, "PRAGMA foreign_keys")).ShouldBe("1");
        (await AskAsync(records, "PRAGMA busy_timeout")).ShouldBe("5000");
    }

    private static async Task<string> AskAsync(Model.StoreContext records, string question)
    {
        var connection = Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.GetDbConnection(records.Database);
        await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.OpenConnectionAsync(records.Database);
        await using var command = connection.CreateCommand();
        command.CommandText = question;
        return $"{await command.ExecuteScalarAsync()}";
    }

    private static int Pages(TestStore store) => (int)(long)Sqlite.SqliteFiles.Ask(store.Options.SqliteFile, "PRAGMA page_count")!;

    private static SqliteConnection Hold(TestStore store)
    {
        var connection = new SqliteConnection($"Data Source={store.Options.SqliteFile};Pooling=false");
        connection.Open();
        using var begin = connection.CreateCommand();
        begin.CommandText = "BEGIN IMMEDIATE";
        begin.ExecuteNonQuery();
        return connection;
    }
}
