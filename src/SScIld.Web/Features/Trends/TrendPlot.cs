using System.Collections.Immutable;
using System.Globalization;
using SScIld.Pathway;
using SScIld.Pathway.Measurements;
using SScIld.Pathway.Patient;

namespace SScIld.Web.Features.Trends;

/// <summary>Where everything stands on the trend chart, in per cent of its width from the left and of its height from the top.</summary>
public sealed class TrendPlot
{
    // Of the drawing, not of medicine: how much room is left around the values, and how many lines help the eye.
    private const int ValueStep = 10;
    private const int SmallestValueRange = 30;
    private const int SmallestDayRange = 180;
    private const int MostDayTicks = 5;
    private const double SideRoom = 0.03;
    private static readonly int[] MonthSteps = [1, 2, 3, 6, 12, 24, 36, 60, 120];

    private readonly DateOnly _firstDay;
    private readonly DateOnly _lastDay;
    private readonly decimal _lowest;
    private readonly decimal _highest;

    /// <summary>Lays out the tests, the scans and the treatments of a case, and the levels at which a fall counts.</summary>
    public TrendPlot(PatientCase patient, ImmutableArray<TrendLevel> levels = default)
    {
        Levels = levels.IsDefault ? [] : levels;
        Tests = [.. (patient.LungFunction ?? []).Where(HasSomethingToShow).OrderBy(test => test.Date)];
        var values = Tests.SelectMany(test => new[] { test.Fvc?.Value, test.Dlco?.Value }).OfType<decimal>()
            .Concat(Levels.Select(level => level.Value)).DefaultIfEmpty().ToList();
        (_lowest, _highest) = ValueRange(values.Min(), values.Max());
        _lastDay = Tests.IsEmpty || Tests[^1].Date < patient.AsOf ? patient.AsOf : Tests[^1].Date;
        _firstDay = Tests.IsEmpty ? _lastDay : Tests[0].Date;
        if (_lastDay.DayNumber - _firstDay.DayNumber < SmallestDayRange)
        {
            _firstDay = _lastDay.AddDays(-SmallestDayRange);
        }

        Scans = [.. (patient.Hrct ?? []).Select(scan => scan.Date).Where(day => day >= _firstDay && day <= _lastDay).Distinct().Order()];
        Treatments = [.. (patient.Treatments ?? []).Where(IsInView).Select(treatment => Bar(treatment, patient.AsOf))];
    }

    /// <summary>The tests that have a value, or a DLCO that could not be performed, in order of time.</summary>
    public ImmutableArray<LungFunctionTest> Tests { get; }

    /// <summary>The levels at which the fall of the deciding pair counts.</summary>
    public ImmutableArray<TrendLevel> Levels { get; }

    /// <summary>The days of scans within the time shown.</summary>
    public ImmutableArray<DateOnly> Scans { get; }

    /// <summary>The treatments within the time shown.</summary>
    public ImmutableArray<TreatmentBar> Treatments { get; }

    /// <summary>The values at which a line helps the eye.</summary>
    public IEnumerable<decimal> ValueTicks
    {
        get
        {
            var step = _highest - _lowest > 5 * ValueStep ? 2 * ValueStep : ValueStep;
            for (var value = _lowest; value <= _highest; value += step)
            {
                yield return value;
            }
        }
    }

    /// <summary>The first days of months at which a line helps the eye.</summary>
    public IEnumerable<DateOnly> DayTicks
    {
        get
        {
            var months = ((_lastDay.Year - _firstDay.Year) * 12) + _lastDay.Month - _firstDay.Month + 1;
            var step = MonthSteps.FirstOrDefault(step => months / step <= MostDayTicks, MonthSteps[^1]);
            var month = new DateOnly(_firstDay.Year, 1, 1);
            while (month <= _lastDay)
            {
                if (month >= _firstDay)
                {
                    yield return month;
                }

                month = month.AddMonths(step);
            }
        }
    }

    /// <summary>How far a day is from the left, in per cent.</summary>
    public double Left(DateOnly day)
    {
        var share = (day.DayNumber - _firstDay.DayNumber) / (double)(_lastDay.DayNumber - _firstDay.DayNumber);
        return Math.Clamp(100 * (SideRoom + (share * (1 - (2 * SideRoom)))), 0, 100);
    }

    /// <summary>How far a value is from the top, in per cent.</summary>
    public double Top(decimal value) => (double)(100 * (_highest - value) / (_highest - _lowest));

    /// <summary>The points of a line through the reliable tests that have a value.</summary>
    public string Line(Func<LungFunctionTest, PercentPredicted?> measure) => string.Join(
        ' ',
        Tests.Where(test => test.Reliable && measure(test) is not null)
            .Select(test => $"{Css(Left(test.Date))},{Css(Top(measure(test)!.Value.Value))}"));

    /// <summary>A length in the form in which styles and drawings take it, whatever the machine's culture.</summary>
    public static string Css(double value) => Math.Round(value, 2).ToString(CultureInfo.InvariantCulture);

    private static (decimal Lowest, decimal Highest) ValueRange(decimal least, decimal most)
    {
        var lowest = Math.Floor(least / ValueStep) * ValueStep;
        var highest = Math.Ceiling(most / ValueStep) * ValueStep;
        while (highest - lowest < SmallestValueRange)
        {
            highest += ValueStep;
            lowest = Math.Max(0, lowest - ValueStep);
        }

        return (lowest, highest);
    }

    private static bool HasSomethingToShow(LungFunctionTest test) =>
        test.Fvc is not null || test.Dlco is not null || test.DlcoStatus == DlcoStatus.CouldNotPerform;

    private bool IsInView(Treatment treatment) => !treatment.IsStopped || treatment.StoppedOn >= _firstDay;

    private TreatmentBar Bar(Treatment treatment, DateOnly asOf)
    {
        var from = treatment.StartedOn is { } start ? Left(start < _firstDay ? _firstDay : start) : 0;
        from = treatment.StartedOn < _firstDay ? 0 : from;
        var to = Left(treatment.StoppedOn ?? asOf);
        return new TreatmentBar(treatment.Agent, treatment.StartedOn, treatment.StoppedOn, from, Math.Max(to - from, 0.5));
    }
}

/// <summary>A treatment on the chart.</summary>
/// <param name="Agent">The agent.</param>
/// <param name="From">The day it was started; null: not known.</param>
/// <param name="To">The day it was stopped; null: current.</param>
/// <param name="Left">Where its bar begins, in per cent.</param>
/// <param name="Width">How long its bar is, in per cent.</param>
public sealed record TreatmentBar(Agent Agent, DateOnly? From, DateOnly? To, double Left, double Width);
