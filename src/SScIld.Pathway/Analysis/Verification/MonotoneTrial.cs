using SScIld.Pathway.Analysis.Changes;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Patient;
using SScIld.Pathway.Rules;
using SScIld.Pathway.Rules.Compiled;

namespace SScIld.Pathway.Analysis.Verification;

/// <summary>Moves one number of whole cases over every value that rules can tell apart, and holds each plan against the one before.</summary>
internal sealed class MonotoneTrial(KnowledgePack pack, PropertyClaim.Monotone claim)
{
    /// <summary>How many cases were decided.</summary>
    public long Cases { get; private set; }

    /// <summary>The case at the value where a plan is weaker than one step before; null: it never is.</summary>
    public PatientCase? Weakened(PatientCase patient)
    {
        if (Place(patient, claim.Along) is not { } place)
        {
            return null;
        }

        var values = Values(patient, place);
        (PatientCase Patient, Decision Decision)? before = null;
        foreach (var value in claim.TowardsLess ? values.Reverse() : values)
        {
            Cases++;
            var moved = place.Write(patient, value);
            var after = PathwayEngine.Decide(moved, pack);

            // Asked for last: it takes the whole assessment. A step from or to a patient the rule speaks of compares nothing.
            if (before is { } step && AgentCode.All.Any(agent => PlanStrength.IsWeaker(step.Decision[agent], after[agent])) && !IsExcused(step.Patient) && !IsExcused(moved))
            {
                return moved;
            }

            before = (moved, after);
        }

        return null;
    }

    private bool IsExcused(PatientCase patient) => claim.Unless is { } rule
        && PathwayEngine.Assess(patient, pack).Trace.Any(entry => entry.Rule == rule && entry.Outcome == Truth.Yes);

    /// <summary>The newest place of a path; null: the case has none, or two of the newest day, of which either may count.</summary>
    private static DatumPlace? Place(PatientCase patient, string path)
    {
        var datum = CaseEntries.Find(path)!;
        var count = datum.CountIn(patient);
        if (count == 0 || !path.StartsWith("lungFunction", StringComparison.Ordinal))
        {
            return count == 0 ? null : new DatumPlace(datum, count - 1);
        }

        var newest = patient.LungFunction!.Value.Max(test => test.Date);
        return patient.LungFunction.Value.Count(test => test.Date == newest) > 1
            ? null
            : new DatumPlace(datum, patient.LungFunction.Value.ToList().FindIndex(test => test.Date == newest));
    }

    private IEnumerable<DatumValue> Values(PatientCase patient, DatumPlace place)
    {
        const decimal Tenth = 0.1m;
        var known = RuleBook.Of(pack).FactsOf(patient);
        return new NumberCandidates(patient, LimitIndex.Of(pack), known).Of(place, Tenth).Values.Select(value => DatumValue.Of(value));
    }
}
