using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Npgsql;
using NpgsqlTypes;
using SScIld.Storage.Model;
using SScIld.Storage.Rooms;

namespace SScIld.Storage.Postgres;

/// <summary>
/// Meetings that several servers carry. Each change is one statement: the state against the version it was made from, its parts
/// that come and go, and the news to the other servers, or nothing of it.
/// </summary>
/// <param name="contexts">The database.</param>
/// <param name="log">Where it is said that the news were not heard for a while.</param>
/// <param name="clock">Says when something was used; the servers' clocks are meant to agree.</param>
internal sealed class PostgresRooms(StoreContexts contexts, ILogger<PostgresRooms> log, TimeProvider clock) : IRoomStore
{
    /// <summary>How long a server that says nothing any more is taken to be there: three times what it waits between two signs of life.</summary>
    public static readonly TimeSpan SeatsKeptFor = TimeSpan.FromSeconds(45);

    private const string Replace = $"""
        WITH changed AS (
            UPDATE meeting_rooms SET version = version + 1, mark = @mark, state = @state, used_at = @now
            WHERE id = @id AND version = @version
            RETURNING id, version),
        kept AS (
            INSERT INTO meeting_room_parts (room_id, key, content)
            SELECT changed.id, part.key, part.content FROM changed, unnest(@keys, @contents) AS part (key, content)
            ON CONFLICT DO NOTHING),
        dropped AS (
            DELETE FROM meeting_room_parts USING changed WHERE room_id = changed.id AND key = ANY (@old))
        SELECT pg_notify('{RoomListener.Channel}', changed.id || ' ' || changed.version)::text AS "Value" FROM changed
        """;

    private const string KeepPart = """
        INSERT INTO meeting_room_parts (room_id, key, content)
        SELECT id, @key, @content FROM meeting_rooms WHERE id = @id
        ON CONFLICT (room_id, key) DO UPDATE SET content = excluded.content
        """;

    private const string Seat = $"""
        WITH seated AS (
            INSERT INTO meeting_room_seats (room_id, server_id, seats, seen_at)
            SELECT id, @server, @seats, @now FROM meeting_rooms WHERE id = @id
            ON CONFLICT (room_id, server_id) DO UPDATE SET seats = excluded.seats, seen_at = excluded.seen_at
            RETURNING room_id)
        SELECT pg_notify('{RoomListener.Channel}', room_id || ' 0')::text AS "Value" FROM seated
        """;

    private const string End = $"""
        WITH ended AS (DELETE FROM meeting_rooms WHERE id = @id RETURNING id)
        SELECT pg_notify('{RoomListener.Channel}', id || ' 0')::text AS "Value" FROM ended
        """;

    private readonly Guid _server = Guid.NewGuid();

    /// <inheritdoc/>
    public Task OpenAsync(Guid id, string code, ReadOnlyMemory<byte> state) => contexts.ReadAsync(records =>
    {
        records.Add(new RoomRecord { Id = id, Code = code, Version = 1, Mark = Guid.NewGuid(), State = state.ToArray(), UsedAt = clock.GetUtcNow() });
        return records.SaveChangesAsync();
    });

    /// <inheritdoc/>
    public Task<KeptRoom?> FindAsync(string code) => contexts.ReadAsync(records => ReadAsync(records, records.Set<RoomRecord>().Where(room => room.Code == code)));

    /// <inheritdoc/>
    public Task<KeptRoom?> ReadAsync(Guid id) => contexts.ReadAsync(records => ReadAsync(records, records.Set<RoomRecord>().Where(room => room.Id == id)));

