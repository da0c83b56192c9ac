using SScIld.Pathway.Logic;
using SScIld.Pathway.Patient;
using static SScIld.Pathway.Facts.CaseFacts;

namespace SScIld.Pathway.Facts;

/// <summary>Turns a case into the values of <see cref="CaseFacts"/>: copies what was entered and works out what is derived.</summary>
internal sealed partial class CaseReader
{
    private readonly DefaultLimits _limits;
    private readonly bool[] _countsAsRegimen;

    /// <param name="limits">The limits that hold where the laboratory's own are not entered.</param>
    /// <param name="countsAsRegimen">For each agent whether its start counts as the start of the present regimen.</param>
    public CaseReader(DefaultLimits limits, bool[] countsAsRegimen)
    {
        _limits = limits;
        _countsAsRegimen = countsAsRegimen;
    }

    public void Read(PatientCase patient, FactValues values)
    {
        values.Clear();
        values.AsOf = patient.AsOf;
        ReadPatient(patient, values);
        ReadTherapy(patient, values);
        ReadInflammation(patient, values);
        ReadHrct(patient, values);
        ReadLungFunction(patient, values);
        ReadSafety(patient.Safety, values);
    }

    private static void ReadPatient(PatientCase patient, FactValues values)
    {
        values.Set(AgeYears, NumberValue.From(patient.AgeYears));
        values.SetChoice(SexOfPatient, patient.Sex);
        values.SetChoice(Subset, patient.CutaneousSubset);
        values.Set(SkinScore, NumberValue.From(patient.SkinScore));
        values.Set(
            DiseaseDuration,
            patient.FirstNonRaynaudOn is { } onset ? SpanValue.Between(onset, patient.AsOf) : SpanValue.OfMonths(patient.DurationMonths));
        values.SetChoice(Symptoms, patient.Clinical.Symptoms);
        values.Set(AcuteDeterioration, patient.Clinical.AcuteDeterioration);
        values.SetChoice(Oxygen, patient.Clinical.Oxygen);
        values.Set(SevereOrRapid, patient.Clinical.SevereOrRapid);
        values.Set(MuscleDisease, patient.Clinical.MuscleDiseaseSuspected);
        values.SetChoice(PulmonaryHypertensionState, patient.Clinical.PulmonaryHypertension);
        values.SetChoice(Scl70, patient.Serology.AntiTopoisomeraseI);
        values.SetChoice(Rnap3, patient.Serology.AntiRnaPolymeraseIII);
        values.SetChoice(Anticentromere, patient.Serology.Anticentromere);
        values.Set(TitreHigh, patient.Serology.TitreHigh);
    }

    private void ReadInflammation(PatientCase patient, FactValues values)
    {
        var markers = patient.Inflammation;
        var masked = UnderTocilizumab(patient, values);
        values.Set(MarkersOnTocilizumab, masked);
        values.Set(MarkersMeasured, markers.CrpMgPerL is not null || markers.EsrMmPerH is not null || markers.Il6PgPerMl is not null || markers.Il17Raised is not null);
        values.Set(BCellActivation, markers.BCellActivationMarked);
        values.Set(ExplainedByInfection, markers.ExplainedByInfection);
        values.Set(CrpLimit, NumberValue.From(markers.CrpUpperLimit ?? _limits.Crp));
        values.Set(Il6Limit, NumberValue.From(markers.Il6UpperLimit ?? _limits.Il6));
        values.Set(EsrLimit, EsrUpperLimit(markers.EsrUpperLimit, patient.Sex));
        if (masked != Truth.Yes)
        {
            values.Set(Crp, NumberValue.From(markers.CrpMgPerL));
            values.Set(Esr, NumberValue.From(markers.EsrMmPerH));
            values.Set(Il6, NumberValue.From(markers.Il6PgPerMl));
            values.Set(Il17Raised, markers.Il17Raised);
        }
    }

    private NumberValue EsrUpperLimit(decimal? entered, Sex? sex) => (entered, sex) switch
    {
        ({ } limit, _) => NumberValue.From(limit),
        (null, Sex.Male) => NumberValue.From(_limits.EsrMen),
        (null, Sex.Female) => NumberValue.From(_limits.EsrWomen),
        _ => NumberValue.Between(decimal.Min(_limits.EsrMen, _limits.EsrWomen), decimal.Max(_limits.EsrMen, _limits.EsrWomen)),
    };

