using SScIld.Interop.Cases;
using static SScIld.Web.Features.Entry.Form.FormField;

namespace SScIld.Web.Features.Entry.Form;

/// <summary>Every field of the form beside the place of the case document that it stands for: the one translation, both ways.</summary>
internal static class FormFields
{
    /// <summary>The unit a DLCO was reported in; the contract knows per cent predicted only, other units stay in the form.</summary>
    public const string DlcoUnit = "lungFunction[].dlcoUnit";

    public static readonly FormField<CaseDocument>[] Document =
    [
        Words<CaseDocument>("caseId", part => part.CaseId, (part, value) => part.CaseId = value),
        Day<CaseDocument>("asOf", part => part.AsOf, (part, value) => part.AsOf = value),
    ];

    public static readonly FormField<PatientEntry>[] Patient =
    [
        Number<PatientEntry>("patient.ageYears", part => part.AgeYears, (part, value) => part.AgeYears = value),
        Choice<PatientEntry>("patient.sex", part => part.Sex, (part, value) => part.Sex = value),
        Number<PatientEntry>("patient.heightCm", part => part.HeightCm, (part, value) => part.HeightCm = value),
        Number<PatientEntry>("patient.weightKg", part => part.WeightKg, (part, value) => part.WeightKg = value),
    ];

    public static readonly FormField<DiseaseEntry>[] Disease =
    [
        Choice<DiseaseEntry>("ssc.cutaneousSubset", part => part.CutaneousSubset, (part, value) => part.CutaneousSubset = value),
        Number<DiseaseEntry>("ssc.durationMonths", part => part.DurationMonths, (part, value) => part.DurationMonths = value),
        Day<DiseaseEntry>("ssc.firstNonRaynaudOn", part => part.FirstNonRaynaudOn, (part, value) => part.FirstNonRaynaudOn = value),
        Number<DiseaseEntry>("ssc.mrss", part => part.Mrss, (part, value) => part.Mrss = value),
    ];

    public static readonly FormField<LungFunctionEntry>[] LungFunction =
    [
        Day<LungFunctionEntry>("lungFunction[].date", part => part.Date, (part, value) => part.Date = value),
        Number<LungFunctionEntry>("lungFunction[].fvcPercentPredicted", part => part.FvcPercentPredicted, (part, value) => part.FvcPercentPredicted = value),
        Number<LungFunctionEntry>("lungFunction[].fvcMillilitres", part => part.FvcMillilitres, (part, value) => part.FvcMillilitres = value),
        Number<LungFunctionEntry>("lungFunction[].dlcoPercentPredicted", part => part.DlcoPercentPredicted, (part, value) => part.DlcoPercentPredicted = value),
        Choice<LungFunctionEntry>("lungFunction[].dlcoStatus", part => part.DlcoStatus, (part, value) => part.DlcoStatus = value),
        Words<LungFunctionEntry>("lungFunction[].referenceEquation", part => part.ReferenceEquation, (part, value) => part.ReferenceEquation = value),
        Flag<LungFunctionEntry>("lungFunction[].reliable", part => part.Reliable, (part, value) => part.Reliable = value),
    ];

    public static readonly FormField<HrctEntry>[] Hrct =
    [
        Day<HrctEntry>("hrct[].date", part => part.Date, (part, value) => part.Date = value),
        Number<HrctEntry>("hrct[].fibrosisExtentPercent", part => part.FibrosisExtentPercent, (part, value) => part.FibrosisExtentPercent = value),
        Number<HrctEntry>("hrct[].fibrosisExtentFrom", part => part.FibrosisExtentFrom, (part, value) => part.FibrosisExtentFrom = value),
        Number<HrctEntry>("hrct[].fibrosisExtentTo", part => part.FibrosisExtentTo, (part, value) => part.FibrosisExtentTo = value),
        Number<HrctEntry>("hrct[].ildExtentPercent", part => part.IldExtentPercent, (part, value) => part.IldExtentPercent = value),
        Flag<HrctEntry>("hrct[].groundGlass", part => part.GroundGlass, (part, value) => part.GroundGlass = value),
        Flag<HrctEntry>("hrct[].reticulation", part => part.Reticulation, (part, value) => part.Reticulation = value),
        Flag<HrctEntry>("hrct[].tractionBronchiectasis", part => part.TractionBronchiectasis, (part, value) => part.TractionBronchiectasis = value),
        Flag<HrctEntry>("hrct[].honeycombing", part => part.Honeycombing, (part, value) => part.Honeycombing = value),
        Choice<HrctEntry>("hrct[].predominant", part => part.Predominant, (part, value) => part.Predominant = value),
        Choice<HrctEntry>("hrct[].fibrosisChange", part => part.FibrosisChange, (part, value) => part.FibrosisChange = value),
        Choice<HrctEntry>("hrct[].groundGlassChange", part => part.GroundGlassChange, (part, value) => part.GroundGlassChange = value),
        Words<HrctEntry>("hrct[].pattern", part => part.Pattern, (part, value) => part.Pattern = value),
    ];

