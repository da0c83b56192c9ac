using SScIld.Pathway;
using SScIld.Pathway.Measurements;
using SScIld.Pathway.Patient;

namespace SScIld.Cases.Tests;

/// <summary>A patient of whom one datum is no longer known.</summary>
/// <param name="Datum">The datum, by its path in the case document.</param>
/// <param name="Patient">The patient without it.</param>
/// <param name="Section">The section of the contract that lets advice appear when just this value goes; null: none does.</param>
internal sealed record LessKnown(string Datum, PatientCase Patient, string? Section)
{
    private const string Gate = "7: an unknown gate never vetoes";
    private const string OneMarkerIsEnough = "1: with CRP or ESR measured and none above, no marker is raised";
    private const string CytokineKeepsNothingOpen = "1: an unmeasured IL-6 or IL-17 never keeps it unknown";
    private const string AllDenied = "0.1: only a scan that denies every feature shows no ILD";
    private const string UnstatedFibrosis = "1: unstated fibrosis is set aside where ground-glass is predominant";

    /// <summary>The patient with each datum that is known taken away, one at a time.</summary>
    public static IEnumerable<LessKnown> Of(PatientCase patient) =>
        [.. Person(patient), .. Blood(patient), .. Clinic(patient), .. Scan(patient), .. Therapy(patient), .. Gates(patient)];

    private static IEnumerable<LessKnown> Person(PatientCase patient)
    {
        if (patient.AgeYears is { } age)
        {
            yield return new("patient.ageYears", patient with { AgeYears = null }, age < 18 ? "0.1: only a stated age below 18 stops" : null);
        }

        if (patient.Sex is not null)
        {
            yield return new("patient.sex", patient with { Sex = null }, null);
        }

        if (patient.DurationMonths is not null)
        {
            yield return new("ssc.durationMonths", patient with { DurationMonths = null }, null);
        }

        if (patient.LungFunction is { } tests)
        {
            yield return new("lungFunction", patient with { LungFunction = null }, null);
            for (var i = 0; i < tests.Length; i++)
            {
                if (tests[i].Dlco is not null)
                {
                    yield return new("lungFunction[].dlcoPercentPredicted", patient with { LungFunction = tests.SetItem(i, tests[i] with { Dlco = null }) }, null);
                }
            }
        }
    }

    private static IEnumerable<LessKnown> Blood(PatientCase patient)
    {
        var (serology, markers) = (patient.Serology, patient.Inflammation);
        if (serology.AntiTopoisomeraseI is not null)
        {
            yield return new("serology.antiTopoisomeraseI", patient with { Serology = serology with { AntiTopoisomeraseI = null } }, null);
        }

        if (serology.AntiRnaPolymeraseIII is { } rnap3)
        {
            yield return new(
                "serology.antiRnaPolymeraseIII",
                patient with { Serology = serology with { AntiRnaPolymeraseIII = null } },
                rnap3 == AntibodyResult.Positive ? "2: an unknown antibody modifies nothing" : null);
        }

        if (serology.TitreHigh is not null)
        {
            yield return new("serology.titreHigh", patient with { Serology = serology with { TitreHigh = null } }, null);
        }

        if (markers.CrpMgPerL is not null)
        {
            yield return new(
                "inflammation.crpMgPerL", patient with { Inflammation = markers with { CrpMgPerL = null } }, markers.EsrMmPerH is null ? null : OneMarkerIsEnough);
        }

        if (markers.EsrMmPerH is not null)
        {
            yield return new(
                "inflammation.esrMmPerH", patient with { Inflammation = markers with { EsrMmPerH = null } }, markers.CrpMgPerL is null ? null : OneMarkerIsEnough);
        }

        if (markers.Il6PgPerMl is not null)
        {
            yield return new("inflammation.il6PgPerMl", patient with { Inflammation = markers with { Il6PgPerMl = null } }, CytokineKeepsNothingOpen);
        }

        if (markers.Il17Raised is not null)
        {
            yield return new("inflammation.il17Raised", patient with { Inflammation = markers with { Il17Raised = null } }, CytokineKeepsNothingOpen);
        }

        if (markers.BCellActivationMarked is not null)
        {
            yield return new("inflammation.bCellActivationMarked", patient with { Inflammation = markers with { BCellActivationMarked = null } }, null);
        }

        if (markers.ExplainedByInfection is { } explained)
        {
            var infected = patient.Safety.ActiveInfection ?? patient.Safety.Screened != true;
            yield return new(
                "inflammation.explainedByInfection",
                patient with { Inflammation = markers with { ExplainedByInfection = null } },
                explained && !infected ? "1: where infection is excluded, an unknown explanation is none" : null);
        }
    }