    // Tocilizumab lowers CRP and ESR whatever the disease does, and IL-6 rises: markers taken on it say nothing.
    private static Truth UnderTocilizumab(PatientCase patient, FactValues values)
    {
        var state = values.Codes[TherapyState[(int)Agent.Tocilizumab].Slot];
        if (state == FactValues.UnknownCode)
        {
            return Truth.Unknown;
        }

        if (state == (int)AgentState.Current)
        {
            return Truth.Yes;
        }

        if (state == (int)AgentState.Never || patient.Inflammation.MeasuredOn is not { } measured)
        {
            return Truth.No;
        }

        foreach (var treatment in patient.Treatments!.Value)
        {
            if (treatment is { Agent: Agent.Tocilizumab, StartedOn: { } start, StoppedOn: { } stop } && start <= measured && measured <= stop)
            {
                return Truth.Yes;
            }
        }

        return Truth.No;
    }

    private static void ReadSafety(SafetyScreen safety, FactValues values)
    {
        var screened = safety.Screened == true;
        values.Set(CaseFacts.Screened, safety.Screened);
        Condition(Pregnant, safety.Pregnant);
        Condition(Breastfeeding, safety.Breastfeeding);
        values.Set(PregnancyPossible, safety.PregnancyPossible);
        Condition(ActiveInfection, safety.ActiveInfection);
        Condition(LatentTuberculosis, safety.LatentTuberculosisUntreated);
        Condition(HepatitisBSurfaceAntigen, safety.HepatitisBSurfaceAntigen);
        Condition(HepatitisBCoreAntibody, safety.HepatitisBCoreAntibody);
        values.Set(HepatologyCleared, safety.HepatologyCleared);
        Condition(Diverticulitis, safety.DiverticulitisOrPerforation);
        Condition(FullAnticoagulation, safety.FullAnticoagulation);
        Condition(RecentBleeding, safety.RecentBleeding);
        Condition(RecentArterialEvent, safety.RecentArterialEvent);
        Condition(RecurrentInfection, safety.RecurrentInfection);
        Condition(Demyelinating, safety.DemyelinatingDisease);
        Measure(Neutrophils, safety.NeutrophilsPer1e9L);
        Measure(Platelets, safety.PlateletsPer1e9L);
        Measure(Haemoglobin, safety.HaemoglobinGPerL);
        Measure(Alt, safety.AltTimesUpperLimit);
        Measure(Ast, safety.AstTimesUpperLimit);
        Measure(Igg, safety.IggGPerL);
        Measure(Egfr, safety.EgfrMlMin);
        Measure(Lvef, safety.LvefPercent);
        Measure(Pasp, safety.PaspMmHg);
        values.Set(MeanPap, NumberValue.From(safety.MeanPapMmHg));
        values.Set(CardiacMri, safety.CardiacMriDone);
        if (safety.ChildPugh is null && screened)
        {
            values.SetCode(ChildPughClass, (int)ChildPugh.None);
        }
        else
        {
            values.SetChoice(ChildPughClass, safety.ChildPugh);
        }

        Condition(StrongPgpInhibitor, Lists(safety, "strongPgpInhibitor"));
        Condition(StrongPgpInducer, Lists(safety, "strongPgpInducer"));
        foreach (var agent in AgentCode.All)
        {
            Condition(CaseFacts.Contraindicated[(int)agent], RulesOut(safety, agent));
        }

        void Condition(Fact fact, bool? entered) => values.Set(fact, entered ?? (screened ? false : null));
        void Measure(Fact fact, decimal? entered) =>
            values.Set(fact, entered is null && screened ? NumberValue.Normal : NumberValue.From(entered));
    }

    private static bool? Lists(SafetyScreen safety, string drugClass) =>
        safety.InteractingDrugs is { } drugs ? drugs.Contains(drugClass) : null;

    private static bool? RulesOut(SafetyScreen safety, Agent agent)
    {
        if (safety.Contraindicated is not { } named)
        {
            return null;
        }

        foreach (var contraindication in named)
        {
            if (contraindication.Agent == agent)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The states of an agent, in the order of the values of its fact.</summary>
    private enum AgentState
    {
        Current,
        Stopped,
        Never,
    }
}

/// <summary>Upper limits that hold where the laboratory's own are not entered; thresholds of the pack.</summary>
/// <param name="Crp">CRP, mg/L.</param>
/// <param name="EsrMen">ESR in men, mm/h.</param>
/// <param name="EsrWomen">ESR in women, mm/h.</param>
/// <param name="Il6">Interleukin 6, pg/mL.</param>
internal readonly record struct DefaultLimits(decimal Crp, decimal EsrMen, decimal EsrWomen, decimal Il6);
