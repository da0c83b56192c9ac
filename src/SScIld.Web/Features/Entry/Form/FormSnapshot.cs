using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SScIld.Web.Features.Entry.Form;

/// <summary>All that was typed at one moment: a step to go back to, and the draft that the browser keeps.</summary>
/// <param name="Case">The fields that are in no list.</param>
/// <param name="Lists">The entries of each list that has any.</param>
public sealed record FormSnapshot(
    ImmutableSortedDictionary<string, string> Case,
    ImmutableSortedDictionary<string, ImmutableArray<ImmutableSortedDictionary<string, string>>> Lists)
{
    /// <summary>Nothing typed.</summary>
    public static FormSnapshot Blank { get; } = Of(new CaseForm());

    /// <summary>What a form holds now; entries with nothing in them at the end of a list are left out.</summary>
    public static FormSnapshot Of(CaseForm form) => new(
        Sorted(form.Case),
        FormLists.All
            .Select(list => (list, Entries: form[list].Reverse().SkipWhile(entry => entry.IsBlank).Reverse().Select(Sorted).ToImmutableArray()))
            .Where(list => list.Entries.Length > 0)
            .ToImmutableSortedDictionary(list => list.list, list => list.Entries, StringComparer.Ordinal));

    /// <summary>Reads a draft; null when the text is none. Fields nobody knows are dropped.</summary>
    public static FormSnapshot? Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, SnapshotJson.Default.FormSnapshot) is { Case: not null, Lists: not null } read ? Known(read) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The draft as text.</summary>
    public string Json() => JsonSerializer.Serialize(this, SnapshotJson.Default.FormSnapshot);

    /// <summary>The entries of a list.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> EntriesOf(string list) =>
        Lists.TryGetValue(list, out var entries) ? [.. entries] : [];

    /// <summary>Whether the same is typed.</summary>
    public bool Equals(FormSnapshot? other) =>
        other is not null && Case.SequenceEqual(other.Case) && Lists.Count == other.Lists.Count
        && Lists.All(list => other.Lists.TryGetValue(list.Key, out var entries)
            && entries.Length == list.Value.Length && entries.Zip(list.Value).All(pair => pair.First.SequenceEqual(pair.Second)));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Case.Count, Lists.Count);

    private static ImmutableSortedDictionary<string, string> Sorted(FormEntry entry) =>
        entry.Typed.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static FormSnapshot Known(FormSnapshot read) => new(
        Known(read.Case, null),
        read.Lists
            .Where(list => FormLists.All.Contains(list.Key) && !list.Value.IsDefault)
            .ToImmutableSortedDictionary(
                list => list.Key, list => list.Value.Select(entry => Known(entry, list.Key)).ToImmutableArray(), StringComparer.Ordinal));

    private static ImmutableSortedDictionary<string, string> Known(ImmutableSortedDictionary<string, string>? typed, string? list) =>
        (typed ?? ImmutableSortedDictionary<string, string>.Empty)
            .Where(field => FormFields.Has(field.Key) && new FieldPlace(field.Key).List == list && field.Value is { Length: > 0 })
            .ToImmutableSortedDictionary(StringComparer.Ordinal);
}

/// <summary>The draft's JSON.</summary>
[JsonSerializable(typeof(FormSnapshot))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class SnapshotJson : JsonSerializerContext;
