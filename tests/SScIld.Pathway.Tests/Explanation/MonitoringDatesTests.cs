using SScIld.Pathway.Evidence;
using SScIld.Pathway.Explanation;
using static SScIld.Pathway.Tests.SmallCase;

namespace SScIld.Pathway.Tests.Explanation;

public sealed class MonitoringDatesTests
{
    private static readonly MonitoringSchedule MonthlyThenQuarterly = new(1, 3, 3);

    [Theory]
    [InlineData("2026-11-20", "2026-12-20")]
    [InlineData("2026-10-20", "2026-12-20")]
    [InlineData("2026-09-20", "2026-12-20")]
    [InlineData("2026-08-20", "2027-02-20")]
    [InlineData("2026-08-21", "2026-11-21")]
    public void NextAfter_MonthlyForThreeMonthsThenQuarterly_IsTheFirstDateAfterTheDay(string start, string expected) =>
        MonitoringDates.NextAfter(AsOf, Day(start), MonthlyThenQuarterly).ShouldBe(Day(expected));
}