    /// <inheritdoc/>
    public Task<bool> ReplaceAsync(RoomChange change) => contexts.ReadAsync(async records =>
    {
        var mark = Guid.NewGuid();
        var keys = change.NewParts.Keys.ToArray();
        var told = await records.Database.SqlQueryRaw<string>(
            Replace,
            Of("id", change.Id),
            Of("version", change.Version),
            Of("mark", mark),
            Of("state", change.State.ToArray()),
            Of("now", clock.GetUtcNow().ToUnixTimeMilliseconds()),
            new NpgsqlParameter("keys", NpgsqlDbType.Array | NpgsqlDbType.Text) { Value = keys },
            new NpgsqlParameter("contents", NpgsqlDbType.Array | NpgsqlDbType.Bytea) { Value = Array.ConvertAll(keys, key => change.NewParts[key].ToArray()) },
            new NpgsqlParameter("old", NpgsqlDbType.Array | NpgsqlDbType.Text) { Value = change.OldParts.ToArray() }).ToListAsync();

        // A commit whose answer was lost is tried again, and then refused because of itself.
        return told.Count > 0 || await records.Set<RoomRecord>().AnyAsync(room => room.Id == change.Id && room.Mark == mark);
    });

    /// <inheritdoc/>
    public Task<ImmutableDictionary<string, ReadOnlyMemory<byte>>> PartsAsync(Guid id, IReadOnlyCollection<string> keys) => contexts.ReadAsync(async records =>
        (await records.Set<RoomPartRecord>().Where(part => part.RoomId == id && keys.Contains(part.Key)).ToListAsync())
            .ToImmutableDictionary(part => part.Key, part => (ReadOnlyMemory<byte>)part.Content));

    /// <inheritdoc/>
    public Task KeepPartAsync(Guid id, string key, ReadOnlyMemory<byte> content) => contexts.ReadAsync(records =>
        records.Database.ExecuteSqlRawAsync(KeepPart, Of("id", id), Of("key", key), Of("content", content.ToArray())));

    /// <inheritdoc/>
    public Task SeatAsync(Guid id, IReadOnlyCollection<Guid> seats) => contexts.ReadAsync(records => records.Database.SqlQueryRaw<string>(
        Seat, Of("id", id), Of("server", _server), Of("seats", seats.ToArray()), Of("now", clock.GetUtcNow().ToUnixTimeMilliseconds())).ToListAsync());

    /// <inheritdoc/>
    public Task StayAsync() => contexts.ReadAsync(records => records.Set<RoomSeatsRecord>()
        .Where(row => row.ServerId == _server)
        .ExecuteUpdateAsync(change => change.SetProperty(row => row.SeenAt, clock.GetUtcNow())));

    /// <inheritdoc/>
    public Task EndAsync(Guid id) => contexts.ReadAsync(records => records.Database.SqlQueryRaw<string>(End, Of("id", id)).ToListAsync());

    /// <inheritdoc/>
    public Task ForgetAsync(DateTimeOffset unusedSince) => contexts.ReadAsync(records =>
    {
        var there = clock.GetUtcNow() - SeatsKeptFor;
        return records.Set<RoomRecord>()
            .Where(room => room.UsedAt < unusedSince
                && !records.Set<RoomSeatsRecord>().Any(row => row.RoomId == room.Id && row.SeenAt > there && row.Seats.Length > 0))
            .ExecuteDeleteAsync();
    });

    /// <inheritdoc/>
    public IAsyncEnumerable<RoomNews> NewsAsync(CancellationToken cancellation) =>
        new RoomListener(contexts.Options.PostgresConnection!, log).ListenAsync(cancellation);

    private static NpgsqlParameter Of<T>(string name, T value) => new NpgsqlParameter<T>(name, value);

    private async Task<KeptRoom?> ReadAsync(StoreContext records, IQueryable<RoomRecord> which)
    {
        if (await which.SingleOrDefaultAsync() is not { } room)
        {
            return null;
        }

        var there = clock.GetUtcNow() - SeatsKeptFor;
        var seats = await records.Set<RoomSeatsRecord>()
            .Where(row => row.RoomId == room.Id && row.ServerId != _server && row.SeenAt > there)
            .Select(row => row.Seats)
            .ToListAsync();
        return new KeptRoom(room.Id, room.Code, room.Version, room.State, [.. seats.SelectMany(each => each)]);
    }
}
