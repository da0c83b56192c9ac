using System.Collections.Immutable;
using SScIld.Pathway;
using SScIld.Pathway.Analysis.Changes;
using SScIld.Pathway.Rules;

namespace SScIld.Web.Features.Teaching.Contrasts;

/// <summary>Two patients that differ in one datum and are advised otherwise, with the rules that turned between them.</summary>
/// <param name="First">One patient.</param>
/// <param name="Second">The other.</param>
/// <param name="Change">The datum, as it reads in the first and in the second.</param>
/// <param name="Flips">What is said otherwise of the second.</param>
/// <param name="Turned">The rules that turned and bear on it.</param>
public sealed record ContrastPair(
    PatientCase First, PatientCase Second, DatumChange Change, ImmutableArray<AdviceFlip> Flips, ImmutableArray<TurnedRule> Turned)
{
    /// <summary>The pair that a change of one datum makes of a patient; null: the advice stands, or no rule can be named for it.</summary>
    public static ContrastPair? Of(PatientCase first, DatumChange change, KnowledgePack pack)
    {
        ArgumentNullException.ThrowIfNull(change);
        var second = change.Place.Write(first, change.To);
        var flips = AdviceFlip.Between(PathwayEngine.Decide(first, pack), PathwayEngine.Decide(second, pack));
        if (flips.IsEmpty)
        {
            return null;
        }

        var turned = TurnedRule.Between(PathwayEngine.Assess(first, pack), PathwayEngine.Assess(second, pack), flips);
        return turned.IsEmpty ? null : new ContrastPair(first, second, change, flips, turned);
    }
}
