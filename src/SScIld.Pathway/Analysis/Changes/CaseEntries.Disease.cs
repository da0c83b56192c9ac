using SScIld.Pathway.Measurements;
using SScIld.Pathway.Patient;

namespace SScIld.Pathway.Analysis.Changes;

/// <content>The patient, lung function, HRCT, blood and the clinic.</content>
public static partial class CaseEntries
{
    private static CaseDatum[] OfPatient() =>
    [
        Number("patient.ageYears", patient => patient.AgeYears, (patient, value) => patient with { AgeYears = value }),
        Choice("patient.sex", ["female", "male"], patient => patient.Sex, (patient, value) => patient with { Sex = value }),
        Number("ssc.durationMonths", patient => patient.DurationMonths, (patient, value) => patient with { DurationMonths = value }),
        Day("ssc.firstNonRaynaudOn", patient => patient.FirstNonRaynaudOn, (patient, value) => patient with { FirstNonRaynaudOn = value }),
    ];

    private static CaseDatum[] OfTests() =>
    [
        OfTest("lungFunction[].date", DatumKind.Day, [], test => DatumValue.Of(test.Date), (test, value) => test with { Date = value.Day ?? test.Date }),
        OfTest("lungFunction[].fvcPercentPredicted", DatumKind.Number, [], test => DatumValue.Of(test.Fvc?.Value), (test, value) => test with { Fvc = Percent(value) }),
        OfTest("lungFunction[].dlcoPercentPredicted", DatumKind.Number, [], test => DatumValue.Of(test.Dlco?.Value), (test, value) => test with { Dlco = Percent(value) }),
        OfTest("lungFunction[].reliable", DatumKind.Truth, YesNo, test => DatumValue.Of(test.Reliable), (test, value) => test with { Reliable = value.AsTruth ?? true }),
    ];

    private static CaseDatum[] OfScans() =>
    [
        OfScan("hrct[].date", DatumKind.Day, [], scan => DatumValue.Of(scan.Date), (scan, value) => scan with { Date = value.Day ?? scan.Date }),
        OfScan("hrct[].fibrosisExtentPercent", DatumKind.Number, [], Extent, (scan, value) => scan with { FibrosisExtent = value.Number is { } at ? new Extent(at, at) : null }),
        OfScan("hrct[].ildExtentPercent", DatumKind.Number, [], scan => DatumValue.Of(scan.IldExtentPercent), (scan, value) => scan with { IldExtentPercent = value.Number }),
        OfScan("hrct[].groundGlass", DatumKind.Truth, YesNo, scan => DatumValue.Of(scan.GroundGlass), (scan, value) => scan with { GroundGlass = value.AsTruth }),
        OfScan("hrct[].reticulation", DatumKind.Truth, YesNo, scan => DatumValue.Of(scan.Reticulation), (scan, value) => scan with { Reticulation = value.AsTruth }),
        OfScan("hrct[].tractionBronchiectasis", DatumKind.Truth, YesNo, scan => DatumValue.Of(scan.TractionBronchiectasis), (scan, value) => scan with { TractionBronchiectasis = value.AsTruth }),
        OfScan("hrct[].honeycombing", DatumKind.Truth, YesNo, scan => DatumValue.Of(scan.Honeycombing), (scan, value) => scan with { Honeycombing = value.AsTruth }),
        OfScan("hrct[].predominant", DatumKind.Choice, ["groundGlass", "fibrosis", "both"], scan => Code(scan.Predominant), (scan, value) => scan with { Predominant = From<HrctPredominance>(value) }),
        OfScan("hrct[].fibrosisChange", DatumKind.Choice, ["increased", "stable", "decreased", "notCompared"], scan => Code(scan.FibrosisChange), (scan, value) => scan with { FibrosisChange = From<HrctChange>(value) }),
        OfScan("hrct[].groundGlassChange", DatumKind.Choice, ["increased", "stable", "decreased", "notCompared"], scan => Code(scan.GroundGlassChange), (scan, value) => scan with { GroundGlassChange = From<HrctChange>(value) }),
    ];

