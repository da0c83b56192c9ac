using System.Collections.Immutable;
using SScIld.Pathway;
using SScIld.Pathway.Measurements;
using SScIld.Pathway.Patient;

namespace SScIld.Cases.Tests;

/// <summary>
/// Patients as varied as the contract allows: every datum may be missing, values cluster at the thresholds, dates at the
/// edges of the windows. A seed always stands for the same patient.
/// </summary>
internal static class CaseGenerator
{
    internal static DateOnly AsOf { get; } = new(2026, 11, 20);
    private static readonly decimal[] Fvcs = [44.9m, 45, 49.9m, 50, 55, 59.9m, 60, 64, 69.9m, 70, 75, 79.9m, 80, 85, 95];
    private static readonly decimal[] Dlcos = [25, 29.9m, 30, 39.9m, 40, 50, 58, 65, 80];
    private static readonly decimal[] Extents = [0, 5, 9.9m, 10, 15, 20, 20.1m, 24, 30, 30.1m, 45];

    /// <summary>The case a seed stands for.</summary>
    public static PatientCase Make(int seed)
    {
        var draw = new Draw(seed);
        var scattered = Make(draw);
        var patient = draw.Often(0.6) ? FollowedPatients.Of(draw, scattered) : scattered;
        return draw.Often(0.1) && patient.Treatments is { Length: > 0 } treatments
            ? patient with { Safety = patient.Safety with { Contraindicated = [new Contraindication(treatments[draw.Of(0, treatments.Length - 1)].Agent, "allergy")] } }
            : patient;
    }

    /// <summary>Cases with less in them: whole parts first, then one entry, then one datum.</summary>
    public static IEnumerable<PatientCase> Simpler(PatientCase patient)
    {
        foreach (var simpler in WithoutWholeParts(patient))
        {
            yield return simpler;
        }

        for (var i = 0; i < (patient.LungFunction?.Length ?? 0); i++)
        {
            yield return patient with { LungFunction = patient.LungFunction!.Value.RemoveAt(i) };
        }

        for (var i = 0; i < (patient.Hrct?.Length ?? 0); i++)
        {
            yield return patient with { Hrct = patient.Hrct!.Value.RemoveAt(i) };
        }

        for (var i = 0; i < (patient.Treatments?.Length ?? 0); i++)
        {
            yield return patient with { Treatments = patient.Treatments!.Value.RemoveAt(i) };
        }

        foreach (var less in LessKnown.Of(patient))
        {
            yield return less.Patient;
        }
    }

    private static IEnumerable<PatientCase> WithoutWholeParts(PatientCase patient)
    {
        PatientCase[] candidates =
        [
            patient with { Safety = new SafetyScreen { Screened = patient.Safety.Screened } },
            patient with { Inflammation = new InflammatoryMarkers() },
            patient with { Serology = new Serology() },
            patient with { Clinical = new ClinicalState { AcuteDeterioration = patient.Clinical.AcuteDeterioration } },
            patient with { AgeYears = null, Sex = null },
            patient with { DurationMonths = null, CutaneousSubset = null, SkinScore = null },
        ];
        return candidates.Where(candidate => !candidate.Equals(patient));
    }

    private static PatientCase Make(Draw draw) => new()
    {
        CaseId = "generated",
        AsOf = AsOf,
        AgeYears = draw.Maybe(0.9, () => draw.Of(17, 18, 35, 45, 57, 65, 66, 72)),
        Sex = draw.Maybe(0.9, () => draw.Of(Sex.Female, Sex.Male)),
        CutaneousSubset = draw.Maybe(0.8, () => draw.Of(CutaneousSubset.Diffuse, CutaneousSubset.Limited)),
        DurationMonths = draw.Maybe(0.8, () => draw.Of<decimal>(12, 35, 36, 37, 60, 61, 120)),
        LungFunction = draw.Often(0.95) ? Tests(draw) : null,
        Hrct = draw.Often(0.95) ? Scans(draw) : null,
        Serology = new Serology
        {
            AntiTopoisomeraseI = draw.Maybe(0.8, () => draw.Of(AntibodyResult.Positive, AntibodyResult.Negative)),
            AntiRnaPolymeraseIII = draw.Maybe(0.8, () => draw.Of(AntibodyResult.Negative, AntibodyResult.Negative, AntibodyResult.Positive)),
            TitreHigh = draw.Maybe(0.6, () => draw.Often(0.5)),
        },
        Inflammation = Markers(draw),
        Clinical = Clinical(draw),
        Treatments = draw.Often(0.95) ? Treatments(draw) : null,
        Safety = Safety(draw),
    };

