using System.Text;
using System.Text.Json;
using SScIld.Interop.Cases;
using SScIld.Pathway;
using SScIld.Pathway.Measurements;
using SScIld.Pathway.Patient;

namespace SScIld.Cases.Tests;

/// <summary>A generated case as the contract's document, so that the message of a failure can be saved and assessed again.</summary>
internal static class ContractText
{
    public static string Of(PatientCase patient) => Encoding.UTF8.GetString(CaseDocumentWriter.Write(Document(patient), indented: true));

    private static CaseDocument Document(PatientCase patient) => new()
    {
        Schema = "sscild.case/1",
        CaseId = patient.CaseId,
        AsOf = Day(patient.AsOf),
        Patient = new() { AgeYears = patient.AgeYears, Sex = Code(patient.Sex) },
        Ssc = new() { CutaneousSubset = Code(patient.CutaneousSubset), DurationMonths = patient.DurationMonths },
        LungFunction = patient.LungFunction is { } tests ? [.. tests.Select(Test)] : null,
        Hrct = patient.Hrct is { } scans ? [.. scans.Select(Scan)] : null,
        Serology = new()
        {
            AntiTopoisomeraseI = Code(patient.Serology.AntiTopoisomeraseI),
            AntiRnaPolymeraseIII = Code(patient.Serology.AntiRnaPolymeraseIII),
            TitreHigh = patient.Serology.TitreHigh,
        },
        Inflammation = new()
        {
            CrpMgPerL = patient.Inflammation.CrpMgPerL,
            EsrMmPerH = patient.Inflammation.EsrMmPerH,
            Il6PgPerMl = patient.Inflammation.Il6PgPerMl,
            Il17Raised = patient.Inflammation.Il17Raised,
            BCellActivationMarked = patient.Inflammation.BCellActivationMarked,
            ExplainedByInfection = patient.Inflammation.ExplainedByInfection,
        },
        Clinical = new()
        {
            Symptoms = Code(patient.Clinical.Symptoms),
            AcuteDeterioration = patient.Clinical.AcuteDeterioration,
            Oxygen = Code(patient.Clinical.Oxygen),
            SevereOrRapid = patient.Clinical.SevereOrRapid,
            MuscleDiseaseSuspected = patient.Clinical.MuscleDiseaseSuspected,
            PulmonaryHypertension = Code(patient.Clinical.PulmonaryHypertension),
        },
        Treatments = patient.Treatments is { } treatments ? [.. treatments.Select(Entry)] : null,
        Safety = Screen(patient.Safety),
    };

    private static LungFunctionEntry Test(LungFunctionTest test) => new()
    {
        Date = Day(test.Date),
        FvcPercentPredicted = test.Fvc?.Value,
        DlcoPercentPredicted = test.Dlco?.Value,
        ReferenceEquation = test.ReferenceEquation,
        Reliable = test.Reliable ? null : false,
    };

    private static HrctEntry Scan(HrctScan scan) => new()
    {
        Date = Day(scan.Date),
        FibrosisExtentFrom = scan.FibrosisExtent?.From,
        FibrosisExtentTo = scan.FibrosisExtent?.To,
        IldExtentPercent = scan.IldExtentPercent,
        GroundGlass = scan.GroundGlass,
        Reticulation = scan.Reticulation,
        TractionBronchiectasis = scan.TractionBronchiectasis,
        Honeycombing = scan.Honeycombing,
        Predominant = Code(scan.Predominant),
        FibrosisChange = Code(scan.FibrosisChange),
        GroundGlassChange = Code(scan.GroundGlassChange),
    };

    private static TreatmentEntry Entry(Treatment treatment) => new()
    {
        Agent = AgentCode.Of(treatment.Agent),
        StartedOn = treatment.StartedOn is { } start ? Day(start) : null,
        StoppedOn = treatment.StoppedOn is { } stop ? Day(stop) : null,
        StoppedFor = Code(treatment.StoppedFor),
        DoseAdequate = treatment.DoseAdequate,
        DailyDoseMg = treatment.DailyDoseMg,
    };

    private static SafetyEntry Screen(SafetyScreen safety) => new()
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
        ChildPugh = safety.ChildPugh is { } grade and not ChildPugh.None ? grade.ToString() : Code(safety.ChildPugh),
        InteractingDrugs = safety.InteractingDrugs is { } drugs ? [.. drugs] : null,
        Contraindicated = safety.Contraindicated is { } named
            ? [.. named.Select(item => new ContraindicationEntry { Agent = AgentCode.Of(item.Agent), Reason = item.Reason })]
            : null,
    };

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string? Code<T>(T? value)
        where T : struct, Enum => value is { } known ? JsonNamingPolicy.CamelCase.ConvertName(known.ToString()) : null;
}