    private static CaseDatum[] OfBlood() =>
    [
        Antibody("serology.antiTopoisomeraseI", serology => serology.AntiTopoisomeraseI, (serology, value) => serology with { AntiTopoisomeraseI = value }),
        Antibody("serology.antiRnaPolymeraseIII", serology => serology.AntiRnaPolymeraseIII, (serology, value) => serology with { AntiRnaPolymeraseIII = value }),
        Truth("serology.titreHigh", patient => patient.Serology.TitreHigh, (patient, value) => patient with { Serology = patient.Serology with { TitreHigh = value } }),
        Marker("inflammation.crpMgPerL", markers => markers.CrpMgPerL, (markers, value) => markers with { CrpMgPerL = value }),
        Marker("inflammation.crpUpperLimit", markers => markers.CrpUpperLimit, (markers, value) => markers with { CrpUpperLimit = value }),
        Marker("inflammation.esrMmPerH", markers => markers.EsrMmPerH, (markers, value) => markers with { EsrMmPerH = value }),
        Marker("inflammation.esrUpperLimit", markers => markers.EsrUpperLimit, (markers, value) => markers with { EsrUpperLimit = value }),
        Marker("inflammation.il6PgPerMl", markers => markers.Il6PgPerMl, (markers, value) => markers with { Il6PgPerMl = value }),
        Marker("inflammation.il6UpperLimit", markers => markers.Il6UpperLimit, (markers, value) => markers with { Il6UpperLimit = value }),
        Sign("inflammation.il17Raised", markers => markers.Il17Raised, (markers, value) => markers with { Il17Raised = value }),
        Sign("inflammation.bCellActivationMarked", markers => markers.BCellActivationMarked, (markers, value) => markers with { BCellActivationMarked = value }),
        Sign("inflammation.explainedByInfection", markers => markers.ExplainedByInfection, (markers, value) => markers with { ExplainedByInfection = value }),
        Day("inflammation.measuredOn", patient => patient.Inflammation.MeasuredOn, (patient, value) => patient with { Inflammation = patient.Inflammation with { MeasuredOn = value } }),
    ];

    private static CaseDatum[] OfClinic() =>
    [
        Choice("clinical.symptoms", ["worse", "stable", "better", "none"], patient => patient.Clinical.Symptoms, (patient, value) => patient with { Clinical = patient.Clinical with { Symptoms = value } }),
        Truth("clinical.acuteDeterioration", patient => patient.Clinical.AcuteDeterioration, (patient, value) => patient with { Clinical = patient.Clinical with { AcuteDeterioration = value } }),
        Choice("clinical.oxygen", ["none", "exertion", "rest"], patient => patient.Clinical.Oxygen, (patient, value) => patient with { Clinical = patient.Clinical with { Oxygen = value } }),
        Truth("clinical.severeOrRapid", patient => patient.Clinical.SevereOrRapid, (patient, value) => patient with { Clinical = patient.Clinical with { SevereOrRapid = value } }),
        Truth("clinical.muscleDiseaseSuspected", patient => patient.Clinical.MuscleDiseaseSuspected, (patient, value) => patient with { Clinical = patient.Clinical with { MuscleDiseaseSuspected = value } }),
        Choice("clinical.pulmonaryHypertension", ["confirmed", "suspected", "excluded"], patient => patient.Clinical.PulmonaryHypertension, (patient, value) => patient with { Clinical = patient.Clinical with { PulmonaryHypertension = value } }),
    ];

    private static PercentPredicted? Percent(DatumValue value) => value.Number is { } number ? new PercentPredicted(number) : null;

    // A range is not one value: the analysis of what is not known fills it in.
    private static DatumValue Extent(HrctScan scan) => DatumValue.Of(scan.FibrosisExtent is { } extent && extent.From == extent.To ? extent.From : null);

    private static CaseDatum Antibody(string path, Func<Serology, AntibodyResult?> read, Func<Serology, AntibodyResult?, Serology> write) =>
        Choice(path, ["positive", "negative"], patient => read(patient.Serology), (patient, value) => patient with { Serology = write(patient.Serology, value) });

    private static CaseDatum Marker(string path, Func<InflammatoryMarkers, decimal?> read, Func<InflammatoryMarkers, decimal?, InflammatoryMarkers> write) =>
        Number(path, patient => read(patient.Inflammation), (patient, value) => patient with { Inflammation = write(patient.Inflammation, value) });

    private static CaseDatum Sign(string path, Func<InflammatoryMarkers, bool?> read, Func<InflammatoryMarkers, bool?, InflammatoryMarkers> write) =>
        Truth(path, patient => read(patient.Inflammation), (patient, value) => patient with { Inflammation = write(patient.Inflammation, value) });
}
