using Microsoft.EntityFrameworkCore;
using SScIld.Storage.Audit;
using SScIld.Storage.Model;

namespace SScIld.Storage.Patients;

/// <summary>Patients over time. Whatever is seen or entered here is in the audit trail, in the same transaction.</summary>
public sealed class PatientRecords
{
    private readonly StoreContexts _contexts;
    private readonly StoreWriter _writer;

    internal PatientRecords(StoreContexts contexts, StoreWriter writer)
    {
        _contexts = contexts;
        _writer = writer;
    }

    /// <summary>Patients whose code holds a text, those worked on last first.</summary>
    /// <param name="text">A part of the code in any case; null or empty: every patient.</param>
    /// <param name="after">The last patient of the page before; null: from the beginning.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="cancellation">Stops the search.</param>
    public Task<PatientPage> FindAsync(string? text, ListedPatient? after, int count, CancellationToken cancellation = default) =>
        _contexts.ReadAsync(async records =>
        {
            IQueryable<PatientRecord> patients = records.Patients;
            if (!string.IsNullOrWhiteSpace(text))
            {
                var part = PatientCode.SearchTextOf(text);
                patients = patients.Where(patient => patient.SearchCode.Contains(part));
            }

            if (after is not null)
            {
                var code = after.Code.ToUpperInvariant();
                patients = patients.Where(patient =>
                    patient.ChangedAt < after.ChangedAt || (patient.ChangedAt == after.ChangedAt && string.Compare(patient.SearchCode, code) < 0));
            }

            var found = await patients
                .OrderByDescending(patient => patient.ChangedAt)
                .ThenByDescending(patient => patient.SearchCode)
                .Take(count + 1)
                .Select(patient => new ListedPatient(patient.Id, patient.Code, patient.LastVisitOn, patient.VisitCount, patient.ChangedAt))
                .ToListAsync(cancellation);
            return new PatientPage([.. found.Take(count)], found.Count > count);
        });

    /// <summary>The visits of several patients, earliest first: what a list says about them.</summary>
    /// <param name="patientIds">The patients, for instance those of one page of a list.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <remarks>Whoever shows more of them than a summary opens the record.</remarks>
    public Task<ILookup<Guid, Visit>> VisitsOfAsync(IReadOnlyCollection<Guid> patientIds, CancellationToken cancellation = default) =>
        _contexts.ReadAsync(async records =>
        {
            var found = await records.Visits
                .Where(visit => patientIds.Contains(visit.PatientId))
                .OrderBy(visit => visit.VisitedOn)
                .ToListAsync(cancellation);
            return found.ToLookup(visit => visit.PatientId, PatientWriting.Read);
        });

    /// <summary>The id of the patient with a code; null when there is none.</summary>
    public Task<Guid?> IdOfAsync(PatientCode code, CancellationToken cancellation = default) => _contexts.ReadAsync(records =>
        records.Patients.Where(patient => patient.SearchCode == code.SearchText).Select(patient => (Guid?)patient.Id).SingleOrDefaultAsync(cancellation));

    /// <summary>Opens a record, which the audit trail remembers; null when there is none.</summary>
    public Task<Patient?> OpenAsync(Actor who, Guid patientId, CancellationToken cancellation = default) => _writer.WriteAsync(
        who,
        async write =>
        {
            var patient = await ReadAsync(write.Records, patientId, write.Cancellation);
            if (patient is not null)
            {
                write.Enter(AuditAct.Saw, AuditTarget.Patient(patientId));
            }

            return patient;
        },
        cancellation);

    /// <summary>Begins a record.</summary>
    public Task<Registration> RegisterAsync(Actor who, PatientCode code, CancellationToken cancellation = default) => _writer.WriteAsync<Registration>(
        who,
        async write => await PatientWriting.FindAsync(write, code) is { } known
            ? new Registration.AlreadyThere(known.Id)
            : new Registration.Registered(PatientWriting.Register(write, code, AuditAct.Entered).Id),
        cancellation);