    private static IEnumerable<LessKnown> Clinic(PatientCase patient)
    {
        var clinical = patient.Clinical;
        if (clinical.Symptoms is not null)
        {
            yield return new("clinical.symptoms", patient with { Clinical = clinical with { Symptoms = null } }, null);
        }

        if (clinical.AcuteDeterioration is { } acute)
        {
            yield return new(
                "clinical.acuteDeterioration", patient with { Clinical = clinical with { AcuteDeterioration = null } }, acute ? "0.2: null is assessed" : null);
        }

        if (clinical.Oxygen is not null)
        {
            yield return new("clinical.oxygen", patient with { Clinical = clinical with { Oxygen = null } }, null);
        }

        if (clinical.SevereOrRapid is not null)
        {
            yield return new("clinical.severeOrRapid", patient with { Clinical = clinical with { SevereOrRapid = null } }, null);
        }

        if (clinical.PulmonaryHypertension is { } hypertension)
        {
            yield return new(
                "clinical.pulmonaryHypertension",
                patient with { Clinical = clinical with { PulmonaryHypertension = null } },
                hypertension == PulmonaryHypertension.Excluded ? null : "3: only pulmonary hypertension that is confirmed or suspected takes the DLCO out of account");
        }
    }

    private static IEnumerable<LessKnown> Scan(PatientCase patient)
    {
        if (patient.Hrct is not { Length: > 0 } scans)
        {
            yield break;
        }

        yield return new("hrct", patient with { Hrct = null }, null);
        var newest = Enumerable.Range(0, scans.Length).MaxBy(index => scans[index].Date);
        var scan = scans[newest];
        for (var i = 0; i < scans.Length; i++)
        {
            if (scans[i].Date < scan.Date)
            {
                yield return new("hrct[], an older scan", patient with { Hrct = scans.RemoveAt(i) }, "5: only a scan that is listed from before the start puts an increase into the lower band");
            }
        }

        if (scan.GroundGlass is not null)
        {
            yield return new("hrct[].groundGlass", patient with { Hrct = scans.SetItem(newest, scan with { GroundGlass = null }) }, WithoutGroundGlass(scan));
        }

        if (scan.Reticulation is not null)
        {
            yield return new("hrct[].reticulation", patient with { Hrct = scans.SetItem(newest, scan with { Reticulation = null }) }, WithoutFibrosis(scan, scan.Reticulation));
        }

        if (scan.TractionBronchiectasis is not null)
        {
            yield return new("hrct[].tractionBronchiectasis", patient with { Hrct = scans.SetItem(newest, scan with { TractionBronchiectasis = null }) }, WithoutFibrosis(scan, scan.TractionBronchiectasis));
        }

        if (scan.Honeycombing is not null)
        {
            yield return new("hrct[].honeycombing", patient with { Hrct = scans.SetItem(newest, scan with { Honeycombing = null }) }, WithoutFibrosis(scan, scan.Honeycombing));
        }

        if (scan.FibrosisExtent is not null)
        {
            yield return new("hrct[].fibrosisExtentPercent", patient with { Hrct = scans.SetItem(newest, scan with { FibrosisExtent = null }) }, null);
        }

        if (scan.Predominant is not null)
        {
            yield return new(
                "hrct[].predominant",
                patient with { Hrct = scans.SetItem(newest, scan with { Predominant = null }) },
                scan.GroundGlass == true ? "1: predominant not stated is the last row" : null);
        }

        if (scan.FibrosisChange is { } change)
        {
            yield return new(
                "hrct[].fibrosisChange",
                patient with { Hrct = scans.SetItem(newest, scan with { FibrosisChange = null }) },
                (change, scan.Predominant) switch
                {
                    (HrctChange.Stable or HrctChange.Decreased, _) => "3: a scan clears only where fibrosis is known not to have increased",
                    (HrctChange.Increased, HrctPredominance.GroundGlass) => "1: an unknown change counts as not increased where ground-glass is predominant",
                    _ => null,
                });
        }

        if (scan.GroundGlassChange is { } cleared)
        {
            yield return new(
                "hrct[].groundGlassChange",
                patient with { Hrct = scans.SetItem(newest, scan with { GroundGlassChange = null }) },
                cleared == HrctChange.Decreased ? "3: a scan clears only where a decrease is stated" : null);
        }
    }

