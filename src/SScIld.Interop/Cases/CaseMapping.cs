using System.Collections.Immutable;
using SScIld.Pathway;
using SScIld.Pathway.Patient;

namespace SScIld.Interop.Cases;

/// <summary>Makes a case of a document and holds every entry against what is possible, in the contract's order.</summary>
internal sealed partial class CaseMapping(CaseFields fields)
{
    private readonly CaseChecks _checks = new();

    /// <summary>What is wrong, in the contract's order; empty when the case is possible.</summary>
    public IReadOnlyList<CaseProblem> Problems => _checks.Problems;

    /// <summary>The case; null when something is wrong.</summary>
    public PatientCase? Map(CaseDocument document)
    {
        if (_checks.Required(document.Schema, fields.Schema) && document.Schema != CaseDocument.SchemaId)
        {
            var problem = fields.Schema.Problem(RejectionCode.UnknownValue, CaseChecks.NoEntry, document.Schema!);
            _checks.Report(problem with { Allowed = CaseDocument.SchemaId });
        }

        var caseId = _checks.Text(document.CaseId, fields.CaseId);
        var asOf = _checks.AsOf(document.AsOf, fields.AsOf);
        var patient = Patient(document, caseId, asOf ?? default);
        return _checks.HasProblems ? null : patient;
    }

    private PatientCase Patient(CaseDocument document, string? caseId, DateOnly asOf)
    {
        var (person, disease) = (document.Patient, document.Ssc);
        return new PatientCase
        {
            CaseId = caseId,
            AsOf = asOf,
            AgeYears = _checks.Number(person?.AgeYears, fields.Patient.AgeYears),
            Sex = _checks.OneOf(person?.Sex, ContractChoices.Sex, fields.Patient.Sex),
            HeightCm = _checks.Number(person?.HeightCm, fields.Patient.HeightCm),
            WeightKg = _checks.Number(person?.WeightKg, fields.Patient.WeightKg),
            CutaneousSubset = _checks.OneOf(disease?.CutaneousSubset, ContractChoices.CutaneousSubset, fields.Ssc.CutaneousSubset),
            DurationMonths = _checks.Number(disease?.DurationMonths, fields.Ssc.DurationMonths),
            FirstNonRaynaudOn = Onset(disease),
            SkinScore = _checks.Number(disease?.Mrss, fields.Ssc.Mrss),
            LungFunction = LungFunction(document.LungFunction),
            Hrct = Hrct(document.Hrct),
            Serology = Serology(document.Serology),
            Inflammation = Inflammation(document.Inflammation),
            Clinical = Clinical(document.Clinical),
            Treatments = Treatments(document.Treatments, asOf),
            Safety = Safety(document.Safety),
        };
    }

    // The duration is stated in months or follows from a day: two statements may contradict each other.
    private DateOnly? Onset(DiseaseEntry? disease)
    {
        if (disease is { DurationMonths: not null, FirstNonRaynaudOn: not null })
        {
            _checks.Report(fields.Ssc.FirstNonRaynaudOn.Problem(RejectionCode.ConflictingFields, CaseChecks.NoEntry));
        }

        return _checks.PastDay(disease?.FirstNonRaynaudOn, fields.Ssc.FirstNonRaynaudOn);
    }

    private Serology Serology(SerologyEntry? entered) => entered is null ? new Serology() : new Serology
    {
        AntiTopoisomeraseI = _checks.OneOf(entered.AntiTopoisomeraseI, ContractChoices.Antibody, fields.Serology.AntiTopoisomeraseI),
        AntiRnaPolymeraseIII = _checks.OneOf(entered.AntiRnaPolymeraseIII, ContractChoices.Antibody, fields.Serology.AntiRnaPolymeraseIII),
        Anticentromere = _checks.OneOf(entered.Anticentromere, ContractChoices.Antibody, fields.Serology.Anticentromere),
        TitreHigh = entered.TitreHigh,
    };

    private InflammatoryMarkers Inflammation(InflammationEntry? entered) => entered is null ? new() : new InflammatoryMarkers
    {
        CrpMgPerL = _checks.Number(entered.CrpMgPerL, fields.Inflammation.CrpMgPerL),
        CrpUpperLimit = _checks.Number(entered.CrpUpperLimit, fields.Inflammation.CrpUpperLimit),
        EsrMmPerH = _checks.Number(entered.EsrMmPerH, fields.Inflammation.EsrMmPerH),
        EsrUpperLimit = _checks.Number(entered.EsrUpperLimit, fields.Inflammation.EsrUpperLimit),
        Il6PgPerMl = _checks.Number(entered.Il6PgPerMl, fields.Inflammation.Il6PgPerMl),
        Il6UpperLimit = _checks.Number(entered.Il6UpperLimit, fields.Inflammation.Il6UpperLimit),
        Il17Raised = entered.Il17Raised,
        BCellActivationMarked = entered.BCellActivationMarked,
        ExplainedByInfection = entered.ExplainedByInfection,
        MeasuredOn = _checks.PastDay(entered.MeasuredOn, fields.Inflammation.MeasuredOn),
    };

