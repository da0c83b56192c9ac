using SScIld.Pathway;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Patient;
using SScIld.Pathway.Rules;
using static SScIld.Cases.Tests.Boundary;
using static SScIld.Cases.Tests.ThresholdPatients;

namespace SScIld.Cases.Tests;

/// <summary>
/// Each threshold just below, exactly at and just above its number, by the rule that spoke. The number is the pack's, so
/// that the test moves with it; which rule speaks was written by hand.
/// </summary>
public sealed class ThresholdBoundaryTests
{
    private const string Trigger = "add-on.trigger.";
    private const string Status = "progression.status.";
    private const string Phenotype = "phenotype.value.";

    private static readonly Boundary[] SectionsZeroToFive =
    [
        // 0 Scope
        Value("scope.adult-age", at => Untreated with { AgeYears = at }, "scope.adults-only", null, null),
        Value("scope.dlco-far-above-fvc", at => WithLatest(60, 60 + at), null, "scope.dlco-far-above-fvc", "scope.dlco-far-above-fvc"),
        Value("scope.large-jump", at => OnBase(at), null, "scope.large-jump", "scope.large-jump"),
        Value("scope.extent-present", at => WithExtentAlone(decimal.Max(at, 0)), "scope.hrct-states-no-ild", "scope.hrct-states-no-ild", "base.mycophenolate-when-indeterminate"),

        // 1 Phenotype
        Value("phenotype.early-disease", at => GroundGlassAlone with { DurationMonths = at }, Inflamed, Inflamed, Quiet),
        Value("inflammation.crp-default-limit", at => GroundGlassAlone with { Inflammation = new() { CrpMgPerL = at, ExplainedByInfection = false } }, Quiet, Quiet, Inflamed),
        Value("inflammation.esr-default-limit-women", at => WithEsr(Sex.Female, at), Quiet, Quiet, Inflamed),
        Value("inflammation.esr-default-limit-men", at => WithEsr(Sex.Male, at), Quiet, Quiet, Inflamed),
        Value("inflammation.il6-default-limit", at => GroundGlassAlone with { Inflammation = GroundGlassAlone.Inflammation with { Il6PgPerMl = at } }, Quiet, Quiet, Inflamed),
        Value("progression.fvc-fall-band", at => GroundGlassAlone with { LungFunction = OnBase(at).LungFunction }, Quiet, Inflamed, Inflamed),

        // 2 Serology
        Value("prognosis.glucocorticoid-dose", at => WithPrednisone(at), null, "serology.glucocorticoid-dose-renal-crisis", "serology.glucocorticoid-dose-renal-crisis"),

        // 3 Verdict
        Value("progression.fvc-fall-significant", at => OnBase(at), $"{Status}fvc-two-points", $"{Status}fvc-ten-points", $"{Status}fvc-ten-points"),
        Value("progression.fvc-fall-band", at => OnBase(at, 15), $"{Status}fvc-two-points", $"{Status}fvc-and-dlco", $"{Status}fvc-and-dlco"),
        Value("progression.fvc-fall-sub-threshold", at => OnBase(at), $"{Status}fvc-holds", $"{Status}fvc-two-points", $"{Status}fvc-two-points"),
        Value("progression.dlco-fall-points", at => OnBase(6, at, dlcoFrom: 120), $"{Status}fvc-two-points", $"{Status}fvc-and-dlco", $"{Status}fvc-and-dlco"),
        Value("progression.dlco-fall-relative", at => OnBase(6, at * 0.6m), $"{Status}fvc-two-points", $"{Status}fvc-and-dlco", $"{Status}fvc-and-dlco"),
        Span("progression.window-from", (months, days) => Between(Earlier(months, days), Earlier(0, 0), 10), $"{Status}no-pair-in-window", $"{Status}fvc-ten-points", $"{Status}fvc-ten-points"),
        Span("progression.window-to", (months, days) => Between(Earlier(months, days), Earlier(0, 0), 10), $"{Status}fvc-ten-points", $"{Status}fvc-ten-points", $"{Status}no-pair-in-window"),

        // 3 Named definitions
        Value("ppf.fvc-fall", at => Worse(OnBase(at)), "definition.ppf-2022.fewer-than-two", Ppf, Ppf),
        Value("ppf.dlco-fall", at => Worse(OnBase(0, at)), "definition.ppf-2022.fewer-than-two", Ppf, Ppf),
        Span("ppf.pair-within", (months, days) => Worse(Between(Earlier(months, days), Earlier(0, 0), 10)), Ppf, Ppf, "definition.ppf-2022.a-domain-not-measured"),
        Value("inbuild.fvc-fall-large", at => OnBase(at * 0.6m, fvcFrom: 60), "definition.inbuild.no-route", "definition.inbuild.fvc-ten-percent", "definition.inbuild.fvc-ten-percent"),
        Value("inbuild.fvc-fall-small", at => Worse(OnBase(at * 0.6m, fvcFrom: 60)), "definition.inbuild.no-route", "definition.inbuild.fvc-five-percent-and-more", "definition.inbuild.fvc-five-percent-and-more"),
        Span("inbuild.pair-within", (months, days) => Between(Earlier(months, days), Earlier(0, 0), 10), "definition.inbuild.fvc-ten-percent", "definition.inbuild.fvc-ten-percent", "definition.inbuild.no-pair"),
        Value("omeract.fvc-fall-large", at => OnBase(at * 0.6m, fvcFrom: 60), "definition.omeract.neither", "definition.omeract.fvc-ten-percent", "definition.omeract.fvc-ten-percent"),
        Value("omeract.fvc-fall-small", at => OnBase(at * 0.6m, 12, fvcFrom: 60), "definition.omeract.neither", Omeract, Omeract),
        Value("omeract.dlco-fall", at => OnBase(4, at * 0.6m, fvcFrom: 60), "definition.omeract.neither", Omeract, Omeract),
        Span("omeract.pair-within", (months, days) => Between(Earlier(months, days), Earlier(0, 0), 10), "definition.omeract.fvc-ten-percent", "definition.omeract.fvc-ten-percent", "definition.omeract.no-pair"),
        Value("eustar.fvc-fall-moderate", at => OnBase(at), "definition.eustar.stable-band", "definition.eustar.moderate-band", "definition.eustar.moderate-band"),
        Value("eustar.fvc-fall-significant", at => OnBase(at), "definition.eustar.moderate-band", "definition.eustar.moderate-band", "definition.eustar.significant-band"),
        Span("eustar.pair-from", (months, days) => Between(Earlier(months, days), Earlier(0, 0), 7), "definition.eustar.no-pair", "definition.eustar.moderate-band", "definition.eustar.moderate-band"),
        Span("eustar.pair-to", (months, days) => Between(Earlier(months, days), Earlier(0, 0), 7), "definition.eustar.moderate-band", "definition.eustar.moderate-band", "definition.eustar.no-pair"),
        Value("mcid.fvc-fall", at => OnBase(at), "definition.mcid.fall-too-small", "definition.mcid.fall-matters", "definition.mcid.fall-matters"),
        Span("mcid.pair-within", (months, days) => Between(Earlier(months, days), Earlier(0, 0), 7), "definition.mcid.fall-matters", "definition.mcid.fall-matters", "definition.mcid.no-pair"),

        // 3 Prognosis
        Value("prognosis.extent-lower", at => WithExtent(at), null, null, "prognosis.extent-over-20"),
        Value("prognosis.extent-higher", at => WithExtent(at), null, null, "prognosis.extent-over-30"),
        Value("prognosis.goh-limited-extent", at => WithExtent(at, 60), GohLimited, GohExtensive, GohExtensive),
        Value("prognosis.goh-extensive-extent", at => WithExtent(at, 75), GohLimited, GohLimited, GohExtensive),
        Value("prognosis.goh-fvc", at => WithExtent(20, at), GohExtensive, GohLimited, GohLimited),

        // 4 Base
        Value("phenotype.impaired-fvc", at => WithExtent(8, at), "base.nintedanib-when-fibrosis-leads", LimitedOnce, LimitedOnce),

        Value("ppf.domains", at => WithDomains((int)at), "definition.ppf-2022.fewer-than-two", Ppf, "definition.ppf-2022.symptoms-and-scan", step: 1),

        // 5 Trigger
        Value("therapy.trigger-yearly-fall", YearlyFall, $"{Trigger}fvc-holds-on-regimen", $"{Trigger}fvc-falls-by-the-year", $"{Trigger}fvc-falls-by-the-year"),
        Value("progression.fvc-fall-significant", at => OnBase(at), $"{Trigger}fvc-falls-five-points", $"{Trigger}fvc-falls-ten-points", $"{Trigger}fvc-falls-ten-points"),
        Value("progression.fvc-fall-band", at => OnBase(at), $"{Trigger}fvc-holds-on-regimen", $"{Trigger}fvc-falls-five-points", $"{Trigger}fvc-falls-five-points"),
        Value("therapy.trigger-relative-fall", at => OnBase(at * 0.6m, fvcFrom: 60), "add-on.nintedanib-stays-an-option-when-fibrosis-leads", "add-on.nintedanib-when-fvc-falls", "add-on.nintedanib-when-fvc-falls"),
        Value("progression.tests-for-a-pair", at => WithTests((int)at), $"{Trigger}no-pair", $"{Trigger}fvc-holds-on-regimen", $"{Trigger}fvc-holds-on-regimen", step: 1),
        Span("progression.long-spacing-to", (months, days) => Between(Earlier(months, days), Earlier(0, 0), 12), $"{Trigger}fvc-falls-by-the-year", $"{Trigger}fvc-falls-by-the-year", $"{Trigger}no-pair-on-regimen"),
        Span("progression.lung-function-current-for", (months, days) => LatestTestOn(AsOf.AddMonths(-months).AddDays(-days)), $"{Trigger}fvc-falls-ten-points", $"{Trigger}fvc-falls-ten-points", $"{Trigger}latest-test-too-old"),
        Span("therapy.base-trial", (months, days) => StartedOn(AsOf.AddMonths(-months).AddDays(-days), Earlier(6, 0)), $"{Trigger}base-too-short", $"{Trigger}fvc-falls-ten-points", $"{Trigger}fvc-falls-ten-points"),
        Span("therapy.lead-before-newest-start", (months, days) => StartedOn(Earlier(11, 0).AddMonths(months).AddDays(days), Earlier(11, 0)), $"{Trigger}fvc-falls-ten-points", $"{Trigger}fvc-falls-ten-points", $"{Trigger}no-pair-on-regimen"),
        Span("therapy.scan-after-newest-start", (months, days) => FibrosisIncreased(Start, Start.AddMonths(months).AddDays(days)), $"{Trigger}fvc-holds-on-regimen", $"{Trigger}fibrosis-increases-on-hrct", $"{Trigger}fibrosis-increases-on-hrct"),
        Span("therapy.scan-current-for", (months, days) => FibrosisIncreased(LongAgo, AsOf.AddMonths(-months).AddDays(-days)), $"{Trigger}fibrosis-increases-on-hrct", $"{Trigger}fibrosis-increases-on-hrct", $"{Trigger}fvc-holds-on-regimen"),
        Span("therapy.compared-scan-before-newest-start", (months, days) => FibrosisIncreased(Start, AsOf, Start.AddMonths(-months).AddDays(-days)), $"{Trigger}fibrosis-increases-on-hrct", $"{Trigger}fibrosis-increases-on-hrct", $"{Trigger}fibrosis-may-have-increased-before"),
    ];

