using System.Collections.Immutable;

namespace SScIld.Pathway.Facts;

/// <summary>What kind of answer a fact gives.</summary>
public enum FactKind
{
    /// <summary>Yes, no or unknown.</summary>
    Truth,

    /// <summary>One of a closed list, or unknown.</summary>
    Choice,

    /// <summary>A number, a range of numbers, or unknown.</summary>
    Number,

    /// <summary>The time from one day to another, compared in calendar months; or unknown.</summary>
    Span,
}

/// <summary>Something a rule may read, by a stable id; code owns the list, data owns its words, unit and range.</summary>
public sealed class Fact
{
    internal Fact(string id, FactKind kind, int slot, ImmutableArray<string> values, bool screened, bool isOfPair = false)
    {
        Id = id;
        Kind = kind;
        Slot = slot;
        Values = values;
        Screened = screened;
        IsOfPair = isOfPair;
    }

    /// <summary>The id by which rules, traces and documents name the fact; for an entered datum the contract's own path.</summary>
    public string Id { get; }

    /// <summary>What kind of answer it gives.</summary>
    public FactKind Kind { get; }

    /// <summary>The values it can take, in code order; <c>no</c>, <c>yes</c> for a truth; empty for numbers and spans.</summary>
    public ImmutableArray<string> Values { get; }

    /// <summary>True when "baseline safety screen done" makes an unlisted value normal.</summary>
    public bool Screened { get; }

    /// <summary>True when it is asked of a pair of tests, not of the case.</summary>
    public bool IsOfPair { get; }

    /// <summary>The place of its value among the values of its kind.</summary>
    internal int Slot { get; }

    /// <inheritdoc/>
    public override string ToString() => Id;
}
