using SScIld.Pathway.Evidence;

namespace SScIld.Pathway.Explanation;

/// <summary>The dates of a monitoring schedule, counted in calendar months from the start of the drug.</summary>
public static class MonitoringDates
{
    /// <summary>The first date of the schedule after a day.</summary>
    /// <param name="day">The day; the date returned lies after it.</param>
    /// <param name="start">The day the drug was, or would be, started; not after <paramref name="day"/>.</param>
    /// <param name="schedule">The schedule.</param>
    public static DateOnly NextAfter(DateOnly day, DateOnly start, MonitoringSchedule schedule)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        var months = 0;
        DateOnly date;
        do
        {
            months += schedule.ForMonths is { } first && months >= first ? schedule.ThenEveryMonths ?? schedule.EveryMonths : schedule.EveryMonths;
            date = start.AddMonths(months);
        }
        while (date <= day);

        return date;
    }
}