    internal static Boundary[] Boundaries { get; } = [.. SectionsZeroToFive, .. LaterBoundaries.All];

    // Numbers that nothing is held against, and the test that shows what they do.
    private static readonly Dictionary<string, string> ShownElsewhere = new(StringComparer.Ordinal)
    {
        ["monitoring.re-evaluation-from"] = nameof(ExampleTests.Example_IsReEvaluatedThreeToSixMonthsAfterTheChange),
        ["monitoring.re-evaluation-to"] = nameof(ExampleTests.Example_IsReEvaluatedThreeToSixMonthsAfterTheChange),
        ["monitoring.lung-function-from"] = nameof(ExampleTests.Example_HasLungFunctionThreeToSixMonthsAfterTheLatestTest),
        ["monitoring.lung-function-to"] = nameof(ExampleTests.Example_HasLungFunctionThreeToSixMonthsAfterTheLatestTest),
    };

    public static TheoryData<int, string> Rows { get; } = Listed();

    [Theory]
    [MemberData(nameof(Rows))]
    public void Threshold_BelowAtAndAbove_IsSpokenForByTheRule(int row, string threshold)
    {
        var boundary = Boundaries[row];
        boundary.Threshold.ShouldBe(threshold);
        Differences(boundary, RealPack.Pack).ShouldBeEmpty();
    }

