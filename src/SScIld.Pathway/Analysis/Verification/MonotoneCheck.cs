using System.Collections.Immutable;
using System.Numerics;
using SScIld.Pathway.Analysis.Changes;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Rules;
using SScIld.Pathway.Rules.Compiled;

namespace SScIld.Pathway.Analysis.Verification;

/// <summary>
/// Moves one datum of each example over every value rules can tell apart, with further data at all of theirs, and holds each
/// plan against the one before.
/// </summary>
internal sealed class MonotoneCheck(KnowledgePack pack, ImmutableArray<PatientCase> examples)
{
    public PropertyResult Run(PathwayProperty property, PropertyClaim.Monotone claim)
    {
        var cases = 0L;
        PatientCase? witness = null;
        foreach (var example in examples)
        {
            foreach (var varied in Varied(example, claim.With, 0))
            {
                witness ??= Weakened(varied, claim, ref cases);
            }
        }

        return new PropertyResult
        {
            Property = property,
            Outcome = witness is null ? PropertyOutcome.Held : PropertyOutcome.Broken,
            Method = CheckMethod.CaseByCase,
            States = new BigInteger(cases),
            Steps = cases,
            Counterexample = witness,
        };
    }

    private PatientCase? Weakened(PatientCase patient, PropertyClaim.Monotone claim, ref long cases)
    {
        if (Place(patient, claim.Along) is not { } place)
        {
            return null;
        }

        var values = Values(patient, place).Where(value => value.IsKnown);
        (PatientCase Patient, Decision Decision)? before = null;
        foreach (var value in claim.TowardsLess ? values.Reverse() : values)
        {
            cases++;
            var moved = place.Write(patient, value);
            var after = PathwayEngine.Decide(moved, pack);

            // Asked for last: it takes the whole assessment. A step from or to a patient the rule speaks of compares nothing.
            if (before is { } step && IsWeaker(step.Decision, after) && !IsExcused(step.Patient, claim.Unless) && !IsExcused(moved, claim.Unless))
            {
                return moved;
            }

            before = (moved, after);
        }

        return null;
    }

    private bool IsExcused(PatientCase patient, string? rule) => rule is not null
        && PathwayEngine.Assess(patient, pack).Trace.Any(entry => entry.Rule == rule && entry.Outcome == Truth.Yes);

    private static bool IsWeaker(Decision before, Decision after)
    {
        for (var i = 0; i < before.Plan.Length; i++)
        {
            if (Strength(before.Plan[i]) is { } was && Strength(after.Plan[i]) < was)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How loudly an agent is called for; null: it is in use. A withheld agent is called for like an option, only a gate stands in the way.</summary>
    private static int? Strength(PlannedAction action) => action switch
    {
        PlannedAction.None => 0,
        PlannedAction.Withheld or PlannedAction.Option => 1,
        PlannedAction.Add or PlannedAction.Start => 2,
        _ => null,
    };

    private IEnumerable<PatientCase> Varied(PatientCase patient, ImmutableArray<string> paths, int at)
    {
        if (at == paths.Length)
        {
            return [patient];
        }

        return Place(patient, paths[at]) is { } place
            ? Values(patient, place).SelectMany(value => Varied(place.Write(patient, value), paths, at + 1))
            : Varied(patient, paths, at + 1);
    }

    /// <summary>The newest place of a path; null: the case has none.</summary>
    private static DatumPlace? Place(PatientCase patient, string path)
    {
        var datum = CaseEntries.Find(path)!;
        var count = datum.CountIn(patient);
        var index = path.StartsWith("lungFunction", StringComparison.Ordinal) && count > 0
            ? patient.LungFunction!.Value.IndexOf(patient.LungFunction.Value.MaxBy(test => test.Date)!)
            : count - 1;
        return count == 0 ? null : new DatumPlace(datum, index);
    }

    private IEnumerable<DatumValue> Values(PatientCase patient, DatumPlace place)
    {
        var known = RuleBook.Of(pack).FactsOf(patient);
        const decimal Tenth = 0.1m;
        return place.Datum.Kind == DatumKind.Number
            ? [DatumValue.Unknown, .. new NumberCandidates(patient, LimitIndex.Of(pack), known).Of(place, Tenth).Values.Select(value => DatumValue.Of(value))]
            : [DatumValue.Unknown, .. Enumerable.Range(0, place.Datum.Codes.Length).Select(code => DatumValue.OfChoice(code))];
    }
}
