using SScIld.Storage.Audit;
using SScIld.Storage.Patients;
using SScIld.Storage.Tests.Databases;

namespace SScIld.Storage.Tests.Audit;

/// <summary>The audit trail shows whatever was changed outside the program.</summary>
public sealed class AuditVerificationTests
{
    private const int Writers = 8;
    private const int WritesEach = 12;

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Verify_WhenNothingWasTouched_CountsEntriesAndRecords(DatabaseKind database)
    {
        await using var store = await FilledAsync(database);

        var intact = (await store.VerifyAsync()).ShouldBeOfType<AuditVerdict.Intact>();

        intact.Entries.ShouldBe(4);
        intact.Records.ShouldBe(3);
        intact.LastHash.ShouldMatch("^[0-9a-f]{64}$");
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite, "UPDATE audit_entries SET actor_name = 'Nobody' WHERE sequence = 2", AuditBreak.EntryEdited, 2)]
    [InlineData(DatabaseKind.Postgres, "UPDATE audit_entries SET actor_name = 'Nobody' WHERE sequence = 2", AuditBreak.EntryEdited, 2)]
    [InlineData(DatabaseKind.Sqlite, "UPDATE audit_entries SET at = at + 1 WHERE sequence = 3", AuditBreak.EntryEdited, 3)]
    [InlineData(DatabaseKind.Postgres, "UPDATE audit_entries SET at = at + 1 WHERE sequence = 3", AuditBreak.EntryEdited, 3)]
    [InlineData(DatabaseKind.Sqlite, "DELETE FROM audit_entries WHERE sequence = 2", AuditBreak.EntryMissing, 2)]
    [InlineData(DatabaseKind.Postgres, "DELETE FROM audit_entries WHERE sequence = 2", AuditBreak.EntryMissing, 2)]
    [InlineData(DatabaseKind.Sqlite, "DELETE FROM audit_entries WHERE sequence = 4", AuditBreak.EndMoved, 3)]
    [InlineData(DatabaseKind.Postgres, "DELETE FROM audit_entries WHERE sequence = 4", AuditBreak.EndMoved, 3)]
    [InlineData(DatabaseKind.Sqlite, "UPDATE audit_entries SET sequence = CASE sequence WHEN 2 THEN -3 ELSE -2 END WHERE sequence IN (2, 3); UPDATE audit_entries SET sequence = -sequence WHERE sequence < 0", AuditBreak.EntryOutOfPlace, 2)]
    [InlineData(DatabaseKind.Postgres, "UPDATE audit_entries SET sequence = CASE sequence WHEN 2 THEN -3 ELSE -2 END WHERE sequence IN (2, 3); UPDATE audit_entries SET sequence = -sequence WHERE sequence < 0", AuditBreak.EntryOutOfPlace, 2)]
    public async Task Verify_WhenTheTrailWasTouched_NamesTheEntryAtWhichItShows(DatabaseKind database, string tampering, AuditBreak found, long sequence)
    {
        await using var store = await FilledAsync(database);
        await store.TamperHarderAsync(tampering);

        var broken = (await store.VerifyAsync()).ShouldBeOfType<AuditVerdict.Broken>();

        broken.Break.ShouldBe(found);
        broken.Sequence.ShouldBe(sequence);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite, "UPDATE visits SET content = '{\"ssc\":{\"mrss\":9}}' WHERE visited_on = '2026-11-20'", AuditBreak.RecordEdited, AuditSubject.Visit)]
    [InlineData(DatabaseKind.Postgres, "UPDATE visits SET content = '{\"ssc\":{\"mrss\":9}}' WHERE visited_on = '2026-11-20'", AuditBreak.RecordEdited, AuditSubject.Visit)]
    [InlineData(DatabaseKind.Sqlite, "DELETE FROM visits WHERE visited_on = '2026-11-20'", AuditBreak.RecordMissing, AuditSubject.Visit)]
    [InlineData(DatabaseKind.Postgres, "DELETE FROM visits WHERE visited_on = '2026-11-20'", AuditBreak.RecordMissing, AuditSubject.Visit)]
    [InlineData(DatabaseKind.Sqlite, "UPDATE patients SET code = 'P-1'", AuditBreak.RecordEdited, AuditSubject.Patient)]
    [InlineData(DatabaseKind.Postgres, "UPDATE patients SET code = 'P-1'", AuditBreak.RecordEdited, AuditSubject.Patient)]
    public async Task Verify_WhenARecordWasTouched_NamesTheRecord(DatabaseKind database, string tampering, AuditBreak found, AuditSubject subject)
    {
        await using var store = await FilledAsync(database);
        await store.TamperAsync(tampering);

        var broken = (await store.VerifyAsync()).ShouldBeOfType<AuditVerdict.Broken>();

        broken.Break.ShouldBe(found);
        broken.Subject.ShouldBe(subject);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite, "UPDATE audit_entries SET actor_name = 'Nobody'")]
    [InlineData(DatabaseKind.Postgres, "UPDATE audit_entries SET actor_name = 'Nobody'")]
    [InlineData(DatabaseKind.Sqlite, "DELETE FROM audit_entries")]
    [InlineData(DatabaseKind.Postgres, "DELETE FROM audit_entries")]
    [InlineData(DatabaseKind.Postgres, "TRUNCATE audit_entries")]
    [InlineData(DatabaseKind.Postgres, "TRUNCATE decisions CASCADE")]
    public async Task Database_WhenAskedToChangeTheTrail_Refuses(DatabaseKind database, string tampering)
    {
        await using var store = await FilledAsync(database);

        var refused = await Should.ThrowAsync<System.Data.Common.DbException>(store.TamperAsync(tampering));

        refused.Message.ShouldContain("only ever added to");
        (await store.VerifyAsync()).ShouldBeOfType<AuditVerdict.Intact>();
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Write_WhenManyWriteAtOnce_KeepsOneUnbrokenChain(DatabaseKind database)
    {
        await using var store = await TestStore.OpenAsync(database);
        var patients = await Task.WhenAll(Enumerable.Range(0, Writers).Select(i => store.PatientAsync($"P-{i}")));

        await Task.WhenAll(patients.Select((patient, _) => Task.Run(async () =>
        {
            for (var day = 0; day < WritesEach; day++)
            {
                (await store.Patients.EnterVisitAsync(store.Doctor, patient.Id, new DateOnly(2026, 1, 1).AddDays(day), "{}")).ShouldBeOfType<VisitSaving.Saved>();
            }
        })));

        var intact = (await store.VerifyAsync()).ShouldBeOfType<AuditVerdict.Intact>();
        intact.Entries.ShouldBe((2 * Writers) + (Writers * WritesEach));
        intact.Records.ShouldBe(Writers + (Writers * WritesEach));
    }

    /// <summary>Four entries: a patient registered and opened, two visits.</summary>
    private static async Task<TestStore> FilledAsync(DatabaseKind database)
    {
        var store = await TestStore.OpenAsync(database);
        var patient = await store.PatientAsync();
        await store.Patients.EnterVisitAsync(store.Doctor, patient.Id, new DateOnly(2026, 5, 12), "{}");
        await store.Patients.EnterVisitAsync(store.Doctor, patient.Id, new DateOnly(2026, 11, 20), """{"ssc":{"mrss":14}}""");
        return store;
    }
}
