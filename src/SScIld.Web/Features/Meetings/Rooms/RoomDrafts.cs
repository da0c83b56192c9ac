using System.Collections.Concurrent;
using SScIld.Storage.Rooms;
using SScIld.Web.Features.Meetings.Decisions;

namespace SScIld.Web.Features.Meetings.Rooms;

/// <summary>What the chair has half written in one meeting: kept as it is typed, so that it waits on whichever server the chair comes back to.</summary>
/// <param name="room">The meeting.</param>
/// <param name="store">Where it is kept.</param>
/// <param name="documents">Seals it.</param>
internal sealed class RoomDrafts(Guid room, IRoomStore store, RoomDocuments documents)
{
    private readonly Queue _queue = new();
    private readonly ConcurrentDictionary<Guid, DecisionDraft> _drafts = [];
    private readonly ConcurrentDictionary<Guid, string> _kept = [];

    /// <summary>What was written of a decision so far.</summary>
    public DecisionDraft Of(Guid item, Func<DecisionDraft> begin) => _drafts.GetOrAdd(item, _ => begin());

    /// <summary>Takes over what was written on another server since.</summary>
    /// <param name="items">The cases of the meeting.</param>
    public async Task TakeOverAsync(IEnumerable<Guid> items)
    {
        var keys = items.ToDictionary(Key);
        foreach (var (key, content) in await store.PartsAsync(room, keys.Keys))
        {
            var text = documents.Open<string>(content);
            if (_kept.GetValueOrDefault(keys[key]) != text && DecisionDraft.Read(text) is { } draft)
            {
                _kept[keys[key]] = text;
                _drafts[keys[key]] = draft;
            }
        }
    }

    /// <summary>Keeps what is written of a decision now; nothing happens when that is kept already.</summary>
    public Task KeepAsync(Guid item) => _queue.DoAsync(async () =>
    {
        if (_drafts.GetValueOrDefault(item)?.Write() is not { } text || _kept.GetValueOrDefault(item) == text)
        {
            return false;
        }

        await store.KeepPartAsync(room, Key(item), documents.Seal(text));
        _kept[item] = text;
        return true;
    });

    /// <summary>The key under which what is written of a case's decision is kept.</summary>
    internal static string Key(Guid item) => $"draft-{item}";
}
