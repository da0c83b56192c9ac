using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace SScIld.Web.Features.Meetings.Rooms;

/// <summary>The meetings that are going on in this app. One is joined by its code, which cannot be guessed.</summary>
public sealed class MeetingRooms(TimeProvider clock)
{
    /// <summary>How long a meeting that nobody uses is kept.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromHours(12);

    // Letters and digits that nobody mistakes for one another when they are read aloud; 49 bits in ten of them.
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int CodeLength = 10;

    private readonly ConcurrentDictionary<string, MeetingRoom> _rooms = new(StringComparer.Ordinal);

    /// <summary>Opens a meeting.</summary>
    /// <param name="chair">The seat that drives it.</param>
    public MeetingRoom Open(Guid chair)
    {
        Forget();
        var room = new MeetingRoom(RandomNumberGenerator.GetString(Letters, CodeLength), chair, clock);
        _rooms[room.Code] = room;
        return room;
    }

    /// <summary>The meeting of a code as a person types it; null: there is none, or it has ended.</summary>
    public MeetingRoom? Find(string? code)
    {
        Forget();
        return code is not null && _rooms.TryGetValue(Plain(code), out var room) && !room.State.IsEnded ? room : null;
    }

    /// <summary>A code without the spaces and capitals a person may give it.</summary>
    public static string Plain(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return string.Concat(code.Where(char.IsLetterOrDigit)).ToLowerInvariant();
    }

    private void Forget()
    {
        var now = clock.GetUtcNow();
        foreach (var (code, room) in _rooms)
        {
            if (room.State.IsEnded || (room.Present == 0 && now - room.LastUsed > KeptFor))
            {
                _rooms.TryRemove(code, out _);
            }
        }
    }
}
