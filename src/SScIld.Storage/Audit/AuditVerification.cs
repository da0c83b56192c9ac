using System.Data.Common;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace SScIld.Storage.Audit;

/// <summary>
/// Goes through the whole audit trail and every record it speaks of, and finds what was edited, removed, added or moved
/// outside the program. Reads plainly, without the object mapper, so that it judges what is really stored.
/// </summary>
public static class AuditVerification
{
    private const string Entries =
        "SELECT sequence, at, actor_id, actor_name, act, subject, subject_id, patient_id, content_hash, operation, previous_hash, hash "
        + "FROM audit_entries ORDER BY sequence";

    private const string SqliteTables = "SELECT name FROM sqlite_master WHERE type = 'table'";

    private const string PostgresTables = "SELECT tablename FROM pg_tables WHERE schemaname = ANY (current_schemas(false))";

    /// <summary>Verifies what is kept.</summary>
    /// <exception cref="StorageException">The records cannot be read.</exception>
    public static async Task<AuditVerdict> RunAsync(StorageOptions options, CancellationToken cancellation = default)
    {
        if (!options.IsPostgres)
        {
            return await OfFileAsync(options.SqliteFile, cancellation);
        }

        await using var connection = new NpgsqlConnection(options.PostgresConnection);
        return await GuardAsync(connection, cancellation);
    }

    /// <summary>Verifies the file of an embedded database, for instance a backup.</summary>
    internal static async Task<AuditVerdict> OfFileAsync(string file, CancellationToken cancellation)
    {
        await using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        return await GuardAsync(connection, cancellation);
    }

    private static async Task<AuditVerdict> GuardAsync(DbConnection connection, CancellationToken cancellation)
    {
        try
        {
            await connection.OpenAsync(cancellation);
            return await RunAsync(connection, cancellation);
        }
        catch (DbException problem) when (StorageException.FaultOf(problem) is { } fault)
        {
            throw new StorageException(fault, problem);
        }
    }

    private static async Task<AuditVerdict> RunAsync(DbConnection connection, CancellationToken cancellation)
    {
        // One snapshot: what is written meanwhile is another day's business.
        await using var transaction = await connection.BeginTransactionAsync(
            connection is SqliteConnection ? System.Data.IsolationLevel.Unspecified : System.Data.IsolationLevel.RepeatableRead, cancellation);
        var state = new ChainState();
        await using (var command = Command(connection, transaction, Entries))
        await using (var rows = await command.ExecuteReaderAsync(cancellation))
        {
            while (await rows.ReadAsync(cancellation))
            {
                if (state.Follow(rows) is { } broken)
                {
                    return broken;
                }
            }
        }

        await using (var command = Command(connection, transaction, "SELECT sequence, hash FROM audit_head WHERE id = 1"))
        await using (var rows = await command.ExecuteReaderAsync(cancellation))
        {
            if (!await rows.ReadAsync(cancellation) || rows.GetInt64(0) != state.Sequence || !state.Previous.AsSpan().SequenceEqual((byte[])rows[1]))
            {
                return new AuditVerdict.Broken(AuditBreak.EndMoved, state.Sequence);
            }
        }

        // A backup of an earlier form lacks what came later; a table that was taken away shows by the entries that speak of it.
        var tables = await TablesAsync(connection, transaction, cancellation);
        foreach (var kept in KeptRecords.All.Where(kept => tables.Contains(kept.Table)))
        {
            await using var command = Command(connection, transaction, kept.Query);
            await using var rows = await command.ExecuteReaderAsync(cancellation);
            while (await rows.ReadAsync(cancellation))
            {
                if (state.Hold(kept, StoredRow.Id(rows, 0), kept.ContentHash(rows)) is { } broken)
                {
                    return broken;
                }
            }
        }

        return state.Conclude();
    }

    private static async Task<HashSet<string>> TablesAsync(DbConnection connection, DbTransaction transaction, CancellationToken cancellation)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        await using var command = Command(connection, transaction, connection is SqliteConnection ? SqliteTables : PostgresTables);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            names.Add(rows.GetString(0));
        }

        return names;
    }

    private static DbCommand Command(DbConnection connection, DbTransaction transaction, string text)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = text;
        command.CommandTimeout = 0;
        return command;
    }

    private sealed class ChainState
    {
        private readonly Dictionary<Guid, Expectation> _expected = [];
        private long _records;

        public long Sequence { get; private set; }

        public byte[] Previous { get; private set; } = AuditChain.Beginning;

        public AuditVerdict.Broken? Follow(DbDataReader row)
        {
            var line = StoredRow.AuditLine(row);
            if (line.Sequence != Sequence + 1)
            {
                return new AuditVerdict.Broken(AuditBreak.EntryMissing, Sequence + 1);
            }

            if (!StoredRow.Bytes(row, 10)!.AsSpan().SequenceEqual(Previous))
            {
                return new AuditVerdict.Broken(AuditBreak.EntryOutOfPlace, line.Sequence);
            }

            var hash = AuditChain.Hash(line, Previous);
            if (!hash.AsSpan().SequenceEqual(StoredRow.Bytes(row, 11)))
            {
                return new AuditVerdict.Broken(AuditBreak.EntryEdited, line.Sequence);
            }

            Sequence = line.Sequence;
            Previous = hash;
            if (line.SubjectId is { } id && KeptRecords.Holds(line.Subject))
            {
                Expect(id, line);
            }

            return null;
        }

        public AuditVerdict.Broken? Hold(KeptRecords kept, Guid id, byte[] contentHash)
        {
            _records++;
            ref var expected = ref CollectionsMarshal.GetValueRefOrNullRef(_expected, id);
            if (System.Runtime.CompilerServices.Unsafe.IsNullRef(ref expected))
            {
                return new AuditVerdict.Broken(AuditBreak.RecordUnknown, null, kept.Subject, id);
            }

            expected.IsFound = true;
            return expected.Hash is not null && expected.Hash.AsSpan().SequenceEqual(contentHash)
                ? null
                : new AuditVerdict.Broken(AuditBreak.RecordEdited, expected.Sequence, kept.Subject, id);
        }

        public AuditVerdict Conclude()
        {
            foreach (var (id, expected) in _expected)
            {
                if (expected is { IsFound: false, Hash: not null })
                {
                    return new AuditVerdict.Broken(AuditBreak.RecordMissing, expected.Sequence, expected.Subject, id);
                }
            }

            return new AuditVerdict.Intact(Sequence, _records, Convert.ToHexStringLower(Previous));
        }

        private void Expect(Guid id, AuditLine line)
        {
            // A look changes nothing: only entries that carry a hash, or take the record back, say what must be there.
            if (line.ContentHash is not null || line.Act == AuditCode.Of(AuditAct.Withdrew))
            {
                _expected[id] = new Expectation { Sequence = line.Sequence, Hash = line.ContentHash, Subject = AuditCode.Subject(line.Subject) };
            }
        }
    }

    private struct Expectation
    {
        public required long Sequence { get; init; }

        public required byte[]? Hash { get; init; }

        public required AuditSubject Subject { get; init; }

        public bool IsFound { get; set; }
    }
}
