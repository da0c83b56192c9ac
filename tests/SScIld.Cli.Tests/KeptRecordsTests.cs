using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using SScIld.Storage;
using SScIld.Storage.Patients;

namespace SScIld.Cli.Tests;

/// <summary>Backing up, restoring and verifying what a server keeps.</summary>
public sealed class KeptRecordsTests : IDisposable
{
    private readonly Workplace _place = new();

    private StorageOptions Store => new() { DataFolder = _place["store"] };

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _place.Dispose();
    }

    [Theory]
    [InlineData("en", "audit trail is intact: 1 entries, 1 records")]
    [InlineData("zh", "审计记录完好：1条，1份记录")]
    public async Task VerifyAudit_WhenNothingWasTouched_SaysSoAndPrintsTheLastHash(string language, string said)
    {
        await FillAsync("P-1");

        var outcome = Sscild.Run("data", "verify-audit", "--store", Store.DataFolder, "--lang", language).WithoutStackTrace();

        outcome.Error.ShouldBeEmpty();
        outcome.ExitCode.ShouldBe(0);
        outcome.Output.ShouldContain(said);
        outcome.Output.ShouldMatch("[0-9a-f]{64}");
    }

    [Fact]
    public async Task VerifyAudit_WhenARecordWasEdited_EndsWithACodeOfItsOwn()
    {
        await FillAsync("P-1");
        await using (var connection = new SqliteConnection($"Data Source={Store.SqliteFile}"))
        {
            await connection.OpenAsync();
            await using var tamper = connection.CreateCommand();
            tamper.CommandText = "UPDATE patients SET code = 'P-2'";
            await tamper.ExecuteNonQueryAsync();
        }

        var outcome = Sscild.Run("data", "verify-audit", "--store", Store.DataFolder).WithoutStackTrace();

        outcome.ExitCode.ShouldBe(4);
        outcome.Output.ShouldBeEmpty();
        outcome.Error.ShouldMatch("^Patient record [0-9a-f-]{36} was edited outside the program; its last entry is 1\\.\n$");
    }

    [Fact]
    public async Task Backup_WhileAServerWorks_RestoresToTheSameRecords()
    {
        await using var server = await ServeAsync();
        await RegisterAsync(server, "P-1");

        var backup = Sscild.Run("data", "backup", _place["one.db"], "--store", Store.DataFolder).WithoutStackTrace();
        await RegisterAsync(server, "P-2");
        var refused = Sscild.Run("data", "restore", _place["one.db"], "--store", Store.DataFolder).WithoutStackTrace();
        await server.DisposeAsync();
        SqliteConnection.ClearAllPools();
        var restored = Sscild.Run("data", "restore", _place["one.db"], "--store", Store.DataFolder).WithoutStackTrace();

        backup.Error.ShouldBeEmpty();
        backup.ExitCode.ShouldBe(0);
        refused.ExitCode.ShouldBe(3);
        refused.Error.ShouldContain("stop it first");
        restored.Error.ShouldBeEmpty();
        restored.ExitCode.ShouldBe(0);
        Directory.GetFiles(Store.DataFolder, "*.before-restore-*").ShouldNotBeEmpty();
        await using var again = await ServeAsync();
        (await again.GetRequiredService<PatientRecords>().FindAsync(null, null, 10)).Patients.ShouldHaveSingleItem().Code.ShouldBe("P-1");
    }

    [Fact]
    public async Task Backup_OntoAFileThatIsThere_WritesNothing()
    {
        await FillAsync("P-1");
        var file = _place.Write("there.db", "mine");

        var outcome = Sscild.Run("data", "backup", file, "--store", Store.DataFolder).WithoutStackTrace();

        outcome.ExitCode.ShouldBe(3);
        (await File.ReadAllTextAsync(file)).ShouldBe("mine");
    }

    [Theory]
    [InlineData("not a database")]
    [InlineData("")]
    public async Task Restore_FromSomethingElse_LeavesTheRecords(string content)
    {
        await FillAsync("P-1");
        var before = await File.ReadAllBytesAsync(Store.SqliteFile);

        var outcome = Sscild.Run("data", "restore", _place.Write("other.db", content), "--store", Store.DataFolder).WithoutStackTrace();

        outcome.ExitCode.ShouldBe(3);
        outcome.Error.ShouldContain("holds no whole and intact records");
        (await File.ReadAllBytesAsync(Store.SqliteFile)).ShouldBe(before);
    }

    [Theory]
    [InlineData("data")]
    [InlineData("data", "backup")]
    [InlineData("data", "restore")]
    [InlineData("data", "backup", "file.db")]
    [InlineData("data", "backup", "file.db", "--postgres", "Host=127.0.0.1")]
    public void Data_WithoutWhatItNeeds_IsRefused(params string[] arguments)
    {
        var outcome = Sscild.Run(arguments).WithoutStackTrace();

        outcome.ExitCode.ShouldBe(64);
        outcome.Output.ShouldBeEmpty();
    }

    [Fact]
    public void Data_OfAFolderWithoutRecords_SaysWhichFileIsMissing()
    {
        var outcome = Sscild.Run("data", "verify-audit", "--store", _place["nowhere"]).WithoutStackTrace();

        outcome.ExitCode.ShouldBe(3);
        outcome.Error.ShouldContain("sscild.db");
    }

    private async Task FillAsync(string code)
    {
        await using var server = await ServeAsync();
        await RegisterAsync(server, code);
    }

    private static async Task RegisterAsync(ServiceProvider server, string code) => await server.GetRequiredService<PatientRecords>()
        .RegisterAsync(Actor.Program, PatientCode.Read(code).ShouldBeOfType<PatientCodeReading.Accepted>().Code);

    private async Task<ServiceProvider> ServeAsync()
    {
        var services = new ServiceCollection().AddLogging().AddStorage(Store).BuildServiceProvider();
        await services.GetRequiredService<StoragePreparation>().PrepareAsync();
        return services;
    }
}