    public static readonly FormField<SerologyEntry>[] Serology =
    [
        Choice<SerologyEntry>("serology.antiTopoisomeraseI", part => part.AntiTopoisomeraseI, (part, value) => part.AntiTopoisomeraseI = value),
        Choice<SerologyEntry>("serology.antiRnaPolymeraseIII", part => part.AntiRnaPolymeraseIII, (part, value) => part.AntiRnaPolymeraseIII = value),
        Choice<SerologyEntry>("serology.anticentromere", part => part.Anticentromere, (part, value) => part.Anticentromere = value),
        Flag<SerologyEntry>("serology.titreHigh", part => part.TitreHigh, (part, value) => part.TitreHigh = value),
    ];

    public static readonly FormField<InflammationEntry>[] Inflammation =
    [
        Number<InflammationEntry>("inflammation.crpMgPerL", part => part.CrpMgPerL, (part, value) => part.CrpMgPerL = value),
        Number<InflammationEntry>("inflammation.crpUpperLimit", part => part.CrpUpperLimit, (part, value) => part.CrpUpperLimit = value),
        Number<InflammationEntry>("inflammation.esrMmPerH", part => part.EsrMmPerH, (part, value) => part.EsrMmPerH = value),
        Number<InflammationEntry>("inflammation.esrUpperLimit", part => part.EsrUpperLimit, (part, value) => part.EsrUpperLimit = value),
        Number<InflammationEntry>("inflammation.il6PgPerMl", part => part.Il6PgPerMl, (part, value) => part.Il6PgPerMl = value),
        Number<InflammationEntry>("inflammation.il6UpperLimit", part => part.Il6UpperLimit, (part, value) => part.Il6UpperLimit = value),
        Flag<InflammationEntry>("inflammation.il17Raised", part => part.Il17Raised, (part, value) => part.Il17Raised = value),
        Flag<InflammationEntry>("inflammation.bCellActivationMarked", part => part.BCellActivationMarked, (part, value) => part.BCellActivationMarked = value),
        Flag<InflammationEntry>("inflammation.explainedByInfection", part => part.ExplainedByInfection, (part, value) => part.ExplainedByInfection = value),
        Day<InflammationEntry>("inflammation.measuredOn", part => part.MeasuredOn, (part, value) => part.MeasuredOn = value),
    ];

    public static readonly FormField<ClinicalEntry>[] Clinical =
    [
        Choice<ClinicalEntry>("clinical.symptoms", part => part.Symptoms, (part, value) => part.Symptoms = value),
        Flag<ClinicalEntry>("clinical.acuteDeterioration", part => part.AcuteDeterioration, (part, value) => part.AcuteDeterioration = value),
        Choice<ClinicalEntry>("clinical.oxygen", part => part.Oxygen, (part, value) => part.Oxygen = value),
        Flag<ClinicalEntry>("clinical.severeOrRapid", part => part.SevereOrRapid, (part, value) => part.SevereOrRapid = value),
        Flag<ClinicalEntry>("clinical.muscleDiseaseSuspected", part => part.MuscleDiseaseSuspected, (part, value) => part.MuscleDiseaseSuspected = value),
        Choice<ClinicalEntry>("clinical.pulmonaryHypertension", part => part.PulmonaryHypertension, (part, value) => part.PulmonaryHypertension = value),
    ];

    public static readonly FormField<TreatmentEntry>[] Treatments =
    [
        Choice<TreatmentEntry>("treatments[].agent", part => part.Agent, (part, value) => part.Agent = value),
        Day<TreatmentEntry>("treatments[].startedOn", part => part.StartedOn, (part, value) => part.StartedOn = value),
        Number<TreatmentEntry>("treatments[].months", part => part.Months, (part, value) => part.Months = value),
        Day<TreatmentEntry>("treatments[].stoppedOn", part => part.StoppedOn, (part, value) => part.StoppedOn = value),
        Number<TreatmentEntry>("treatments[].stoppedMonthsAgo", part => part.StoppedMonthsAgo, (part, value) => part.StoppedMonthsAgo = value),
        Choice<TreatmentEntry>("treatments[].stoppedFor", part => part.StoppedFor, (part, value) => part.StoppedFor = value),
        Flag<TreatmentEntry>("treatments[].doseAdequate", part => part.DoseAdequate, (part, value) => part.DoseAdequate = value),
        Number<TreatmentEntry>("treatments[].dailyDoseMg", part => part.DailyDoseMg, (part, value) => part.DailyDoseMg = value),
    ];

