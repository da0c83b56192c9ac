using SScIld.Pathway;
using SScIld.Pathway.Measurements;
using SScIld.Pathway.Patient;

namespace SScIld.Cases.Tests;

/// <summary>A datum that is unknown, and the patients it could turn out to be: every truth and choice, and numbers on either side of every limit.</summary>
/// <param name="Datum">The datum, by its path in the case document.</param>
/// <param name="Patients">The patient with each value that the datum could have.</param>
internal sealed record MoreKnown(string Datum, IReadOnlyList<PatientCase> Patients)
{
    private static readonly bool[] Truths = [true, false];

    /// <summary>Each unknown of the patient, filled in one at a time.</summary>
    public static IEnumerable<MoreKnown> Of(PatientCase patient)
    {
        var (serology, markers, clinical) = (patient.Serology, patient.Inflammation, patient.Clinical);
        MoreKnown?[] candidates =
        [
            Choice("patient.sex", patient.Sex, value => patient with { Sex = value }),
            Choice("serology.antiTopoisomeraseI", serology.AntiTopoisomeraseI, value => patient with { Serology = serology with { AntiTopoisomeraseI = value } }),
            Choice("serology.antiRnaPolymeraseIII", serology.AntiRnaPolymeraseIII, value => patient with { Serology = serology with { AntiRnaPolymeraseIII = value } }),
            Truth("serology.titreHigh", serology.TitreHigh, value => patient with { Serology = serology with { TitreHigh = value } }),
            Truth("inflammation.il17Raised", markers.Il17Raised, value => patient with { Inflammation = markers with { Il17Raised = value } }),
            Truth("inflammation.bCellActivationMarked", markers.BCellActivationMarked, value => patient with { Inflammation = markers with { BCellActivationMarked = value } }),
            Truth("inflammation.explainedByInfection", markers.ExplainedByInfection, value => patient with { Inflammation = markers with { ExplainedByInfection = value } }),
            Choice("clinical.symptoms", clinical.Symptoms, value => patient with { Clinical = clinical with { Symptoms = value } }),
            Truth("clinical.acuteDeterioration", clinical.AcuteDeterioration, value => patient with { Clinical = clinical with { AcuteDeterioration = value } }),
            Choice("clinical.oxygen", clinical.Oxygen, value => patient with { Clinical = clinical with { Oxygen = value } }),
            Choice("clinical.pulmonaryHypertension", clinical.PulmonaryHypertension, value => patient with { Clinical = clinical with { PulmonaryHypertension = value } }),
            Truth("safety.pregnant", patient.Safety.Pregnant, value => patient with { Safety = patient.Safety with { Pregnant = value } }),
            Truth("safety.activeInfection", patient.Safety.ActiveInfection, value => patient with { Safety = patient.Safety with { ActiveInfection = value } }),
            .. OfScan(patient),
            .. OfNumbers(patient),
        ];
        return candidates.OfType<MoreKnown>();
    }

    private static IEnumerable<MoreKnown?> OfNumbers(PatientCase patient)
    {
        var (markers, safety) = (patient.Inflammation, patient.Safety);
        PatientCase Marked(InflammatoryMarkers known) => patient with { Inflammation = known };
        PatientCase Screened(SafetyScreen known) => patient with { Safety = known };
        return
        [
            Number("patient.ageYears", patient.AgeYears, [10, 30, 60, 70], value => patient with { AgeYears = value }),
            Number("ssc.durationMonths", patient.DurationMonths, [12, 48, 120], value => patient with { DurationMonths = value }),
            Number("inflammation.crpMgPerL", markers.CrpMgPerL, [1, 30], value => Marked(markers with { CrpMgPerL = value })),
            Number("inflammation.esrMmPerH", markers.EsrMmPerH, [5, 25, 60], value => Marked(markers with { EsrMmPerH = value })),
            Number("inflammation.il6PgPerMl", markers.Il6PgPerMl, [2, 50], value => Marked(markers with { Il6PgPerMl = value })),
            Number("safety.neutrophilsPer1e9L", safety.NeutrophilsPer1e9L, [0.4m, 0.9m, 1.2m, 1.9m, 4], value => Screened(safety with { NeutrophilsPer1e9L = value })),
            Number("safety.plateletsPer1e9L", safety.PlateletsPer1e9L, [40, 80, 250], value => Screened(safety with { PlateletsPer1e9L = value })),
            Number("safety.altTimesUpperLimit", safety.AltTimesUpperLimit, [1, 2, 4, 6], value => Screened(safety with { AltTimesUpperLimit = value })),
            Number("safety.iggGPerL", safety.IggGPerL, [4, 10], value => Screened(safety with { IggGPerL = value })),
            Number("safety.egfrMlMin", safety.EgfrMlMin, [20, 28, 35, 90], value => Screened(safety with { EgfrMlMin = value })),
            Number("safety.lvefPercent", safety.LvefPercent, [35, 42, 60], value => Screened(safety with { LvefPercent = value })),
        ];
    }

    private static IEnumerable<MoreKnown?> OfScan(PatientCase patient)
    {
        if (patient.Hrct is not { Length: > 0 } scans)
        {
            return [];
        }

        var newest = Enumerable.Range(0, scans.Length).MaxBy(index => scans[index].Date);
        var scan = scans[newest];
        PatientCase With(HrctScan known) => patient with { Hrct = scans.SetItem(newest, known) };
        return
        [
            Truth("hrct[].groundGlass", scan.GroundGlass, value => With(scan with { GroundGlass = value })),
            Truth("hrct[].reticulation", scan.Reticulation, value => With(scan with { Reticulation = value })),
            Truth("hrct[].tractionBronchiectasis", scan.TractionBronchiectasis, value => With(scan with { TractionBronchiectasis = value })),
            Truth("hrct[].honeycombing", scan.Honeycombing, value => With(scan with { Honeycombing = value })),
            Choice("hrct[].predominant", scan.Predominant, value => With(scan with { Predominant = value })),
            Choice("hrct[].fibrosisChange", scan.FibrosisChange, value => With(scan with { FibrosisChange = value })),
            Number("hrct[].fibrosisExtentPercent", scan.FibrosisExtent?.From, [0, 5, 15, 25, 40], value => With(scan with { FibrosisExtent = new Extent(value, value) })),
            Choice("hrct[].groundGlassChange", scan.GroundGlassChange, value => With(scan with { GroundGlassChange = value })),
        ];
    }

    private static MoreKnown? Truth(string datum, bool? present, Func<bool, PatientCase> with) =>
        present is null ? new(datum, [.. Truths.Select(with)]) : null;

    private static MoreKnown? Choice<T>(string datum, T? present, Func<T, PatientCase> with)
        where T : struct, Enum => present is null ? new(datum, [.. Enum.GetValues<T>().Select(with)]) : null;

    private static MoreKnown? Number(string datum, decimal? present, decimal[] values, Func<decimal, PatientCase> with) =>
        present is null ? new(datum, [.. values.Select(with)]) : null;
}
