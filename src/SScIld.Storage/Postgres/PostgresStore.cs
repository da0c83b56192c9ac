using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SScIld.Storage.Model;

namespace SScIld.Storage.Postgres;

/// <summary>The records on a PostgreSQL server.</summary>
/// <param name="options">How it is reached.</param>
internal sealed class PostgresStore(DbContextOptions<PostgresStore> options) : StoreContext(options)
{
    /// <inheritdoc/>
    public override IQueryable<AuditHeadRecord> AuditHeadForWriting() =>
        Set<AuditHeadRecord>().FromSqlRaw("SELECT * FROM audit_head WHERE id = 1 FOR UPDATE");

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        RoomMapping.Map(builder);
        base.OnModelCreating(builder);

        // Ordered by code units, as the embedded database orders, whatever the server's language is.
        builder.Entity<PatientRecord>().Property(patient => patient.SearchCode).UseCollation("C");
    }

    /// <summary>How the server is reached.</summary>
    public static DbContextOptions<PostgresStore> Reach(StorageOptions options, ILogger log) => new DbContextOptionsBuilder<PostgresStore>()
        .UseNpgsql(options.PostgresConnection, server => server.ExecutionStrategy(dependencies => new LoggedRetries(dependencies, log)))
        .Options;
}
