using System.Text;
using SScIld.Interop.Cases;
using SScIld.Pathway;
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
            Schema = CaseDocument.SchemaId,
            CaseId = patient.CaseId,
            AsOf = ContractDay.Text(patient.AsOf),
            Patient = new PatientEntry { AgeYears = patient.AgeYears, Sex = ContractChoices.Sex.CodeOf(patient.Sex) },
            Ssc = new DiseaseEntry
            {
                CutaneousSubset = ContractChoices.CutaneousSubset.CodeOf(patient.CutaneousSubset),
                DurationMonths = patient.DurationMonths,
                FirstNonRaynaudOn = Day(patient.FirstNonRaynaudOn),
            },
            LungFunction = patient.LungFunction is { } tests ? [.. tests.Select(Entry)] : null,
            Hrct = patient.Hrct is { } scans ? [.. scans.Select(Entry)] : null,
            Serology = new SerologyEntry
            {
                AntiTopoisomeraseI = ContractChoices.Antibody.CodeOf(patient.Serology.AntiTopoisomeraseI),
                AntiRnaPolymeraseIII = ContractChoices.Antibody.CodeOf(patient.Serology.AntiRnaPolymeraseIII),
                TitreHigh = patient.Serology.TitreHigh,
            },
            Inflammation = Entry(patient.Inflammation),
            Clinical = new ClinicalEntry
            {
                Symptoms = ContractChoices.Symptoms.CodeOf(patient.Clinical.Symptoms),
                AcuteDeterioration = patient.Clinical.AcuteDeterioration,
                Oxygen = ContractChoices.Oxygen.CodeOf(patient.Clinical.Oxygen),
                SevereOrRapid = patient.Clinical.SevereOrRapid,
                MuscleDiseaseSuspected = patient.Clinical.MuscleDiseaseSuspected,
                PulmonaryHypertension = ContractChoices.PulmonaryHypertension.CodeOf(patient.Clinical.PulmonaryHypertension),
            },
            Treatments = patient.Treatments is { } treatments ? [.. treatments.Select(Entry)] : null,
            Safety = Entry(patient.Safety),
        };
        return Encoding.UTF8.GetString(CaseDocumentWriter.Write(document, indented: true));
    }

    private static LungFunctionEntry Entry(LungFunctionTest test) => new()
    {
        Date = ContractDay.Text(test.Date),
        FvcPercentPredicted = test.Fvc?.Value,
        DlcoPercentPredicted = test.Dlco?.Value,
        ReferenceEquation = test.ReferenceEquation,
        Reliable = test.Reliable ? null : false,
    };

    private static HrctEntry Entry(HrctScan scan) => new()
    {
        Date = ContractDay.Text(scan.Date),
        FibrosisExtentFrom = scan.FibrosisExtent?.From,
        FibrosisExtentTo = scan.FibrosisExtent?.To,
        IldExtentPercent = scan.IldExtentPercent,
        GroundGlass = scan.GroundGlass,
        Reticulation = scan.Reticulation,
        TractionBronchiectasis = scan.TractionBronchiectasis,
        Honeycombing = scan.Honeycombing,
        Predominant = ContractChoices.Predominant.CodeOf(scan.Predominant),
        FibrosisChange = ContractChoices.Change.CodeOf(scan.FibrosisChange),
        GroundGlassChange = ContractChoices.Change.CodeOf(scan.GroundGlassChange),
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

    private static TreatmentEntry Entry(Treatment entry) => new()
    {
        Agent = AgentCode.Of(entry.Agent),
        StartedOn = Day(entry.StartedOn),
        StoppedOn = Day(entry.StoppedOn),

        // A stop without a day is said by its reason alone.
        StoppedFor = ContractChoices.StoppedFor.CodeOf(entry.StoppedFor) ?? (entry.IsStopped && entry.StoppedOn is null ? "other" : null),
        DoseAdequate = entry.DoseAdequate,
        DailyDoseMg = entry.DailyDoseMg,
    };

    private static SafetyEntry Entry(SafetyScreen safety) => new()
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
        ChildPugh = ContractChoices.ChildPugh.CodeOf(safety.ChildPugh),
        InteractingDrugs = safety.InteractingDrugs is { } drugs ? [.. drugs] : null,
        Contraindicated = safety.Contraindicated is { } named
            ? [.. named.Select(entry => new ContraindicationEntry { Agent = AgentCode.Of(entry.Agent), Reason = entry.Reason })]
            : null,
    };

    private static string? Day(DateOnly? day) => day is { } known ? ContractDay.Text(known) : null;
}
