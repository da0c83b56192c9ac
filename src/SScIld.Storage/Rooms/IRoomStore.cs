using System.Collections.Immutable;

namespace SScIld.Storage.Rooms;

/// <summary>
/// Where meetings that are going on stand, for every server that carries them. What is kept are sealed bytes: the store knows
/// which is newer, never what they say.
/// </summary>
public interface IRoomStore
{
    /// <summary>Keeps a new meeting, in its first version.</summary>
    /// <param name="id">The meeting.</param>
    /// <param name="code">What one types to join; no two meetings share one.</param>
    /// <param name="state">Where it stands.</param>
    Task OpenAsync(Guid id, string code, ReadOnlyMemory<byte> state);

    /// <summary>The meeting of a code; null: there is none, or it has ended.</summary>
    Task<KeptRoom?> FindAsync(string code);

    /// <summary>A meeting as it stands now; null: it has ended.</summary>
    Task<KeptRoom?> ReadAsync(Guid id);

    /// <summary>Replaces a meeting's state and tells the other servers; false when it is no longer in the version it was made from.</summary>
    Task<bool> ReplaceAsync(RoomChange change);

    /// <summary>Parts of a meeting, by their keys; what is not there is left out.</summary>
    Task<ImmutableDictionary<string, ReadOnlyMemory<byte>>> PartsAsync(Guid id, IReadOnlyCollection<string> keys);

    /// <summary>Writes over a part that only one person works on. Nobody is told.</summary>
    Task KeepPartAsync(Guid id, string key, ReadOnlyMemory<byte> content);

    /// <summary>Says who is in a meeting at this server, and tells the other servers.</summary>
    Task SeatAsync(Guid id, IReadOnlyCollection<Guid> seats);

    /// <summary>Says that this server is still there: seats of one that is silent for a while are no longer counted.</summary>
    Task StayAsync();

    /// <summary>Removes a meeting with everything kept of it, and tells the other servers.</summary>
    Task EndAsync(Guid id);

    /// <summary>Removes meetings that nobody is in and that nothing happened in since a moment.</summary>
    Task ForgetAsync(DateTimeOffset unusedSince);

    /// <summary>What changes at the other servers, until it is cancelled.</summary>
    IAsyncEnumerable<RoomNews> NewsAsync(CancellationToken cancellation);
}
