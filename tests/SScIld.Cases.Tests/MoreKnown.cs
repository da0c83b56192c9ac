using SScIld.Pathway;
using SScIld.Pathway.Measurements;

namespace SScIld.Cases.Tests;

/// <summary>A truth or choice that is unknown, and the patients it could turn out to be.</summary>
/// <param name="Datum">The datum, by its path in the case document.</param>
/// <param name="Patients">The patient with each value that the datum could have.</param>
internal sealed record MoreKnown(string Datum, IReadOnlyList<PatientCase> Patients)
{
    private static readonly bool[] Truths = [true, false];

    /// <summary>Each unknown of the patient that is a truth or a choice, filled in one at a time.</summary>
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
        ];
        return candidates.OfType<MoreKnown>();
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
            Choice("hrct[].groundGlassChange", scan.GroundGlassChange, value => With(scan with { GroundGlassChange = value })),
        ];
    }

    private static MoreKnown? Truth(string datum, bool? present, Func<bool, PatientCase> with) =>
        present is null ? new(datum, [.. Truths.Select(with)]) : null;

    private static MoreKnown? Choice<T>(string datum, T? present, Func<T, PatientCase> with)
        where T : struct, Enum => present is null ? new(datum, [.. Enum.GetValues<T>().Select(with)]) : null;
}