    /// <summary>Enters what was found on a day on which the patient has no visit yet.</summary>
    /// <param name="who">Who enters it.</param>
    /// <param name="patientId">Whose visit it is.</param>
    /// <param name="on">The day.</param>
    /// <param name="content">A case document with what was found, as JSON.</param>
    /// <param name="cancellation">Stops before anything is stored.</param>
    public Task<VisitSaving> EnterVisitAsync(Actor who, Guid patientId, DateOnly on, string content, CancellationToken cancellation = default) =>
        _writer.WriteAsync<VisitSaving>(
            who,
            async write =>
            {
                if (await write.Records.Patients.SingleOrDefaultAsync(patient => patient.Id == patientId, write.Cancellation) is not { } patient)
                {
                    return new VisitSaving.Gone();
                }

                return await PatientWriting.VisitOnAsync(write, patientId, on) is { } taken
                    ? new VisitSaving.Conflict(PatientWriting.Read(taken), content)
                    : new VisitSaving.Saved(PatientWriting.Read(PatientWriting.Enter(write, patient, on, content, AuditAct.Entered)));
            },
            cancellation);

    /// <summary>Changes a visit, if it still is what the person who changes it has seen.</summary>
    /// <param name="who">Who changes it.</param>
    /// <param name="seen">The visit as it was seen.</param>
    /// <param name="on">The day it is to have.</param>
    /// <param name="content">What it is to hold.</param>
    /// <param name="cancellation">Stops before anything is stored.</param>
    public Task<VisitSaving> ChangeVisitAsync(Actor who, Visit seen, DateOnly on, string content, CancellationToken cancellation = default) =>
        _writer.WriteAsync<VisitSaving>(
            who,
            async write =>
            {
                if (await write.Records.Visits.SingleOrDefaultAsync(visit => visit.Id == seen.Id, write.Cancellation) is not { } stored)
                {
                    return new VisitSaving.Gone();
                }

                if (stored.Version != seen.Version)
                {
                    return new VisitSaving.Conflict(PatientWriting.Read(stored), content);
                }

                if (on != stored.VisitedOn && await PatientWriting.VisitOnAsync(write, stored.PatientId, on) is { } taken)
                {
                    return new VisitSaving.Conflict(PatientWriting.Read(taken), content);
                }

                await PatientWriting.ChangeAsync(write, stored, on, content);
                return new VisitSaving.Saved(PatientWriting.Read(stored));
            },
            cancellation);

    /// <summary>Takes back a visit that should not be there, for instance one entered for the wrong patient.</summary>
    public Task<VisitSaving> WithdrawVisitAsync(Actor who, Visit seen, CancellationToken cancellation = default) => _writer.WriteAsync<VisitSaving>(
        who,
        async write =>
        {
            if (await write.Records.Visits.SingleOrDefaultAsync(visit => visit.Id == seen.Id, write.Cancellation) is not { } stored)
            {
                return new VisitSaving.Gone();
            }

            if (stored.Version != seen.Version)
            {
                return new VisitSaving.Conflict(PatientWriting.Read(stored), seen.Content);
            }

            await PatientWriting.WithdrawAsync(write, stored);
            return new VisitSaving.Saved(seen);
        },
        cancellation);

    /// <summary>A record as it stands; null when there is none.</summary>
    internal static async Task<Patient?> ReadAsync(StoreContext records, Guid patientId, CancellationToken cancellation)
    {
        if (await records.Patients.AsNoTracking().SingleOrDefaultAsync(patient => patient.Id == patientId, cancellation) is not { } patient)
        {
            return null;
        }

        var visits = await records.Visits.AsNoTracking()
            .Where(visit => visit.PatientId == patientId)
            .OrderBy(visit => visit.VisitedOn)
            .ToListAsync(cancellation);
        return new Patient(patient.Id, patient.Code, patient.Version, [.. visits.Select(PatientWriting.Read)]);
    }
}
