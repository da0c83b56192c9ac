using System.Collections.Immutable;
using SScIld.Pathway.Rules;

namespace SScIld.Pathway.Analysis.Changes;

/// <summary>Pairs of changes that flip together what neither flips alone.</summary>
/// <param name="Changes">The pairs; those that touch an agent first.</param>
/// <param name="IsCutShort">True when a case with very many entries had more pairs than were tried: there may be others.</param>
public sealed record PairedChanges(ImmutableArray<Counterfactual> Changes, bool IsCutShort);

/// <summary>
/// Two changes together. Of each datum and direction one value stands for every run of values with the same advice, so that a pair
/// is tried once for each way in which it can differ, not once for each number.
/// </summary>
internal sealed class ChangePairs(PatientCase patient, KnowledgePack pack, Decision advice, ImmutableArray<(DatumPlace Place, ImmutableArray<DatumValue> Steps)> directions)
{
    // Far above what cases need; keeps a case with dozens of entries within its time. Where it ends a search, that is said.
    private const int MostDecisions = 24000;
    private const int MostStepsInADirection = 3;

    public PairedChanges Find(CancellationToken cancelled)
    {
        var single = directions.SelectMany(direction => Standing(direction.Place, direction.Steps)).ToList();
        var found = ImmutableArray.CreateBuilder<Counterfactual>();
        var known = new HashSet<(DatumPlace, DatumPlace, string)>();
        var left = MostDecisions;
        for (var i = 0; i < single.Count && left >= 0; i++)
        {
            cancelled.ThrowIfCancellationRequested();
            var once = single[i].Change.Place.Write(patient, single[i].Change.To);
            for (var j = i + 1; j < single.Count && left >= 0; j++)
            {
                if (single[i].Change.Place != single[j].Change.Place && --left >= 0)
                {
                    AddWhenNew(once, single[i], single[j], known, found);
                }
            }
        }

        return new PairedChanges([.. found.OrderByDescending(change => change.Flips.Any(flip => flip.IsOfAgent))], left < 0);
    }

    private void AddWhenNew(
        PatientCase once, Step first, Step second, HashSet<(DatumPlace, DatumPlace, string)> known, ImmutableArray<Counterfactual>.Builder found)
    {
        var both = PathwayEngine.Decide(second.Change.Place.Write(once, second.Change.To), pack);
        if (both.Equals(advice) || both.Equals(first.Advice) || both.Equals(second.Advice))
        {
            return;
        }

        var flips = AdviceFlip.Between(advice, both);
        var alone = new HashSet<string>(first.Parts.Concat(second.Parts), StringComparer.Ordinal);
        var together = flips.Select(flip => flip.Part)
            .Where(part => !alone.Contains(part) && known.Add((first.Change.Place, second.Change.Place, part)))
            .ToImmutableArray();
        if (together.Length > 0)
        {
            found.Add(new Counterfactual([first.Change, second.Change], flips, together));
        }
    }

    private IEnumerable<Step> Standing(DatumPlace place, ImmutableArray<DatumValue> steps)
    {
        var now = place.Read(patient);
        Decision? before = null;
        var taken = 0;
        for (var i = 0; i < steps.Length && taken < MostStepsInADirection; i++)
        {
            var decided = PathwayEngine.Decide(place.Write(patient, steps[i]), pack);

            // The first value stands for those next to the case's own, which may still matter together with another datum.
            if (i == 0 || !decided.Equals(before))
            {
                taken++;
                yield return new Step(new DatumChange(place, now, steps[i]), decided, [.. AdviceFlip.Between(advice, decided).Select(flip => flip.Part)]);
            }

            before = decided;
        }
    }

    private sealed record Step(DatumChange Change, Decision Advice, ImmutableArray<string> Parts);
}
