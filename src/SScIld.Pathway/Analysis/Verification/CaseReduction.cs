using SScIld.Pathway.Analysis.Changes;

namespace SScIld.Pathway.Analysis.Verification;

/// <summary>Takes away from a case whatever it does not need to show what it shows.</summary>
internal static class CaseReduction
{
    /// <summary>The case with as little known as still satisfies a condition.</summary>
    public static PatientCase Smallest(PatientCase patient, Func<PatientCase, bool> holds)
    {
        var changed = true;
        while (changed)
        {
            changed = false;
            foreach (var simpler in Simpler(patient).Where(holds))
            {
                (patient, changed) = (simpler, true);
                break;
            }
        }

        return patient;
    }

    private static IEnumerable<PatientCase> Simpler(PatientCase patient)
    {
        for (var i = 0; i < (patient.LungFunction?.Length ?? 0); i++)
        {
            yield return patient with { LungFunction = patient.LungFunction!.Value.RemoveAt(i) };
        }

        for (var i = 0; i < (patient.Treatments?.Length ?? 0); i++)
        {
            yield return patient with { Treatments = patient.Treatments!.Value.RemoveAt(i) };
        }

        for (var i = 0; i < (patient.Hrct?.Length ?? 0); i++)
        {
            yield return patient with { Hrct = patient.Hrct!.Value.RemoveAt(i) };
        }

        foreach (var place in CaseEntries.PlacesIn(patient))
        {
            // A test has a day and a quality whatever else is known of it.
            if (place.Read(patient).IsKnown && place.Datum.Path is not ("lungFunction[].date" or "hrct[].date" or "lungFunction[].reliable"))
            {
                yield return place.Write(patient, DatumValue.Unknown);
            }
        }
    }
}
