using Microsoft.Data.Sqlite;

namespace SScIld.Storage;

/// <summary>Where the records are kept: a file in a data folder, or a PostgreSQL server.</summary>
public sealed record StorageOptions
{
    /// <summary>The folder of the embedded database; made at the first start.</summary>
    public required string DataFolder { get; init; }

    /// <summary>The connection string of a PostgreSQL database; null: the embedded database is used.</summary>
    public string? PostgresConnection { get; init; }

    /// <summary>How long a write waits for another program that holds the embedded database, before it is given up.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The most pages of 4 KB the embedded database may have; null: as many as the disk holds.</summary>
    public int? MaximumPages { get; init; }

    /// <summary>Whether a PostgreSQL server keeps the records.</summary>
    public bool IsPostgres => PostgresConnection is not null;

    /// <summary>The file of the embedded database.</summary>
    public string SqliteFile => Path.Combine(DataFolder, "sscild.db");

    /// <summary>The connection string of the embedded database.</summary>
    internal string SqliteConnection => new SqliteConnectionStringBuilder
    {
        DataSource = SqliteFile,
        ForeignKeys = true,
        // The library waits by itself (see SqlitePragmas); the driver's own waiting sleeps too long between tries.
        DefaultTimeout = 1,
    }.ToString();
}
