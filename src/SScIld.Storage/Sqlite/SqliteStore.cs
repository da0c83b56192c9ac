using Microsoft.EntityFrameworkCore;
using SScIld.Storage.Model;

namespace SScIld.Storage.Sqlite;

/// <summary>The records in the embedded database.</summary>
/// <param name="options">How it is reached.</param>
internal sealed class SqliteStore(DbContextOptions<SqliteStore> options) : StoreContext(options)
{
    /// <inheritdoc/>
    /// <remarks>A write holds the whole file from its beginning, so there is nothing left to lock.</remarks>
    public override IQueryable<AuditHeadRecord> AuditHeadForWriting() => Set<AuditHeadRecord>();

    /// <summary>How the embedded database is reached.</summary>
    public static DbContextOptions<SqliteStore> Reach(StorageOptions options) => new DbContextOptionsBuilder<SqliteStore>()
        .UseSqlite(options.SqliteConnection)
        .AddInterceptors(new SqlitePragmas(options))
        .Options;
}
