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
    public void Singles_OfTheNewestFvc_AreAllThatBruteForceFinds() => EachCase((patient, before) => HoldNewestTest(patient, before, "fvcPercentPredicted"));

    [Theory]
    [InlineData("fvcPercentPredicted")]
    [InlineData("dlcoPercentPredicted")]
    public void Singles_OfTheNewestOfManyTests_AreAllThatBruteForceFinds(string value) => EachLongSeries((patient, before) => HoldNewestTest(patient, before, value));

    [Theory]
    [InlineData("treatments[].startedOn")]
    [InlineData("lungFunction[].date")]
    [InlineData("hrct[].date")]
    public void Singles_OfADay_AreAllThatBruteForceFinds(string path)
    {
        var flips = 0;
        EachLongSeries((patient, before) =>
        {
            var listed = Of(patient).Singles().ToLookup(single => single.Changes[0].Place);
            foreach (var place in CaseEntries.PlacesIn(patient).Where(place => place.Datum.Path == path && place.Read(patient).IsKnown && CouldBeOtherwise(place, patient)))
            {
                IEnumerable<(DateOnly Value, string Part)> days = [.. listed[place].SelectMany(single => single.FirstFlips.Select(part => (single.Changes[0].To.Day!.Value, part))).Order()];
                days.ShouldBe(BruteForce(patient, place, before, Days(place, patient)).Order(), $"{place.Path} of {patient}");
                flips += days.Count();
            }
        });
        flips.ShouldBePositive();
    }

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

    private static void EachCase(Action<PatientCase, Decision> check) => Each(Seeds, CaseGenerator.Make, check);

    private static void EachLongSeries(Action<PatientCase, Decision> check) => Each(LongRun.Choose(30, 300), LongSeries.Make, check);

    private static void Each(int seeds, Func<int, PatientCase> make, Action<PatientCase, Decision> check)
    {
        for (var seed = 0; seed < seeds; seed++)
        {
            var patient = make(seed);
            check(patient, PathwayEngine.Decide(patient, RealPack.Pack));
        }
    }

    private static bool CouldBeOtherwise(DatumPlace place, PatientCase patient) => !RealGuide.Guide.Fields[place.Datum.Path].NewestOnly
        || CaseEntries.PlacesIn(patient).Where(other => other.Datum == place.Datum).All(other => other.Read(patient).Day <= place.Read(patient).Day);

    private static void HoldNewestTest(PatientCase patient, Decision before, string value)
    {
        var tests = patient.LungFunction;
        var newest = tests is { Length: > 0 } ? tests.Value.IndexOf(tests.Value.MaxBy(test => test.Date)!) : -1;
        var place = new DatumPlace(CaseEntries.Find($"lungFunction[].{value}")!, newest);
        if (newest < 0 || !place.Read(patient).IsKnown || tests!.Value.Count(test => test.Date == tests.Value[newest].Date) > 1)
        {
            return;
        }

        var listed = Of(patient).Singles().Where(single => single.Changes[0].Place == place)
            .SelectMany(single => single.FirstFlips.Select(part => (single.Changes[0].To.Number!.Value, part)));
        listed.Order().ShouldBe(BruteForce(patient, place, before, Numbers(place, patient)).Order(), patient.ToString());
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

    /// <summary>Every printed number on the two sides of a value, the nearest first.</summary>
    private static IEnumerable<IEnumerable<decimal>> Numbers(DatumPlace place, PatientCase patient)
    {
        var field = RealPack.Pack.Fields.First(candidate => candidate.Path == place.Datum.Path);
        var step = RealGuide.Guide.Fields[place.Datum.Path].Step;
        var now = place.Read(patient).Number!.Value;
        foreach (var direction in (decimal[])[-step, step])
        {
            var start = direction < 0 ? decimal.Ceiling(now / step) * step : decimal.Floor(now / step) * step;
            var steps = Enumerable.Range(1, decimal.ToInt32((field.Maximum!.Value - field.Minimum!.Value) / step) + 1);
            yield return steps.Select(count => start + (count * direction)).Where(value => value >= field.Minimum && value <= field.Maximum);
        }
    }

    /// <summary>Every day on the two sides of one, the nearest first, as far as the entry keeps its place in its list.</summary>
    private static IEnumerable<IEnumerable<DateOnly>> Days(DatumPlace place, PatientCase patient)
    {
        const int FarBack = 4000;
        var now = place.Read(patient).Day!.Value;
        var treatment = place.Datum.Path.StartsWith("treatments", StringComparison.Ordinal) ? patient.Treatments!.Value[place.Index] : null;
        var others = CaseEntries.PlacesIn(patient).Where(other => other.Datum == place.Datum && treatment is null).Select(other => other.Read(patient).Day!.Value).ToList();
        var from = others.Where(day => day < now).Select(day => (DateOnly?)day.AddDays(1)).Max();
        yield return Enumerable.Range(1, FarBack).Select(days => now.AddDays(-days)).TakeWhile(day => !(day < from));
        yield return Enumerable.Range(1, FarBack).Select(days => now.AddDays(days)).TakeWhile(day => day <= (treatment?.StoppedOn ?? patient.AsOf));
    }

    private static IEnumerable<(T Value, string Part)> BruteForce<T>(PatientCase patient, DatumPlace place, Decision before, IEnumerable<IEnumerable<T>> directions)
    {
        foreach (var direction in directions)
        {
            var seen = new HashSet<string>();
            foreach (var value in direction)
            {
                var moved = place.Write(patient, value is DateOnly day ? DatumValue.Of(day) : DatumValue.Of((decimal)(object)value!));
                foreach (var flip in AdviceFlip.Between(before, PathwayEngine.Decide(moved, RealPack.Pack)))
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
