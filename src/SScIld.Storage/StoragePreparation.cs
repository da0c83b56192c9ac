using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SScIld.Storage.Model;
using SScIld.Storage.Sqlite;

namespace SScIld.Storage;

/// <summary>Makes the records ready: the folder, the database, its newest form. Called once, before anything is read or written.</summary>
public sealed class StoragePreparation : IDisposable
{
    private readonly StoreContexts _contexts;
    private readonly ILogger<StoragePreparation> _log;
    private DataFolderLock? _lock;

    internal StoragePreparation(StoreContexts contexts, ILogger<StoragePreparation> log)
    {
        _contexts = contexts;
        _log = log;
    }

    private StorageOptions Options => _contexts.Options;

    /// <summary>Makes the records ready, or brings those of an earlier version to the newest form.</summary>
    /// <exception cref="StorageException">They cannot be reached, or another program serves the same data folder.</exception>
    public async Task PrepareAsync(CancellationToken cancellation = default)
    {
        try
        {
            await using var records = _contexts.Create();
            if (Options.IsPostgres)
            {
                await records.Database.MigrateAsync(cancellation);
                _log.LogInformation("Records are kept on a PostgreSQL server.");
            }
            else
            {
                await PrepareFileAsync(records, cancellation);
            }
        }
        catch (Exception problem) when (StorageException.FaultOf(problem) is { } fault)
        {
            throw new StorageException(fault, problem);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _lock?.Dispose();

    private async Task PrepareFileAsync(StoreContext records, CancellationToken cancellation)
    {
        MakeFolder();
        _lock ??= DataFolderLock.TryTake(Options.DataFolder)
            ?? throw new StorageException(StorageFault.Busy, new IOException("Another program serves this data folder."));
        var isNew = !File.Exists(Options.SqliteFile);
        var pending = (await records.Database.GetPendingMigrationsAsync(cancellation)).ToList();
        if (pending.Count > 0)
        {
            if (!isNew)
            {
                KeepEarlierForm(pending[0]);
            }

            // The folder is ours alone, so a mark left by a program that was stopped while it migrated binds nobody.
            await records.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellation);
            await records.Database.MigrateAsync(cancellation);
        }

        await records.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellation);
        _log.LogInformation(
            "Records are kept in the embedded database, SQLite {Version} ({Origin}).",
            SqliteLibrary.Version,
            SqliteLibrary.IsSystemLibrary ? "the system's" : "bundled");
    }

    private void MakeFolder()
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(Options.DataFolder);
        }
        else
        {
            Directory.CreateDirectory(Options.DataFolder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>A database of an earlier version is copied before it is changed.</summary>
    private void KeepEarlierForm(string migration)
    {
        var copy = Path.Combine(Options.DataFolder, $"sscild-before-{migration}.db");
        if (!File.Exists(copy))
        {
            SqliteFiles.Copy(Options.SqliteFile, copy);
        }
    }
}