    private static ImmutableArray<LungFunctionTest> Tests(Draw draw)
    {
        var count = draw.Of(0, 1, 2, 2, 2, 3, 3, 4);
        var builder = ImmutableArray.CreateBuilder<LungFunctionTest>(count);
        for (var i = 0; i < count; i++)
        {
            var fvc = draw.Of(Fvcs) - (draw.Often(0.3) ? draw.Of(0m, 4.9m, 5m, 9.9m, 10m) : 0m);
            builder.Add(new LungFunctionTest
            {
                Date = AsOf.AddMonths(-draw.Of(0, 0, 1, 3, 5, 6, 7, 9, 12, 13, 18, 24, 30)).AddDays(-draw.Of(0, 0, 1, 15)),
                Fvc = draw.Often(0.95) ? new PercentPredicted(fvc) : null,
                Dlco = draw.Often(0.7) ? new PercentPredicted(draw.Of(Dlcos)) : null,
                Reliable = draw.Often(0.93),
                ReferenceEquation = draw.Often(0.1) ? draw.Of("GLI-2012", "GLI-2022") : null,
            });
        }

        return builder.MoveToImmutable();
    }

    private static ImmutableArray<HrctScan> Scans(Draw draw)
    {
        var count = draw.Of(0, 1, 1, 1, 1, 2);
        var builder = ImmutableArray.CreateBuilder<HrctScan>(count);
        for (var i = 0; i < count; i++)
        {
            var extent = draw.Maybe(0.8, () => draw.Of(Extents));
            builder.Add(new HrctScan
            {
                Date = AsOf.AddMonths(-draw.Of(0, 0, 1, 3, 6, 11, 12, 14, 24)).AddDays(-draw.Of(0, 1)),
                FibrosisExtent = extent is { } at ? new Extent(at, draw.Often(0.1) ? at + 10 : at) : null,
                GroundGlass = draw.Maybe(0.85, () => draw.Often(0.5)),
                Reticulation = draw.Maybe(0.85, () => draw.Often(0.5)),
                TractionBronchiectasis = draw.Maybe(0.85, () => draw.Often(0.4)),
                Honeycombing = draw.Maybe(0.85, () => draw.Often(0.2)),
                Predominant = draw.Maybe(0.7, () => draw.Of(HrctPredominance.GroundGlass, HrctPredominance.Fibrosis, HrctPredominance.Both)),
                FibrosisChange = draw.Maybe(0.7, () => draw.Of(HrctChange.Increased, HrctChange.Stable, HrctChange.Decreased, HrctChange.NotCompared)),
                GroundGlassChange = draw.Maybe(0.7, () => draw.Of(HrctChange.Increased, HrctChange.Stable, HrctChange.Decreased)),
            });
        }

        return builder.MoveToImmutable();
    }

    private static InflammatoryMarkers Markers(Draw draw) => new()
    {
        CrpMgPerL = draw.Maybe(0.75, () => draw.Of<decimal>(1, 3, 5, 5.1m, 12)),
        EsrMmPerH = draw.Maybe(0.7, () => draw.Of<decimal>(8, 20, 21, 30, 31, 45)),
        Il6PgPerMl = draw.Maybe(0.3, () => draw.Of<decimal>(3, 7, 7.1m, 20)),
        Il17Raised = draw.Maybe(0.2, () => draw.Often(0.5)),
        BCellActivationMarked = draw.Maybe(0.5, () => draw.Often(0.4)),
        ExplainedByInfection = draw.Maybe(0.7, () => draw.Often(0.1)),
    };

    private static ClinicalState Clinical(Draw draw) => new()
    {
        Symptoms = draw.Maybe(0.8, () => draw.Of(SymptomCourse.Worse, SymptomCourse.Stable, SymptomCourse.Better, SymptomCourse.None)),
        AcuteDeterioration = draw.Maybe(0.9, () => draw.Often(0.04)),
        Oxygen = draw.Maybe(0.8, () => draw.Of(OxygenNeed.None, OxygenNeed.None, OxygenNeed.Exertion, OxygenNeed.Rest)),
        SevereOrRapid = draw.Maybe(0.3, () => draw.Often(0.5)),
        MuscleDiseaseSuspected = draw.Maybe(0.3, () => draw.Often(0.2)),
        PulmonaryHypertension = draw.Maybe(0.5, () => draw.Of(PulmonaryHypertension.Confirmed, PulmonaryHypertension.Suspected, PulmonaryHypertension.Excluded)),
    };

