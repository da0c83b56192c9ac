using System.Collections.Immutable;
using SScIld.Pathway.Analysis.Changes;
using SScIld.Pathway.Rules;

namespace SScIld.Pathway.Analysis.Readings;

/// <summary>What the advice would be under one other declared reading of the review.</summary>
/// <param name="Reading">The reading.</param>
/// <param name="Flips">The parts of the advice that it changes; empty: the advice stands under it.</param>
public sealed record ReadingOutcome(OtherReading Reading, ImmutableArray<AdviceFlip> Flips);

/// <summary>Whether a case's advice stands under every declared reading of the review, each taken in turn.</summary>
/// <param name="Outcomes">One outcome for each reading, in the order of the pack.</param>
public sealed record ReadingSensitivity(ImmutableArray<ReadingOutcome> Outcomes)
{
    /// <summary>The readings under which some part of the advice is other.</summary>
    public ImmutableArray<ReadingOutcome> Differing => [.. Outcomes.Where(outcome => !outcome.Flips.IsEmpty)];

    /// <summary>The parts of the advice that stand under every reading.</summary>
    public ImmutableArray<string> Standing =>
        [.. AdviceFlip.Parts.Where(part => Outcomes.All(outcome => outcome.Flips.All(flip => flip.Part != part)))];

    /// <summary>Decides the case anew under each reading.</summary>
    public static ReadingSensitivity Of(PatientCase patient, KnowledgePack pack)
    {
        var advice = PathwayEngine.Decide(patient, pack);
        return new ReadingSensitivity(
            [.. OtherReading.Of(pack).Select(reading => new ReadingOutcome(reading, AdviceFlip.Between(advice, PathwayEngine.Decide(patient, reading.Pack))))]);
    }
}
