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

    /// <summary>A state, and those of its parts that are not kept yet.</summary>
    /// <param name="chair">The seat that drives the meeting.</param>
    /// <param name="state">Where it stands.</param>
    /// <param name="kept">The keys of the parts that are kept already.</param>
    internal (ReadOnlyMemory<byte> State, ImmutableDictionary<string, ReadOnlyMemory<byte>> NewParts) Write(Guid chair, MeetingState state, ImmutableHashSet<string> kept)
    {
        var document = new RoomDocument(chair, [.. state.Agenda.Select(RoomDocument.Of)], state.CurrentId, state.Panel, state.ShowsCodes);
        var parts = ImmutableDictionary.CreateBuilder<string, ReadOnlyMemory<byte>>();
        foreach (var item in state.Agenda)
        {
            Add(CaseKey(item.Id), () => Seal(item.Utf8));
            if (item.Before is { } before)
            {
                Add(BeforeKey(item.Id), () => Seal(before.Record));
            }

            if (item.Decision is { } signed)
            {
                Add(SignedKey(item.Id, signed.Amendments.Length), () => Seal(signed));
            }
        }

        return (Seal(document), parts.ToImmutable());

        void Add(string key, Func<ReadOnlyMemory<byte>> content)
        {
            if (!kept.Contains(key))
            {
                parts.Add(key, content());
            }
        }
    }

    /// <summary>A meeting as it is kept; null: it was removed while it was read.</summary>
    /// <param name="kept">What is kept.</param>
    /// <param name="known">An earlier state of it: what it holds is not read again; null: none is known.</param>
    internal async Task<ReadRoom?> ReadAsync(KeptRoom kept, MeetingState? known = null)
    {
        var document = Open<RoomDocument>(kept.State);
        var keys = document.Agenda.SelectMany(KeysOf).ToImmutableHashSet();
        var parts = await _store.PartsAsync(kept.Id, [.. document.Agenda.SelectMany(item => KeysOf(item).Except(KeysOf(known?.Find(item.Id))))]);
        if (document.Agenda.Any(item => !KeysOf(item).Except(KeysOf(known?.Find(item.Id))).All(parts.ContainsKey)))
        {
            return null;
        }

        return new ReadRoom(
            document.Chair,
            new MeetingState
            {
                Agenda = [.. document.Agenda.Select(item => Read(item, known?.Find(item.Id), parts))],
                CurrentId = document.CurrentId,
                Panel = document.Panel,
                ShowsCodes = document.ShowsCodes,
            },
            keys);
    }

    /// <summary>Seals a document.</summary>
    internal ReadOnlyMemory<byte> Seal<T>(T document) => _seal.Protect(JsonSerializer.SerializeToUtf8Bytes(document, DecisionDocument.Shape));

    /// <summary>Opens a sealed document.</summary>
    internal T Open<T>(ReadOnlyMemory<byte> document) =>
        JsonSerializer.Deserialize<T>(_seal.Unprotect(document.ToArray()), DecisionDocument.Shape) ?? throw new InvalidDataException("A meeting's document is empty.");

    private static string CaseKey(Guid item) => $"case-{item}";

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

    private ReadOnlyMemory<byte> Seal(ReadOnlyMemory<byte> utf8) => _seal.Protect(utf8.ToArray());

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
