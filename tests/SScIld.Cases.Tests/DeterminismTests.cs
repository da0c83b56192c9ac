using System.Globalization;
using SScIld.Interop.Assessments;
using SScIld.Pathway;

namespace SScIld.Cases.Tests;

/// <summary>Same case, same pack, same bytes: whatever the culture, the thread, the order of entry or the run.</summary>
public sealed class DeterminismTests
{
    public static TheoryData<string> Cultures { get; } = ["", "zh-CN", "de-DE", "tr-TR", "ar-SA", "fa-IR", "th-TH"];

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Assess_InAnyCulture_GivesTheSameBytes(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        var expected = Bytes(RealPack.Example(), Language.Chinese);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Bytes(RealPack.Example(), Language.Chinese).ShouldBe(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Assess_OnManyThreadsAtOnce_GivesTheSameBytes()
    {
        var expected = Enumerable.Range(0, 64).Select(seed => Bytes(CaseGenerator.Make(seed), Language.English)).ToArray();
        Parallel.For(0, 64 * 4, index => Bytes(CaseGenerator.Make(index % 64), Language.English).ShouldBe(expected[index % 64]));
    }

    [Fact]
    public void Assess_EntriesInAnyOrder_GivesTheSameBytes()
    {
        for (var seed = 0; seed < LongRun.Choose(300, 50_000); seed++)
        {
            var patient = CaseGenerator.Make(seed);
            var reversed = patient with
            {
                LungFunction = patient.LungFunction is { } tests ? [.. tests.Reverse()] : null,
                Hrct = patient.Hrct is { } scans ? [.. scans.Reverse()] : null,
                Treatments = patient.Treatments is { } treatments ? [.. treatments.Reverse()] : null,
            };
            Bytes(reversed, Language.English).ShouldBe(Bytes(patient, Language.English), $"seed {seed}");
        }
    }

    [Fact]
    public void Decide_AfterACaseWithTheSameTests_DecidesAsIfItWereTheFirst()
    {
        for (var seed = 0; seed < LongRun.Choose(2_000, 50_000); seed++)
        {
            var patient = CaseGenerator.Make(seed);
            var other = CaseGenerator.Make(seed + 1);
            _ = PathwayEngine.Decide(patient, RealPack.Pack);
            var shared = PathwayEngine.Decide(other with { LungFunction = patient.LungFunction }, RealPack.Pack);
            var alone = PathwayEngine.Decide(other with { LungFunction = patient.LungFunction is { } tests ? [.. tests] : null }, RealPack.Pack);
            shared.ShouldBe(alone, $"seed {seed}");
        }
    }

    private static byte[] Bytes(PatientCase patient, Language language) =>
        new AssessmentWriter(RealPack.Pack, language).Write(PathwayEngine.Assess(patient, RealPack.Pack, language));
}