    private static string? WithoutGroundGlass(HrctScan scan) => scan switch
    {
        { GroundGlass: true, Predominant: HrctPredominance.Fibrosis } => "1: unstated ground-glass is set aside where fibrosis is predominant",
        { GroundGlass: false, Reticulation: false, TractionBronchiectasis: false, Honeycombing: false } => AllDenied,
        _ => null,
    };

    private static string? WithoutFibrosis(HrctScan scan, bool? feature) => (scan, feature) switch
    {
        ({ GroundGlass: true, Predominant: HrctPredominance.GroundGlass }, true) => UnstatedFibrosis,
        ({ GroundGlass: false, Reticulation: false, TractionBronchiectasis: false, Honeycombing: false }, _) => AllDenied,
        _ => null,
    };

    private static IEnumerable<LessKnown> Therapy(PatientCase patient)
    {
        if (patient.Treatments is not { } treatments)
        {
            yield break;
        }

        yield return new("treatments", patient with { Treatments = null }, null);
        for (var i = 0; i < treatments.Length; i++)
        {
            var treatment = treatments[i];
            var datum = $"treatments[{AgentCode.Of(treatment.Agent)}]";
            if (treatment.StartedOn is not null)
            {
                yield return new($"{datum}.startedOn", patient with { Treatments = treatments.SetItem(i, treatment with { StartedOn = null }) }, null);
            }

            if (treatment is { StoppedFor: not null, StoppedOn: not null })
            {
                yield return new($"{datum}.stoppedFor", patient with { Treatments = treatments.SetItem(i, treatment with { StoppedFor = null }) }, null);
            }

            if (treatment.DoseAdequate is { } adequate)
            {
                yield return new(
                    $"{datum}.doseAdequate",
                    patient with { Treatments = treatments.SetItem(i, treatment with { DoseAdequate = null }) },
                    adequate ? null : "5: a dose nobody judged does not block");
            }
        }
    }

    private static IEnumerable<LessKnown> Gates(PatientCase patient)
    {
        var safety = patient.Safety;
        return new[]
        {
            safety with { Pregnant = null },
            safety with { Breastfeeding = null },
            safety with { ActiveInfection = null },
            safety with { HepatitisBCoreAntibody = null },
            safety with { NeutrophilsPer1e9L = null },
            safety with { PlateletsPer1e9L = null },
            safety with { AltTimesUpperLimit = null },
            safety with { ChildPugh = null },
            safety with { InteractingDrugs = null },
            safety with { Contraindicated = null },
        }.Where(less => less != safety).Select(less => new LessKnown("safety", patient with { Safety = less }, Gate));
    }
}
