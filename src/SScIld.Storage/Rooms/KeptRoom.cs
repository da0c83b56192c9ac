using System.Collections.Immutable;
using System.Globalization;

namespace SScIld.Storage.Rooms;

/// <summary>A meeting that is going on, as it is kept.</summary>
/// <param name="Id">The meeting.</param>
/// <param name="Code">What one types to join.</param>
/// <param name="Version">Counts changes, from 1.</param>
/// <param name="State">Where it stands.</param>
/// <param name="SeatsElsewhere">Who is in it at other servers.</param>
public sealed record KeptRoom(Guid Id, string Code, long Version, ReadOnlyMemory<byte> State, ImmutableHashSet<Guid> SeatsElsewhere);

/// <summary>A change of a meeting.</summary>
/// <param name="Id">The meeting.</param>
/// <param name="Version">The version it was made from; the new one is the next.</param>
/// <param name="State">Where the meeting stands after it.</param>
/// <param name="NewParts">What the new state speaks of and was not kept before. A part never changes under its key.</param>
/// <param name="OldParts">The keys of what it does not speak of any more: gone with the change.</param>
public sealed record RoomChange(
    Guid Id, long Version, ReadOnlyMemory<byte> State, ImmutableDictionary<string, ReadOnlyMemory<byte>> NewParts, ImmutableHashSet<string> OldParts);

/// <summary>That something changed at another server: which meeting and in which version, never what.</summary>
/// <param name="RoomId">The meeting; null: news may have been missed, every meeting is to be read anew.</param>
/// <param name="Version">The version it is in now; 0: who is in it changed, or it has ended.</param>
public readonly record struct RoomNews(Guid? RoomId, long Version)
{
    /// <summary>News may have been missed.</summary>
    public static RoomNews Missed { get; }

    /// <summary>Reads what a server was told; null: it is nothing of ours.</summary>
    public static RoomNews? Read(string told) =>
        told.Split(' ') is [var id, var version] && Guid.TryParse(id, out var room) && long.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new RoomNews(room, number)
            : null;
}
