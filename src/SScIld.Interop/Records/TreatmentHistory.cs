using System.Collections.Immutable;
using SScIld.Interop.Cases;

namespace SScIld.Interop.Records;

/// <summary>Treatments along the visits.</summary>
internal static class TreatmentHistory
{
    /// <summary>The newest entries of each agent, in the order in which agents were first named; null when no visit took the history.</summary>
    public static TreatmentEntry?[]? On(DateOnly day, ImmutableArray<DatedCase> past)
    {
        List<string> order = [];
        Dictionary<string, List<TreatmentEntry>>? newest = null;
        foreach (var visit in past)
        {
            if (visit.Entered.Treatments is not { } entries)
            {
                continue;
            }

            newest ??= [];
            var months = CaseDay.WholeMonths(visit.On, day);
            foreach (var ofAgent in entries.OfType<TreatmentEntry>().GroupBy(entry => entry.Agent ?? ""))
            {
                if (!newest.ContainsKey(ofAgent.Key))
                {
                    order.Add(ofAgent.Key);
                }

                newest[ofAgent.Key] = [.. ofAgent.Select(entry => MovedOn(entry, months))];
            }
        }

        return newest is null ? null : [.. order.SelectMany(agent => newest[agent])];
    }

    /// <summary>The contract counts months back from the day of the case.</summary>
    private static TreatmentEntry MovedOn(TreatmentEntry entry, int months) => months == 0 ? entry : new TreatmentEntry
    {
        Agent = entry.Agent,
        StartedOn = entry.StartedOn,
        Months = entry.Months + months,
        StoppedOn = entry.StoppedOn,
        StoppedMonthsAgo = entry.StoppedMonthsAgo + months,
        StoppedFor = entry.StoppedFor,
        DoseAdequate = entry.DoseAdequate,
        DailyDoseMg = entry.DailyDoseMg,
    };
}
