using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SScIld.Storage.Audit;
using SScIld.Storage.Model;
using SScIld.Storage.Patients;

namespace SScIld.Storage.Meetings;

/// <summary>What meetings decided, as their chairs signed it. The databases themselves refuse to change a row: what comes later is added.</summary>
public sealed class SignedRecords
{
    /// <summary>The longest amendment, in characters.</summary>
    public const int LongestAmendment = 2000;

    private readonly StoreContexts _contexts;
    private readonly StoreWriter _writer;

    internal SignedRecords(StoreContexts contexts, StoreWriter writer)
    {
        _contexts = contexts;
        _writer = writer;
    }

    /// <summary>Signs a decision; false when that case of that meeting was signed before.</summary>
    public Task<bool> SignAsync(Actor chair, NewSignedRecord made, CancellationToken cancellation = default) => _writer.WriteAsync(
        chair,
        async write =>
        {
            if (await write.Records.MeetingRecords.AnyAsync(record => record.Id == made.Id, write.Cancellation))
            {
                return false;
            }

            var record = new MeetingRecord
            {
                Id = made.Id,
                MeetingId = made.MeetingId,
                PatientCode = Search(made.PatientCode),
                HeldOn = made.HeldOn,
                Text = made.Text,
                Content = made.Content,
                AuthorId = write.Actor.AccountId,
                AuthorName = write.Actor.Name,
                SignedAt = write.Now,
                AuditSequence = write.NextSequence,
            };
            await AddAsync(write, record, record.PatientCode);
            return true;
        },
        cancellation);

    /// <summary>Adds to a signed decision; false when there is none.</summary>
    /// <param name="chair">Who adds.</param>
    /// <param name="id">The signed decision.</param>
    /// <param name="on">The day.</param>
    /// <param name="text">What is added.</param>
    /// <param name="cancellation">Stops before anything is stored.</param>
    /// <exception cref="ArgumentException">The text is empty or too long.</exception>
    public Task<bool> AmendAsync(Actor chair, Guid id, DateOnly on, string text, CancellationToken cancellation = default)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > LongestAmendment)
        {
            throw new ArgumentException($"An amendment has between 1 and {LongestAmendment} characters.", nameof(text));
        }

        return _writer.WriteAsync(
            chair,
            async write =>
            {
                if (await write.Records.MeetingRecords.SingleOrDefaultAsync(record => record.Id == id && record.AmendsId == null, write.Cancellation) is not { } signed)
                {
                    return false;
                }

                var amendment = new MeetingRecord
                {
                    Id = Guid.CreateVersion7(write.Now),
                    MeetingId = signed.MeetingId,
                    AmendsId = id,
                    HeldOn = on,
                    Text = text.Trim(),
                    AuthorId = write.Actor.AccountId,
                    AuthorName = write.Actor.Name,
                    SignedAt = write.Now,
                    AuditSequence = write.NextSequence,
                };
                await AddAsync(write, amendment, signed.PatientCode);
                return true;
            },
            cancellation);
    }

    /// <summary>A signed decision; null when there is none. The audit trail remembers who saw it.</summary>
    public Task<SignedRecord?> OpenAsync(Actor who, Guid id, CancellationToken cancellation = default) =>
        SeeAsync(who, records => records.Where(record => record.Id == id && record.AmendsId == null), cancellation);

    /// <summary>The decision signed last on a patient; null: none yet. The audit trail remembers who saw it.</summary>
    public Task<SignedRecord?> LastOfAsync(Actor who, string patientCode, CancellationToken cancellation = default)
    {
        var code = Search(patientCode);
        return SeeAsync(who, records => records.Where(record => record.PatientCode != null && record.PatientCode == code).OrderByDescending(record => record.AuditSequence).Take(1), cancellation);
    }

    /// <summary>The decisions signed last, newest first, with what was added to them.</summary>
    /// <param name="count">How many at most.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public Task<ImmutableArray<SignedRecord>> NewestAsync(int count, CancellationToken cancellation = default) =>
        NewestAsync(records => records.Take(count), cancellation);

    /// <summary>Every decision on a patient, newest first, for whoever has opened the patient's record: that is what the audit trail remembers.</summary>
    /// <param name="patientCode">The patient's code.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public Task<ImmutableArray<SignedRecord>> OfPatientAsync(string patientCode, CancellationToken cancellation = default)
    {
        var code = Search(patientCode);
        return NewestAsync(records => records.Where(record => record.PatientCode != null && record.PatientCode == code), cancellation);
    }

    private Task<ImmutableArray<SignedRecord>> NewestAsync(Func<IQueryable<MeetingRecord>, IQueryable<MeetingRecord>> which, CancellationToken cancellation) =>
        _contexts.ReadAsync(async records =>
        {
            var found = await which(records.MeetingRecords.Where(record => record.AmendsId == null).OrderByDescending(record => record.AuditSequence)).ToListAsync(cancellation);
            return (await ReadAsync(records, found, cancellation)).ToImmutableArray();
        });

    private static string? Search(string? code) => string.IsNullOrWhiteSpace(code) ? null : PatientCode.SearchTextOf(code);

    private static async Task AddAsync(Write write, MeetingRecord record, string? patientCode)
    {
        write.Records.MeetingRecords.Add(record);
        var patient = await PatientIdAsync(write, patientCode);
        write.Enter(AuditAct.Decided, new AuditTarget(AuditSubject.Meeting, record.Id, patient), SignedRecordContent.Hash(record));
    }

    private static async Task<Guid?> PatientIdAsync(Write write, string? code) => code is null
        ? null
        : await write.Records.Patients
            .Where(patient => patient.SearchCode == code)
            .Select(patient => (Guid?)patient.Id)
            .SingleOrDefaultAsync(write.Cancellation);

    private static async Task<List<SignedRecord>> ReadAsync(StoreContext records, List<MeetingRecord> found, CancellationToken cancellation)
    {
        var ids = found.Select(record => (Guid?)record.Id).ToList();
        var amendments = (await records.MeetingRecords.AsNoTracking()
            .Where(record => ids.Contains(record.AmendsId))
            .OrderBy(record => record.AuditSequence)
            .ToListAsync(cancellation)).ToLookup(record => record.AmendsId!.Value);
        return [.. found.Select(record => Read(record, amendments[record.Id]))];
    }

    private static SignedRecord Read(MeetingRecord stored, IEnumerable<MeetingRecord> amendments) => new(
        stored.Id,
        stored.MeetingId,
        stored.PatientCode,
        stored.HeldOn,
        stored.Text,
        stored.Content ?? "",
        new Signature(stored.AuthorName, stored.SignedAt),
        [.. amendments.Select(amendment => new AmendmentOfRecord(amendment.Text, new Signature(amendment.AuthorName, amendment.SignedAt)))]);

    private Task<SignedRecord?> SeeAsync(Actor who, Func<IQueryable<MeetingRecord>, IQueryable<MeetingRecord>> which, CancellationToken cancellation) =>
        _writer.WriteAsync(
            who,
            async write =>
            {
                var found = await which(write.Records.MeetingRecords.AsNoTracking()).ToListAsync(write.Cancellation);
                if ((await ReadAsync(write.Records, found, write.Cancellation)) is not [var signed])
                {
                    return null;
                }

                write.Enter(AuditAct.Saw, new AuditTarget(AuditSubject.Meeting, signed.Id, await PatientIdAsync(write, signed.PatientCode)));
                return signed;
            },
            cancellation);
}
