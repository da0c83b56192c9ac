using SScIld.Pathway;
using SScIld.Pathway.Patient;

namespace SScIld.Cases.Tests;

/// <summary>The same patient with one datum less, and the changes of advice that the contract declares for it.</summary>
internal static class LessKnown
{
    public static IEnumerable<PatientCase> Of(PatientCase patient)
    {
        yield return patient with { AgeYears = null };
        yield return patient with { Sex = null };
        yield return patient with { DurationMonths = null };
        yield return patient with { Serology = patient.Serology with { AntiTopoisomeraseI = null } };
        yield return patient with { Serology = patient.Serology with { AntiRnaPolymeraseIII = null } };
        yield return patient with { Serology = patient.Serology with { TitreHigh = null } };
        yield return patient with { Inflammation = patient.Inflammation with { CrpMgPerL = null } };
        yield return patient with { Inflammation = patient.Inflammation with { EsrMmPerH = null } };
        yield return patient with { Inflammation = patient.Inflammation with { BCellActivationMarked = null } };
        yield return patient with { Inflammation = patient.Inflammation with { ExplainedByInfection = null } };
        yield return patient with { Clinical = patient.Clinical with { Symptoms = null } };
        yield return patient with { Clinical = patient.Clinical with { Oxygen = null } };
        yield return patient with { Clinical = patient.Clinical with { PulmonaryHypertension = null } };
        yield return patient with { Treatments = null };
        yield return patient with { Hrct = null };
        yield return patient with { LungFunction = null };
        if (patient.Hrct is { Length: > 0 } scans)
        {
            var last = scans.Length - 1;
            yield return patient with { Hrct = scans.SetItem(last, scans[last] with { GroundGlass = null }) };
            yield return patient with { Hrct = scans.SetItem(last, scans[last] with { Reticulation = null }) };
            yield return patient with { Hrct = scans.SetItem(last, scans[last] with { FibrosisExtent = null }) };
            yield return patient with { Hrct = scans.SetItem(last, scans[last] with { FibrosisChange = null }) };
            yield return patient with { Hrct = scans.SetItem(last, scans[last] with { Predominant = null }) };
        }
    }

    /// <summary>
    /// Advice that the contract itself lets appear when a datum goes: an unknown gate never vetoes, and an unknown is
    /// taken as "not shown" where the pack says so with its reason.
    /// </summary>
    public static bool IsDeclared(Agent agent, Decision before, Decision after) =>
        before[agent] != after[agent] && before[agent] is PlannedAction.Withheld or PlannedAction.Option or PlannedAction.Add or PlannedAction.Start;
}
