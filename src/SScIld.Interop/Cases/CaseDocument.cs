namespace SScIld.Interop.Cases;

/// <summary>
/// The case document <c>sscild.case/1</c> as it is exchanged: nothing checked, nothing worked out. Null is unknown, an empty
/// list is none; names, units and codes are the contract's. <see cref="CaseDocumentMapper"/> makes a case of it.
/// </summary>
public sealed class CaseDocument
{
    /// <summary>The name of the document, as its <c>schema</c> member says it.</summary>
    public const string SchemaId = "sscild.case/1";

    public string? Schema { get; set; }

    public string? CaseId { get; set; }

    public string? AsOf { get; set; }

    public PatientEntry? Patient { get; set; }

    public DiseaseEntry? Ssc { get; set; }

    public LungFunctionEntry?[]? LungFunction { get; set; }

    public HrctEntry?[]? Hrct { get; set; }

    public SerologyEntry? Serology { get; set; }

    public InflammationEntry? Inflammation { get; set; }

    public ClinicalEntry? Clinical { get; set; }

    public TreatmentEntry?[]? Treatments { get; set; }

    public SafetyEntry? Safety { get; set; }
}

/// <summary>The patient.</summary>
public sealed class PatientEntry
{
    public decimal? AgeYears { get; set; }

    public string? Sex { get; set; }

    public decimal? HeightCm { get; set; }

    public decimal? WeightKg { get; set; }
}

/// <summary>The systemic sclerosis.</summary>
public sealed class DiseaseEntry
{
    public string? CutaneousSubset { get; set; }

    public decimal? DurationMonths { get; set; }

    public string? FirstNonRaynaudOn { get; set; }

    public decimal? Mrss { get; set; }
}

/// <summary>One lung-function test.</summary>
public sealed class LungFunctionEntry
{
    public string? Date { get; set; }

    public decimal? FvcPercentPredicted { get; set; }

    public decimal? FvcMillilitres { get; set; }

    public decimal? DlcoPercentPredicted { get; set; }

    public string? DlcoStatus { get; set; }

    public string? ReferenceEquation { get; set; }

    public bool? Reliable { get; set; }
}

/// <summary>One scan.</summary>
public sealed class HrctEntry
{
    public string? Date { get; set; }

    public decimal? FibrosisExtentPercent { get; set; }

    public decimal? FibrosisExtentFrom { get; set; }

    public decimal? FibrosisExtentTo { get; set; }

    public decimal? IldExtentPercent { get; set; }

    public bool? GroundGlass { get; set; }

    public bool? Reticulation { get; set; }

    public bool? TractionBronchiectasis { get; set; }

    public bool? Honeycombing { get; set; }

    public string? Predominant { get; set; }

    public string? FibrosisChange { get; set; }

    public string? GroundGlassChange { get; set; }

    public string? Pattern { get; set; }
}

/// <summary>Autoantibodies.</summary>
public sealed class SerologyEntry
{
    public string? AntiTopoisomeraseI { get; set; }

    public string? AntiRnaPolymeraseIII { get; set; }

    public string? Anticentromere { get; set; }

    public bool? TitreHigh { get; set; }
}

/// <summary>Inflammatory markers.</summary>
public sealed class InflammationEntry
{
    public decimal? CrpMgPerL { get; set; }

    public decimal? CrpUpperLimit { get; set; }

    public decimal? EsrMmPerH { get; set; }

    public decimal? EsrUpperLimit { get; set; }

    public decimal? Il6PgPerMl { get; set; }

    public decimal? Il6UpperLimit { get; set; }

    public bool? Il17Raised { get; set; }

    public bool? BCellActivationMarked { get; set; }

    public bool? ExplainedByInfection { get; set; }

    public string? MeasuredOn { get; set; }
}

/// <summary>How the patient is.</summary>
public sealed class ClinicalEntry
{
    public string? Symptoms { get; set; }

    public bool? AcuteDeterioration { get; set; }

    public string? Oxygen { get; set; }

    public bool? SevereOrRapid { get; set; }

    public bool? MuscleDiseaseSuspected { get; set; }

    public string? PulmonaryHypertension { get; set; }
}

/// <summary>One agent's newest state.</summary>
public sealed class TreatmentEntry
{
    public string? Agent { get; set; }

    public string? StartedOn { get; set; }

    public decimal? Months { get; set; }

    public string? StoppedOn { get; set; }

    public decimal? StoppedMonthsAgo { get; set; }

    public string? StoppedFor { get; set; }

    public bool? DoseAdequate { get; set; }

    public decimal? DailyDoseMg { get; set; }
}

/// <summary>The safety screen.</summary>
public sealed class SafetyEntry
{
    public bool? Screened { get; set; }

    public bool? Pregnant { get; set; }

    public bool? Breastfeeding { get; set; }

    public bool? PregnancyPossible { get; set; }

    public bool? ActiveInfection { get; set; }

    public bool? LatentTuberculosisUntreated { get; set; }

    public bool? HepatitisBSurfaceAntigen { get; set; }

    public bool? HepatitisBCoreAntibody { get; set; }

    public bool? HepatologyCleared { get; set; }

    public bool? DiverticulitisOrPerforation { get; set; }

    public bool? FullAnticoagulation { get; set; }

    public bool? RecentBleeding { get; set; }

    public bool? RecentArterialEvent { get; set; }

    public bool? RecurrentInfection { get; set; }

    public bool? DemyelinatingDisease { get; set; }

    public decimal? NeutrophilsPer1e9L { get; set; }

    public decimal? PlateletsPer1e9L { get; set; }

    public decimal? HaemoglobinGPerL { get; set; }

    public decimal? AltTimesUpperLimit { get; set; }

    public decimal? AstTimesUpperLimit { get; set; }

    public decimal? IggGPerL { get; set; }

    public decimal? EgfrMlMin { get; set; }

    public decimal? LvefPercent { get; set; }

    public decimal? PaspMmHg { get; set; }

    public decimal? MeanPapMmHg { get; set; }

    public bool? CardiacMriDone { get; set; }

    public string? ChildPugh { get; set; }

    public string?[]? InteractingDrugs { get; set; }

    public ContraindicationEntry?[]? Contraindicated { get; set; }
}

/// <summary>An agent that the clinician rules out.</summary>
public sealed class ContraindicationEntry
{
    public string? Agent { get; set; }

    public string? Reason { get; set; }
}
