using System.Collections.Immutable;
using System.Numerics;

namespace SScIld.Pathway.Analysis.Verification;

/// <summary>How a property was checked.</summary>
public enum CheckMethod
{
    /// <summary>Every state of the facts it hangs on was covered; states that rules cannot tell apart were covered together.</summary>
    Enumerated,

    /// <summary>The space is too large to be listed: it was proved stage by stage, through labels and definitions, block by block.</summary>
    StageByStage,
}

/// <summary>What came of a property.</summary>
public enum PropertyOutcome
{
    /// <summary>It holds in every state.</summary>
    Held,

    /// <summary>A case breaks it.</summary>
    Broken,

    /// <summary>Neither: the rules alone do not exclude it and no case was found that breaks it.</summary>
    NotProved,
}

/// <summary>One property's result.</summary>
public sealed record PropertyResult
{
    /// <summary>The property.</summary>
    public required PathwayProperty Property { get; init; }

    /// <summary>What came of it.</summary>
    public required PropertyOutcome Outcome { get; init; }

    /// <summary>How it was checked.</summary>
    public required CheckMethod Method { get; init; }

    /// <summary>How many states were covered.</summary>
    public required BigInteger States { get; init; }

    /// <summary>In how many blocks, or on how many cases.</summary>
    public required long Steps { get; init; }

    /// <summary>A case that breaks it, with nothing in it that it does not need; null: none.</summary>
    public PatientCase? Counterexample { get; init; }

    /// <summary>The ids of rules that are part of the finding.</summary>
    public ImmutableArray<string> Rules { get; init; } = [];
}

/// <summary>What was verified of a pack.</summary>
/// <param name="PackId">The pack's id.</param>
/// <param name="PackVersion">Its version.</param>
/// <param name="PackHash">Its hash: the report speaks of this content and of no other.</param>
/// <param name="Results">The properties, in the order of their ids.</param>
public sealed record VerificationReport(string PackId, string PackVersion, string PackHash, ImmutableArray<PropertyResult> Results)
{
    /// <summary>Whether every property holds.</summary>
    public bool IsSound => Results.All(result => result.Outcome == PropertyOutcome.Held);
}
