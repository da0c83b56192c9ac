using System.Collections.Concurrent;
using System.Security.Cryptography;
using SScIld.Storage.Rooms;

namespace SScIld.Web.Features.Meetings.Rooms;

/// <summary>The meetings that are going on, as this server holds them. One is joined by its code, which cannot be guessed.</summary>
public sealed class MeetingRooms(IRoomStore store, RoomDocuments documents, TimeProvider clock)
{
    /// <summary>How long a meeting that nobody uses is kept.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromHours(12);

    // Letters and digits that nobody mistakes for one another when they are read aloud; 49 bits in ten of them.
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int CodeLength = 10;

    private readonly ConcurrentDictionary<string, MeetingRoom> _held = new(StringComparer.Ordinal);

    /// <summary>Opens a meeting.</summary>
    /// <param name="chair">The seat that drives it.</param>
    public async Task<MeetingRoom> OpenAsync(Guid chair)
    {
        await ForgetAsync();
        var (id, code) = (Guid.NewGuid(), RandomNumberGenerator.GetString(Letters, CodeLength));
        var begun = documents.Write((id, 0), chair, new MeetingState(), []).State;
        await store.OpenAsync(id, code, begun);
        return Hold(new KeptRoom(id, code, 1, begun, []), new ReadRoom(chair, new MeetingState(), []));
    }

    /// <summary>The meeting of a code as a person types it; null: there is none, or it has ended.</summary>
    public async Task<MeetingRoom?> FindAsync(string? code)
    {
        if (code is null)
        {
            return null;
        }

        await ForgetAsync();
        if (_held.TryGetValue(Plain(code), out var held))
        {
            await CatchUpAsync(held);
            return held.State.IsEnded ? null : held;
        }

        return await documents.ReadAsync(() => store.FindAsync(Plain(code))) is ({ } kept, { } read) ? Hold(kept, read) : null;
    }

    /// <summary>A code without the spaces and capitals a person may give it.</summary>
    public static string Plain(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return string.Concat(code.Where(char.IsLetterOrDigit)).ToLowerInvariant();
    }

    /// <summary>Hears what another server did.</summary>
    internal async Task HearAsync(RoomNews news)
    {
        foreach (var room in _held.Values.Where(room => news.RoomId is not { } id || (room.Id == id && (news.Version == 0 || news.Version > room.Version))))
        {
            await CatchUpAsync(room);
        }
    }

    /// <summary>Says that this server is there, and reads what it may not have heard of.</summary>
    internal async Task StayAsync()
    {
        if (!_held.IsEmpty)
        {
            await store.StayAsync();
            await HearAsync(RoomNews.Missed);
        }
    }

    /// <summary>Removes what nobody uses.</summary>
    internal Task ForgetAsync() => store.ForgetAsync(clock.GetUtcNow() - KeptFor);

    private MeetingRoom Hold(KeptRoom kept, ReadRoom read) => _held.GetOrAdd(kept.Code, _ => new MeetingRoom(kept, read, store, documents, clock));

    private async Task CatchUpAsync(MeetingRoom room)
    {
        await room.CatchUpAsync();
        if (room.State.IsEnded)
        {
            _held.TryRemove(room.Code, out _);
        }
    }
}
