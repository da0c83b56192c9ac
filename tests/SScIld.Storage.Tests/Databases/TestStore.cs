using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using SScIld.Storage.Assessments;
using SScIld.Storage.Audit;
using SScIld.Storage.Decisions;
using SScIld.Storage.Patients;

namespace SScIld.Storage.Tests.Databases;

/// <summary>Empty records of one test's own, in their newest form, with everything that works on them.</summary>
internal sealed class TestStore : IAsyncDisposable
{
    private static readonly Lazy<Task<string>> SqliteTemplate = new(MakeSqliteTemplateAsync);
    private static readonly Lazy<Task<string>> PostgresTemplate = new(MakePostgresTemplateAsync);
    private readonly ServiceProvider _services;

    private readonly bool _isShared;

    private TestStore(StorageOptions options, bool isShared = false)
    {
        Options = options;
        _isShared = isShared;
        _services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Clock)
            .AddLogging(log => log.AddProvider(Log))
            .AddStorage(options)
            .BuildServiceProvider();
    }

    public StorageOptions Options { get; }

    public SetClock Clock { get; } = new();

    public SeenLog Log { get; } = new();

    public Actor Doctor { get; } = new(new Guid("01990000-0000-7000-8000-00000000aaaa"), "Dr Lin");

    public PatientRecords Patients => Get<PatientRecords>();

    public AssessmentArchive Archive => Get<AssessmentArchive>();

    public ProposalDecisions Decisions => Get<ProposalDecisions>();

    public AuditTrail Trail => Get<AuditTrail>();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Records in a database of the kind asked for.</summary>
    public static async Task<TestStore> OpenAsync(DatabaseKind kind) => kind switch
    {
        DatabaseKind.Sqlite => await OpenSqliteAsync(),
        _ => await OpenPostgresAsync(),
    };

    /// <summary>Records at a place of the test's own choosing; nothing is prepared.</summary>
    public static TestStore At(StorageOptions options) => new(options);

    public async Task<Patient> PatientAsync(string code = "P-0417")
    {
        var registered = (await Patients.RegisterAsync(Doctor, Code(code))).ShouldBeOfType<Registration.Registered>();
        return (await Patients.OpenAsync(Doctor, registered.Id))!;
    }

    public static PatientCode Code(string text) => PatientCode.Read(text).ShouldBeOfType<PatientCodeReading.Accepted>().Code;

    /// <summary>Does to the database what somebody with a database program could do.</summary>
    public async Task TamperAsync(params string[] commands)
    {
        await using DbConnection connection = Options.IsPostgres
            ? new NpgsqlConnection(Options.PostgresConnection)
            : new SqliteConnection(Options.SqliteConnection);
        await connection.OpenAsync();
        foreach (var command in commands)
        {
            await using var text = connection.CreateCommand();
            text.CommandText = command;
            await text.ExecuteNonQueryAsync();
        }
    }

    /// <summary>Takes the triggers away first, as somebody determined would.</summary>
    public Task TamperHarderAsync(params string[] commands) => TamperAsync([
        .. Options.IsPostgres
            ? new[] { "SET session_replication_role = replica" }
            : ["DROP TRIGGER audit_entries_no_update", "DROP TRIGGER audit_entries_no_delete", "DROP TRIGGER assessments_no_update", "DROP TRIGGER assessments_no_delete"],
        .. commands]);

    public Task<AuditVerdict> VerifyAsync() => AuditVerification.RunAsync(Options);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_isShared)
        {
            PostgresServer.Shared.Execute($"DROP DATABASE {new NpgsqlConnectionStringBuilder(Options.PostgresConnection).Database} WITH (FORCE)");
        }
        else
        {
            SqliteConnection.ClearAllPools();
        }

        if (Directory.Exists(Options.DataFolder))
        {
            Directory.Delete(Options.DataFolder, recursive: true);
        }
    }

    private static async Task<TestStore> OpenSqliteAsync()
    {
        var template = await SqliteTemplate.Value;
        var options = new StorageOptions { DataFolder = Directory.CreateTempSubdirectory("sscild-records-").FullName };
        File.Copy(template, options.SqliteFile);
        return new TestStore(options);
    }

    private static async Task<TestStore> OpenPostgresAsync()
    {
        var template = await PostgresTemplate.Value;
        var database = $"records_{Guid.NewGuid():N}";
        PostgresServer.Shared.Execute($"CREATE DATABASE {database} TEMPLATE {template}");
        return new TestStore(new StorageOptions { DataFolder = Directory.CreateTempSubdirectory("sscild-records-").FullName, PostgresConnection = PostgresServer.Shared.ConnectionTo(database) }, isShared: true);
    }

    private static async Task<string> MakeSqliteTemplateAsync()
    {
        var options = new StorageOptions { DataFolder = Directory.CreateTempSubdirectory("sscild-template-").FullName };
        await PrepareAsync(options);
        SqliteConnection.ClearAllPools();
        CleanedUpRun.AtTheEnd(() => Directory.Delete(options.DataFolder, recursive: true));
        return options.SqliteFile;
    }

    private static async Task<string> MakePostgresTemplateAsync()
    {
        const string Template = "records_template";
        PostgresServer.Shared.Execute($"CREATE DATABASE {Template}");
        await PrepareAsync(new StorageOptions { DataFolder = "", PostgresConnection = PostgresServer.Shared.ConnectionTo(Template) + ";Pooling=false" });
        return Template;
    }

    private static async Task PrepareAsync(StorageOptions options)
    {
        await using var services = new ServiceCollection().AddLogging().AddStorage(options).BuildServiceProvider();
        await services.GetRequiredService<StoragePreparation>().PrepareAsync();
    }
}

/// <summary>The databases the product runs on; every test of records runs on each.</summary>
public enum DatabaseKind
{
    /// <summary>The embedded database.</summary>
    Sqlite,

    /// <summary>A PostgreSQL server.</summary>
    Postgres,
}
