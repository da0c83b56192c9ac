using System.Collections.Immutable;
using SScIld.Pathway;
using SScIld.Pathway.Measurements;
using SScIld.Pathway.Patient;

namespace SScIld.Cases.Tests;

/// <summary>
/// Patients as a clinic follows them: on treatment for a while, tested about a year apart, scanned lately. Values picked
/// without any thought of each other seldom reach a trigger; these do.
/// </summary>
internal static class FollowedPatients
{
    private static DateOnly AsOf => CaseGenerator.AsOf;

    /// <summary>The course of a clinic in place of scattered values; what is not named stays scattered.</summary>
    public static PatientCase Of(Draw draw, PatientCase scattered)
    {
        var treatments = Course(draw);
        return scattered with
        {
            AgeYears = draw.Of(35, 45, 57, 65, 66),
            LungFunction = Tests(draw),
            Hrct = [Scan(draw)],
            Inflammation = draw.Often(0.7) ? Markers(draw) : scattered.Inflammation,
            Serology = draw.Often(0.3) ? new() { AntiTopoisomeraseI = AntibodyResult.Negative, AntiRnaPolymeraseIII = AntibodyResult.Negative, TitreHigh = true } : scattered.Serology,
            Clinical = scattered.Clinical with { AcuteDeterioration = draw.Maybe(0.9, () => false), Oxygen = draw.Of<OxygenNeed?>(OxygenNeed.None, OxygenNeed.None, OxygenNeed.Exertion, null) },
            Treatments = draw.Often(0.1) ? scattered.Treatments : treatments,
            Safety = draw.Often(0.7) ? new() { Screened = true } : draw.Often(0.5) ? OneFinding(draw, scattered.Safety) : scattered.Safety,
        };
    }

    private static ImmutableArray<Treatment> Course(Draw draw)
    {
        var course = ImmutableArray.CreateBuilder<Treatment>();
        if (draw.Often(0.85))
        {
            var agent = draw.Often(0.85) ? Agent.Mycophenolate : draw.Of(Agent.Cyclophosphamide, Agent.Azathioprine);
            course.Add(new() { Agent = agent, StartedOn = AsOf.AddMonths(-draw.Of(4, 6, 7, 12, 14, 24, 30)), DoseAdequate = draw.Often(0.9) ? true : draw.Maybe(0.5, () => false) });
        }

        foreach (var (agent, share) in ((Agent, double)[])[(Agent.Nintedanib, 0.35), (Agent.Tocilizumab, 0.15), (Agent.Rituximab, 0.15), (Agent.Glucocorticoid, 0.1), (Agent.Pirfenidone, 0.03)])
        {
            if (draw.Often(share))
            {
                course.Add(new() { Agent = agent, StartedOn = draw.Maybe(0.97, () => AsOf.AddMonths(-draw.Of(2, 3, 4, 8, 13, 20))), DoseAdequate = draw.Maybe(0.8, () => true) });
            }
        }

        return course.ToImmutable();
    }

    private static ImmutableArray<LungFunctionTest> Tests(Draw draw)
    {
        var tests = ImmutableArray.CreateBuilder<LungFunctionTest>();
        var fvc = draw.Of<decimal>(62, 70, 74.9m, 85, 95);
        var dlco = draw.Of<decimal>(38, 45, 55, 70);
        var latest = AsOf.AddDays(-draw.Of(0, 4, 30));
        foreach (var months in draw.Of<int[]>([12], [12, 6], [6], [11, 5], [16], [18, 12, 6], [3], [5]))
        {
            tests.Add(new() { Date = latest.AddMonths(-months), Fvc = new PercentPredicted(fvc), Dlco = draw.Often(0.85) ? new PercentPredicted(dlco) : null });
            fvc -= draw.Of(0, 0, 1.9m, 2, 5);
            dlco -= draw.Of<decimal>(0, 0, 4, 8);
        }

        tests.Add(new()
        {
            Date = latest,
            Fvc = new PercentPredicted(fvc - draw.Of(0, 1.9m, 2, 4.9m, 5, 7, 9.9m, 10, 12, 16)),
            Dlco = draw.Often(0.85) ? new PercentPredicted(dlco - draw.Of<decimal>(0, 0, 7, 15)) : null,
        });
        return tests.ToImmutable();
    }

    private static HrctScan Scan(Draw draw)
    {
        var (groundGlass, fibrosis) = draw.Of((true, false), (false, true), (true, true), (true, true));
        var extent = draw.Of<decimal>(5, 12, 20, 24, 31, 45);
        return new HrctScan
        {
            Date = AsOf.AddDays(-draw.Of(2, 40, 200)),
            FibrosisExtent = draw.Often(0.9) ? new Extent(extent, extent) : null,
            GroundGlass = groundGlass,
            Reticulation = fibrosis,
            TractionBronchiectasis = fibrosis && draw.Often(0.4),
            Honeycombing = fibrosis && draw.Often(0.2),
            Predominant = groundGlass == fibrosis ? draw.Of<HrctPredominance?>(HrctPredominance.GroundGlass, HrctPredominance.Fibrosis, HrctPredominance.Both, null)
                : groundGlass ? HrctPredominance.GroundGlass : HrctPredominance.Fibrosis,
            FibrosisChange = draw.Of<HrctChange?>(HrctChange.Increased, HrctChange.Stable, HrctChange.Stable, HrctChange.Decreased, null),
            GroundGlassChange = draw.Of<HrctChange?>(HrctChange.Increased, HrctChange.Stable, HrctChange.Decreased, null),
        };
    }

    private static InflammatoryMarkers Markers(Draw draw) => new()
    {
        CrpMgPerL = draw.Of<decimal>(2, 5, 5.1m, 12, 20),
        EsrMmPerH = draw.Of<decimal>(10, 20, 31),
        Il6PgPerMl = draw.Maybe(0.4, () => draw.Of<decimal>(3, 12)),
        BCellActivationMarked = draw.Maybe(0.8, () => draw.Often(0.5)),
        ExplainedByInfection = draw.Maybe(0.8, () => draw.Often(0.05)),
    };

    // The screen is done and one gate stands out, as it is in most patients in whom a gate matters.
    private static SafetyScreen OneFinding(Draw draw, SafetyScreen scattered) => draw.Of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9) switch
    {
        0 => new() { Screened = true, Pregnant = true },
        1 => new() { Screened = true, ActiveInfection = true },
        2 => new() { Screened = true, HepatitisBCoreAntibody = true },
        3 => new() { Screened = true, NeutrophilsPer1e9L = draw.Of(0.4m, 0.9m, 1.2m, 1.9m) },
        4 => new() { Screened = true, PlateletsPer1e9L = draw.Of<decimal>(40, 49, 80, 99) },
        5 => new() { Screened = true, AltTimesUpperLimit = draw.Of(1.6m, 3.1m, 5.1m) },
        6 => new() { Screened = true, ChildPugh = draw.Of(ChildPugh.A, ChildPugh.B) },
        7 => new() { Screened = true, Contraindicated = [new Contraindication(AgentCode.All[draw.Of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)], "allergy")] },
        8 => new() { Screened = true, RecentBleeding = true },
        _ => new() { Screened = true, Breastfeeding = scattered.Breastfeeding, LatentTuberculosisUntreated = true },
    };
}
