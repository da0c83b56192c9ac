using System.Data.Common;
using SScIld.Storage.Audit;
using SScIld.Storage.Meetings;
using SScIld.Storage.Tests.Databases;

namespace SScIld.Storage.Tests.Meetings;

/// <summary>What a chair signed stands, on both databases.</summary>
public sealed class SignedRecordsTests
{
    private static readonly DateOnly Day = new(2026, 11, 20);
    private static readonly Guid Meeting = new("01990000-0000-7000-8000-00000000bbbb");

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Sign_ThenAmend_KeepsWhatWasSignedAndAddsToIt(DatabaseKind database)
    {
        await using var store = await TestStore.OpenAsync(database);
        var patient = await store.PatientAsync("p-0417");
        var records = store.Get<SignedRecords>();
        var made = Made("P-0417");

        (await records.SignAsync(store.Doctor, made)).ShouldBeTrue();
        (await records.SignAsync(store.Doctor, made with { Text = "another decision" })).ShouldBeFalse("it is signed once");
        store.Clock.Now += TimeSpan.FromHours(1);
        (await records.AmendAsync(store.Doctor, made.Id, Day, " IL-6 came back ")).ShouldBeTrue();

        var signed = (await records.OpenAsync(store.Doctor, made.Id)).ShouldNotBeNull();
        (signed.MeetingId, signed.HeldOn, signed.Text, signed.Content, signed.Signed.By).ShouldBe((Meeting, Day, "Add nintedanib", "{}", "Dr Lin"));
        var amendment = signed.Amendments.ShouldHaveSingleItem();
        amendment.Text.ShouldBe("IL-6 came back");
        (amendment.Signed.At - signed.Signed.At).ShouldBe(TimeSpan.FromHours(1));
        (await store.Trail.NewestAsync(patient.Id, null, 3)).Select(entry => (entry.Act, entry.On.Subject)).ShouldBe(
            [(AuditAct.Saw, AuditSubject.Meeting), (AuditAct.Decided, AuditSubject.Meeting), (AuditAct.Decided, AuditSubject.Meeting)]);
        (await store.VerifyAsync()).ShouldBeOfType<AuditVerdict.Intact>();
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task SignedRecord_AfterARestart_IsThere(DatabaseKind database)
    {
        await using var store = await TestStore.OpenAsync(database);
        var made = Made("P-0417");
        await store.Get<SignedRecords>().SignAsync(store.Doctor, made);

        await using var restarted = TestStore.At(store.Options);

        (await restarted.Get<SignedRecords>().OpenAsync(store.Doctor, made.Id)).ShouldNotBeNull().Text.ShouldBe(made.Text);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task LastOf_ACodeInAnyCase_IsTheDecisionSignedLast(DatabaseKind database)
    {
        await using var store = await TestStore.OpenAsync(database);
        var records = store.Get<SignedRecords>();
        await records.SignAsync(store.Doctor, Made("P-0417"));
        await records.SignAsync(store.Doctor, Made("P-0417") with { Text = "Continue" });
        await records.SignAsync(store.Doctor, Made("P-0999"));
        await records.SignAsync(store.Doctor, Made(null));

        (await records.LastOfAsync(store.Doctor, " p-0417")).ShouldNotBeNull().Text.ShouldBe("Continue");
        (await records.LastOfAsync(store.Doctor, "P-1")).ShouldBeNull();
        (await records.LastOfAsync(store.Doctor, " ")).ShouldBeNull("records without a code are nobody's");
        (await records.NewestAsync(2)).Select(record => record.PatientCode).ShouldBe([null, "P-0999"]);
        (await records.OfPatientAsync("p-0417 ")).Select(record => record.Text).ShouldBe(["Continue", "Add nintedanib"]);
        (await records.OfPatientAsync("P-1")).ShouldBeEmpty();
        (await records.OfPatientAsync(" ")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task SignedRecord_ChangedFromOutside_IsRefusedByTheDatabase(DatabaseKind database)
    {
        await using var store = await TestStore.OpenAsync(database);
        await store.Get<SignedRecords>().SignAsync(store.Doctor, Made("P-0417"));

        (await Should.ThrowAsync<DbException>(store.TamperAsync("UPDATE meeting_records SET text = 'Something else'"))).Message.ShouldContain("only ever added to");
        (await Should.ThrowAsync<DbException>(store.TamperAsync("DELETE FROM meeting_records"))).Message.ShouldContain("only ever added to");
    }

    [Fact]
    public async Task SignedRecord_ChangedByForce_IsFoundByTheVerification()
    {
        await using var store = await TestStore.OpenAsync(DatabaseKind.Sqlite);
        var made = Made("P-0417");
        await store.Get<SignedRecords>().SignAsync(store.Doctor, made);

        await store.TamperAsync("DROP TRIGGER meeting_records_no_update", "UPDATE meeting_records SET text = 'Something else'");

        var broken = (await store.VerifyAsync()).ShouldBeOfType<AuditVerdict.Broken>();
        (broken.Break, broken.Subject, broken.SubjectId).ShouldBe((AuditBreak.RecordEdited, AuditSubject.Meeting, made.Id));
    }

    [Fact]
    public async Task SignedRecords_WhoseTableIsGone_AreMissedByTheVerification()
    {
        await using var store = await TestStore.OpenAsync(DatabaseKind.Sqlite);
        await store.Get<SignedRecords>().SignAsync(store.Doctor, Made("P-0417"));

        await store.TamperAsync("PRAGMA foreign_keys = OFF", "DROP TRIGGER meeting_records_no_delete", "DROP TABLE meeting_records");

        (await store.VerifyAsync()).ShouldBeOfType<AuditVerdict.Broken>().Break.ShouldBe(AuditBreak.RecordMissing);
    }

    [Fact]
    public async Task Amend_WhatIsNotThereOrWithoutAText_IsRefused()
    {
        await using var store = await TestStore.OpenAsync(DatabaseKind.Sqlite);
        var records = store.Get<SignedRecords>();

        (await records.AmendAsync(store.Doctor, Guid.NewGuid(), Day, "IL-6 came back")).ShouldBeFalse();
        await Should.ThrowAsync<ArgumentException>(() => records.AmendAsync(store.Doctor, Guid.NewGuid(), Day, "  "));
        await Should.ThrowAsync<ArgumentException>(() => records.AmendAsync(store.Doctor, Guid.NewGuid(), Day, new string('x', SignedRecords.LongestAmendment + 1)));
    }

    private static NewSignedRecord Made(string? code) => new(Guid.NewGuid(), Meeting, code, Day, "Add nintedanib", "{}");
}
