using System.Collections.Immutable;
using SScIld.Pathway.Measurements;
using SScIld.Pathway.Patient;

namespace SScIld.Interop.Cases;

/// <content>Lung function and HRCT.</content>
internal sealed partial class CaseMapping
{
    private ImmutableArray<LungFunctionTest>? LungFunction(LungFunctionEntry?[]? entered)
    {
        if (entered is null)
        {
            return null;
        }

        _checks.Count(entered.Length, fields.LungFunction.All);
        var tests = ImmutableArray.CreateBuilder<LungFunctionTest>(entered.Length);
        for (var i = 0; i < entered.Length; i++)
        {
            if (_checks.Entry(entered[i], fields.LungFunction.Entry, i))
            {
                tests.Add(Test(entered[i]!, i));
            }
        }

        return tests.DrainToImmutable();
    }

    private LungFunctionTest Test(LungFunctionEntry entered, int entry)
    {
        var own = fields.LungFunction;
        var test = new LungFunctionTest
        {
            Date = DayOf(entered.Date, own.Date, entry),
            Fvc = Percent(_checks.Number(entered.FvcPercentPredicted, own.FvcPercentPredicted, entry)),
            FvcVolume = _checks.Number(entered.FvcMillilitres, own.FvcMillilitres, entry) is { } volume ? new Millilitres(volume) : null,
            Dlco = Percent(_checks.Number(entered.DlcoPercentPredicted, own.DlcoPercentPredicted, entry)),
            DlcoStatus = _checks.OneOf(entered.DlcoStatus, ContractChoices.DlcoStatus, own.DlcoStatus, entry),
            ReferenceEquation = _checks.Text(entered.ReferenceEquation, own.ReferenceEquation, entry),
            Reliable = entered.Reliable ?? true,
        };
        if (entered.DlcoPercentPredicted is not null && test.DlcoStatus is DlcoStatus.NotDone or DlcoStatus.CouldNotPerform)
        {
            _checks.Report(own.DlcoStatus.Problem(RejectionCode.ConflictingFields, entry));
        }

        return test;
    }

    private static PercentPredicted? Percent(decimal? value) => value is { } known ? new PercentPredicted(known) : null;

    private ImmutableArray<HrctScan>? Hrct(HrctEntry?[]? entered)
    {
        if (entered is null)
        {
            return null;
        }

        _checks.Count(entered.Length, fields.Hrct.All);
        var scans = ImmutableArray.CreateBuilder<HrctScan>(entered.Length);
        for (var i = 0; i < entered.Length; i++)
        {
            if (_checks.Entry(entered[i], fields.Hrct.Entry, i))
            {
                scans.Add(Scan(entered[i]!, i));
            }
        }

        return scans.DrainToImmutable();
    }

    private HrctScan Scan(HrctEntry entered, int entry)
    {
        var own = fields.Hrct;
        return new HrctScan
        {
            Date = DayOf(entered.Date, own.Date, entry),
            FibrosisExtent = FibrosisExtent(entered, entry),
            IldExtentPercent = _checks.Number(entered.IldExtentPercent, own.IldExtentPercent, entry),
            GroundGlass = entered.GroundGlass,
            Reticulation = entered.Reticulation,
            TractionBronchiectasis = entered.TractionBronchiectasis,
            Honeycombing = entered.Honeycombing,
            Predominant = _checks.OneOf(entered.Predominant, ContractChoices.Predominant, own.Predominant, entry),
            FibrosisChange = _checks.OneOf(entered.FibrosisChange, ContractChoices.Change, own.FibrosisChange, entry),
            GroundGlassChange = _checks.OneOf(entered.GroundGlassChange, ContractChoices.Change, own.GroundGlassChange, entry),
            Pattern = _checks.Text(entered.Pattern, own.Pattern, entry),
        };
    }

    // One end of a range alone is read as "at least" or "at most": the other end is the field's own limit.
    private Extent? FibrosisExtent(HrctEntry entered, int entry)
    {
        var own = fields.Hrct;
        var percent = _checks.Number(entered.FibrosisExtentPercent, own.FibrosisExtentPercent, entry);
        var from = _checks.Number(entered.FibrosisExtentFrom, own.FibrosisExtentFrom, entry);
        var to = _checks.Number(entered.FibrosisExtentTo, own.FibrosisExtentTo, entry);
        if (percent is { } point)
        {
            if ((from ?? point) != point || (to ?? point) != point)
            {
                var differing = (from ?? point) != point ? own.FibrosisExtentFrom : own.FibrosisExtentTo;
                _checks.Report(differing.Problem(RejectionCode.ConflictingFields, entry));
            }

            return new Extent(point, point);
        }

        if (from > to)
        {
            _checks.Report(own.FibrosisExtentTo.Problem(RejectionCode.ConflictingFields, entry));
        }

        return from is null && to is null
            ? null
            : new Extent(from ?? own.FibrosisExtentFrom.Minimum ?? to!.Value, to ?? own.FibrosisExtentTo.Maximum ?? from!.Value);
    }

    private DateOnly DayOf(string? text, CaseField field, int entry) =>
        _checks.Required(text, field, entry) ? _checks.PastDay(text, field, entry) ?? default : default;
}
