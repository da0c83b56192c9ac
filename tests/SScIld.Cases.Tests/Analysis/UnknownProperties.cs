using System.Collections.Immutable;
using SScIld.Pathway;
using SScIld.Pathway.Analysis.Changes;
using SScIld.Pathway.Analysis.Readings;
using SScIld.Pathway.Analysis.Unknowns;
using SScIld.Pathway.Measurements;
using SScIld.Pathway.Patient;

namespace SScIld.Cases.Tests.Analysis;

/// <summary>What is said of unknowns and of readings equals what trying every value gives.</summary>
public sealed class UnknownProperties
{
    private const int Seeds = 60;

    // Every printed value of every unknown number: by far the longest of these.
    private static readonly int SeedsOfEveryValue = LongRun.Choose(12, 200);

    [Fact]
    public void Regimens_OfEachUnknownNumber_AreThoseOfEveryPrintedValue() => EachCase(SeedsOfEveryValue, static patient => patient, static (patient, missing) =>
    {
        foreach (var unknown in missing.Unknowns.Where(unknown => unknown.Place.Datum.Kind == DatumKind.Number))
        {
            var all = Lattice(patient, unknown).Select(value => Regimen(unknown.Place.Write(patient, DatumValue.Of(value)))).Distinct().Count();
            unknown.Regimens.ShouldBe(all, unknown.Place.Path);
        }
    });

    [Fact]
    public void Settled_WhenSaid_HoldsForEveryPairOfValues() => EachCase((patient, missing) =>
    {
        if (missing.Settlement == Settlement.Open)
        {
            return;
        }

        var before = PathwayEngine.Decide(patient, RealPack.Pack);
        foreach (var (first, second) in missing.Unknowns.SelectMany(first => missing.Unknowns.Select(second => (first, second))))
        {
            var filled = first.Place.Write(second.Place.Write(patient, second.Values[^1]), first.Values[0]);
            PathwayEngine.Decide(filled, RealPack.Pack).ShouldBe(before, $"{first.Place.Path} and {second.Place.Path}");
        }
    });

    [Fact]
    public void Lists_ThatHoldNothing_AreUnknownsOfTheirOwn()
    {
        var bare = new PatientCase { AsOf = RealPack.Example().AsOf };

        var missing = MissingOf(bare);

        missing.Unknowns.Select(unknown => unknown.Place.Path).ShouldContain(path => path == "hrct");
        missing.Unknowns.Select(unknown => unknown.Place.Path).ShouldContain(path => path == "lungFunction");
        missing.Unknowns.Select(unknown => unknown.Place.Path).ShouldContain(path => path == "treatments");
        MissingOf(RealPack.Example()).Unknowns.Select(unknown => unknown.Place.Path).ShouldNotContain(path => path == "hrct" || path == "treatments");
    }

    [Fact]
    public void Settled_WhenSaidWithoutAHistory_HoldsForEveryDrugInUse() => EachCase(
        Seeds,
        static patient => patient with { Treatments = null },
        static (patient, missing) =>
        {
            var history = missing.Unknowns.Single(unknown => unknown.Place.Path == "treatments");
            var histories = AgentCode.All.Select(agent => ImmutableArray.Create(new Treatment { Agent = agent, DoseAdequate = true })).Append([]);
            var decided = histories.Select(treatments => PathwayEngine.Decide(patient with { Treatments = treatments }, RealPack.Pack)).ToList();

            history.Regimens.ShouldBeGreaterThanOrEqualTo(decided.Select(decision => string.Join(',', decision.Plan)).Distinct().Count());
            (missing.Settlement != Settlement.Open && decided.Exists(decision => !decision.Equals(PathwayEngine.Decide(patient, RealPack.Pack))))
                .ShouldBeFalse(patient.ToString());
        });

    [Fact]
    public void Scan_WhenNoneIsEntered_IsWorthWhatOneFeatureOfItWouldChange() => EachCase(
        Seeds,
        static patient => patient with { Hrct = null },
        static (patient, missing) =>
        {
            var scan = missing.Unknowns.Single(unknown => unknown.Place.Path == "hrct");
            var fibrotic = patient with { Hrct = [new HrctScan { Date = patient.AsOf, TractionBronchiectasis = true }] };
            var parts = AdviceFlip.Between(PathwayEngine.Decide(patient, RealPack.Pack), PathwayEngine.Decide(fibrotic, RealPack.Pack)).Select(flip => flip.Part);

            parts.Except(scan.CouldChange).ShouldBeEmpty(patient.ToString());
        });

    [Fact]
    public void Readings_WhenAFallIsTenPerCentButSevenPoints_NameTheRelativeReading()
    {
        var example = RealPack.Example();
        var tests = example.LungFunction!.Value;
        var patient = example with
        {
            LungFunction = [tests[0] with { Fvc = new(70) }, .. tests.RemoveAt(0).Select(test => test with { Fvc = new(62.9m) })],
        };

        var relative = ReadingSensitivity.Of(patient, RealPack.Pack).Differing.Single(outcome => outcome.Reading.Fall?.Id == "fvc-relative");

        relative.Flips.ShouldContain(new AdviceFlip("progression.status", "sub-threshold", "significant"));
    }

    private static void EachCase(Action<PatientCase, MissingValue> check) => EachCase(Seeds, static patient => patient, check);

    private static void EachCase(int seeds, Func<PatientCase, PatientCase> with, Action<PatientCase, MissingValue> check)
    {
        for (var seed = 0; seed < seeds; seed++)
        {
            var patient = with(CaseGenerator.Make(seed));
            check(patient, MissingOf(patient));
        }
    }

    private static MissingValue MissingOf(PatientCase patient) => MissingValue.Of(patient, RealPack.Pack, RealGuide.Guide.Fields);

    private static string Regimen(PatientCase patient) => string.Join(',', PathwayEngine.Decide(patient, RealPack.Pack).Plan);

    private static IEnumerable<decimal> Lattice(PatientCase patient, UnknownDatum unknown)
    {
        var field = RealPack.Pack.Fields.First(candidate => candidate.Path == unknown.Place.Datum.Path);
        var step = RealGuide.Guide.Fields[unknown.Place.Datum.Path].Step;
        var extent = unknown.IsRange ? patient.Hrct!.Value[unknown.Place.Index].FibrosisExtent : null;
        if (extent is { } range)
        {
            yield return range.From;
            yield return range.To;
        }

        for (var value = field.Minimum ?? 0; value <= (field.Maximum ?? 0); value += step)
        {
            if (extent is not { } within || (value >= within.From && value <= within.To))
            {
                yield return value;
            }
        }
    }
}
