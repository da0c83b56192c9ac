using SScIld.Pathway.Facts;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Patient;
using SScIld.Pathway.Rules.Compiled;

namespace SScIld.Pathway.Analysis.Changes;

/// <summary>
/// For a day of a case: the days nearest to every line the pack draws through it, counted in calendar months from the
/// days it is held against, and the days on which the order of events would change.
/// </summary>
internal sealed class DayCandidates(PatientCase patient, LimitIndex limits, FactValues values)
{
    // Months end on different days: a day near the end of one can lie up to three days off its counterpart.
    private const int LastUnambiguousDay = 27;
    private const int NearMonthEnd = 4;
    private const decimal DaysPerYear = 365.25m;

    private readonly SortedSet<DateOnly> _days = [];
    private DateOnly _from;
    private DateOnly _to;

    /// <summary>The days to try at a place, the earliest first.</summary>
    public SortedSet<DateOnly> Of(DatumPlace place)
    {
        _days.Clear();
        (_from, _to) = (DateOnly.MinValue, patient.AsOf);
        switch (place.Datum.Path)
        {
            case "lungFunction[].date":
                OfTest(place.Index);
                break;
            case "hrct[].date":
                OfScan(place.Index);
                break;
            case "treatments[].startedOn":
                OfStart(patient.Treatments!.Value[place.Index]);
                break;
            case "treatments[].stoppedOn":
                OfStop(patient.Treatments!.Value[place.Index]);
                break;
            case "inflammation.measuredOn":
                OfMarkers();
                break;
            default:
                break;
        }

        return _days;
    }

    private void OfTest(int index)
    {
        var tests = patient.LungFunction!.Value;
        BetweenNeighbours(index, [.. tests.Select(test => test.Date)]);
        Against(patient.AsOf, CaseFacts.LatestTestAge.Id);
        AgainstNewestStart(PairFacts.LeadBeforeNewestStart.Id, PairFacts.EndSinceNewestStart.Id);
        for (var i = 0; i < tests.Length; i++)
        {
            if (i != index)
            {
                Against(tests[i].Date, PairFacts.Spacing.Id);
                ByTheYear(tests[index].Fvc?.Value - tests[i].Fvc?.Value, tests[i].Date);
            }
        }
    }

    // The spacings at which a fall, scaled to a year, reaches a limit.
    private void ByTheYear(decimal? change, DateOnly other)
    {
        foreach (var limit in limits.LimitsAsRead(PairFacts.FvcFallPerYear.Id))
        {
            if (change is { } fall && limit > 0)
            {
                var days = (int)decimal.Min(decimal.Abs(fall) * DaysPerYear / limit, ushort.MaxValue);
                Near(other.AddDays(days));
                Near(other.AddDays(-Math.Min(days, other.DayNumber - 1)));
            }
        }
    }

    private void OfScan(int index)
    {
        BetweenNeighbours(index, [.. patient.Hrct!.Value.Select(scan => scan.Date)]);
        Against(patient.AsOf, CaseFacts.ScanAge.Id);
        AgainstNewestStart(CaseFacts.ScanSinceNewestStart.Id, CaseFacts.PreviousScanBeforeNewestStart.Id);
    }

    // An entry keeps its place in its list: moved past another it would be another history, not the same entry at another time.
    // Two of one day are read together; a day apart each is read by itself.
    private void BetweenNeighbours(int index, DateOnly[] days)
    {
        var own = days[index];
        _from = days.Where(day => day < own).Select(day => day.AddDays(1)).DefaultIfEmpty(_from).Max();
        _to = days.Where(day => day > own).Select(day => day.AddDays(-1)).Append(_to).Min();
        if (days.Count(day => day == own) > 1)
        {
            Near(own);
        }
    }

    private void OfStart(Treatment entry)
    {
        _to = entry.StoppedOn ?? patient.AsOf;
        Against(patient.AsOf, CaseFacts.TherapyDuration[(int)entry.Agent].Id, CaseFacts.NewestStartAge.Id);
        foreach (var test in patient.LungFunction ?? [])
        {
            Against(test.Date, PairFacts.LeadBeforeNewestStart.Id, PairFacts.EndSinceNewestStart.Id);
        }

        foreach (var scan in patient.Hrct ?? [])
        {
            Against(scan.Date, CaseFacts.ScanSinceNewestStart.Id, CaseFacts.PreviousScanBeforeNewestStart.Id);
        }

        foreach (var start in patient.Treatments!.Value.Select(other => other.StartedOn).OfType<DateOnly>())
        {
            Near(start);
        }

        NearMarkers(entry);
    }

    private void OfStop(Treatment entry)
    {
        _from = entry.StartedOn ?? DateOnly.MinValue;
        Against(patient.AsOf, CaseFacts.TherapySinceStop[(int)entry.Agent].Id);
        NearMarkers(entry);
    }

    private void NearMarkers(Treatment entry)
    {
        if (entry.Agent == Agent.Tocilizumab && patient.Inflammation.MeasuredOn is { } measured)
        {
            Near(measured);
        }
    }

    private void OfMarkers()
    {
        foreach (var entry in (patient.Treatments ?? []).Where(entry => entry.Agent == Agent.Tocilizumab))
        {
            Near(entry.StartedOn ?? patient.AsOf);
            Near(entry.StoppedOn ?? patient.AsOf);
        }
    }

    private void AgainstNewestStart(params ReadOnlySpan<string> facts)
    {
        if (values.NewestStart is { } start)
        {
            Against(start, facts);
        }
    }

    private void Against(DateOnly anchor, params ReadOnlySpan<string> facts)
    {
        foreach (var fact in facts)
        {
            foreach (var (comparator, limit) in limits.Held(fact))
            {
                var months = decimal.ToInt32(limit);
                WhereItTurns(anchor, comparator, months, isLater: true);
                WhereItTurns(anchor, comparator, months, isLater: false);
            }
        }
    }

    /// <summary>Adds the two days between which the answer turns whether a day lies some months from another.</summary>
    /// <param name="anchor">The day against which months are counted.</param>
    /// <param name="comparator">How they are compared.</param>
    /// <param name="months">The months.</param>
    /// <param name="isLater">Whether the day moved is the later of the two.</param>
    private void WhereItTurns(DateOnly anchor, Comparator comparator, int months, bool isLater)
    {
        var near = anchor.AddMonths(isLater ? months : -months);
        var reach = near.Day > LastUnambiguousDay || near.Day <= NearMonthEnd ? NearMonthEnd : 1;
        var day = near.AddDays(-reach);
        var before = Answer(day);
        for (var left = 2 * reach; left > 0; left--)
        {
            var next = day.AddDays(1);
            var after = Answer(next);
            if (after != before)
            {
                Add(day);
                Add(next);
            }

            (day, before) = (next, after);
        }

        Truth Answer(DateOnly moved) => SpanComparison.Of(isLater ? SpanValue.Between(anchor, moved) : SpanValue.Between(moved, anchor), comparator, months);
    }

    // A day itself and its neighbours: before, on and after it.
    private void Near(DateOnly day)
    {
        Add(day.AddDays(-1));
        Add(day);
        Add(day.AddDays(1));
    }

    private void Add(DateOnly day)
    {
        if (day >= _from && day <= _to)
        {
            _days.Add(day);
        }
    }
}
