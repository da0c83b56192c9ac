using System.Data.Common;
using System.Text;
using SScIld.Interop.Assessments;
using SScIld.Interop.Cases;
using SScIld.Interop.Records;
using SScIld.Knowledge;
using SScIld.Pathway;
using SScIld.Pathway.Rules;
using SScIld.Storage.Assessments;
using SScIld.Storage.Audit;
using SScIld.Storage.Patients;
using SScIld.Storage.Tests.Databases;

namespace SScIld.Storage.Tests.Assessments;

/// <summary>What was advised is kept as it was, and can be advised again to the byte.</summary>
public sealed class ReplayTests
{
    private const string Released = "0.1.0";
    private static readonly Lazy<KnowledgePack> Frozen = new(() => Load(Released));

    [Theory]
    [InlineData(DatabaseKind.Sqlite, Language.English)]
    [InlineData(DatabaseKind.Postgres, Language.Chinese)]
    public async Task Open_ASavedAssessment_IsReplayedToTheByteAgainstItsFrozenPack(DatabaseKind database, Language language)
    {
        await using var store = await TestStore.OpenAsync(database);
        var id = await SaveExampleAsync(store, language);

        var saved = (await store.Archive.OpenAsync(store.Doctor, id))!;

        // As a program does it years later: from what was saved and the released packs, nothing else.
        var pack = Load(saved.Pack.Hash);
        var patient = CaseDocumentReader.Read(saved.Case.Span, pack).ShouldBeOfType<CaseReading.Accepted>().Patient;
        LanguageCode.TryParse(saved.Language, out var spoken).ShouldBeTrue();
        var again = new AssessmentWriter(pack, spoken).Write(PathwayEngine.Assess(patient, pack, spoken));
        again.ShouldBe(saved.Result.ToArray());
        saved.Made.ShouldBe(new Signature("Dr Lin", store.Clock.Now));
        (saved.Pack.Version, saved.AppVersion, spoken).ShouldBe((Released, "1.0.0", language));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite, "UPDATE assessments SET app_version = '2'")]
    [InlineData(DatabaseKind.Postgres, "UPDATE assessments SET app_version = '2'")]
    [InlineData(DatabaseKind.Sqlite, "DELETE FROM assessments")]
    [InlineData(DatabaseKind.Postgres, "DELETE FROM assessments")]
    public async Task Database_WhenAskedToChangeASavedAssessment_Refuses(DatabaseKind database, string tampering)
    {
        await using var store = await TestStore.OpenAsync(database);
        await SaveExampleAsync(store, Language.English);

        (await Should.ThrowAsync<DbException>(store.TamperAsync(tampering))).Message.ShouldContain("only ever added to");
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite, "app_version = '2'")]
    [InlineData(DatabaseKind.Postgres, "app_version = '2'")]
    [InlineData(DatabaseKind.Sqlite, "result_compressed = case_compressed")]
    [InlineData(DatabaseKind.Postgres, "result_compressed = case_compressed")]
    [InlineData(DatabaseKind.Sqlite, "case_compressed = result_compressed, case_hash = result_hash")]
    [InlineData(DatabaseKind.Postgres, "case_compressed = result_compressed, case_hash = result_hash")]
    [InlineData(DatabaseKind.Sqlite, "case_compressed = case_hash")]
    public async Task Verify_WhenASavedAssessmentWasChangedAllTheSame_NamesIt(DatabaseKind database, string change)
    {
        await using var store = await TestStore.OpenAsync(database);
        var id = await SaveExampleAsync(store, Language.English);
        (await store.VerifyAsync()).ShouldBeOfType<AuditVerdict.Intact>();

        await store.TamperHarderAsync($"UPDATE assessments SET {change}");

        var broken = (await store.VerifyAsync()).ShouldBeOfType<AuditVerdict.Broken>();
        (broken.Break, broken.Subject, broken.SubjectId).ShouldBe((AuditBreak.RecordEdited, AuditSubject.Assessment, id));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Save_ForAPatientWhoIsNotThere_SavesNothing(DatabaseKind database)
    {
        await using var store = await TestStore.OpenAsync(database);

        (await store.Archive.SaveAsync(store.Doctor, Example(Guid.NewGuid(), Language.English))).ShouldBeNull();

        (await store.VerifyAsync()).ShouldBeOfType<AuditVerdict.Intact>().Entries.ShouldBe(0);
    }

    [Fact]
    public async Task Staleness_OfASavedAssessment_SaysWhatMovedOn()
    {
        await using var store = await TestStore.OpenAsync(DatabaseKind.Sqlite);
        var id = await SaveExampleAsync(store, Language.English);
        var saved = (await store.Archive.OpenAsync(store.Doctor, id))!;
        var patient = (await store.Patients.OpenAsync(store.Doctor, saved.PatientId))!;
        var fresh = Staleness.Of(saved, patient, Derived(patient, saved.AsOf), saved.Pack.Hash);

        await store.Patients.ChangeVisitAsync(store.Doctor, patient.Visits[0], patient.Visits[0].On, """{"ssc":{"mrss":9}}""");
        await store.Patients.EnterVisitAsync(store.Doctor, patient.Id, saved.AsOf.AddDays(1), "{}");
        var moved = (await store.Patients.OpenAsync(store.Doctor, saved.PatientId))!;

        fresh.IsStale.ShouldBeFalse();
        Staleness.Of(saved, moved, Derived(moved, saved.AsOf), "another").ShouldBe(new Staleness(EntriesChanged: true, HasNewerVisit: true, PackChanged: true));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task OfPatient_SeveralAssessments_AreInTheOrderInWhichTheyWereMade(DatabaseKind database)
    {
        await using var store = await TestStore.OpenAsync(database);
        var first = await SaveExampleAsync(store, Language.English);
        var patientId = (await store.Archive.OpenAsync(store.Doctor, first))!.PatientId;
        store.Clock.Now += TimeSpan.FromDays(1);
        var second = (await store.Archive.SaveAsync(store.Doctor, Example(patientId, Language.Chinese)))!.Value;

        (await store.Archive.OfPatientAsync(patientId)).Select(saved => saved.Id).ShouldBe([first, second]);
    }

    internal static async Task<Guid> SaveExampleAsync(TestStore store, Language language)
    {
        var patient = await store.PatientAsync();
        var example = CaseDocumentReader.ReadDocument(ExampleJson())!;
        await store.Patients.EnterVisitAsync(store.Doctor, patient.Id, new DateOnly(2026, 11, 20), Encoding.UTF8.GetString(DatedCase.Content(example)));
        return (await store.Archive.SaveAsync(store.Doctor, Example(patient.Id, language)))!.Value;
    }

    private static NewAssessment Example(Guid patientId, Language language)
    {
        var pack = Frozen.Value;
        var asOf = new DateOnly(2026, 11, 20);
        var example = CaseHistory.On("P-0417", asOf, [new DatedCase(asOf, CaseDocumentReader.ReadDocument(ExampleJson())!)]).Document;
        var patient = CaseDocumentMapper.Map(example, pack).ShouldBeOfType<CaseReading.Accepted>().Patient;
        return new NewAssessment(
            patientId,
            asOf,
            new PackReference(pack.Id, pack.Version, pack.Hash),
            "1.0.0",
            LanguageCode.Of(language),
            CaseDocumentWriter.Write(example),
            new AssessmentWriter(pack, language).Write(PathwayEngine.Assess(patient, pack, language)));
    }

    private static byte[] Derived(Patient patient, DateOnly asOf) => CaseDocumentWriter.Write(CaseHistory.On(
        patient.Code, asOf, patient.Visits.Select(visit => DatedCase.Read(visit.On, Encoding.UTF8.GetBytes(visit.Content))!)).Document);

    private static KnowledgePack Load(string versionOrHash)
    {
        var released = ReleasedPacks.Find(RepositoryFolder.At("data"), versionOrHash).ShouldNotBeNull();
        var loaded = PackLoader.Load(released.Files);
        loaded.Defects.ShouldBeEmpty();
        return loaded.Pack!;
    }

    private static byte[] ExampleJson() => File.ReadAllBytes(RepositoryFolder.At("data", "contract", "example-case.json"));
}