    public static readonly FormField<SafetyEntry>[] Safety =
    [
        Flag<SafetyEntry>("safety.screened", part => part.Screened, (part, value) => part.Screened = value),
        Flag<SafetyEntry>("safety.pregnant", part => part.Pregnant, (part, value) => part.Pregnant = value),
        Flag<SafetyEntry>("safety.breastfeeding", part => part.Breastfeeding, (part, value) => part.Breastfeeding = value),
        Flag<SafetyEntry>("safety.pregnancyPossible", part => part.PregnancyPossible, (part, value) => part.PregnancyPossible = value),
        Flag<SafetyEntry>("safety.activeInfection", part => part.ActiveInfection, (part, value) => part.ActiveInfection = value),
        Flag<SafetyEntry>("safety.latentTuberculosisUntreated", part => part.LatentTuberculosisUntreated, (part, value) => part.LatentTuberculosisUntreated = value),
        Flag<SafetyEntry>("safety.hepatitisBSurfaceAntigen", part => part.HepatitisBSurfaceAntigen, (part, value) => part.HepatitisBSurfaceAntigen = value),
        Flag<SafetyEntry>("safety.hepatitisBCoreAntibody", part => part.HepatitisBCoreAntibody, (part, value) => part.HepatitisBCoreAntibody = value),
        Flag<SafetyEntry>("safety.hepatologyCleared", part => part.HepatologyCleared, (part, value) => part.HepatologyCleared = value),
        Flag<SafetyEntry>("safety.diverticulitisOrPerforation", part => part.DiverticulitisOrPerforation, (part, value) => part.DiverticulitisOrPerforation = value),
        Flag<SafetyEntry>("safety.fullAnticoagulation", part => part.FullAnticoagulation, (part, value) => part.FullAnticoagulation = value),
        Flag<SafetyEntry>("safety.recentBleeding", part => part.RecentBleeding, (part, value) => part.RecentBleeding = value),
        Flag<SafetyEntry>("safety.recentArterialEvent", part => part.RecentArterialEvent, (part, value) => part.RecentArterialEvent = value),
        Flag<SafetyEntry>("safety.recurrentInfection", part => part.RecurrentInfection, (part, value) => part.RecurrentInfection = value),
        Flag<SafetyEntry>("safety.demyelinatingDisease", part => part.DemyelinatingDisease, (part, value) => part.DemyelinatingDisease = value),
        Number<SafetyEntry>("safety.neutrophilsPer1e9L", part => part.NeutrophilsPer1e9L, (part, value) => part.NeutrophilsPer1e9L = value),
        Number<SafetyEntry>("safety.plateletsPer1e9L", part => part.PlateletsPer1e9L, (part, value) => part.PlateletsPer1e9L = value),
        Number<SafetyEntry>("safety.haemoglobinGPerL", part => part.HaemoglobinGPerL, (part, value) => part.HaemoglobinGPerL = value),
        Number<SafetyEntry>("safety.altTimesUpperLimit", part => part.AltTimesUpperLimit, (part, value) => part.AltTimesUpperLimit = value),
        Number<SafetyEntry>("safety.astTimesUpperLimit", part => part.AstTimesUpperLimit, (part, value) => part.AstTimesUpperLimit = value),
        Number<SafetyEntry>("safety.iggGPerL", part => part.IggGPerL, (part, value) => part.IggGPerL = value),
        Number<SafetyEntry>("safety.egfrMlMin", part => part.EgfrMlMin, (part, value) => part.EgfrMlMin = value),
        Number<SafetyEntry>("safety.lvefPercent", part => part.LvefPercent, (part, value) => part.LvefPercent = value),
        Number<SafetyEntry>("safety.paspMmHg", part => part.PaspMmHg, (part, value) => part.PaspMmHg = value),
        Number<SafetyEntry>("safety.meanPapMmHg", part => part.MeanPapMmHg, (part, value) => part.MeanPapMmHg = value),
        Flag<SafetyEntry>("safety.cardiacMriDone", part => part.CardiacMriDone, (part, value) => part.CardiacMriDone = value),
        Choice<SafetyEntry>("safety.childPugh", part => part.ChildPugh, (part, value) => part.ChildPugh = value),
    ];

    public static readonly FormField<ContraindicationEntry>[] Contraindicated =
    [
        Choice<ContraindicationEntry>("safety.contraindicated[].agent", part => part.Agent, (part, value) => part.Agent = value),
        Words<ContraindicationEntry>("safety.contraindicated[].reason", part => part.Reason, (part, value) => part.Reason = value),
    ];

    /// <summary>The name or class of an interacting drug: the entry itself is the text.</summary>
    public const string InteractingDrug = "safety.interactingDrugs[]";

    private static readonly Dictionary<string, FieldKind> Kinds = Collect();

    /// <summary>Whether a form has a field.</summary>
    public static bool Has(string path) => Kinds.ContainsKey(path);

    /// <summary>How the text of a field is understood.</summary>
    public static FieldKind KindOf(string path) => Kinds[path];

    private static Dictionary<string, FieldKind> Collect()
    {
        var kinds = new Dictionary<string, FieldKind>(StringComparer.Ordinal)
        {
            [DlcoUnit] = FieldKind.Choice,
            [InteractingDrug] = FieldKind.Words,
        };
        foreach (var list in FormLists.All)
        {
            kinds[list] = FieldKind.Choice;
        }

        Add(Document);
        Add(Patient);
        Add(Disease);
        Add(LungFunction);
        Add(Hrct);
        Add(Serology);
        Add(Inflammation);
        Add(Clinical);
        Add(Treatments);
        Add(Safety);
        Add(Contraindicated);
        return kinds;

        void Add<T>(FormField<T>[] fields)
        {
            foreach (var field in fields)
            {
                kinds[field.Path] = field.Kind;
            }
        }
    }
}
