using System.Text;
using SScIld.Interop.Cases;
using SScIld.Pathway;
using SScIld.Pathway.Analysis.Changes;
using SScIld.Pathway.Explanation;
using SScIld.Pathway.Measurements;
using SScIld.Pathway.Patient;

namespace SScIld.Interop.Explorations;

/// <summary>A case that an analysis made, as a document that can be assessed.</summary>
public static class CaseText
{
    /// <summary>The document, indented; only what rules can feel is in it.</summary>
    public static string Of(PatientCase patient)
    {
        var document = new CaseDocument
        {
            Schema = "sscild.case/1",
            CaseId = patient.CaseId,
            AsOf = NumberText.Of(patient.AsOf),
            Patient = new PatientEntry { AgeYears = patient.AgeYears, Sex = Code("patient.sex", patient) },
            Ssc = new DiseaseEntry { DurationMonths = patient.DurationMonths, FirstNonRaynaudOn = Day(patient.FirstNonRaynaudOn) },
            LungFunction = patient.LungFunction is { } tests ? [.. tests.Select(Entry)] : null,
            Hrct = patient.Hrct is { } scans ? [.. scans.Select((scan, index) => Entry(scan, index, patient))] : null,
            Serology = new SerologyEntry
            {
                AntiTopoisomeraseI = Code("serology.antiTopoisomeraseI", patient),
                AntiRnaPolymeraseIII = Code("serology.antiRnaPolymeraseIII", patient),
                TitreHigh = patient.Serology.TitreHigh,
            },
            Inflammation = Entry(patient.Inflammation),
            Clinical = new ClinicalEntry
            {
                Symptoms = Code("clinical.symptoms", patient),
                AcuteDeterioration = patient.Clinical.AcuteDeterioration,
                Oxygen = Code("clinical.oxygen", patient),
                SevereOrRapid = patient.Clinical.SevereOrRapid,
                MuscleDiseaseSuspected = patient.Clinical.MuscleDiseaseSuspected,
                PulmonaryHypertension = Code("clinical.pulmonaryHypertension", patient),
            },
            Treatments = patient.Treatments is { } treatments ? [.. treatments.Select((entry, index) => Entry(entry, index, patient))] : null,
            Safety = Entry(patient.Safety, Code("safety.childPugh", patient)),
        };
        return Encoding.UTF8.GetString(CaseDocumentWriter.Write(document, indented: true));
    }

    private static LungFunctionEntry Entry(LungFunctionTest test) => new()
    {
        Date = NumberText.Of(test.Date),
        FvcPercentPredicted = test.Fvc?.Value,
        DlcoPercentPredicted = test.Dlco?.Value,
        Reliable = test.Reliable ? null : false,
    };

    private static HrctEntry Entry(HrctScan scan, int index, PatientCase patient) => new()
    {
        Date = NumberText.Of(scan.Date),
        FibrosisExtentFrom = scan.FibrosisExtent?.From,
        FibrosisExtentTo = scan.FibrosisExtent?.To,
        IldExtentPercent = scan.IldExtentPercent,
        GroundGlass = scan.GroundGlass,
        Reticulation = scan.Reticulation,
        TractionBronchiectasis = scan.TractionBronchiectasis,
        Honeycombing = scan.Honeycombing,
        Predominant = Code("hrct[].predominant", patient, index),
        FibrosisChange = Code("hrct[].fibrosisChange", patient, index),
        GroundGlassChange = Code("hrct[].groundGlassChange", patient, index),
    };

    private static InflammationEntry Entry(InflammatoryMarkers markers) => new()
    {
        CrpMgPerL = markers.CrpMgPerL,
        CrpUpperLimit = markers.CrpUpperLimit,
        EsrMmPerH = markers.EsrMmPerH,
        EsrUpperLimit = markers.EsrUpperLimit,
        Il6PgPerMl = markers.Il6PgPerMl,
        Il6UpperLimit = markers.Il6UpperLimit,
        Il17Raised = markers.Il17Raised,
        BCellActivationMarked = markers.BCellActivationMarked,
        ExplainedByInfection = markers.ExplainedByInfection,
        MeasuredOn = Day(markers.MeasuredOn),
    };

    private static TreatmentEntry Entry(Treatment entry, int index, PatientCase patient) => new()
    {
        Agent = AgentCode.Of(entry.Agent),
        StartedOn = Day(entry.StartedOn),
        StoppedOn = Day(entry.StoppedOn),

        // A stop without a day is said by its reason alone.
        StoppedFor = Code("treatments[].stoppedFor", patient, index) ?? (entry.IsStopped && entry.StoppedOn is null ? "other" : null),
        DoseAdequate = entry.DoseAdequate,
        DailyDoseMg = entry.DailyDoseMg,
    };

    private static SafetyEntry Entry(SafetyScreen safety, string? childPugh) => new()
    {
        Screened = safety.Screened,
        Pregnant = safety.Pregnant,
        Breastfeeding = safety.Breastfeeding,
        PregnancyPossible = safety.PregnancyPossible,
        ActiveInfection = safety.ActiveInfection,
        LatentTuberculosisUntreated = safety.LatentTuberculosisUntreated,
        HepatitisBSurfaceAntigen = safety.HepatitisBSurfaceAntigen,
        HepatitisBCoreAntibody = safety.HepatitisBCoreAntibody,
        HepatologyCleared = safety.HepatologyCleared,
        DiverticulitisOrPerforation = safety.DiverticulitisOrPerforation,
        FullAnticoagulation = safety.FullAnticoagulation,
        RecentBleeding = safety.RecentBleeding,
        RecentArterialEvent = safety.RecentArterialEvent,
        RecurrentInfection = safety.RecurrentInfection,
        DemyelinatingDisease = safety.DemyelinatingDisease,
        NeutrophilsPer1e9L = safety.NeutrophilsPer1e9L,
        PlateletsPer1e9L = safety.PlateletsPer1e9L,
        AltTimesUpperLimit = safety.AltTimesUpperLimit,
        AstTimesUpperLimit = safety.AstTimesUpperLimit,
        IggGPerL = safety.IggGPerL,
        EgfrMlMin = safety.EgfrMlMin,
        LvefPercent = safety.LvefPercent,
        PaspMmHg = safety.PaspMmHg,
        MeanPapMmHg = safety.MeanPapMmHg,
        CardiacMriDone = safety.CardiacMriDone,
        ChildPugh = childPugh,
        InteractingDrugs = safety.InteractingDrugs is { } drugs ? [.. drugs] : null,
        Contraindicated = safety.Contraindicated is { } named
            ? [.. named.Select(entry => new ContraindicationEntry { Agent = AgentCode.Of(entry.Agent), Reason = entry.Reason })]
            : null,
    };

    private static string? Day(DateOnly? day) => day is { } known ? NumberText.Of(known) : null;

    private static string? Code(string path, PatientCase patient, int index = 0) =>
        CaseEntries.Find(path) is { } datum && datum.Read(patient, index).Choice is { } code ? datum.Codes[code] : null;
}
