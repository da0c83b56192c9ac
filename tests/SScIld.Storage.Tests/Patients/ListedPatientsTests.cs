using SScIld.Pathway;
using SScIld.Storage.Assessments;
using SScIld.Storage.Decisions;
using SScIld.Storage.Patients;
using SScIld.Storage.Tests.Assessments;
using SScIld.Storage.Tests.Databases;

namespace SScIld.Storage.Tests.Patients;

/// <summary>What a list of patients says about each, on both databases.</summary>
public sealed class ListedPatientsTests
{
    private static readonly DateOnly December = new(2026, 12, 4);

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task NewestOf_SeveralPatients_IsTheLastSavedOfEach(DatabaseKind database)
    {
        await using var store = await TestStore.OpenAsync(database);
        var first = (await store.Archive.OpenAsync(store.Doctor, await ReplayTests.SaveExampleAsync(store, Language.English)))!;
        var other = await store.PatientAsync("P-0500");
        store.Clock.Now += TimeSpan.FromHours(1);
        var second = await store.Archive.SaveAsync(store.Doctor, new NewAssessment(
            first.PatientId, December, first.Pack, first.AppVersion, first.Language, first.Case, first.Result));

        var newest = await store.Archive.NewestOfAsync([first.PatientId, other.Id]);

        newest.ShouldHaveSingleItem().Value.ShouldBe(new AssessmentMark(second!.Value, December, store.Clock.Now, first.Pack.Hash));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task VisitsOf_SeveralPatients_AreThoseOfEachInTheirOrder(DatabaseKind database)
    {
        await using var store = await TestStore.OpenAsync(database);
        var one = await store.PatientAsync();
        var other = await store.PatientAsync("P-0500");
        await store.Patients.EnterVisitAsync(store.Doctor, one.Id, December, "{}");
        await store.Patients.EnterVisitAsync(store.Doctor, one.Id, December.AddMonths(-6), "{}");

        var visits = await store.Patients.VisitsOfAsync([one.Id, other.Id]);

        visits[one.Id].Select(visit => visit.On).ShouldBe([December.AddMonths(-6), December]);
        visits[other.Id].ShouldBeEmpty();
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task DecisionsOfPatient_OfSeveralAssessments_StandWithTheirs(DatabaseKind database)
    {
        await using var store = await TestStore.OpenAsync(database);
        var assessment = await ReplayTests.SaveExampleAsync(store, Language.English);
        var patientId = (await store.Archive.OpenAsync(store.Doctor, assessment))!.PatientId;
        await store.Decisions.RecordAsync(
            store.Doctor, new NewDecision(assessment, "nintedanib", "add", ["add-on.a"], ProposalAnswer.Decline, "need-more-info", null));

        var decisions = await store.Decisions.OfPatientAsync(patientId);

        decisions[assessment].ShouldHaveSingleItem().Agent.ShouldBe("nintedanib");
        (await store.Decisions.OfPatientAsync(Guid.NewGuid())).Count.ShouldBe(0);
    }

    [Fact]
    public void Staleness_OfAListedPatient_NamesWhatMovedOn()
    {
        var at = new DateTimeOffset(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);
        var mark = new AssessmentMark(Guid.NewGuid(), new DateOnly(2026, 11, 20), at, "pack-1");
        var patient = new ListedPatient(Guid.NewGuid(), "P-0417", mark.AsOf, 1, at);

        Staleness.Of(mark, patient, "pack-1").IsStale.ShouldBeFalse();
        Staleness.Of(mark, patient, "pack-2").ShouldBe(new Staleness(EntriesChanged: false, HasNewerVisit: false, PackChanged: true));
        Staleness.Of(mark, patient with { ChangedAt = at.AddMinutes(1) }, "pack-1")
            .ShouldBe(new Staleness(EntriesChanged: true, HasNewerVisit: false, PackChanged: false));
        Staleness.Of(mark, patient with { LastVisitOn = December, ChangedAt = at.AddMinutes(1) }, "pack-1")
            .ShouldBe(new Staleness(EntriesChanged: true, HasNewerVisit: true, PackChanged: false));
    }
}
