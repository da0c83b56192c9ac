using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SScIld.Storage.Sqlite;

/// <summary>What every connection to the embedded database is told: an acknowledged write is on the disk, and a busy file is waited for.</summary>
/// <param name="options">How long is waited, and how large the file may become.</param>
internal sealed class SqlitePragmas(StorageOptions options) : DbConnectionInterceptor
{
    private readonly string _pragmas =
        string.Create(CultureInfo.InvariantCulture, $"PRAGMA synchronous=FULL; PRAGMA busy_timeout={options.BusyTimeout.TotalMilliseconds:F0};")
        + (options.MaximumPages is { } pages ? string.Create(CultureInfo.InvariantCulture, $" PRAGMA max_page_count={pages};") : "");

    /// <inheritdoc/>
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Tell(connection);

    /// <inheritdoc/>
    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Tell(connection);
        return Task.CompletedTask;
    }

    private void Tell(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = _pragmas;
        command.ExecuteNonQuery();
    }
}
