using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using SScIld.Storage.Model;
using SScIld.Storage.Postgres;
using SScIld.Storage.Sqlite;

namespace SScIld.Storage.Tests.Migrations;

/// <summary>
/// The migrations of each database lead to the model. With SSCILD_MIGRATION=Name in the environment the missing migration
/// is written instead: docs/how-to/change-what-is-stored.md.
/// </summary>
public sealed class MigrationDriftTests
{
    private static readonly StorageOptions Anywhere = new() { DataFolder = Path.GetTempPath(), PostgresConnection = "Host=127.0.0.1" };

    [Theory]
    [InlineData("Sqlite")]
    [InlineData("Postgres")]
    public void Model_HasNoChangeWithoutAMigration(string database)
    {
        using var context = Context(database);
        if (Environment.GetEnvironmentVariable("SSCILD_MIGRATION") is { Length: > 0 } name)
        {
            WriteMigration(context, database, name);
            return;
        }

        context.Database.HasPendingModelChanges().ShouldBeFalse();
    }

    private static StoreContext Context(string database) => database == "Sqlite"
        ? new SqliteStore(SqliteStore.Reach(Anywhere))
        : new PostgresStore(PostgresStore.Reach(Anywhere, NullLogger.Instance));

    private static void WriteMigration(StoreContext context, string database, string name)
    {
        var services = new ServiceCollection().AddEntityFrameworkDesignTimeServices().AddDbContextDesignTimeServices(context);
        var provider = Assembly.Load(context.Database.ProviderName!);
        var ofProvider = provider.GetCustomAttribute<DesignTimeProviderServicesAttribute>()!.TypeName;
        ((IDesignTimeServices)Activator.CreateInstance(provider.GetType(ofProvider, throwOnError: true)!)!).ConfigureDesignTimeServices(services);
        using var made = services.BuildServiceProvider();
        using var scope = made.CreateScope();
        var scaffolder = scope.ServiceProvider.GetRequiredService<IMigrationsScaffolder>();
        var migration = scaffolder.ScaffoldMigration(name, "SScIld.Storage", $"Migrations.{database}");
        scaffolder.Save(RepositoryFolder.At("src", "SScIld.Storage"), migration, outputDir: null, dryRun: false);
    }
}
