using SScIld.Interop.Cases;

namespace SScIld.Interop.Tests;

/// <summary>Possible case documents of every shape; the seed decides.</summary>
internal static class RandomCase
{
    public static CaseDocument Document(int seed)
    {
        var random = new Random(seed);
        return new CaseDocument
        {
            Schema = "sscild.case/1",
            CaseId = Maybe($"病例-{seed}"),
            AsOf = "2026-11-20",
            Patient = Maybe(new PatientEntry { AgeYears = Number(18, 90), Sex = OneOf("female", "male"), HeightCm = Number(140, 200) }),
            Ssc = Maybe(new DiseaseEntry { CutaneousSubset = OneOf("diffuse", "limited", "sine"), DurationMonths = Number(0, 300), Mrss = Number(0, 51) }),
            LungFunction = Maybe(Several(6, index => new LungFunctionEntry
            {
                Date = Day(),
                FvcPercentPredicted = Number(40, 110),
                DlcoPercentPredicted = Number(20, 100),
                ReferenceEquation = Maybe("GLI \"2012\"\n"),
                Reliable = Flag(),
            })),
            Hrct = Maybe(Several(3, index => new HrctEntry
            {
                Date = Day(),
                FibrosisExtentPercent = Number(0, 60),
                GroundGlass = Flag(),
                Reticulation = Flag(),
                TractionBronchiectasis = Flag(),
                Honeycombing = Flag(),
                Predominant = OneOf("groundGlass", "fibrosis", "both"),
                FibrosisChange = OneOf("increased", "stable", "decreased", "notCompared"),
            })),
            Serology = Maybe(new SerologyEntry { AntiTopoisomeraseI = OneOf("positive", "negative"), TitreHigh = Flag() }),
            Inflammation = Maybe(new InflammationEntry { CrpMgPerL = Number(0, 40), EsrMmPerH = Number(0, 80), Il17Raised = Flag() }),
            Clinical = Maybe(new ClinicalEntry { Symptoms = OneOf("worse", "stable", "better", "none"), Oxygen = OneOf("none", "exertion", "rest") }),
            Treatments = Maybe(Several(2, index => new TreatmentEntry
            {
                Agent = index == 0 ? OneOf("mycophenolate", "azathioprine") ?? "cyclophosphamide" : OneOf("nintedanib", "tocilizumab") ?? "other",
                Months = Maybe((decimal?)random.Next(24, 60)),
                StoppedMonthsAgo = Maybe((decimal?)random.Next(0, 24)),
                DoseAdequate = Flag(),
            })),
            Safety = Maybe(new SafetyEntry { Screened = Flag(), Pregnant = Flag(), NeutrophilsPer1e9L = Number(0, 9), InteractingDrugs = Maybe<string?[]>(["strongPgpInducer"]) }),
        };

        T? Maybe<T>(T value) => random.Next(5) == 0 ? default : value;
        bool? Flag() => random.Next(4) switch { 0 => null, 1 => true, _ => false };
        decimal? Number(int least, int most) => random.Next(6) == 0 ? null : random.Next(least * 10, (most * 10) + 1) / 10m;
        string? OneOf(params string[] codes) => random.Next(6) == 0 ? null : codes[random.Next(codes.Length)];
        string Day() => new DateOnly(2026, 11, 20).AddDays(-random.Next(1500)).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        T[] Several<T>(int most, Func<int, T> make) => [.. Enumerable.Range(0, random.Next(most + 1)).Select(make)];
    }
}
