using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using SScIld.Interop.Cases;
using SScIld.Storage.Meetings;
using SScIld.Storage.Rooms;
using SScIld.Web.Features.Meetings.Decisions;
using SScIld.Web.Hosting;

namespace SScIld.Web.Features.Meetings.Rooms;

/// <summary>
/// A meeting as the sealed documents that are kept of it: a small one that every change writes anew, and parts that never change
/// under their key: the cases, what was decided before, what was signed.
/// </summary>
public sealed class RoomDocuments
{
    private const string Cases = "case-";

    private readonly IRoomStore _store;
    private readonly IDataProtector _seal;
    private readonly ProductKnowledge _knowledge;

    /// <summary>The documents of this app.</summary>
    /// <param name="store">Where they are kept.</param>
    /// <param name="seals">Seals them with the keys that the servers of one database share.</param>
    /// <param name="knowledge">Reads the cases.</param>
    public RoomDocuments(IRoomStore store, IDataProtectionProvider seals, ProductKnowledge knowledge)
    {
        ArgumentNullException.ThrowIfNull(seals);
        _store = store;
        _seal = seals.CreateProtector("meeting-rooms");
        _knowledge = knowledge;
    }

    /// <summary>A change to a state: its document, the parts that are not kept yet, and those it does not speak of any more.</summary>
    /// <param name="room">The meeting and the version the change is made from.</param>
    /// <param name="chair">The seat that drives the meeting.</param>
    /// <param name="state">Where it stands after it.</param>
    /// <param name="kept">The keys of the parts that are kept already.</param>
    internal RoomChange Write((Guid Id, long Version) room, Guid chair, MeetingState state, ImmutableHashSet<string> kept)
    {
        var document = new RoomDocument(chair, [.. state.Agenda.Select(RoomDocument.Of)], state.CurrentId, state.Panel, state.ShowsCodes);
        var spokenOf = document.Agenda.SelectMany(KeysOf).ToImmutableHashSet();

        // What was half written of a decision goes once it is signed, and with its case.
        var drafts = state.Agenda.Where(item => item.Decision is { Amendments.IsEmpty: true }).Select(item => item.Id)
            .Concat(kept.Except(spokenOf).Where(key => key.StartsWith(Cases, StringComparison.Ordinal)).Select(key => Guid.Parse(key.AsSpan(Cases.Length))));
        return new RoomChange(
            room.Id,
            room.Version,
            Seal(document),
            state.Agenda.SelectMany(Parts).Where(part => !kept.Contains(part.Key)).ToImmutableDictionary(part => part.Key, part => part.Seal()),
            [.. kept.Except(spokenOf), .. drafts.Select(RoomDrafts.Key)]);
    }

    /// <summary>A meeting as it stands now, or null once it has ended.</summary>
    /// <param name="find">Looks for what is kept.</param>
    /// <param name="version">The version that is known; nothing but who is in it is read when there is no later one.</param>
    /// <param name="known">The state that is known: what it holds is not read again; null: none is.</param>
    internal async Task<(KeptRoom Kept, ReadRoom? Newer)?> ReadAsync(Func<Task<KeptRoom?>> find, long version = 0, MeetingState? known = null)
    {
        var missed = version;
        while (await find() is { } kept)
        {
            if (kept.Version <= version)
            {
                return (kept, null);
            }

            if (await ReadAsync(kept, known) is { } read)
            {
                return (kept, read);
            }

            // Its parts went with a later version while it was read.
            missed = kept.Version > missed ? kept.Version : throw new InvalidDataException("A part of the meeting is missing.");
        }

        return null;
    }

    /// <summary>Seals a document.</summary>
    internal ReadOnlyMemory<byte> Seal<T>(T document) => _seal.Protect(JsonSerializer.SerializeToUtf8Bytes(document, DecisionDocument.Shape));

    /// <summary>Opens a sealed document.</summary>
    internal T Open<T>(ReadOnlyMemory<byte> document) =>
        JsonSerializer.Deserialize<T>(_seal.Unprotect(document.ToArray()), DecisionDocument.Shape) ?? throw new InvalidDataException("A meeting's document is empty.");

