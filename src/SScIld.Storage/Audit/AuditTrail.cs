using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SScIld.Storage.Model;

namespace SScIld.Storage.Audit;

/// <summary>One line of the audit trail, for people to read.</summary>
/// <param name="Sequence">Its number.</param>
/// <param name="At">When.</param>
/// <param name="Who">Who did it.</param>
/// <param name="Act">What was done.</param>
/// <param name="On">To what.</param>
public sealed record AuditEntry(long Sequence, DateTimeOffset At, Actor Who, AuditAct Act, AuditTarget On);

/// <summary>Which lines of the audit trail are wanted; what is null does not narrow them.</summary>
/// <param name="PatientId">Those about one patient.</param>
/// <param name="AccountId">Those of one account.</param>
/// <param name="Act">Those in which this was done.</param>
public sealed record AuditFilter(Guid? PatientId = null, Guid? AccountId = null, AuditAct? Act = null);

/// <summary>Who saw, entered, changed, exported and decided what. Read here; written only with the change itself.</summary>
public sealed class AuditTrail
{
    private readonly StoreContexts _contexts;
    private readonly StoreWriter _writer;

    internal AuditTrail(StoreContexts contexts, StoreWriter writer)
    {
        _contexts = contexts;
        _writer = writer;
    }

    /// <summary>The newest entries before a given one, newest first.</summary>
    /// <param name="patientId">Those about one patient; null: all.</param>
    /// <param name="before">The entry to go on from; null: from the end.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public Task<ImmutableArray<AuditEntry>> NewestAsync(Guid? patientId, long? before, int count, CancellationToken cancellation = default) =>
        FindAsync(new AuditFilter(patientId), before, count, cancellation);

    /// <summary>The newest of some entries before a given one, newest first.</summary>
    /// <param name="wanted">Which.</param>
    /// <param name="before">The entry to go on from; null: from the end.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public Task<ImmutableArray<AuditEntry>> FindAsync(AuditFilter wanted, long? before, int count, CancellationToken cancellation = default) =>
        _contexts.ReadAsync(async records =>
        {
            IQueryable<AuditRecord> entries = records.AuditEntries;
            if (wanted.PatientId is { } patient)
            {
                entries = entries.Where(entry => entry.PatientId == patient);
            }

            if (wanted.AccountId is { } account)
            {
                entries = entries.Where(entry => entry.ActorId == account);
            }

            if (wanted.Act is { } act)
            {
                var code = AuditCode.Of(act);
                entries = entries.Where(entry => entry.Act == code);
            }

            if (before is not null)
            {
                entries = entries.Where(entry => entry.Sequence < before);
            }

            var found = await entries.OrderByDescending(entry => entry.Sequence).Take(count).ToListAsync(cancellation);
            return found.Select(Entry).ToImmutableArray();
        });

    /// <summary>Writes down what changed no record: a sign-in, an export, a refusal.</summary>
    public Task RecordAsync(Actor who, AuditAct act, AuditTarget on, CancellationToken cancellation = default) =>
        _writer.WriteAsync(
            who,
            write =>
            {
                write.Enter(act, on);
                return Task.FromResult(true);
            },
            cancellation);

    private static AuditEntry Entry(AuditRecord entry) => new(
        entry.Sequence,
        entry.At,
        new Actor(entry.ActorId, entry.ActorName),
        AuditCode.Act(entry.Act),
        new AuditTarget(AuditCode.Subject(entry.Subject), entry.SubjectId, entry.PatientId));
}
