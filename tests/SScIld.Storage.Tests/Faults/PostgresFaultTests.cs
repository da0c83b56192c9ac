using SScIld.Storage.Audit;
using SScIld.Storage.Patients;
using SScIld.Storage.Tests.Databases;

namespace SScIld.Storage.Tests.Faults;

/// <summary>A server that goes away under load is tried again; nothing is lost and nothing saved twice.</summary>
public sealed class PostgresFaultTests
{
    private const int Writers = 4;
    private static readonly int Restarts = LongRun.Choose(usual: 2, lengthy: 10);

    [Fact]
    public async Task Restart_UnderLoad_IsRetriedAndLosesNothing()
    {
        using var server = new PostgresServer();
        server.Execute("CREATE DATABASE records");
        await using var store = TestStore.At(new StorageOptions { DataFolder = "", PostgresConnection = server.ConnectionTo("records") });
        await store.Get<StoragePreparation>().PrepareAsync();
        var patients = await Task.WhenAll(Enumerable.Range(0, Writers).Select(i => store.PatientAsync($"P-{i}")));
        using var enough = new CancellationTokenSource();

        var saving = patients.Select(patient => Task.Run(() => SaveUntilAsync(store, patient.Id, enough.Token))).ToList();
        for (var restart = 0; restart < Restarts; restart++)
        {
            await Task.Delay(500);
            server.Restart();
        }

        await Task.Delay(500);
        await enough.CancelAsync();
        var saved = await Task.WhenAll(saving);

        store.Log.Lines.ShouldContain(line => line.Contains("The database did not answer", StringComparison.Ordinal));
        saved.ShouldAllBe(count => count > 0);
        for (var i = 0; i < Writers; i++)
        {
            (await store.Patients.OpenAsync(store.Doctor, patients[i].Id))!.Visits.Length.ShouldBe(saved[i]);
        }

        (await store.VerifyAsync()).ShouldBeOfType<AuditVerdict.Intact>().Entries.ShouldBe((3 * Writers) + saved.Sum());
    }

    [Fact]
    public async Task Read_FromAServerThatIsNotThere_SaysSo()
    {
        await using var store = TestStore.At(new StorageOptions { DataFolder = "", PostgresConnection = "Host=127.0.0.1;Port=1;Username=x;Password=x;Database=x;Timeout=1" });

        (await Should.ThrowAsync<StorageException>(AuditVerification.RunAsync(store.Options))).Fault.ShouldBe(StorageFault.Unreachable);
    }

    /// <summary>Saves one day after the other; every save has to succeed. The result is how many there were.</summary>
    private static async Task<int> SaveUntilAsync(TestStore store, Guid patientId, CancellationToken enough)
    {
        var saved = 0;
        while (!enough.IsCancellationRequested)
        {
            (await store.Patients.EnterVisitAsync(store.Doctor, patientId, new DateOnly(2000, 1, 1).AddDays(saved), "{}", CancellationToken.None)).ShouldBeOfType<VisitSaving.Saved>();
            saved++;
        }

        return saved;
    }
}
