using System.Collections.Immutable;
using SScIld.Web.Features.Wording;

namespace SScIld.Web.Features.Entry.Checks;

/// <summary>How much a note on a field weighs.</summary>
public enum NoteWeight
{
    /// <summary>Worth knowing; nothing has to be changed.</summary>
    Hint,

    /// <summary>Possible but unlikely: looked at once more, then left or put right.</summary>
    Question,

    /// <summary>Impossible, or not to be understood: no advice is made of it.</summary>
    Error,
}

/// <summary>Something to say about what was typed into a field, before it is put into words.</summary>
/// <param name="Weight">How much it weighs.</param>
/// <param name="Key">The sentence.</param>
/// <param name="Values">What the sentence names.</param>
public sealed record FieldNote(NoteWeight Weight, string Key, ImmutableArray<(string Name, string Value)> Values)
{
    /// <summary>The sentence in the language of a page.</summary>
    public string In(Words words) => words.Say(Key, Values.AsSpan());

    /// <inheritdoc/>
    public bool Equals(FieldNote? other) => other is not null && (Weight, Key) == (other.Weight, other.Key) && Values.SequenceEqual(other.Values);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Weight, Key);
}
