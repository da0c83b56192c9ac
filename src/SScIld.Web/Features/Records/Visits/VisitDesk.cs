using System.Collections.Immutable;
using System.Text;
using SScIld.Interop.Cases;
using SScIld.Interop.Records;
using SScIld.Storage;
using SScIld.Storage.Patients;
using SScIld.Web.Features.Entry;
using SScIld.Web.Features.Entry.Form;

namespace SScIld.Web.Features.Records.Visits;

/// <summary>
/// The visit whose data are in the form, for as long as the tab is connected. The form shows the whole case of the day;
/// saved is what the visits before it do not say. What somebody else saved meanwhile is never written over unseen.
/// </summary>
public sealed class VisitDesk(CaseDesk desk, EntryBrowser entry, VisitMemory memory, PatientRecords patients, TimeProvider clock)
{
    private FormSnapshot? _opened;
    private (CaseForm Mine, CaseForm Theirs)? _versions;
    private DateOnly _filledFor;

    /// <summary>The record as it was opened; null: none is open.</summary>
    public Patient? Patient { get; private set; }

    /// <summary>The visit as it was seen; null: it is a new one.</summary>
    public Visit? Seen { get; private set; }

    /// <summary>What is known of the day from earlier visits, each value with the day it is of.</summary>
    public ImmutableArray<CarriedDatum> Carried { get; private set; } = [];

    /// <summary>What somebody else saved meanwhile; null: nothing.</summary>
    public VisitConflict? Conflict { get; private set; }

    /// <summary>Where the form was in use: the other visit that its entries belong to; null: a case of no record.</summary>
    public VisitMark? InForm { get; private set; }

    /// <summary>Whether the form holds entries that are not saved.</summary>
    public bool HasUnsaved => _opened is not null && !_opened.Equals(desk.Form.Snapshot());

    /// <summary>Opens a visit in the form, or goes on with what this tab had begun of it.</summary>
    /// <param name="who">Who opens it.</param>
    /// <param name="patientId">Whose visit it is.</param>
    /// <param name="visitId">The visit; null: a new one.</param>
    /// <param name="discard">True to clear other entries out of the form that were saved nowhere.</param>
    public async Task<VisitOpening> OpenAsync(Actor who, Guid patientId, Guid? visitId, bool discard = false)
    {
        if (await patients.OpenAsync(who, patientId) is not { } patient)
        {
            return VisitOpening.Gone;
        }

        var stored = patient.Visits.FirstOrDefault(visit => visit.Id == visitId);
        if (visitId is not null && stored is null)
        {
            return VisitOpening.Gone;
        }

        var kept = await memory.RecallAsync();
        await entry.ResumeAsync();
        if (kept is not null && kept.PatientId == patientId && kept.VisitId == visitId && Names(desk.Document(), patient))
        {
            (Patient, Seen, Conflict, _filledFor) = (patient, stored is null ? null : stored with { Version = kept.Version }, null, kept.FilledFor);
            Carried = Begin(patient, _filledFor).Carried;
            _opened ??= FormSnapshot.Blank;
            return VisitOpening.Opened;
        }

        if (!desk.IsBlank && !discard && (kept is null || _opened is null || HasUnsaved))
        {
            InForm = kept is not null && (kept.PatientId, kept.VisitId) != (patientId, visitId) ? kept : null;
            return VisitOpening.FormInUse;
        }

        await FillAsync(patient, stored);
        return VisitOpening.Opened;
    }

