using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using SScIld.Pathway.Rules;

namespace SScIld.Interop.Cases;

/// <summary>The fields that have something to check, with the limits of one pack. Truths need no check but their type.</summary>
internal sealed partial class CaseFields(KnowledgePack pack)
{
    private static readonly ConditionalWeakTable<KnowledgePack, CaseFields> Known = [];

    public CaseField Schema { get; } = new(pack, "schema");

    public CaseField CaseId { get; } = new(pack, "caseId");

    public CaseField AsOf { get; } = new(pack, "asOf");

    public PatientFields Patient { get; } = new(pack);

    public DiseaseFields Ssc { get; } = new(pack);

    public LungFunctionFields LungFunction { get; } = new(pack);

    public HrctFields Hrct { get; } = new(pack);

    public SerologyFields Serology { get; } = new(pack);

    public InflammationFields Inflammation { get; } = new(pack);

    public ClinicalFields Clinical { get; } = new(pack);

    public TreatmentFields Treatments { get; } = new(pack);

    public SafetyFields Safety { get; } = new(pack);

    /// <summary>The field of a path, whatever the number of the entry.</summary>
    public CaseField At(string path) => new(pack, EntryNumber().Replace(path, "[]"));

    /// <summary>The fields with the limits of a pack, gathered once.</summary>
    public static CaseFields Of(KnowledgePack pack) => Known.GetValue(pack, static key => new CaseFields(key));

