using System.Collections.Immutable;
using SScIld.Pathway;
using SScIld.Pathway.Measurements;
using SScIld.Pathway.Patient;

namespace SScIld.Cases.Tests;

/// <summary>Plain patients in whom one value at a time is moved across a threshold.</summary>
internal static class ThresholdPatients
{
    public static DateOnly AsOf { get; } = new(2026, 11, 20);

    private static DateOnly Latest { get; } = new(2026, 11, 10);

    /// <summary>Mild fibrosis, no treatment, one test.</summary>
    public static PatientCase Untreated { get; } = new()
    {
        CaseId = "threshold",
        AsOf = AsOf,
        AgeYears = 60,
        Sex = Sex.Female,
        DurationMonths = 90,
        LungFunction = [Test(Latest, 75, 60)],
        Hrct = [Fibrosis],
        Serology = new() { AntiTopoisomeraseI = AntibodyResult.Negative, AntiRnaPolymeraseIII = AntibodyResult.Negative, TitreHigh = false },
        Inflammation = new() { CrpMgPerL = 2, EsrMmPerH = 10, BCellActivationMarked = false, ExplainedByInfection = false },
        Clinical = new() { Symptoms = SymptomCourse.Stable, AcuteDeterioration = false, Oxygen = OxygenNeed.None, PulmonaryHypertension = PulmonaryHypertension.Excluded },
        Treatments = [],
        Safety = new() { Screened = true },
    };

    /// <summary>Ground-glass and nothing fibrotic, FVC steady: only the value that is moved can point to inflammation.</summary>
    public static PatientCase GroundGlassAlone { get; } = Untreated with
    {
        LungFunction = [Test(Earlier(9, 0), 75, 60), Test(Latest, 75, 60)],
        Hrct = [Fibrosis with { GroundGlass = true, Reticulation = false, FibrosisExtent = null, IldExtentPercent = 20, Predominant = HrctPredominance.GroundGlass }],
    };

    private static HrctScan Fibrosis => new()
    {
        Date = Latest,
        FibrosisExtent = new Extent(12, 12),
        GroundGlass = false,
        Reticulation = true,
        TractionBronchiectasis = false,
        Honeycombing = false,
        Predominant = HrctPredominance.Fibrosis,
        FibrosisChange = HrctChange.Stable,
    };

    /// <summary>On mycophenolate since well before both tests, a year apart unless said otherwise.</summary>
    public static PatientCase OnBase(decimal fvcFall, decimal dlcoFall = 0, decimal fvcFrom = 75, decimal dlcoFrom = 60) =>
        Between(Latest.AddMonths(-12), Latest, fvcFall, dlcoFall, fvcFrom, dlcoFrom);

    /// <summary>On mycophenolate since well before both tests, on the days given.</summary>
    public static PatientCase Between(DateOnly from, DateOnly to, decimal fvcFall, decimal dlcoFall = 0, decimal fvcFrom = 75, decimal dlcoFrom = 60) => Untreated with
    {
        LungFunction = [Test(from, fvcFrom, dlcoFrom), Test(to, fvcFrom - fvcFall, dlcoFrom - dlcoFall)],
        Treatments = [Mycophenolate(new DateOnly(2023, 1, 1))],
    };

    /// <summary>The earlier test, so many months and days before the latest.</summary>
    public static DateOnly Earlier(int months, int days) => Latest.AddMonths(-months).AddDays(-days);

    /// <summary>A base started on a day, and a fall of ten points from one day on.</summary>
    public static PatientCase StartedOn(DateOnly start, DateOnly from) => Between(from, Latest, 10) with { Treatments = [Mycophenolate(start)] };

    /// <summary>FVC steady; a scan of one day on which fibrosis had increased, after an earlier one.</summary>
    public static PatientCase FibrosisIncreased(DateOnly start, DateOnly scan, DateOnly? before = null) => Between(start, Latest, 0) with
    {
        Treatments = [Mycophenolate(start)],
        Hrct =
        [
            .. before is { } day ? [Fibrosis with { Date = day, FibrosisChange = null }] : Array.Empty<HrctScan>(),
            Fibrosis with { Date = scan, FibrosisChange = HrctChange.Increased },
        ],
    };

    public static PatientCase WithExtent(decimal extent, decimal fvc = 75) => Untreated with
    {
        LungFunction = [Test(Latest, fvc, 60)],
        Hrct = [Fibrosis with { FibrosisExtent = new Extent(extent, extent) }],
    };

    public static PatientCase WithExtentAlone(decimal extent) => Untreated with
    {
        Hrct = [new HrctScan { Date = Latest, FibrosisExtent = new Extent(extent, extent) }],
    };

    public static PatientCase WithTests(int count) =>
        OnBase(0) with { LungFunction = [.. Enumerable.Range(0, count).Select(index => Test(Latest.AddMonths(-6 * index), 75, 60))] };

    public static PatientCase WithLatest(decimal fvc, decimal dlco) => Untreated with { LungFunction = [Test(Latest, fvc, dlco)] };

    public static PatientCase WithPrednisone(decimal dailyMilligrams) => Untreated with
    {
        Treatments = [new Treatment { Agent = Agent.Glucocorticoid, StartedOn = Latest, DailyDoseMg = dailyMilligrams }],
    };

    /// <summary>On mycophenolate and nintedanib for years, a year between the tests.</summary>
    public static PatientCase OnCombination(decimal fvcFall, decimal fvcTo = 65, decimal dlco = 60) =>
        Between(Latest.AddMonths(-12), Latest, fvcFall, fvcFrom: fvcTo + fvcFall, dlcoFrom: dlco) with { Treatments = Combination(new DateOnly(2024, 1, 1)) };

    /// <summary>Mycophenolate for years, and nintedanib from a day on.</summary>
    public static ImmutableArray<Treatment> Combination(DateOnly nintedanibFrom) =>
        [Mycophenolate(new DateOnly(2023, 1, 1)), new Treatment { Agent = Agent.Nintedanib, StartedOn = nintedanibFrom, DoseAdequate = true }];

    /// <summary>What the safety screen found, without a treatment or on one.</summary>
    public static PatientCase Gated(SafetyScreen safety, Agent? current = null) => Untreated with
    {
        Safety = safety,
        Treatments = current is { } agent ? [new Treatment { Agent = agent, StartedOn = new DateOnly(2026, 1, 1), DoseAdequate = true }] : [],
    };

    public static PatientCase WithSymptoms(PatientCase patient, SymptomCourse symptoms) =>
        patient with { Clinical = patient.Clinical with { Symptoms = symptoms } };

    private static LungFunctionTest Test(DateOnly date, decimal fvc, decimal dlco) =>
        new() { Date = date, Fvc = new PercentPredicted(fvc), Dlco = new PercentPredicted(dlco) };

    private static Treatment Mycophenolate(DateOnly start) => new() { Agent = Agent.Mycophenolate, StartedOn = start, DoseAdequate = true };
}
