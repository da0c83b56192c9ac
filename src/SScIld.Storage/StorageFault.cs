using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace SScIld.Storage;

/// <summary>Why nothing could be read or written. Nothing is ever saved by half.</summary>
public enum StorageFault
{
    /// <summary>Another program held the database for longer than a write may wait.</summary>
    Busy,

    /// <summary>The disk is full.</summary>
    DiskFull,

    /// <summary>The file or its folder may not be written.</summary>
    ReadOnly,

    /// <summary>The file is no database, or a damaged one.</summary>
    Damaged,

    /// <summary>The server does not answer, tried several times.</summary>
    Unreachable,
}

/// <summary>The records could not be read or written; what was asked for has not happened at all.</summary>
/// <param name="fault">Why.</param>
/// <param name="cause">What the database said.</param>
public sealed class StorageException(StorageFault fault, Exception cause) : Exception($"The records could not be read or written: {fault}.", cause)
{
    private const int SqliteBusy = 5;
    private const int SqliteLocked = 6;
    private const int SqliteReadOnly = 8;
    private const int SqliteInputOutput = 10;
    private const int SqliteCorrupt = 11;
    private const int SqliteFull = 13;
    private const int SqliteCannotOpen = 14;
    private const int SqliteNotADatabase = 26;

    /// <summary>Why.</summary>
    public StorageFault Fault { get; } = fault;

    /// <summary>The fault behind an exception of a database; null when it is none of these.</summary>
    internal static StorageFault? FaultOf(Exception problem) => problem switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode switch
        {
            SqliteBusy or SqliteLocked => StorageFault.Busy,
            SqliteFull or SqliteInputOutput => StorageFault.DiskFull,
            SqliteReadOnly or SqliteCannotOpen => StorageFault.ReadOnly,
            SqliteCorrupt or SqliteNotADatabase => StorageFault.Damaged,
            _ => null,
        },
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => StorageFault.DiskFull,
        NpgsqlException { IsTransient: true } => StorageFault.Unreachable,
        RetryLimitExceededException or DbUpdateException { InnerException: not null } => FaultOf(problem.InnerException!),
        InvalidOperationException { InnerException: { } inner } => FaultOf(inner),
        _ => null,
    };
}