    /// <summary>Where a pack speaks otherwise than was written by hand, for patients on the three sides of the number of the real pack.</summary>
    internal static IEnumerable<string> Differences(Boundary boundary, KnowledgePack pack)
    {
        var at = RealPack.Pack.Thresholds.Single(candidate => candidate.Id == boundary.Threshold).Value;
        string?[] rules = [boundary.Below, boundary.At, boundary.Above];
        for (var side = -1; side <= 1; side++)
        {
            var speaks = rules[side + 1];
            var applied = Applied(boundary.Patient(at, side), pack);
            if (speaks is not null && !applied.Contains(speaks))
            {
                yield return $"side {side}: {speaks} does not speak; applied: {string.Join(' ', applied)}";
            }

            foreach (var silent in rules.OfType<string>().Distinct(StringComparer.Ordinal).Where(rule => rule != speaks && applied.Contains(rule)))
            {
                yield return $"side {side}: {silent} speaks";
            }
        }
    }

    [Fact]
    public void EveryThresholdOfThePack_IsTriedOnItsThreeSides() =>
        RealPack.Pack.Thresholds.Select(threshold => threshold.Id)
            .Except(Boundaries.Select(boundary => boundary.Threshold))
            .ShouldBe(ShownElsewhere.Keys, ignoreOrder: true);

