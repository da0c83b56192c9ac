using System.Collections.Immutable;
using SScIld.Pathway.Patient;

namespace SScIld.Pathway;

/// <summary>
/// The outcome of the pathway without its explanation: what analyses compare. Two cases have the same advice exactly
/// when their decisions are equal.
/// </summary>
public sealed record Decision
{
    /// <summary>The phenotype's code.</summary>
    public required string Phenotype { get; init; }

    /// <summary>The section 6 verdict's code.</summary>
    public required string Progression { get; init; }

    /// <summary>The add-on trigger's code.</summary>
    public required string AddOnTrigger { get; init; }

    /// <summary>What is said of each agent, in the order of <see cref="Agent"/>.</summary>
    public required ImmutableArray<PlannedAction> Plan { get; init; }

    /// <summary>What is said of an agent.</summary>
    public PlannedAction this[Agent agent] => Plan[(int)agent];

    /// <inheritdoc/>
    public bool Equals(Decision? other) =>
        other is not null && Phenotype == other.Phenotype && Progression == other.Progression
        && AddOnTrigger == other.AddOnTrigger && Plan.AsSpan().SequenceEqual(other.Plan.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(Phenotype, StringComparer.Ordinal);
        hash.Add(Progression, StringComparer.Ordinal);
        hash.Add(AddOnTrigger, StringComparer.Ordinal);
        foreach (var action in Plan)
        {
            hash.Add(action);
        }

        return hash.ToHashCode();
    }
}
