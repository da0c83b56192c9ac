using System.Collections.Immutable;
using SScIld.Pathway.Explanation;
using SScIld.Pathway.Patient;

namespace SScIld.Interop.Cases;

/// <content>Treatments: days and counts of months become days, and one agent is current once.</content>
internal sealed partial class CaseMapping
{
    private ImmutableArray<Treatment>? Treatments(TreatmentEntry?[]? entered, DateOnly asOf)
    {
        if (entered is null)
        {
            return null;
        }

        _checks.Count(entered.Length, fields.Treatments.All);
        var treatments = ImmutableArray.CreateBuilder<Treatment>(entered.Length);
        var currentSeen = 0;
        for (var i = 0; i < entered.Length; i++)
        {
            if (_checks.Entry(entered[i], fields.Treatments.Entry, i) && Treatment(entered[i]!, asOf, i) is { } treatment)
            {
                treatments.Add(treatment);
                var bit = treatment.IsStopped || treatment.Agent == Agent.Other ? 0 : 1 << (int)treatment.Agent;
                if ((currentSeen & bit) != 0)
                {
                    _checks.Report(fields.Treatments.Agent.Problem(RejectionCode.ConflictingFields, i));
                }

                currentSeen |= bit;
            }
        }

        return treatments.DrainToImmutable();
    }

    private Treatment? Treatment(TreatmentEntry entered, DateOnly asOf, int entry)
    {
        var own = fields.Treatments;
        var agent = _checks.Required(entered.Agent, own.Agent, entry)
            ? _checks.OneOf(entered.Agent, ContractChoices.Agent, own.Agent, entry)
            : null;
        var started = Day(entered.StartedOn, own.StartedOn, entered.Months, own.Months, asOf, entry);
        var stopped = Day(entered.StoppedOn, own.StoppedOn, entered.StoppedMonthsAgo, own.StoppedMonthsAgo, asOf, entry);
        if (stopped < started)
        {
            var field = entered.StoppedOn is null ? own.StoppedMonthsAgo : own.StoppedOn;
            var problem = field.Problem(RejectionCode.EndBeforeStart, entry, NumberText.Of(stopped.Value));
            _checks.Report(problem with { Minimum = NumberText.Of(started!.Value) });
        }

        var reason = _checks.OneOf(entered.StoppedFor, ContractChoices.StoppedFor, own.StoppedFor, entry);
        var dose = _checks.Number(entered.DailyDoseMg, own.DailyDoseMg, entry);
        return agent is { } known
            ? new Treatment
            {
                Agent = known,
                StartedOn = started,
                IsStopped = IsStopped(entered),
                StoppedOn = stopped,
                StoppedFor = reason,
                DoseAdequate = entered.DoseAdequate,
                DailyDoseMg = dose,
            }
            : null;
    }

    // A reason for stopping says that it was stopped, on a day that is not known.
    private static bool IsStopped(TreatmentEntry entered) =>
        entered.StoppedOn is not null || entered.StoppedMonthsAgo is not null || entered.StoppedFor is not null;

    /// <summary>A day that is stated, or lies a stated number of whole months before the question is asked.</summary>
    private DateOnly? Day(string? text, CaseField dayField, decimal? months, CaseField monthsField, DateOnly asOf, int entry)
    {
        var day = _checks.PastDay(text, dayField, entry);
        var whole = _checks.Whole(months, monthsField, entry);
        if (text is not null && months is not null)
        {
            _checks.Report(monthsField.Problem(RejectionCode.ConflictingFields, entry));
            return null;
        }

        // Without a day to count from there is nothing to work out; that it is missing has been reported.
        return whole is { } count && asOf != default ? MonthsBefore(asOf, count) : day;
    }

    // A limit of 1200 months keeps every day inside the calendar; a pack without that limit stops at its first day.
    private static DateOnly MonthsBefore(DateOnly day, int months) =>
        months < ((day.Year - 1) * 12) + day.Month ? day.AddMonths(-months) : DateOnly.MinValue;
}