    private static ImmutableArray<Treatment> Treatments(Draw draw)
    {
        var builder = ImmutableArray.CreateBuilder<Treatment>();
        foreach (var agent in AgentCode.All)
        {
            var share = agent switch
            {
                Agent.Mycophenolate => 0.6,
                Agent.Nintedanib or Agent.Tocilizumab or Agent.Rituximab => 0.2,
                Agent.Hsct or Agent.Msc or Agent.CarT => 0.02,
                _ => 0.08,
            };
            if (draw.Often(share))
            {
                builder.Add(TreatmentWith(draw, agent));
            }
        }

        return builder.ToImmutable();
    }

    private static Treatment TreatmentWith(Draw draw, Agent agent)
    {
        var start = draw.Maybe(0.9, () => AsOf.AddMonths(-draw.Of(0, 1, 3, 5, 6, 7, 9, 12, 13, 20, 30)));
        var stopped = draw.Often(0.2);
        DateOnly? stoppedOn = stopped && start is { } from && draw.Often(0.8) ? from.AddDays((AsOf.DayNumber - from.DayNumber) / 2) : null;
        return new Treatment
        {
            Agent = agent,
            StartedOn = start,
            IsStopped = stopped,
            StoppedOn = stoppedOn,

            // Without a day, only the reason says that a drug was stopped.
            StoppedFor = stopped ? draw.Maybe(stoppedOn is null ? 1 : 0.8, () => draw.Of(StopReason.Inefficacy, StopReason.Intolerance, StopReason.Completed, StopReason.Other)) : null,
            DoseAdequate = draw.Maybe(0.7, () => draw.Often(0.85)),
            DailyDoseMg = agent == Agent.Glucocorticoid ? draw.Maybe(0.7, () => draw.Of<decimal>(5, 14.9m, 15, 20)) : null,
        };
    }

    private static SafetyScreen Safety(Draw draw)
    {
        bool? Rarely() => draw.Maybe(0.3, () => draw.Often(0.3));
        return new SafetyScreen
        {
            Screened = draw.Maybe(0.8, () => draw.Often(0.9)),
            Pregnant = Rarely(),
            Breastfeeding = Rarely(),
            PregnancyPossible = Rarely(),
            ActiveInfection = Rarely(),
            LatentTuberculosisUntreated = Rarely(),
            HepatitisBSurfaceAntigen = Rarely(),
            HepatitisBCoreAntibody = Rarely(),
            HepatologyCleared = Rarely(),
            DiverticulitisOrPerforation = Rarely(),
            FullAnticoagulation = Rarely(),
            RecentBleeding = Rarely(),
            RecentArterialEvent = Rarely(),
            RecurrentInfection = Rarely(),
            DemyelinatingDisease = Rarely(),
            NeutrophilsPer1e9L = draw.Maybe(0.2, () => draw.Of<decimal>(0.4m, 0.5m, 0.9m, 1.0m, 1.2m, 1.3m, 1.9m, 2.0m, 4)),
            PlateletsPer1e9L = draw.Maybe(0.2, () => draw.Of<decimal>(49, 50, 99, 100, 250)),
            AltTimesUpperLimit = draw.Maybe(0.2, () => draw.Of<decimal>(1, 1.5m, 1.6m, 3, 3.1m, 5, 5.1m)),
            AstTimesUpperLimit = draw.Maybe(0.2, () => draw.Of<decimal>(1, 1.5m, 3.1m)),
            IggGPerL = draw.Maybe(0.2, () => draw.Of<decimal>(5.9m, 6, 10)),
            EgfrMlMin = draw.Maybe(0.2, () => draw.Of<decimal>(24, 25, 29, 30, 39, 40, 90)),
            LvefPercent = draw.Maybe(0.2, () => draw.Of<decimal>(39, 40, 44, 45, 60)),
            PaspMmHg = draw.Maybe(0.2, () => draw.Of<decimal>(30, 40, 41)),
            ChildPugh = draw.Maybe(0.2, () => draw.Of(ChildPugh.A, ChildPugh.B, ChildPugh.C, ChildPugh.None)),
            InteractingDrugs = draw.Often(0.2) ? [draw.Of("strongPgpInhibitor", "strongPgpInducer", "omeprazole")] : null,
            Contraindicated = draw.Often(0.1) ? [new Contraindication(AgentCode.All[draw.Of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)], "allergy")] : null,
        };
    }
}
