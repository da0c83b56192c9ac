using Microsoft.Data.Sqlite;
using Npgsql;
using SScIld.Storage.Accounts;
using SScIld.Storage.Audit;
using SScIld.Storage.Decisions;
using SScIld.Storage.Meetings;
using SScIld.Storage.Tests.Databases;

namespace SScIld.Storage.Tests.Migrations;

/// <summary>A database of every form that was ever released comes to the newest with everything in it.</summary>
public sealed class ReleasedFormTests
{
    private static string Folder => RepositoryFolder.At("tests", "SScIld.Storage.Tests", "Migrations", "Released");

    public static TheoryData<string> Forms => [.. Directory.GetFiles(Folder, "*.sql").Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Prepare_ADatabaseOfAnEarlierForm_KeepsEverything(string form)
    {
        var script = await File.ReadAllTextAsync(Path.Combine(Folder, form));
        await using var store = form.EndsWith(".sqlite.sql", StringComparison.Ordinal) ? OfSqlite(script) : OfPostgres(script);

        await store.Get<StoragePreparation>().PrepareAsync();

        var listed = (await store.Patients.FindAsync("P-0417", null, 10)).Patients.ShouldHaveSingleItem();
        var patient = (await store.Patients.OpenAsync(store.Doctor, listed.Id))!;
        patient.Visits.ShouldHaveSingleItem().Content.ShouldContain("fvcPercentPredicted");
        var saved = (await store.Archive.OfPatientAsync(patient.Id)).ShouldHaveSingleItem();
        saved.Pack.Version.ShouldBe("0.1.0");
        (await store.Decisions.OfAssessmentAsync(saved.Id)).ShouldHaveSingleItem().Answer.ShouldBe(ProposalAnswer.Decline);
        (await store.Get<FirstAdministrator>().IsThereAsync()).ShouldBeTrue();
        foreach (var signed in await store.Get<SignedRecords>().NewestAsync(10))
        {
            signed.Text.ShouldBe("Add nintedanib");
            signed.Amendments.ShouldHaveSingleItem().Text.ShouldBe("IL-6 came back");
        }

        (await store.Get<SignedRecords>().NewestAsync(10)).Length.ShouldBe(form.StartsWith("first-form", StringComparison.Ordinal) ? 0 : 1);
        (await store.VerifyAsync()).ShouldBeOfType<AuditVerdict.Intact>().Entries.ShouldBeGreaterThan(5);
        (await Should.ThrowAsync<System.Data.Common.DbException>(store.TamperAsync("DELETE FROM audit_entries"))).Message.ShouldContain("only ever added to");
    }

    [Fact]
    public void Forms_OfBothDatabases_AreKept()
    {
        Directory.GetFiles(Folder, "*.sqlite.sql").ShouldNotBeEmpty();
        Directory.GetFiles(Folder, "*.postgres.sql").ShouldNotBeEmpty();
    }

    private static TestStore OfSqlite(string script)
    {
        var options = new StorageOptions { DataFolder = Directory.CreateTempSubdirectory("sscild-form-").FullName };
        using var connection = new SqliteConnection($"Data Source={options.SqliteFile};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = script;
        command.ExecuteNonQuery();
        return TestStore.At(options);
    }

    private static TestStore OfPostgres(string script)
    {
        var database = $"form_{Guid.NewGuid():N}";
        PostgresServer.Shared.Execute($"CREATE DATABASE {database}");
        var reached = PostgresServer.Shared.ConnectionTo(database);
        using (var connection = new NpgsqlConnection(reached + ";Pooling=false"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = script;
            command.ExecuteNonQuery();
        }

        return TestStore.At(new StorageOptions { DataFolder = "", PostgresConnection = reached });
    }
}
