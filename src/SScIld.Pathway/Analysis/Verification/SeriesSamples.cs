using System.Collections.Immutable;
using SScIld.Pathway.Analysis.Changes;
using SScIld.Pathway.Facts;
using SScIld.Pathway.Measurements;

namespace SScIld.Pathway.Analysis.Verification;

/// <summary>Lung-function series in which tests lie as far apart, and fall as far, as the pack's limits tell apart.</summary>
internal sealed class SeriesSamples
{
    public SeriesSamples(LimitIndex limits, DateOnly asOf)
    {
        var spacings = Around(limits.Limits(PairFacts.Spacing.Id), 1);
        var falls = limits.Limits(PairFacts.FvcFall.Id).ToArray().Prepend(0).ToArray();
        var dlcoFalls = (decimal?[])[null, .. limits.Limits(PairFacts.DlcoFall.Id).ToArray().Prepend(0).Select(fall => (decimal?)fall)];
        var levels = Around(limits.Limits(CaseFacts.LatestFvc.Id), 5).OrderDescending().ToArray();
        All =
        [
            [],
            .. from level in levels select One(asOf, level, level),
            .. from level in levels
               from months in spacings
               from fall in falls
               from dlcoFall in dlcoFalls
               select Two(asOf, decimal.ToInt32(months), level, fall, dlcoFall),
            .. from months in spacings
               from fall in falls
               select Three(asOf, decimal.ToInt32(months), levels[0], fall),
        ];
    }

    /// <summary>The series, the shortest first.</summary>
    public ImmutableArray<ImmutableArray<LungFunctionTest>> All { get; }

    private static ImmutableArray<LungFunctionTest> One(DateOnly day, decimal fvc, decimal? dlco) => [Test(day, fvc, dlco)];

    private static ImmutableArray<LungFunctionTest> Two(DateOnly day, int months, decimal level, decimal fall, decimal? dlcoFall) =>
        [Test(day.AddMonths(-months), level + fall, dlcoFall is { } lost ? level + lost : null), Test(day, level, dlcoFall is null ? null : level)];

    private static ImmutableArray<LungFunctionTest> Three(DateOnly day, int months, decimal level, decimal fall) =>
        [Test(day.AddMonths(-months), level + fall, level), Test(day.AddMonths(-(months / 2)), level, level), Test(day, level, level)];

    private static LungFunctionTest Test(DateOnly day, decimal fvc, decimal? dlco) =>
        new() { Date = day, Fvc = new PercentPredicted(fvc), Dlco = dlco is { } known ? new PercentPredicted(known) : null };

    private static decimal[] Around(ReadOnlySpan<decimal> limits, decimal step) =>
        [.. limits.ToArray().SelectMany(limit => (decimal[])[limit - step, limit, limit + step]).Where(value => value > 0).Distinct().Order()];
}
