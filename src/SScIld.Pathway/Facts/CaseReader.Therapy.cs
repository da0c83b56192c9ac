using SScIld.Pathway.Patient;
using static SScIld.Pathway.Facts.CaseFacts;

namespace SScIld.Pathway.Facts;

/// <content>Treatments: the state of each agent and the start of the present regimen.</content>
internal sealed partial class CaseReader
{
    private void ReadTherapy(PatientCase patient, FactValues values)
    {
        values.Set(HistoryKnown, patient.Treatments is not null);
        if (patient.Treatments is not { } treatments)
        {
            return;
        }

        foreach (var fact in TherapyState)
        {
            values.SetCode(fact, (int)AgentState.Never);
        }

        var onset = patient.FirstNonRaynaudOn ?? (patient.DurationMonths is { } months ? OnsetBefore(patient.AsOf, months) : null);
        bool? olderThanDisease = onset is null ? null : false;
        DateOnly? newest = null;
        var startUnknown = false;
        foreach (var treatment in treatments)
        {
            ReadTreatment(treatment, patient.AsOf, values);
            if (onset is { } day && treatment.StartedOn < day)
            {
                olderThanDisease = true;
            }

            if (!treatment.IsStopped && _countsAsRegimen[(int)treatment.Agent])
            {
                startUnknown |= treatment.StartedOn is null;
                newest = newest is null || treatment.StartedOn > newest ? treatment.StartedOn : newest;
            }
        }

        values.Set(TherapyBeforeDisease, olderThanDisease);
        values.NewestStart = startUnknown ? null : newest;
        values.Set(NewestStartAge, SpanValue.Between(values.NewestStart, patient.AsOf));
    }

    private static void ReadTreatment(Treatment treatment, DateOnly asOf, FactValues values)
    {
        var agent = (int)treatment.Agent;

        // Of several entries for "other" a current one speaks for the drug being there; no rule reads more of it.
        var state = treatment.IsStopped ? AgentState.Stopped : AgentState.Current;
        if (values.Codes[TherapyState[agent].Slot] == (int)AgentState.Current && state == AgentState.Stopped)
        {
            return;
        }

        values.SetCode(TherapyState[agent], (int)state);
        values.Set(TherapyDuration[agent], SpanValue.Between(treatment.StartedOn, asOf));
        values.Set(TherapySinceStop[agent], SpanValue.Between(treatment.StoppedOn, asOf));
        values.Set(TherapyDoseAdequate[agent], treatment.DoseAdequate);
        values.SetChoice(TherapyStoppedFor[agent], treatment.StoppedFor);
        if (treatment is { Agent: Agent.Glucocorticoid, IsStopped: false })
        {
            values.Set(GlucocorticoidDose, NumberValue.From(treatment.DailyDoseMg));
        }
    }

    // Whole months by the calendar, and the rest of a stated fraction not at all: only "older than the disease" reads it.
    private static DateOnly? OnsetBefore(DateOnly asOf, decimal months)
    {
        var whole = (int)decimal.Ceiling(months);
        return whole < ((asOf.Year - 1) * 12) + asOf.Month ? asOf.AddMonths(-whole) : null;
    }
}
