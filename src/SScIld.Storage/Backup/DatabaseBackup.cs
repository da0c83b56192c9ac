using Microsoft.Data.Sqlite;
using SScIld.Storage.Audit;
using SScIld.Storage.Migrations;
using SScIld.Storage.Sqlite;

namespace SScIld.Storage.Backup;

/// <summary>What came of a backup or a restore. The hierarchy is closed.</summary>
public abstract record BackupOutcome
{
    private protected BackupOutcome()
    {
    }

    /// <summary>Done, and what was written was read through.</summary>
    /// <param name="File">The file that was written.</param>
    /// <param name="Verdict">What its audit trail shows.</param>
    public sealed record Done(string File, AuditVerdict Verdict) : BackupOutcome;

    /// <summary>There is nothing to back up or to restore from.</summary>
    /// <param name="File">The file that was looked for.</param>
    public sealed record NotFound(string File) : BackupOutcome;

    /// <summary>The file to be written is there already; backups are not written over.</summary>
    /// <param name="File">The file.</param>
    public sealed record AlreadyThere(string File) : BackupOutcome;

    /// <summary>The file holds no records of this program, or damaged ones.</summary>
    /// <param name="File">The file.</param>
    public sealed record NotOurs(string File) : BackupOutcome;

    /// <summary>A program serves the data folder; a restore needs it to itself.</summary>
    public sealed record InUse : BackupOutcome;
}

/// <summary>
/// Backups of the embedded database: one file, made while the program goes on working. A PostgreSQL server has its own
/// tools (docs/how-to/back-up-and-restore.md).
/// </summary>
public static class DatabaseBackup
{
    /// <summary>Copies the records as they stand at one moment into a file.</summary>
    public static async Task<BackupOutcome> BackUpAsync(StorageOptions options, string to, CancellationToken cancellation = default)
    {
        if (!File.Exists(options.SqliteFile))
        {
            return new BackupOutcome.NotFound(options.SqliteFile);
        }

        if (File.Exists(to))
        {
            return new BackupOutcome.AlreadyThere(to);
        }

        return await GuardAsync(async () =>
        {
            SqliteFiles.Copy(options.SqliteFile, to);
            return await CheckedAsync(to, cancellation);
        });
    }

    /// <summary>Puts a backup in the place of the records; what was there is kept beside it under another name.</summary>
    public static async Task<BackupOutcome> RestoreAsync(StorageOptions options, string from, TimeProvider clock, CancellationToken cancellation = default)
    {
        if (!File.Exists(from))
        {
            return new BackupOutcome.NotFound(from);
        }

        using var folder = DataFolderLock.TryTake(options.DataFolder);
        if (folder is null)
        {
            return new BackupOutcome.InUse();
        }

        return await GuardAsync(async () =>
        {
            if (await CheckedAsync(from, cancellation) is not BackupOutcome.Done { Verdict: AuditVerdict.Intact } sound)
            {
                return new BackupOutcome.NotOurs(from);
            }

            var incoming = options.SqliteFile + ".incoming";
            File.Delete(incoming);
            SqliteFiles.Copy(from, incoming);
            SetAside(options.SqliteFile, clock.GetUtcNow());
            File.Move(incoming, options.SqliteFile);
            return sound with { File = options.SqliteFile };
        });
    }

    private static async Task<BackupOutcome> GuardAsync(Func<Task<BackupOutcome>> work)
    {
        try
        {
            return await work();
        }
        catch (SqliteException problem) when (StorageException.FaultOf(problem) is { } fault)
        {
            throw new StorageException(fault, problem);
        }
    }

    private static async Task<BackupOutcome> CheckedAsync(string file, CancellationToken cancellation) =>
        IsOursAndWhole(file)
            ? new BackupOutcome.Done(file, await AuditVerification.OfFileAsync(file, cancellation))
            : new BackupOutcome.NotOurs(file);

    private static bool IsOursAndWhole(string file)
    {
        try
        {
            return SqliteFiles.Ask(file, "PRAGMA application_id") is long id && id == AppendOnly.SqliteApplicationId
                && SqliteFiles.Ask(file, "PRAGMA integrity_check") is "ok";
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    private static void SetAside(string file, DateTimeOffset now)
    {
        var name = $"{file}.before-restore-{now.ToString("yyyyMMdd'T'HHmmss'Z'", System.Globalization.CultureInfo.InvariantCulture)}";
        foreach (var part in new[] { "", "-wal", "-shm" })
        {
            if (File.Exists(file + part))
            {
                File.Move(file + part, name + part);
            }
        }
    }
}