    /// <summary>
    /// Makes the case in the form a new visit of a record: everything typed stays, and what earlier visits say besides is
    /// filled in. Nothing is saved yet.
    /// </summary>
    /// <param name="who">Who does it.</param>
    /// <param name="patientId">Whose visit it becomes.</param>
    public async Task<VisitOpening> CarryAsync(Actor who, Guid patientId)
    {
        await entry.ResumeAsync();
        if (await patients.OpenAsync(who, patientId) is not { } patient)
        {
            return VisitOpening.Gone;
        }

        var form = desk.Document();
        var day = ContractDay.Read(form.AsOf) ?? patient.Today(clock);
        var whole = CaseHistory.On(patient.Code, day, [.. patient.Visits.Where(visit => visit.On < day).Dated(), new DatedCase(day, form)]);
        (Patient, Seen, Conflict, _filledFor) = (patient, null, null, day);
        Carried = Begin(patient, day).Carried;
        desk.Change(typed => FilledForm.Fill(typed, patient.Code, whole.Document));
        _opened = FormSnapshot.Blank;
        await RememberAsync();
        return VisitOpening.Opened;
    }

    /// <summary>Saves what is in the form.</summary>
    /// <param name="who">Who saves.</param>
    public async Task<VisitOutcome> SaveAsync(Actor who)
    {
        if (Patient is not { } patient)
        {
            return new VisitOutcome.Gone();
        }

        var form = desk.Document();
        if (ContractDay.Read(form.AsOf) is not { } day)
        {
            return new VisitOutcome.NotUnderstood();
        }

        if (!Names(form, patient))
        {
            return new VisitOutcome.OtherPatient();
        }

        // Moved first: what later visits say stands in the way of an earlier day until it is.
        await MoveToAsync(day, patient);
        if (desk.Obstacle is not null)
        {
            return new VisitOutcome.NotUnderstood();
        }

        form = desk.Document();
        var kept = VisitContent.Of(form, Begin(patient, day).Document);
        var content = Encoding.UTF8.GetString(DatedCase.Content(kept));
        var saving = Seen is { } seen
            ? await patients.ChangeVisitAsync(who, seen, day, content)
            : await patients.EnterVisitAsync(who, patient.Id, day, content);
        return saving switch
        {
            VisitSaving.Saved saved => await FinishAsync(who, saved.Visit, form, kept),
            VisitSaving.Conflict conflict => Meet(conflict, day, kept),
            _ => new VisitOutcome.Gone(),
        };
    }

    /// <summary>After a conflict: what this person entered is to replace what the other one saved, knowingly.</summary>
    public void KeepMine()
    {
        Seen = Conflict?.Theirs ?? Seen;
        Conflict = null;
    }

    /// <summary>After a conflict: one of the choices is taken from the other version, or from this person's own; the form follows.</summary>
    /// <param name="choice">Its number in <see cref="VisitConflict.Choices"/>.</param>
    /// <param name="fromTheirs">From which version.</param>
    public void Choose(int choice, bool fromTheirs)
    {
        if (Conflict is { } conflict && _versions is { } versions)
        {
            desk.Change(form => conflict.Choices[choice].Take(form, fromTheirs ? versions.Theirs : versions.Mine));
            Conflict = conflict with { FromTheirs = fromTheirs ? conflict.FromTheirs.Add(choice) : conflict.FromTheirs.Remove(choice) };
        }
    }

    /// <summary>After a conflict: what the other one saved is put into the form; "Undo" brings back what was there.</summary>
    public async Task TakeTheirsAsync()
    {
        if (Patient is { } patient && Conflict is { } conflict)
        {
            (Seen, Conflict, _filledFor) = (conflict.Theirs, null, conflict.Theirs.On);
            Patient = patient with { Visits = [.. patient.Visits.Where(visit => visit.Id != Seen.Id).Append(Seen).OrderBy(visit => visit.On)] };
            desk.Open(Patient.CaseOn(Seen.On).Document);
            _opened = desk.Form.Snapshot();
            await RememberAsync();
        }
    }

    /// <summary>Takes the visit back, as one entered for the wrong patient.</summary>
    public async Task<VisitOutcome> WithdrawAsync(Actor who)
    {
        if (Seen is not { } seen)
        {
            return new VisitOutcome.Gone();
        }

        switch (await patients.WithdrawVisitAsync(who, seen))
        {
            case VisitSaving.Saved:
                await LeaveAsync();
                return new VisitOutcome.Saved(seen, []);
            case VisitSaving.Conflict conflict:
                return Meet(conflict, seen.On, DatedCase.Read(seen.On, Encoding.UTF8.GetBytes(seen.Content))!.Entered);
            default:
                return new VisitOutcome.Gone();
        }
    }

