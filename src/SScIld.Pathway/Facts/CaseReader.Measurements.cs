using SScIld.Pathway.Measurements;
using SScIld.Pathway.Patient;
using static SScIld.Pathway.Facts.CaseFacts;

namespace SScIld.Pathway.Facts;

/// <content>HRCT and lung function.</content>
internal sealed partial class CaseReader
{
    private static void ReadHrct(PatientCase patient, FactValues values)
    {
        if (patient.Hrct is not { } scans)
        {
            return;
        }

        values.Set(HrctDone, scans.Length > 0);
        if (scans.Length == 0)
        {
            return;
        }

        var (newest, previous, oneDay) = NewestScans(scans);
        values.Set(ScansOnOneDay, oneDay);
        values.Set(GroundGlass, newest.GroundGlass);
        values.Set(Reticulation, newest.Reticulation);
        values.Set(TractionBronchiectasis, newest.TractionBronchiectasis);
        values.Set(Honeycombing, newest.Honeycombing);
        values.SetChoice(Predominant, newest.Predominant);
        values.SetChoice(FibrosisChange, newest.FibrosisChange);
        values.SetChoice(GroundGlassChange, newest.GroundGlassChange);
        values.Set(FibrosisExtent, Range(newest.FibrosisExtent));
        values.Set(GohExtent, newest.IldExtentPercent is { } all ? NumberValue.From(all) : Range(newest.FibrosisExtent));
        values.Set(GohExtentIsFibrosis, newest.IldExtentPercent is null && newest.FibrosisExtent is not null);
        values.Set(ExtentDecreased, HasDecreased(previous?.FibrosisExtent, newest.FibrosisExtent));
        values.Set(ScanAge, SpanValue.Between(newest.Date, patient.AsOf));
        values.Set(ScanSinceNewestStart, SpanValue.Between(values.NewestStart, newest.Date));
        values.Set(PreviousScanBeforeNewestStart, SpanValue.Between(previous?.Date, values.NewestStart));
        var onset = patient.FirstNonRaynaudOn ?? (patient.DurationMonths is { } months ? OnsetBefore(patient.AsOf, months) : null);
        values.Set(ScanBeforeDisease, onset is { } day ? newest.Date < day : null);
    }

    private static NumberValue Range(Extent? extent) => extent is { } known ? NumberValue.Between(known.From, known.To) : NumberValue.Unknown;

    private static bool? HasDecreased(Extent? before, Extent? now) => (before, now) switch
    {
        ({ } earlier, { } later) when later.To < earlier.From => true,
        ({ } earlier, { } later) when later.From >= earlier.To => false,
        _ => null,
    };

    private static (HrctScan Newest, HrctScan? Previous, bool OneDay) NewestScans(System.Collections.Immutable.ImmutableArray<HrctScan> scans)
    {
        var newest = scans[0];
        HrctScan? previous = null;
        var oneDay = false;
        for (var i = 1; i < scans.Length; i++)
        {
            var scan = scans[i];
            if (scan.Date == newest.Date)
            {
                newest = Agreed(newest, scan);
                oneDay = true;
            }
            else if (scan.Date > newest.Date)
            {
                previous = newest;
                newest = scan;
                oneDay = false;
            }
            else if (previous is null || scan.Date > previous.Date)
            {
                previous = scan;
            }
        }

        return (newest, previous, oneDay);
    }

    // What two reports of one day do not both say is not known.
    private static HrctScan Agreed(HrctScan one, HrctScan other) => one with
    {
        GroundGlass = one.GroundGlass == other.GroundGlass ? one.GroundGlass : null,
        Reticulation = one.Reticulation == other.Reticulation ? one.Reticulation : null,
        TractionBronchiectasis = one.TractionBronchiectasis == other.TractionBronchiectasis ? one.TractionBronchiectasis : null,
        Honeycombing = one.Honeycombing == other.Honeycombing ? one.Honeycombing : null,
        Predominant = one.Predominant == other.Predominant ? one.Predominant : null,
        FibrosisChange = one.FibrosisChange == other.FibrosisChange ? one.FibrosisChange : null,
        GroundGlassChange = one.GroundGlassChange == other.GroundGlassChange ? one.GroundGlassChange : null,
        FibrosisExtent = one.FibrosisExtent == other.FibrosisExtent ? one.FibrosisExtent : null,
        IldExtentPercent = one.IldExtentPercent == other.IldExtentPercent ? one.IldExtentPercent : null,
    };

