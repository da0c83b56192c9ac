using System.Collections.Immutable;
using SScIld.Interop.Cases;

namespace SScIld.Interop.Records;

/// <summary>The single values of the case of a day, each taken from the visit that may speak for it.</summary>
internal sealed class LastingParts(DateOnly day, ImmutableArray<DatedCase> past)
{
    private readonly ImmutableArray<CarriedDatum>.Builder _carried = ImmutableArray.CreateBuilder<CarriedDatum>();

    private DatedCase? Latest => past.IsEmpty ? null : past[^1];

    /// <summary>Which values come from an earlier visit than the latest.</summary>
    public ImmutableArray<CarriedDatum> Carried => _carried.ToImmutable();

    public PatientEntry? Patient() => past.Any(visit => visit.Entered.Patient is not null)
        ? new PatientEntry
        {
            AgeYears = Grown("patient.ageYears", entered => entered.Patient?.AgeYears, CaseDay.WholeYears),
            Sex = Lasting("patient.sex", entered => entered.Patient?.Sex),
            HeightCm = Lasting("patient.heightCm", entered => entered.Patient?.HeightCm),
            WeightKg = Lasting("patient.weightKg", entered => entered.Patient?.WeightKg),
        }
        : null;

    public DiseaseEntry? Disease()
    {
        if (past.All(visit => visit.Entered.Ssc is null))
        {
            return null;
        }

        // Either says the same thing, and the contract takes one: the one entered last.
        var isDated = past.LastOrDefault(visit => visit.Entered.Ssc is { DurationMonths: not null } or { FirstNonRaynaudOn: not null })
            ?.Entered.Ssc?.FirstNonRaynaudOn is not null;
        return new DiseaseEntry
        {
            CutaneousSubset = Lasting("ssc.cutaneousSubset", entered => entered.Ssc?.CutaneousSubset),
            DurationMonths = isDated ? null : Grown("ssc.durationMonths", entered => entered.Ssc?.DurationMonths, CaseDay.WholeMonths),
            FirstNonRaynaudOn = isDated ? Lasting("ssc.firstNonRaynaudOn", entered => entered.Ssc?.FirstNonRaynaudOn) : null,
            Mrss = Latest?.Entered.Ssc?.Mrss,
        };
    }

    public SerologyEntry? Serology() => past.Any(visit => visit.Entered.Serology is not null)
        ? new SerologyEntry
        {
            AntiTopoisomeraseI = Lasting("serology.antiTopoisomeraseI", entered => entered.Serology?.AntiTopoisomeraseI),
            AntiRnaPolymeraseIII = Lasting("serology.antiRnaPolymeraseIII", entered => entered.Serology?.AntiRnaPolymeraseIII),
            Anticentromere = Lasting("serology.anticentromere", entered => entered.Serology?.Anticentromere),
            TitreHigh = Lasting("serology.titreHigh", entered => entered.Serology?.TitreHigh),
        }
        : null;