    [GeneratedRegex(@"\[\d+\]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EntryNumber();
}

/// <summary>Fields of the patient.</summary>
internal sealed class PatientFields(KnowledgePack pack)
{
    public CaseField AgeYears { get; } = new(pack, "patient.ageYears");

    public CaseField Sex { get; } = new(pack, "patient.sex");

    public CaseField HeightCm { get; } = new(pack, "patient.heightCm");

    public CaseField WeightKg { get; } = new(pack, "patient.weightKg");
}

/// <summary>Fields of the disease.</summary>
internal sealed class DiseaseFields(KnowledgePack pack)
{
    public CaseField CutaneousSubset { get; } = new(pack, "ssc.cutaneousSubset");

    public CaseField DurationMonths { get; } = new(pack, "ssc.durationMonths");

    public CaseField FirstNonRaynaudOn { get; } = new(pack, "ssc.firstNonRaynaudOn");

    public CaseField Mrss { get; } = new(pack, "ssc.mrss");
}

/// <summary>Fields of a lung-function test.</summary>
internal sealed class LungFunctionFields(KnowledgePack pack)
{
    public CaseField All { get; } = new(pack, "lungFunction");

    public CaseField Entry { get; } = new(pack, "lungFunction[]");

    public CaseField Date { get; } = new(pack, "lungFunction[].date");

    public CaseField FvcPercentPredicted { get; } = new(pack, "lungFunction[].fvcPercentPredicted");

    public CaseField FvcMillilitres { get; } = new(pack, "lungFunction[].fvcMillilitres");

    public CaseField DlcoPercentPredicted { get; } = new(pack, "lungFunction[].dlcoPercentPredicted");

    public CaseField DlcoStatus { get; } = new(pack, "lungFunction[].dlcoStatus");

    public CaseField ReferenceEquation { get; } = new(pack, "lungFunction[].referenceEquation");
}

/// <summary>Fields of a scan.</summary>
internal sealed class HrctFields(KnowledgePack pack)
{
    public CaseField All { get; } = new(pack, "hrct");

    public CaseField Entry { get; } = new(pack, "hrct[]");

    public CaseField Date { get; } = new(pack, "hrct[].date");

    public CaseField FibrosisExtentPercent { get; } = new(pack, "hrct[].fibrosisExtentPercent");

    public CaseField FibrosisExtentFrom { get; } = new(pack, "hrct[].fibrosisExtentFrom");

    public CaseField FibrosisExtentTo { get; } = new(pack, "hrct[].fibrosisExtentTo");

    public CaseField IldExtentPercent { get; } = new(pack, "hrct[].ildExtentPercent");

    public CaseField Predominant { get; } = new(pack, "hrct[].predominant");

    public CaseField FibrosisChange { get; } = new(pack, "hrct[].fibrosisChange");

    public CaseField GroundGlassChange { get; } = new(pack, "hrct[].groundGlassChange");

    public CaseField Pattern { get; } = new(pack, "hrct[].pattern");
}

/// <summary>Fields of the antibodies.</summary>
internal sealed class SerologyFields(KnowledgePack pack)
{
    public CaseField AntiTopoisomeraseI { get; } = new(pack, "serology.antiTopoisomeraseI");

    public CaseField AntiRnaPolymeraseIII { get; } = new(pack, "serology.antiRnaPolymeraseIII");

    public CaseField Anticentromere { get; } = new(pack, "serology.anticentromere");
}

/// <summary>Fields of the inflammatory markers.</summary>
internal sealed class InflammationFields(KnowledgePack pack)
{
    public CaseField CrpMgPerL { get; } = new(pack, "inflammation.crpMgPerL");

    public CaseField CrpUpperLimit { get; } = new(pack, "inflammation.crpUpperLimit");

    public CaseField EsrMmPerH { get; } = new(pack, "inflammation.esrMmPerH");

    public CaseField EsrUpperLimit { get; } = new(pack, "inflammation.esrUpperLimit");

    public CaseField Il6PgPerMl { get; } = new(pack, "inflammation.il6PgPerMl");

    public CaseField Il6UpperLimit { get; } = new(pack, "inflammation.il6UpperLimit");

    public CaseField MeasuredOn { get; } = new(pack, "inflammation.measuredOn");
}

/// <summary>Fields of the clinical state.</summary>
internal sealed class ClinicalFields(KnowledgePack pack)
{
    public CaseField Symptoms { get; } = new(pack, "clinical.symptoms");

    public CaseField Oxygen { get; } = new(pack, "clinical.oxygen");

    public CaseField PulmonaryHypertension { get; } = new(pack, "clinical.pulmonaryHypertension");
}

/// <summary>Fields of a treatment.</summary>
internal sealed class TreatmentFields(KnowledgePack pack)
{
    public CaseField All { get; } = new(pack, "treatments");

    public CaseField Entry { get; } = new(pack, "treatments[]");

    public CaseField Agent { get; } = new(pack, "treatments[].agent");

    public CaseField StartedOn { get; } = new(pack, "treatments[].startedOn");

    public CaseField Months { get; } = new(pack, "treatments[].months");

    public CaseField StoppedOn { get; } = new(pack, "treatments[].stoppedOn");

    public CaseField StoppedMonthsAgo { get; } = new(pack, "treatments[].stoppedMonthsAgo");

    public CaseField StoppedFor { get; } = new(pack, "treatments[].stoppedFor");

    public CaseField DailyDoseMg { get; } = new(pack, "treatments[].dailyDoseMg");
}

/// <summary>Fields of the safety screen.</summary>
internal sealed class SafetyFields(KnowledgePack pack)
{
    public CaseField NeutrophilsPer1e9L { get; } = new(pack, "safety.neutrophilsPer1e9L");

    public CaseField PlateletsPer1e9L { get; } = new(pack, "safety.plateletsPer1e9L");

    public CaseField HaemoglobinGPerL { get; } = new(pack, "safety.haemoglobinGPerL");

    public CaseField AltTimesUpperLimit { get; } = new(pack, "safety.altTimesUpperLimit");

    public CaseField AstTimesUpperLimit { get; } = new(pack, "safety.astTimesUpperLimit");

    public CaseField IggGPerL { get; } = new(pack, "safety.iggGPerL");

    public CaseField EgfrMlMin { get; } = new(pack, "safety.egfrMlMin");

    public CaseField LvefPercent { get; } = new(pack, "safety.lvefPercent");

    public CaseField PaspMmHg { get; } = new(pack, "safety.paspMmHg");

    public CaseField MeanPapMmHg { get; } = new(pack, "safety.meanPapMmHg");

    public CaseField ChildPugh { get; } = new(pack, "safety.childPugh");

    public CaseField InteractingDrugs { get; } = new(pack, "safety.interactingDrugs");

    public CaseField InteractingDrug { get; } = new(pack, "safety.interactingDrugs[]");

    public CaseField Contraindicated { get; } = new(pack, "safety.contraindicated");

    public CaseField ContraindicatedEntry { get; } = new(pack, "safety.contraindicated[]");

    public CaseField ContraindicatedAgent { get; } = new(pack, "safety.contraindicated[].agent");

    public CaseField ContraindicatedReason { get; } = new(pack, "safety.contraindicated[].reason");
}
