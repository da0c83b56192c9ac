using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace SScIld.Storage.Rooms;

/// <summary>Meetings of the only server there is, in its memory: gone with it.</summary>
/// <param name="clock">Says when something was used.</param>
internal sealed class MemoryRooms(TimeProvider clock) : IRoomStore
{
    private readonly ConcurrentDictionary<Guid, Entry> _rooms = [];

    /// <inheritdoc/>
    public Task OpenAsync(Guid id, string code, ReadOnlyMemory<byte> state)
    {
        _rooms[id] = new Entry(new KeptRoom(id, code, 1, state, []), clock.GetUtcNow());
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<KeptRoom?> FindAsync(string code) => Task.FromResult(_rooms.Values.FirstOrDefault(entry => entry.Room.Code == code)?.Room);

    /// <inheritdoc/>
    public Task<KeptRoom?> ReadAsync(Guid id) => Task.FromResult(_rooms.GetValueOrDefault(id)?.Room);

    /// <inheritdoc/>
    public Task<bool> ReplaceAsync(RoomChange change)
    {
        if (_rooms.GetValueOrDefault(change.Id) is not { } entry)
        {
            return Task.FromResult(false);
        }

        lock (entry)
        {
            if (entry.Room.Version != change.Version)
            {
                return Task.FromResult(false);
            }

            entry.Room = entry.Room with { Version = change.Version + 1, State = change.State };
            entry.UsedAt = clock.GetUtcNow();
            entry.Parts = entry.Parts.RemoveRange(change.OldParts).SetItems(change.NewParts);
            return Task.FromResult(true);
        }
    }

    /// <inheritdoc/>
    public Task<ImmutableDictionary<string, ReadOnlyMemory<byte>>> PartsAsync(Guid id, IReadOnlyCollection<string> keys)
    {
        var parts = _rooms.GetValueOrDefault(id)?.Parts ?? ImmutableDictionary<string, ReadOnlyMemory<byte>>.Empty;
        return Task.FromResult(keys.Where(parts.ContainsKey).ToImmutableDictionary(key => key, key => parts[key]));
    }

    /// <inheritdoc/>
    public Task KeepPartAsync(Guid id, string key, ReadOnlyMemory<byte> content)
    {
        if (_rooms.GetValueOrDefault(id) is { } entry)
        {
            lock (entry)
            {
                entry.Parts = entry.Parts.SetItem(key, content);
            }
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task SeatAsync(Guid id, IReadOnlyCollection<Guid> seats)
    {
        if (_rooms.GetValueOrDefault(id) is { } entry)
        {
            entry.HasSeats = seats.Count > 0;
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StayAsync() => Task.CompletedTask;

    /// <inheritdoc/>
    public Task EndAsync(Guid id)
    {
        _rooms.TryRemove(id, out _);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task ForgetAsync(DateTimeOffset unusedSince)
    {
        foreach (var (id, _) in _rooms.Where(room => !room.Value.HasSeats && room.Value.UsedAt < unusedSince))
        {
            _rooms.TryRemove(id, out _);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<RoomNews> NewsAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
        yield break;
    }

    private sealed class Entry(KeptRoom room, DateTimeOffset usedAt)
    {
        public KeptRoom Room { get; set; } = room;

        public DateTimeOffset UsedAt { get; set; } = usedAt;

        public bool HasSeats { get; set; }

        public ImmutableDictionary<string, ReadOnlyMemory<byte>> Parts { get; set; } = ImmutableDictionary<string, ReadOnlyMemory<byte>>.Empty;
    }
}
