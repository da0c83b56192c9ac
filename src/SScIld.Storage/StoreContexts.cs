using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Logging;
using SScIld.Storage.Model;
using SScIld.Storage.Postgres;
using SScIld.Storage.Sqlite;

namespace SScIld.Storage;

/// <summary>Opens the records: one context for each piece of work.</summary>
internal sealed class StoreContexts : IDisposable
{
    private readonly Func<StoreContext> _create;

    /// <param name="options">Where the records are.</param>
    /// <param name="log">Where retries are reported.</param>
    public StoreContexts(StorageOptions options, ILogger<StoreContexts> log)
    {
        Options = options;
        if (options.IsPostgres)
        {
            var pool = new PooledDbContextFactory<PostgresStore>(PostgresStore.Reach(options, log));
            _create = pool.CreateDbContext;
        }
        else
        {
            var pool = new PooledDbContextFactory<SqliteStore>(SqliteStore.Reach(options));
            _create = pool.CreateDbContext;
        }
    }

    /// <summary>Where the records are.</summary>
    public StorageOptions Options { get; }

    /// <summary>
    /// The embedded database takes one writer at a time; waiting here is fair and costs nothing, waiting at the file means
    /// trying again and again. A server queues by itself.
    /// </summary>
    public SemaphoreSlim SqliteWriter { get; } = new(1, 1);

    /// <summary>A context; dispose it when the work is done.</summary>
    public StoreContext Create() => _create();

    /// <summary>Reads; what goes wrong with the database is said as a <see cref="StorageException"/>.</summary>
    public async Task<T> ReadAsync<T>(Func<StoreContext, Task<T>> read)
    {
        try
        {
            await using var context = Create();
            context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
            return await read(context);
        }
        catch (Exception problem) when (StorageException.FaultOf(problem) is { } fault)
        {
            throw new StorageException(fault, problem);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => SqliteWriter.Dispose();
}
