using SScIld.Pathway;
using SScIld.Pathway.Analysis.Changes;
using SScIld.Pathway.Patient;

namespace SScIld.Cases.Tests.Analysis;

/// <summary>What is listed as the smallest change that gives other advice is one, held against every smaller change.</summary>
public sealed class CounterfactualProperties
{
    private const int Seeds = 60;

    [Fact]
    public void Singles_WhenApplied_FlipExactlyWhatTheySay() => EachCase((patient, before) =>
    {
        foreach (var change in Of(patient).Singles())
        {
            var after = PathwayEngine.Decide(change.Apply(patient), RealPack.Pack);
            AdviceFlip.Between(before, after).ShouldBe(change.Flips, $"{change.Changes[0].Place.Path} to {change.Changes[0].To}");
            change.Flips.ShouldNotBeEmpty();
        }
    });

    [Fact]
    public void Singles_HaveNoSmallerChangeOfTheSameDatumThatFlipsTheSame() => EachCase((patient, before) =>
    {
        foreach (var change in Of(patient).Singles().SelectMany(single => single.Changes.Select(change => (Single: single, Change: change))))
        {
            foreach (var smaller in Between(change.Change))
            {
                var after = PathwayEngine.Decide(change.Change.Place.Write(patient, smaller), RealPack.Pack);
                AdviceFlip.Between(before, after).Select(flip => flip.Part).Intersect(change.Single.FirstFlips)
                    .ShouldBeEmpty($"{change.Change.Place.Path}: {smaller} lies before {change.Change.To}");
            }
        }
    });

    [Fact]
    public void Singles_OfTheNewestFvc_AreAllThatBruteForceFinds() => EachCase((patient, before) =>
    {
        var tests = patient.LungFunction;
        var newest = tests is { Length: > 0 } ? tests.Value.IndexOf(tests.Value.MaxBy(test => test.Date)!) : -1;
        if (newest < 0 || tests!.Value[newest].Fvc is not { } fvc || tests.Value.Count(test => test.Date == tests.Value[newest].Date) > 1)
        {
            return;
        }

        var place = new DatumPlace(CaseEntries.Find("lungFunction[].fvcPercentPredicted")!, newest);
        var listed = Of(patient).Singles().Where(single => single.Changes[0].Place == place)
            .SelectMany(single => single.FirstFlips.Select(part => (single.Changes[0].To.Number!.Value, part))).Order();
        listed.ShouldBe(BruteForce(patient, place, fvc.Value, before).Order(), patient.ToString());
    });

    [Fact]
    public void Pairs_WhenApplied_FlipWhatNeitherFlipsAlone() => EachCase((patient, before) =>
    {
        foreach (var pair in Of(patient).Pairs().Changes)
        {
            AdviceFlip.Between(before, PathwayEngine.Decide(pair.Apply(patient), RealPack.Pack)).ShouldBe(pair.Flips);
            foreach (var change in pair.Changes)
            {
                AdviceFlip.Between(before, PathwayEngine.Decide(change.Place.Write(patient, change.To), RealPack.Pack)).Select(flip => flip.Part)
                    .Intersect(pair.FirstFlips).ShouldBeEmpty();
            }
        }
    });

    [Fact]
    public void Pairs_OfTheContractsExample_AreAllTried() => Of(RealPack.Example()).Pairs().IsCutShort.ShouldBeFalse();

    [Fact]
    public void Pairs_WhenEntriesAreVeryMany_SayThatNotAllWereTried()
    {
        var example = RealPack.Example();
        var many = example with
        {
            Treatments =
            [
                .. AgentCode.All.SelectMany((agent, number) => Enumerable.Range(0, 7).Select(entry => new Treatment
                {
                    Agent = agent,
                    StartedOn = example.AsOf.AddMonths(-number - (13 * entry) - 1),
                    DoseAdequate = entry % 2 == 0,
                    DailyDoseMg = 10 * (entry + 1),
                })),
            ],
        };

        Of(many).Pairs().IsCutShort.ShouldBeTrue();
    }

    private static Counterfactuals Of(PatientCase patient) => new(patient, RealPack.Pack, RealGuide.Guide.Fields);

    private static void EachCase(Action<PatientCase, Decision> check)
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var patient = CaseGenerator.Make(seed);
            check(patient, PathwayEngine.Decide(patient, RealPack.Pack));
        }
    }

    /// <summary>Every printed value strictly between a change's two ends.</summary>
    private static IEnumerable<DatumValue> Between(DatumChange change)
    {
        if (change is { From.Number: { } from, To.Number: { } to })
        {
            var step = RealGuide.Guide.Fields[change.Place.Datum.Path].Step;
            for (var value = decimal.Ceiling(decimal.Min(from, to) / step) * step; value < decimal.Max(from, to); value += step)
            {
                if (value != from && value != to)
                {
                    yield return DatumValue.Of(value);
                }
            }
        }
        else if (change is { From.Day: { } first, To.Day: { } last })
        {
            for (var day = first < last ? first.AddDays(1) : last.AddDays(1); day < (first < last ? last : first); day = day.AddDays(1))
            {
                yield return DatumValue.Of(day);
            }
        }
    }

    private static IEnumerable<(decimal Value, string Part)> BruteForce(PatientCase patient, DatumPlace place, decimal now, Decision before)
    {
        var field = RealPack.Pack.Fields.First(candidate => candidate.Path == place.Datum.Path);
        var step = RealGuide.Guide.Fields[place.Datum.Path].Step;
        foreach (var direction in (decimal[])[-step, step])
        {
            var seen = new HashSet<string>();
            var start = direction < 0 ? decimal.Ceiling(now / step) * step : decimal.Floor(now / step) * step;
            for (var value = start + direction; value >= field.Minimum && value <= field.Maximum; value += direction)
            {
                foreach (var flip in AdviceFlip.Between(before, PathwayEngine.Decide(place.Write(patient, DatumValue.Of(value)), RealPack.Pack)))
                {
                    if (seen.Add(flip.Part))
                    {
                        yield return (value, flip.Part);
                    }
                }
            }
        }
    }
}
