using System.Collections.Immutable;

namespace SScIld.Pathway.Logic;

/// <summary>
/// What a rule asks, as a tree. The hierarchy is closed: whoever evaluates, explains, perturbs or enumerates
/// conditions meets exactly these kinds.
/// </summary>
public abstract record Condition
{
    private protected Condition()
    {
    }
}

/// <summary>Holds when every part holds.</summary>
public sealed record AllOf(ImmutableArray<Condition> Parts) : Condition;

/// <summary>Holds when one part holds.</summary>
public sealed record AnyOf(ImmutableArray<Condition> Parts) : Condition;

/// <summary>Holds when at least as many parts hold as the threshold says.</summary>
public sealed record AtLeast(string Threshold, ImmutableArray<Condition> Parts) : Condition;

/// <summary>Holds when the part fails; unknown when the part is unknown.</summary>
public sealed record Not(Condition Part) : Condition;

/// <summary>A number or a span held against a threshold, by the threshold's own comparator.</summary>
public sealed record Meets(string Fact, string Threshold) : Condition;

/// <summary>A number held against another number, for instance a marker against the laboratory's own limit.</summary>
public sealed record Compare(string Fact, Comparator Comparator, string OtherFact) : Condition;

/// <summary>A truth, a choice or a label that has one of the values named (<c>yes</c> and <c>no</c> for a truth).</summary>
public sealed record Is(string Fact, ImmutableArray<string> Values) : Condition;

/// <summary>Holds when the datum is known, fails when it is not: the one question that is never itself unknown.</summary>
public sealed record Known(string Fact) : Condition;

/// <summary>
/// Kleene's "any" over a set of pairs of lung-function tests; the pair that made it hold is kept as the witness.
/// </summary>
/// <param name="Set">The pairs that are looked at.</param>
/// <param name="That">What is asked of each.</param>
/// <param name="WhenNone">The answer when no pair is looked at: nothing was measured, so usually unknown. Never assumed.</param>
/// <param name="Where">Which pairs of the set are looked at: those of which it holds; null: all.</param>
public sealed record SomePair(PairSet Set, Condition That, Truth WhenNone, Condition? Where = null) : Condition;

/// <summary>Turns unknown into no ("not shown to be true"). Each use carries its written reason.</summary>
public sealed record Established(Condition Part, Localized Reason) : Condition;

/// <summary>A definition of the pack, by its id.</summary>
public sealed record Reference(string Definition) : Condition;

/// <summary>How a value is held against a limit.</summary>
public enum Comparator
{
    /// <summary>The value is the limit or more.</summary>
    AtLeast,

    /// <summary>The value is more than the limit.</summary>
    Above,

    /// <summary>The value is the limit or less.</summary>
    AtMost,

    /// <summary>The value is less than the limit.</summary>
    Below,
}

/// <summary>The sets of test pairs a rule may look at.</summary>
public enum PairSet
{
    /// <summary>Pairs of reliable tests with an FVC that end at the latest such test, the largest FVC fall first.</summary>
    EndingLatest,

    /// <summary>All pairs of reliable tests with an FVC, in order of time.</summary>
    All,

    /// <summary>Pairs that end at the newest test, when that test is marked unreliable.</summary>
    EndingUnreliableLatest,
}
