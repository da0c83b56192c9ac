using SScIld.Pathway;
using SScIld.Pathway.Measurements;

namespace SScIld.Cases.Tests;

/// <summary>Patients followed for years, tested every few months and often at the end of a month, with a value or a test missing here and there.</summary>
internal static class LongSeries
{
    private static DateOnly AsOf => CaseGenerator.AsOf;

    /// <summary>The case a seed stands for.</summary>
    public static PatientCase Make(int seed)
    {
        var draw = new Draw(seed);
        var newest = AsOf.AddDays(-draw.Of(0, 20, 21, 51));
        var tests = new List<LungFunctionTest>();
        for (var months = 0; months < 72; months += draw.Of(1, 3, 4, 6))
        {
            tests.Add(new LungFunctionTest
            {
                Date = EndOfMonthOr(draw, newest.AddMonths(-months), months),
                Fvc = new PercentPredicted(draw.Of(66m, 68.4m, 70, 71.5m, 74, 75.5m) + (months / 6m)),
                Dlco = draw.Often(0.8) ? new PercentPredicted(draw.Of<decimal>(40, 44, 48, 55) + (months / 4)) : null,
                Reliable = draw.Often(0.9),
            });
        }

        return FollowedPatients.Of(draw, CaseGenerator.Make(seed)) with { LungFunction = [.. tests] };
    }

    private static DateOnly EndOfMonthOr(Draw draw, DateOnly day, int months) =>
        months > 0 && draw.Often(0.3) ? new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month)) : day;
}
