using System.Collections.Immutable;
using SScIld.Pathway.Analysis.Changes;

namespace SScIld.Pathway.Analysis.Unknowns;

/// <summary>Whether the advice of a case stands whatever an unknown turns out to be.</summary>
public enum Agreement
{
    /// <summary>Every completion gives the advice as it stands.</summary>
    All,

    /// <summary>Some do.</summary>
    Some,

    /// <summary>None does: what is not known keeps the advice from what it would be either way.</summary>
    None,
}

/// <summary>One unknown, or one range, of a case and what its possible values would do.</summary>
/// <param name="Place">The datum.</param>
/// <param name="IsRange">True for a stated range that has not been narrowed to a value.</param>
/// <param name="Values">One value for every way in which rules could read it.</param>
/// <param name="Regimens">How many distinct regimens those values allow, at least 1.</param>
/// <param name="CouldChange">The parts of the advice that some value changes.</param>
/// <param name="Agreement">How many completions give the advice as it stands.</param>
/// <param name="Effort">What getting it asks of the patient.</param>
public sealed record UnknownDatum(
    DatumPlace Place,
    bool IsRange,
    ImmutableArray<DatumValue> Values,
    int Regimens,
    ImmutableArray<string> CouldChange,
    Agreement Agreement,
    Effort Effort);

/// <summary>How far it was shown that the advice stands whatever the unknowns show.</summary>
public enum Settlement
{
    /// <summary>An unknown alone or two together change it.</summary>
    Open,

    /// <summary>No unknown alone and no two together change it; there are too many to try all at once.</summary>
    NoTwoChangeIt,

    /// <summary>Every combination of their values gives the advice as it stands.</summary>
    Settled,
}
