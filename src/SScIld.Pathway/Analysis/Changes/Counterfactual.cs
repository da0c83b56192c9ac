using System.Collections.Immutable;

namespace SScIld.Pathway.Analysis.Changes;

/// <summary>One datum that would have to read otherwise.</summary>
/// <param name="Place">The datum.</param>
/// <param name="From">Its value in the case; not known when a completed safety screen calls it normal.</param>
/// <param name="To">The value it would have to have.</param>
public sealed record DatumChange(DatumPlace Place, DatumValue From, DatumValue To);

/// <summary>A smallest change of one datum, or of two together, that gives other advice.</summary>
/// <param name="Changes">What changes: one datum, or two.</param>
/// <param name="Flips">Everything that is then said otherwise.</param>
/// <param name="FirstFlips">
/// The parts of it that no smaller change of the same datum in the same direction flips; of a pair, those that neither
/// change flips alone.
/// </param>
public sealed record Counterfactual(
    ImmutableArray<DatumChange> Changes, ImmutableArray<AdviceFlip> Flips, ImmutableArray<string> FirstFlips)
{
    /// <summary>The case with the changes made.</summary>
    public PatientCase Apply(PatientCase patient) =>
        Changes.Aggregate(patient, static (changed, change) => change.Place.Write(changed, change.To));
}