    /// <summary>The markers measured last, whole: a value and its upper limit belong together.</summary>
    public InflammationEntry? Inflammation()
    {
        if (past.LastOrDefault(visit => visit.Entered.Inflammation is not null) is not { } visit)
        {
            return null;
        }

        var markers = visit.Entered.Inflammation!;
        if (visit.On == day)
        {
            return markers;
        }

        NoteIfEarlier("inflammation", visit.On);
        return new InflammationEntry
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
            MeasuredOn = markers.MeasuredOn ?? ContractDay.Text(visit.On),
        };
    }

    public ClinicalEntry? Clinical()
    {
        var now = Latest?.Entered.Clinical;
        var muscle = Warning("clinical.muscleDiseaseSuspected", entered => entered.Clinical?.MuscleDiseaseSuspected);
        var hypertension = WarningAmong("clinical.pulmonaryHypertension", entered => entered.Clinical?.PulmonaryHypertension, allClear: "excluded");
        return now is null && muscle is null && hypertension is null ? null : new ClinicalEntry
        {
            Symptoms = now?.Symptoms,
            AcuteDeterioration = now?.AcuteDeterioration,
            Oxygen = now?.Oxygen,
            SevereOrRapid = now?.SevereOrRapid,
            MuscleDiseaseSuspected = muscle,
            PulmonaryHypertension = hypertension,
        };
    }

    public SafetyEntry? Safety()
    {
        if (past.All(visit => visit.Entered.Safety is null))
        {
            return null;
        }

        var now = Latest?.Entered.Safety;
        return new SafetyEntry
        {
            Screened = now?.Screened,
            Pregnant = Warning("safety.pregnant", entered => entered.Safety?.Pregnant),
            Breastfeeding = Warning("safety.breastfeeding", entered => entered.Safety?.Breastfeeding),
            PregnancyPossible = Warning("safety.pregnancyPossible", entered => entered.Safety?.PregnancyPossible),
            ActiveInfection = Warning("safety.activeInfection", entered => entered.Safety?.ActiveInfection),
            LatentTuberculosisUntreated = Warning("safety.latentTuberculosisUntreated", entered => entered.Safety?.LatentTuberculosisUntreated),
            HepatitisBSurfaceAntigen = Warning("safety.hepatitisBSurfaceAntigen", entered => entered.Safety?.HepatitisBSurfaceAntigen),
            HepatitisBCoreAntibody = Warning("safety.hepatitisBCoreAntibody", entered => entered.Safety?.HepatitisBCoreAntibody),
            HepatologyCleared = now?.HepatologyCleared,
            DiverticulitisOrPerforation = Warning("safety.diverticulitisOrPerforation", entered => entered.Safety?.DiverticulitisOrPerforation),
            FullAnticoagulation = Warning("safety.fullAnticoagulation", entered => entered.Safety?.FullAnticoagulation),
            RecentBleeding = Warning("safety.recentBleeding", entered => entered.Safety?.RecentBleeding),
            RecentArterialEvent = Warning("safety.recentArterialEvent", entered => entered.Safety?.RecentArterialEvent),
            RecurrentInfection = Warning("safety.recurrentInfection", entered => entered.Safety?.RecurrentInfection),
            DemyelinatingDisease = Warning("safety.demyelinatingDisease", entered => entered.Safety?.DemyelinatingDisease),
            NeutrophilsPer1e9L = now?.NeutrophilsPer1e9L,
            PlateletsPer1e9L = now?.PlateletsPer1e9L,
            HaemoglobinGPerL = now?.HaemoglobinGPerL,
            AltTimesUpperLimit = now?.AltTimesUpperLimit,
            AstTimesUpperLimit = now?.AstTimesUpperLimit,
            IggGPerL = now?.IggGPerL,
            EgfrMlMin = now?.EgfrMlMin,
            LvefPercent = now?.LvefPercent,
            PaspMmHg = now?.PaspMmHg,
            MeanPapMmHg = now?.MeanPapMmHg,
            CardiacMriDone = now?.CardiacMriDone,
            ChildPugh = WarningAmong("safety.childPugh", entered => entered.Safety?.ChildPugh, allClear: "none"),
            InteractingDrugs = LastingList("safety.interactingDrugs", entered => entered.Safety?.InteractingDrugs),
            Contraindicated = Contraindicated(),
        };
    }

    /// <summary>What each agent is ruled out for, as said last; taken back by changing the visit that said it.</summary>
    private ContraindicationEntry?[]? Contraindicated()
    {
        Dictionary<string, ContraindicationEntry>? byAgent = null;
        foreach (var visit in past)
        {
            foreach (var entry in visit.Entered.Safety?.Contraindicated ?? [])
            {
                if (entry?.Agent is { } agent)
                {
                    (byAgent ??= [])[agent] = entry;
                }
            }
        }

        return byAgent is null
            ? past.LastOrDefault(visit => visit.Entered.Safety?.Contraindicated is not null)?.Entered.Safety?.Contraindicated
            : [.. byAgent.Values];
    }

    private T? Lasting<T>(string path, Func<CaseDocument, T?> value)
        where T : struct => LastVisit(path, entered => value(entered) is not null) is { } visit ? value(visit.Entered) : null;

    private string? Lasting(string path, Func<CaseDocument, string?> value) =>
        LastVisit(path, entered => value(entered) is not null) is { } visit ? value(visit.Entered) : null;

    private string?[]? LastingList(string path, Func<CaseDocument, string?[]?> value) =>
        LastVisit(path, entered => value(entered) is not null) is { } visit ? value(visit.Entered) : null;

    private decimal? Grown(string path, Func<CaseDocument, decimal?> value, Func<DateOnly, DateOnly, int> since) =>
        LastVisit(path, entered => value(entered) is not null) is { } visit ? value(visit.Entered) + since(visit.On, day) : null;

    /// <summary>A yes stays until a visit says no; a no holds for its own visit alone.</summary>
    private bool? Warning(string path, Func<CaseDocument, bool?> value) =>
        WarningVisit(path, entered => value(entered) is not null, entered => value(entered) == false) is { } visit ? value(visit.Entered) : null;

    /// <summary>As <see cref="Warning"/>, for a choice one answer of which gives the all-clear.</summary>
    private string? WarningAmong(string path, Func<CaseDocument, string?> value, string allClear) =>
        WarningVisit(path, entered => value(entered) is not null, entered => value(entered) == allClear) is { } visit ? value(visit.Entered) : null;

    private DatedCase? WarningVisit(string path, Func<CaseDocument, bool> says, Func<CaseDocument, bool> givesAllClear)
    {
        var visit = past.LastOrDefault(visit => says(visit.Entered));
        if (visit is null || (givesAllClear(visit.Entered) && visit != Latest))
        {
            return null;
        }

        NoteIfEarlier(path, visit.On);
        return visit;
    }

    private DatedCase? LastVisit(string path, Func<CaseDocument, bool> says)
    {
        var visit = past.LastOrDefault(visit => says(visit.Entered));
        if (visit is not null)
        {
            NoteIfEarlier(path, visit.On);
        }

        return visit;
    }

    private void NoteIfEarlier(string path, DateOnly from)
    {
        if (from < Latest!.On)
        {
            _carried.Add(new CarriedDatum(path, from));
        }
    }
}
