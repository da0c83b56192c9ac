using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SScIld.Storage.Audit;
using SScIld.Storage.Model;
using SScIld.Storage.Patients;

namespace SScIld.Storage.Transfer;

/// <summary>A visit that comes from a file.</summary>
/// <param name="Code">The patient's code.</param>
/// <param name="On">The day.</param>
/// <param name="Content">A case document with what was entered, as JSON in the one form visits are kept in.</param>
public sealed record IncomingVisit(PatientCode Code, DateOnly On, string Content);

/// <summary>What becomes of a visit from a file.</summary>
public enum IncomingOutcome
{
    /// <summary>It is new.</summary>
    New,

    /// <summary>The same is there already; nothing happens.</summary>
    Duplicate,

    /// <summary>Something else is there for that day: none of this patient's visits are taken.</summary>
    Conflict,
}

/// <summary>What would happen, or has happened, to one patient of a file.</summary>
/// <param name="Code">The patient's code.</param>
/// <param name="IsKnown">Whether there is a record already.</param>
/// <param name="Visits">Each visit's day and what becomes of it, in the order of days.</param>
public sealed record PatientImport(string Code, bool IsKnown, ImmutableArray<(DateOnly On, IncomingOutcome Outcome)> Visits)
{
    /// <summary>Whether the patient is taken: all visits or none.</summary>
    public bool IsTaken => Visits.All(visit => visit.Outcome != IncomingOutcome.Conflict);
}

/// <summary>How far an import or export has come.</summary>
/// <param name="Patients">Patients done.</param>
/// <param name="Total">Patients in all.</param>
public sealed record TransferProgress(int Patients, int Total);

/// <summary>Takes visits from a file into the records, patient by patient, each wholly or not at all.</summary>
public sealed class VisitImport
{
    private readonly StoreContexts _contexts;
    private readonly StoreWriter _writer;

    internal VisitImport(StoreContexts contexts, StoreWriter writer)
    {
        _contexts = contexts;
        _writer = writer;
    }

    /// <summary>What would happen, without anything happening.</summary>
    public Task<ImmutableArray<PatientImport>> PlanAsync(IReadOnlyCollection<IncomingVisit> visits, CancellationToken cancellation = default) =>
        _contexts.ReadAsync(async records =>
        {
            var plan = ImmutableArray.CreateBuilder<PatientImport>();
            foreach (var group in ByPatient(visits))
            {
                cancellation.ThrowIfCancellationRequested();
                plan.Add((await CompareAsync(records, group, cancellation)).Import);
            }

            return plan.ToImmutable();
        });

    /// <summary>
    /// Takes the visits. Stopped between two patients, it leaves those before taken and those after untouched, and says so
    /// by what it returns: one entry for each patient it came to.
    /// </summary>
    /// <param name="who">Who imports.</param>
    /// <param name="visits">The visits, as planned; compared again with what is there at the time.</param>
    /// <param name="progress">Told after each patient.</param>
    /// <param name="cancellation">Stops after the patient under way.</param>
    public async Task<ImmutableArray<PatientImport>> ApplyAsync(
        Actor who, IReadOnlyCollection<IncomingVisit> visits, IProgress<TransferProgress>? progress = null, CancellationToken cancellation = default)
    {
        var groups = ByPatient(visits);
        var done = ImmutableArray.CreateBuilder<PatientImport>();
        foreach (var group in groups)
        {
            if (cancellation.IsCancellationRequested)
            {
                break;
            }

            done.Add(await _writer.WriteAsync(who, write => TakeAsync(write, group), CancellationToken.None));
            progress?.Report(new TransferProgress(done.Count, groups.Count));
        }

        return done.ToImmutable();
    }

    private static async Task<PatientImport> TakeAsync(Write write, List<IncomingVisit> visits)
    {
        var (known, import) = await CompareAsync(write.Records, visits, write.Cancellation);
        if (!import.IsTaken || import.Visits.All(visit => visit.Outcome == IncomingOutcome.Duplicate))
        {
            return import;
        }

        var patient = known ?? PatientWriting.Register(write, visits[0].Code, AuditAct.Imported);
        foreach (var (on, outcome) in import.Visits)
        {
            if (outcome == IncomingOutcome.New)
            {
                PatientWriting.Enter(write, patient, on, visits.First(visit => visit.On == on).Content, AuditAct.Imported);
            }
        }

        return import;
    }

    private static async Task<(PatientRecord? Known, PatientImport Import)> CompareAsync(
        StoreContext records, List<IncomingVisit> visits, CancellationToken cancellation)
    {
        var code = visits[0].Code;
        var known = await records.Patients.SingleOrDefaultAsync(patient => patient.SearchCode == code.SearchText, cancellation);
        var there = known is null
            ? []
            : await records.Visits.AsNoTracking()
                .Where(visit => visit.PatientId == known.Id)
                .ToDictionaryAsync(visit => visit.VisitedOn, visit => visit.Content, cancellation);
        var outcomes = visits
            .GroupBy(visit => visit.On)
            .OrderBy(day => day.Key)
            .Select(day => (day.Key, Outcome([.. day.Select(visit => visit.Content).Distinct()], there.GetValueOrDefault(day.Key))));
        return (known, new PatientImport(known?.Code ?? code.Text, known is not null, [.. outcomes]));
    }

    private static IncomingOutcome Outcome(IReadOnlyList<string> incoming, string? there) =>
        incoming.Count > 1 ? IncomingOutcome.Conflict
        : there is null ? IncomingOutcome.New
        : there == incoming[0] ? IncomingOutcome.Duplicate
        : IncomingOutcome.Conflict;

    private static List<List<IncomingVisit>> ByPatient(IReadOnlyCollection<IncomingVisit> visits) =>
        [.. visits.GroupBy(visit => visit.Code.SearchText).Select(patient => patient.ToList())];
}