    /// <summary>Clears the form of the visit: it is saved, or given up.</summary>
    public async Task LeaveAsync()
    {
        (Patient, Seen, Conflict, _opened) = (null, null, null, null);
        desk.StartAnew();
        await entry.KeepAsync();
        await memory.ForgetAsync();
    }

    /// <summary>A form that was cleared, or filled from another file, is not this patient's.</summary>
    private static bool Names(CaseDocument form, Patient patient) => string.Equals(form.CaseId?.Trim(), patient.Code, StringComparison.OrdinalIgnoreCase);

    private DerivedCase Begin(Patient patient, DateOnly day) =>
        VisitContent.Begin(patient.Code, day, patient.Visits.Where(visit => visit.Id != Seen?.Id).Dated());

    private async Task MoveToAsync(DateOnly day, Patient patient)
    {
        if (day != _filledFor)
        {
            var from = _filledFor;
            desk.Change(form => MovedForm.Move(form, Begin(patient, from).Document, Begin(patient, day).Document));
            _filledFor = day;
            await RememberAsync();
        }
    }

    private async Task FillAsync(Patient patient, Visit? stored)
    {
        (Patient, Seen, Conflict, _filledFor) = (patient, stored, null, stored?.On ?? patient.Today(clock));
        Carried = Begin(patient, _filledFor).Carried;
        desk.StartAnew();
        desk.Open(stored is null ? Begin(patient, _filledFor).Document : patient.CaseOn(_filledFor).Document);
        _opened = desk.Form.Snapshot();
        await RememberAsync();
    }

    private async Task<VisitOutcome> FinishAsync(Actor who, Visit saved, CaseDocument form, CaseDocument kept)
    {
        // Read anew: what others changed in the meantime is part of what the record says of this day.
        var patient = await patients.OpenAsync(who, saved.PatientId) ?? Patient!;
        var notKept = VisitContent.NotKept(form, saved.On, kept, patient.Visits.Where(visit => visit.Id != saved.Id).Dated());
        (Patient, Seen, Conflict, _filledFor) = (patient, saved, null, saved.On);
        _opened = desk.Form.Snapshot();
        await RememberAsync();
        return new VisitOutcome.Saved(saved, notKept);
    }

    private VisitOutcome.Met Meet(VisitSaving.Conflict conflict, DateOnly day, CaseDocument mine)
    {
        var theirs = DatedCase.Read(conflict.Theirs.On, Encoding.UTF8.GetBytes(conflict.Theirs.Content))!.Entered;
        Conflict = new VisitConflict(conflict.Theirs, day, CaseComparison.Between(theirs, mine));
        DatedCase[] versions = [.. Patient!.Visits.Where(visit => visit.On < day && visit.Id != conflict.Theirs.Id).Dated(), new DatedCase(day, theirs)];
        var form = new CaseForm();
        form.Restore(desk.Form.Snapshot());
        _versions = (form, MovedForm.Typed(CaseHistory.On(Patient.Code, day, versions).Document));
        if (Seen is null)
        {
            TakeUnsaid(Conflict.Choices);
        }

        return new VisitOutcome.Met();
    }

    /// <summary>Of a visit that this person had not seen, what is not said here was not taken back: theirs stands until chosen otherwise.</summary>
    private void TakeUnsaid(ImmutableArray<ConflictChoice> choices)
    {
        for (var i = 0; i < choices.Length; i++)
        {
            if (choices[i].Differences.All(difference => difference.Now is null))
            {
                Choose(i, fromTheirs: true);
            }
        }
    }

    private async Task RememberAsync()
    {
        await entry.KeepAsync();
        await memory.RememberAsync(new VisitMark(Patient!.Id, Seen?.Id, Seen?.Version ?? 0, _filledFor));
    }
}