    private ClinicalState Clinical(ClinicalEntry? entered) => entered is null ? new ClinicalState() : new ClinicalState
    {
        Symptoms = _checks.OneOf(entered.Symptoms, ContractChoices.Symptoms, fields.Clinical.Symptoms),
        AcuteDeterioration = entered.AcuteDeterioration,
        Oxygen = _checks.OneOf(entered.Oxygen, ContractChoices.Oxygen, fields.Clinical.Oxygen),
        SevereOrRapid = entered.SevereOrRapid,
        MuscleDiseaseSuspected = entered.MuscleDiseaseSuspected,
        PulmonaryHypertension = _checks.OneOf(
            entered.PulmonaryHypertension, ContractChoices.PulmonaryHypertension, fields.Clinical.PulmonaryHypertension),
    };

    private SafetyScreen Safety(SafetyEntry? entered) => entered is null ? new SafetyScreen() : new SafetyScreen
    {
        Screened = entered.Screened,
        Pregnant = entered.Pregnant,
        Breastfeeding = entered.Breastfeeding,
        PregnancyPossible = entered.PregnancyPossible,
        ActiveInfection = entered.ActiveInfection,
        LatentTuberculosisUntreated = entered.LatentTuberculosisUntreated,
        HepatitisBSurfaceAntigen = entered.HepatitisBSurfaceAntigen,
        HepatitisBCoreAntibody = entered.HepatitisBCoreAntibody,
        HepatologyCleared = entered.HepatologyCleared,
        DiverticulitisOrPerforation = entered.DiverticulitisOrPerforation,
        FullAnticoagulation = entered.FullAnticoagulation,
        RecentBleeding = entered.RecentBleeding,
        RecentArterialEvent = entered.RecentArterialEvent,
        RecurrentInfection = entered.RecurrentInfection,
        DemyelinatingDisease = entered.DemyelinatingDisease,
        NeutrophilsPer1e9L = _checks.Number(entered.NeutrophilsPer1e9L, fields.Safety.NeutrophilsPer1e9L),
        PlateletsPer1e9L = _checks.Number(entered.PlateletsPer1e9L, fields.Safety.PlateletsPer1e9L),
        HaemoglobinGPerL = _checks.Number(entered.HaemoglobinGPerL, fields.Safety.HaemoglobinGPerL),
        AltTimesUpperLimit = _checks.Number(entered.AltTimesUpperLimit, fields.Safety.AltTimesUpperLimit),
        AstTimesUpperLimit = _checks.Number(entered.AstTimesUpperLimit, fields.Safety.AstTimesUpperLimit),
        IggGPerL = _checks.Number(entered.IggGPerL, fields.Safety.IggGPerL),
        EgfrMlMin = _checks.Number(entered.EgfrMlMin, fields.Safety.EgfrMlMin),
        LvefPercent = _checks.Number(entered.LvefPercent, fields.Safety.LvefPercent),
        PaspMmHg = _checks.Number(entered.PaspMmHg, fields.Safety.PaspMmHg),
        MeanPapMmHg = _checks.Number(entered.MeanPapMmHg, fields.Safety.MeanPapMmHg),
        CardiacMriDone = entered.CardiacMriDone,
        ChildPugh = _checks.OneOf(entered.ChildPugh, ContractChoices.ChildPugh, fields.Safety.ChildPugh),
        InteractingDrugs = InteractingDrugs(entered.InteractingDrugs),
        Contraindicated = Contraindicated(entered.Contraindicated),
    };

    private ImmutableArray<string>? InteractingDrugs(string?[]? entered)
    {
        if (entered is null)
        {
            return null;
        }

        _checks.Count(entered.Length, fields.Safety.InteractingDrugs);
        var drugs = ImmutableArray.CreateBuilder<string>(entered.Length);
        for (var i = 0; i < entered.Length; i++)
        {
            if (_checks.Entry(entered[i], fields.Safety.InteractingDrug, i))
            {
                drugs.Add(_checks.Text(entered[i], fields.Safety.InteractingDrug, i) ?? "");
            }
        }

        return drugs.DrainToImmutable();
    }

    private ImmutableArray<Contraindication>? Contraindicated(ContraindicationEntry?[]? entered)
    {
        if (entered is null)
        {
            return null;
        }

        _checks.Count(entered.Length, fields.Safety.Contraindicated);
        var contraindications = ImmutableArray.CreateBuilder<Contraindication>(entered.Length);
        for (var i = 0; i < entered.Length; i++)
        {
            if (!_checks.Entry(entered[i], fields.Safety.ContraindicatedEntry, i))
            {
                continue;
            }

            var entry = entered[i]!;
            var agent = _checks.Required(entry.Agent, fields.Safety.ContraindicatedAgent, i)
                ? _checks.OneOf(entry.Agent, ContractChoices.Agent, fields.Safety.ContraindicatedAgent, i)
                : null;
            var reason = _checks.Text(entry.Reason, fields.Safety.ContraindicatedReason, i);
            contraindications.Add(new Contraindication(agent ?? default, reason));
        }

        return contraindications.DrainToImmutable();
    }
}