    private static void ReadLungFunction(PatientCase patient, FactValues values)
    {
        var series = values.Series;
        if (patient.LungFunction is not { } tests)
        {
            series.Clear();
            return;
        }

        var overview = new SeriesOverview();
        foreach (var test in tests)
        {
            overview.Add(test);
        }

        var newest = overview.Newest;
        Form(series, tests, newest);
        values.Set(TestsEntered, tests.Length > 0);
        values.Set(TestCount, NumberValue.From(series.Count));
        values.Set(AnyUnreliable, overview.AnyUnreliable);
        values.Set(NewestUnreliable, overview.Newest is { Reliable: false });
        values.Set(TestsOnOneDay, SeriesOverview.HasTwoOnOneDay(tests));
        values.Set(EquationChanged, overview.EquationChanged);
        if (series.Count == 0)
        {
            return;
        }

        var latest = series.At(series.Count - 1);
        values.Set(LatestFvc, NumberValue.From(latest.Fvc));
        values.Set(LatestTestAge, SpanValue.Between(latest.Date, patient.AsOf));
        values.Set(LaterTestWithoutFvc, newest is { Fvc: null, Reliable: true } && newest.Date > latest.Date);
        values.Set(LatestDlco, NumberValue.From(overview.NewestWithDlco?.Dlco?.Value));
        values.SetChoice(LatestDlcoStatus, SeriesOverview.LatestDlcoStatus(latest.Date, tests));
        values.Set(DlcoAboveFvc, NumberValue.From(latest.Dlco - latest.Fvc));
        values.Set(LargestJump, LargestStep(series));
    }

    private static void Form(Series series, System.Collections.Immutable.ImmutableArray<LungFunctionTest> tests, LungFunctionTest? newest)
    {
        if (series.IsOf(tests))
        {
            return;
        }

        series.Clear();
        foreach (var test in tests)
        {
            if (test is { Reliable: true, Fvc: not null })
            {
                series.Add(test);
            }
        }

        series.FormPairs(tests, newest is { Reliable: false } ? newest : null);
    }

    private static NumberValue LargestStep(Series series)
    {
        if (series.Count < 2)
        {
            return NumberValue.Unknown;
        }

        var largest = 0m;
        for (var i = 1; i < series.Count; i++)
        {
            largest = decimal.Max(largest, decimal.Abs(series.At(i).Fvc - series.At(i - 1).Fvc));
        }

        return NumberValue.From(largest);
    }

    /// <summary>What can be said of all tests entered, usable or not; none of it depends on the order of entry.</summary>
    private sealed class SeriesOverview
    {
        private string? _equation;

        public LungFunctionTest? Newest { get; private set; }

        public LungFunctionTest? NewestWithDlco { get; private set; }

        public bool AnyUnreliable { get; private set; }

        public bool EquationChanged { get; private set; }

        public void Add(LungFunctionTest test)
        {
            AnyUnreliable |= !test.Reliable;
            if (Newest is null || test.Date > Newest.Date || (test.Date == Newest.Date && IsPreferred(test, Newest)))
            {
                Newest = test;
            }

            if (test is { Reliable: true, Dlco: not null } && (NewestWithDlco is null || test.Date > NewestWithDlco.Date
                || (test.Date == NewestWithDlco.Date && test.Dlco.Value.Value > NewestWithDlco.Dlco!.Value.Value)))
            {
                NewestWithDlco = test;
            }

            if (test.ReferenceEquation is { } equation)
            {
                EquationChanged |= _equation is not null && !string.Equals(_equation, equation, StringComparison.OrdinalIgnoreCase);
                _equation ??= equation;
            }
        }

        public static bool HasTwoOnOneDay(System.Collections.Immutable.ImmutableArray<LungFunctionTest> tests)
        {
            for (var i = 1; i < tests.Length; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    if (tests[i].Date == tests[j].Date)
                    {
                        return true;
                    }
                }
            }

            return false;
        }

        public static DlcoStatus? LatestDlcoStatus(DateOnly date, System.Collections.Immutable.ImmutableArray<LungFunctionTest> tests)
        {
            DlcoStatus? status = null;
            foreach (var test in tests)
            {
                if (test.Date == date && test.Reliable)
                {
                    var stated = test.Dlco is not null ? DlcoStatus.Measured : test.DlcoStatus;
                    status = status is null || stated < status ? stated : status;
                }
            }

            return status;
        }

        // Of two tests on one day a reliable one with an FVC speaks, then the higher FVC.
        private static bool IsPreferred(LungFunctionTest candidate, LungFunctionTest present)
        {
            var rank = Rank(candidate).CompareTo(Rank(present));
            return rank != 0 ? rank > 0 : (candidate.Fvc?.Value ?? 0m) > (present.Fvc?.Value ?? 0m);
        }

        private static int Rank(LungFunctionTest test) => (test.Reliable ? 2 : 0) + (test.Fvc is not null ? 1 : 0);
    }
}