    private static string CaseKey(Guid item) => $"{Cases}{item}";

    private static string BeforeKey(Guid item) => $"before-{item}";

    private static string SignedKey(Guid item, int amendments) => string.Create(CultureInfo.InvariantCulture, $"signed-{item}-{amendments}");

    private static IEnumerable<string> KeysOf(AgendaItem? item) => item is null ? [] : KeysOf(RoomDocument.Of(item));

    private static IEnumerable<string> KeysOf(ItemDocument item)
    {
        yield return CaseKey(item.Id);
        if (item.HasBefore)
        {
            yield return BeforeKey(item.Id);
        }

        if (item.Amendments is { } amendments)
        {
            yield return SignedKey(item.Id, amendments);
        }
    }

    private IEnumerable<(string Key, Func<ReadOnlyMemory<byte>> Seal)> Parts(AgendaItem item)
    {
        yield return (CaseKey(item.Id), () => _seal.Protect(item.Utf8.ToArray()));
        if (item.Before is { } before)
        {
            yield return (BeforeKey(item.Id), () => Seal(before.Record));
        }

        if (item.Decision is { } signed)
        {
            yield return (SignedKey(item.Id, signed.Amendments.Length), () => Seal(signed));
        }
    }

    /// <summary>A meeting in a version; null: a part of it is gone.</summary>
    private async Task<ReadRoom?> ReadAsync(KeptRoom kept, MeetingState? known)
    {
        var document = Open<RoomDocument>(kept.State);
        var wanted = document.Agenda.SelectMany(item => KeysOf(item).Except(KeysOf(known?.Find(item.Id)))).ToList();
        var parts = wanted.Count == 0 ? ImmutableDictionary<string, ReadOnlyMemory<byte>>.Empty : await _store.PartsAsync(kept.Id, wanted);
        return !wanted.TrueForAll(parts.ContainsKey) ? null : new ReadRoom(
            document.Chair,
            new MeetingState
            {
                Agenda = [.. document.Agenda.Select(item => Read(item, known?.Find(item.Id), parts))],
                CurrentId = document.CurrentId,
                Panel = document.Panel,
                ShowsCodes = document.ShowsCodes,
            },
            [.. document.Agenda.SelectMany(KeysOf)]);
    }

    private AgendaItem Read(ItemDocument item, AgendaItem? known, ImmutableDictionary<string, ReadOnlyMemory<byte>> parts) => (known ?? Case(item, parts)) with
    {
        Minutes = item.Minutes,
        Spent = item.Spent,
        TakenUpAt = item.TakenUpAt,
        Votes = item.Votes,
        IsRevealed = item.IsRevealed,
        Decision = item.Amendments is not { } amendments ? null
            : known?.Decision is { } signed && signed.Amendments.Length == amendments ? signed
            : Open<SignedDecision>(parts[SignedKey(item.Id, amendments)]),
    };

    private AgendaItem Case(ItemDocument item, ImmutableDictionary<string, ReadOnlyMemory<byte>> parts)
    {
        ReadOnlyMemory<byte> utf8 = _seal.Unprotect(parts[CaseKey(item.Id)].ToArray());
        return CaseDocumentReader.Read(utf8.Span, _knowledge.Pack) is CaseReading.Accepted accepted
            ? new AgendaItem(item.Id, accepted.Patient, utf8, item.Minutes)
            {
                Before = item.HasBefore ? LastTime.Of(Open<SignedRecord>(parts[BeforeKey(item.Id)]), utf8) : null,
            }
            : throw new InvalidDataException("A case of the meeting cannot be read: its servers run different versions.");
    }
}

/// <summary>A meeting as it was read.</summary>
/// <param name="Chair">The seat that drives it.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Parts">The keys of the parts it is made of.</param>
internal sealed record ReadRoom(Guid Chair, MeetingState State, ImmutableHashSet<string> Parts);
