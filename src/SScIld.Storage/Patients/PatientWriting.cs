using Microsoft.EntityFrameworkCore;
using SScIld.Storage.Audit;
using SScIld.Storage.Model;

namespace SScIld.Storage.Patients;

/// <summary>The changes a record can undergo, each with its audit entry: what typing and importing have in common.</summary>
internal static class PatientWriting
{
    public static Task<PatientRecord?> FindAsync(Write write, PatientCode code) =>
        write.Records.Patients.SingleOrDefaultAsync(patient => patient.SearchCode == code.SearchText, write.Cancellation);

    public static Task<VisitRecord?> VisitOnAsync(Write write, Guid patientId, DateOnly on) =>
        write.Records.Visits.SingleOrDefaultAsync(visit => visit.PatientId == patientId && visit.VisitedOn == on, write.Cancellation);

    public static PatientRecord Register(Write write, PatientCode code, AuditAct act)
    {
        var patient = new PatientRecord
        {
            Id = Guid.CreateVersion7(write.Now),
            Code = code.Text,
            SearchCode = code.SearchText,
            RegisteredAt = write.Now,
            ChangedAt = write.Now,
            Version = 1,
        };
        write.Records.Patients.Add(patient);
        write.Enter(act, AuditTarget.Patient(patient.Id), ContentHash.OfPatient(patient.Code));
        return patient;
    }

    public static VisitRecord Enter(Write write, PatientRecord patient, DateOnly on, string content, AuditAct act)
    {
        var visit = new VisitRecord
        {
            Id = Guid.CreateVersion7(write.Now),
            PatientId = patient.Id,
            VisitedOn = on,
            Content = content,
            EnteredAt = write.Now,
            EnteredBy = write.Actor.Name,
            ChangedAt = write.Now,
            ChangedBy = write.Actor.Name,
        };
        write.Records.Visits.Add(visit);
        patient.VisitCount++;
        patient.LastVisitOn = patient.LastVisitOn is { } last && last > on ? last : on;
        Touch(write, patient);
        write.Enter(act, Target(visit), Hash(visit));
        return visit;
    }

    public static async Task ChangeAsync(Write write, VisitRecord visit, DateOnly on, string content)
    {
        visit.VisitedOn = on;
        visit.Content = content;
        visit.ChangedAt = write.Now;
        visit.ChangedBy = write.Actor.Name;
        visit.Version++;
        await RecountAsync(write, visit, isGone: false);
        write.Enter(AuditAct.Changed, Target(visit), Hash(visit));
    }

    public static async Task WithdrawAsync(Write write, VisitRecord visit)
    {
        write.Records.Visits.Remove(visit);
        await RecountAsync(write, visit, isGone: true);
        write.Enter(AuditAct.Withdrew, Target(visit));
    }

    public static Visit Read(VisitRecord visit) => new(
        visit.Id,
        visit.PatientId,
        visit.VisitedOn,
        visit.Content,
        visit.Version,
        new Signature(visit.EnteredBy, visit.EnteredAt),
        new Signature(visit.ChangedBy, visit.ChangedAt));

    private static byte[] Hash(VisitRecord visit) => ContentHash.OfVisit(visit.PatientId, visit.VisitedOn, visit.Content);

    private static AuditTarget Target(VisitRecord visit) => new(AuditSubject.Visit, visit.Id, visit.PatientId);

    private static async Task RecountAsync(Write write, VisitRecord visit, bool isGone)
    {
        var patient = await write.Records.Patients.SingleAsync(patient => patient.Id == visit.PatientId, write.Cancellation);
        var others = await write.Records.Visits
            .Where(other => other.PatientId == visit.PatientId && other.Id != visit.Id)
            .Select(other => other.VisitedOn)
            .ToListAsync(write.Cancellation);
        List<DateOnly> days = isGone ? others : [.. others, visit.VisitedOn];
        patient.VisitCount = days.Count;
        patient.LastVisitOn = days.Count > 0 ? days.Max() : null;
        Touch(write, patient);
    }

    private static void Touch(Write write, PatientRecord patient)
    {
        patient.ChangedAt = write.Now;
        patient.Version++;
    }
}