    [Fact]
    public void EveryThresholdShownElsewhere_IsHeldAgainstNothing() =>
        RealPack.Pack.Thresholds.Where(threshold => ShownElsewhere.ContainsKey(threshold.Id)).ShouldAllBe(threshold => threshold.Comparator == null);

    private static string Inflamed => $"{Phenotype}ground-glass-with-inflammation";

    private static string Quiet => $"{Phenotype}ground-glass-without-inflammation";

    private static string Ppf => "definition.ppf-2022.lung-function-and-another";

    private static string Omeract => "definition.omeract.fvc-five-and-dlco-fifteen-percent";

    private static string GohLimited => "prognosis.goh.limited-read-from-fibrosis";

    private static string GohExtensive => "prognosis.goh.extensive-read-from-fibrosis";

    private static string LimitedOnce => "base.limited-stability-not-yet-known";

    private static DateOnly Start { get; } = new(2026, 1, 10);

    private static DateOnly LongAgo { get; } = new(2025, 5, 10);

    private static PatientCase Worse(PatientCase patient) => WithSymptoms(patient, SymptomCourse.Worse);

    private static PatientCase WithEsr(Sex sex, decimal esr) =>
        GroundGlassAlone with { Sex = sex, Inflammation = new() { EsrMmPerH = esr, ExplainedByInfection = false } };

    private static PatientCase WithDomains(int count)
    {
        var patient = OnBase(count > 0 ? 6 : 0);
        patient = count > 1 ? Worse(patient) : patient;
        return count > 2 ? patient with { Hrct = [patient.Hrct!.Value[0] with { FibrosisChange = HrctChange.Increased }] } : patient;
    }

    // Sixteen months apart, longer than the window: only the rate scaled to a year speaks. Rounded up, as no decimal gives it exactly.
    private static PatientCase YearlyFall(decimal rate)
    {
        var (latest, earlier) = (Earlier(0, 0), Earlier(16, 0));
        var days = latest.DayNumber - earlier.DayNumber;
        return Between(earlier, latest, decimal.Round(rate * days / 365.25m, 10, MidpointRounding.ToPositiveInfinity));
    }

    private static PatientCase LatestTestOn(DateOnly day) => Between(day.AddMonths(-12), day, 10);

    private static string[] Applied(PatientCase patient, KnowledgePack pack) =>
        [.. PathwayEngine.Assess(patient, pack).Trace.Where(entry => entry.Outcome == Truth.Yes).Select(entry => entry.Rule)];

    private static TheoryData<int, string> Listed()
    {
        var rows = new TheoryData<int, string>();
        for (var i = 0; i < Boundaries.Length; i++)
        {
            rows.Add(i, Boundaries[i].Threshold);
        }

        return rows;
    }
}
