using System.Collections.Frozen;
using System.Collections.Immutable;
using SScIld.Interop.Note;
using SScIld.Pathway;
using SScIld.Pathway.Analysis.Revisions;
using SScIld.Pathway.Rules;

namespace SScIld.Interop.Revisions;

/// <summary>What became of a piece of a pack.</summary>
public enum PartFate
{
    /// <summary>Only the later pack has it.</summary>
    Added,

    /// <summary>Only the earlier pack had it.</summary>
    Removed,

    /// <summary>Both have it; it says another thing.</summary>
    Changed,
}

/// <summary>A piece of a pack that the other pack does not have as it is.</summary>
/// <param name="Key">What it is and its id.</param>
/// <param name="Name">What a reader calls it; empty where the id says all.</param>
/// <param name="Fate">What became of it.</param>
/// <param name="Aspects">What it says otherwise; of a piece added or removed, all it says.</param>
public sealed record PartChange(PartKey Key, Localized Name, PartFate Fate, ImmutableArray<AspectChange> Aspects);

/// <summary>An aspect that says another thing: the lines that are gone and those that are new. Lines that stayed are left out.</summary>
/// <param name="Code">Which aspect; see <see cref="AspectCode"/>.</param>
/// <param name="Decides">Whether advice can hang on it.</param>
/// <param name="Removed">Lines of the earlier pack.</param>
/// <param name="Added">Lines of the later pack.</param>
public sealed record AspectChange(string Code, bool Decides, ImmutableArray<Localized> Removed, ImmutableArray<Localized> Added);

/// <summary>The differences between two packs, piece by piece in words.</summary>
/// <param name="Earlier">The earlier pack.</param>
/// <param name="Later">The later pack.</param>
/// <param name="Changes">What differs, in the order of <see cref="PartKind"/>; empty when the packs say the same.</param>
public sealed record PackRevision(KnowledgePack Earlier, KnowledgePack Later, ImmutableArray<PartChange> Changes)
{
    /// <summary>Compares two packs.</summary>
    /// <param name="earlier">The earlier pack.</param>
    /// <param name="later">The later pack.</param>
    /// <param name="words">The product's sentences.</param>
    public static PackRevision Between(KnowledgePack earlier, KnowledgePack later, ProductWords words)
    {
        var was = PackParts.Of(earlier, words).ToDictionary(part => part.Key);
        var now = PackParts.Of(later, words);
        var kept = now.Select(part => part.Key).ToHashSet();
        var changes = now.Select(part => was.TryGetValue(part.Key, out var old) ? Changed(old, part) : Whole(part, PartFate.Added))
            .Concat(was.Values.Where(part => !kept.Contains(part.Key)).Select(part => Whole(part, PartFate.Removed)))
            .Where(change => change.Fate != PartFate.Changed || !change.Aspects.IsEmpty)
            .OrderBy(change => change.Key.Kind).ThenBy(change => change.Key.Id, StringComparer.Ordinal);
        return new PackRevision(earlier, later, [.. changes]);
    }

    /// <summary>The pieces on whose change advice can hang.</summary>
    public FrozenSet<PartKey> Deciding() => Keys(static aspect => aspect.Decides);

    /// <summary>The rules and rows that conclude another thing when they hold or cannot be decided.</summary>
    public FrozenSet<PartKey> Concluding() =>
        Keys(static aspect => aspect.Decides && aspect.Code is AspectCode.Follows or AspectCode.Undecided or AspectCode.Gives);

    private FrozenSet<PartKey> Keys(Func<AspectChange, bool> matters) =>
        Changes.Where(change => change.Aspects.Any(matters)).Select(change => change.Key).ToFrozenSet();

    private static PartChange Whole(PackPart part, PartFate fate) => new(
        part.Key,
        part.Name,
        fate,
        [
            .. part.Aspects.Where(aspect => !aspect.Lines.IsEmpty)
                .Select(aspect => new AspectChange(aspect.Code, aspect.Decides, fate == PartFate.Removed ? aspect.Lines : [], fate == PartFate.Added ? aspect.Lines : [])),
        ]);

    private static PartChange Changed(PackPart was, PackPart now) => new(
        now.Key,
        now.Name,
        PartFate.Changed,
        [.. was.Aspects.Zip(now.Aspects).Where(pair => !pair.First.SaysTheSame(pair.Second)).Select(pair => Changed(pair.First, pair.Second))]);

    private static AspectChange Changed(PartAspect was, PartAspect now)
    {
        // Where both packs use the same words for different things, the difference is told to the letter.
        var (removed, added) = was.HasSameLines(now)
            ? ([BothVoices.Plain(was.Exact)], [BothVoices.Plain(now.Exact)])
            : LineDifference.Between(was.Lines, now.Lines);
        return new AspectChange(now.Code, now.DecidesOtherwiseThan(was), removed, added);
    }
}
