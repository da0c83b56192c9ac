using System.Text;
using SScIld.Interop.Assessments;
using SScIld.Interop.Cases;
using SScIld.Pathway;
using SScIld.Storage.Assessments;
using SScIld.Storage.Patients;
using SScIld.Web.Features.Records.Saved;

namespace SScIld.Web.Tests.Features.Records;

/// <summary>Saved advice: read as it was saved, asked again, and compared with the advice before it.</summary>
public sealed class SavedTests
{
    private static readonly FrozenPacks Packs = new(RealKnowledge.Knowledge, RealKnowledge.DataFolder);

    [Fact]
    public void Read_ASavedAssessment_SaysWhatWasProposedAndTheRulesBehindIt()
    {
        var advice = SavedAdvice.Read(Saved(RealKnowledge.ExampleJson).Result);

        advice.Phenotype.ShouldBe("fibrosis-dominant");
        var added = advice.Proposals.Single(proposal => proposal.Agent == "nintedanib");
        added.Action.ShouldBe("add");
        added.Rules.ShouldNotBeEmpty();
        added.Lead.ShouldNotBeNullOrEmpty();
        SavedWords.Proposal(English, added).ShouldBe("Add nintedanib");
    }

    [Fact]
    public void Replay_WithThePackItWasMadeWith_IsTheSameToTheByte() =>
        Replay.Of(Saved(RealKnowledge.ExampleJson), Packs).ShouldBeOfType<Replay.Identical>().Assessment.Pack.Hash.ShouldBe(RealKnowledge.Knowledge.Pack.Hash);

    [Fact]
    public void Replay_WithAReleasedPack_ReadsTheFrozenOne()
    {
        var saved = Saved(RealKnowledge.ExampleJson, "0.1.0");

        Replay.Of(saved, Packs).ShouldBeOfType<Replay.Identical>().Assessment.Pack.Version.ShouldBe("0.1.0");
    }

    [Fact]
    public void Replay_OfAnAlteredResult_SaysThatItDiffers()
    {
        var saved = Saved(RealKnowledge.ExampleJson);
        var altered = saved.Result.ToArray();
        altered[^2]++;

        Replay.Of(saved with { Result = altered }, Packs).ShouldBeOfType<Replay.Different>();
        Replay.Of(saved with { Language = "fr" }, Packs).ShouldBeOfType<Replay.Different>();
    }

    [Fact]
    public void Replay_WithAPackNobodyReleased_SaysThatItIsNotThere()
    {
        var saved = Saved(RealKnowledge.ExampleJson);

        Replay.Of(saved with { Pack = saved.Pack with { Hash = new string('0', 64) } }, Packs).ShouldBeOfType<Replay.NoPack>();
    }

    [Fact]
    public void Changes_AfterAFallOfFvc_NameTheVerdictAndTheDrug()
    {
        SavedAssessment before = Saved(WithoutFall), now = Saved(RealKnowledge.ExampleJson);
        SavedAdvice earlier = SavedAdvice.Read(before.Result), later = SavedAdvice.Read(now.Result);

        var lines = SavedWords.Changes(English, earlier, later);

        lines.ShouldContain(line => line.StartsWith("Progression: ", StringComparison.Ordinal));
        lines.ShouldContain(line => line.Contains("Add nintedanib", StringComparison.Ordinal));
        SavedWords.Changes(English, later, later).ShouldBeEmpty();
        SavedWords.Changes(new(RealKnowledge.Knowledge, Language.Chinese), earlier, later).ShouldContain(line => line.Contains("尼达尼布", StringComparison.Ordinal));
    }

    [Fact]
    public void Cause_WhenOnlyTheCaseChanged_IsTheEntries() =>
        ChangeCauses.Of(Saved(WithoutFall), Saved(RealKnowledge.ExampleJson), Packs).ShouldBe(ChangeCause.Entries);

    [Fact]
    public void Cause_WhenOnlyThePackChanged_IsThePack() =>
        ChangeCauses.Of(Saved(RealKnowledge.ExampleJson, "0.1.0"), Saved(RealKnowledge.ExampleJson), Packs).ShouldBe(ChangeCause.Pack);

    [Fact]
    public void Cause_WhenBothChangedAndTheCaseAloneGivesTheAdvice_IsTheEntries() =>
        ChangeCauses.Of(Saved(WithoutFall, "0.1.0"), Saved(RealKnowledge.ExampleJson), Packs).ShouldBe(ChangeCause.Entries);

    [Fact]
    public void Cause_WhenTheEarlierPackIsNotThere_CannotBeTold()
    {
        var before = Saved(WithoutFall);

        ChangeCauses.Of(before with { Pack = before.Pack with { Hash = new string('0', 64) } }, Saved(RealKnowledge.ExampleJson), Packs)
            .ShouldBe(ChangeCause.CannotTell);
    }

    [Fact]
    public void Stale_EachReason_HasItsSentenceInBothLanguages()
    {
        var stale = new Staleness(EntriesChanged: true, HasNewerVisit: true, PackChanged: true);

        SavedWords.Stale(English, stale).Count().ShouldBe(3);
        SavedWords.Stale(new(RealKnowledge.Knowledge, Language.Chinese), stale).ShouldAllBe(line => line.Any(letter => letter > '\u2E80'));
    }

    private static SScIld.Web.Features.Wording.Words English => new(RealKnowledge.Knowledge, Language.English);

    private static string WithoutFall => RealKnowledge.ExampleJson
        .Replace("\"fvcPercentPredicted\": 74, \"dlcoPercentPredicted\": 55", "\"fvcPercentPredicted\": 79, \"dlcoPercentPredicted\": 58", StringComparison.Ordinal)
        .Replace("\"fvcPercentPredicted\": 68, \"dlcoPercentPredicted\": 51", "\"fvcPercentPredicted\": 79, \"dlcoPercentPredicted\": 58", StringComparison.Ordinal)
        .Replace("\"worse\"", "\"stable\"", StringComparison.Ordinal)
        .Replace("\"increased\"", "\"stable\"", StringComparison.Ordinal);

    private static SavedAssessment Saved(string json, string? release = null)
    {
        var pack = release is null
            ? RealKnowledge.Knowledge.Pack
            : Packs.Find(SScIld.Knowledge.ReleasedPacks.Find(RealKnowledge.DataFolder, release)!.Hash)!;
        var document = CaseDocumentWriter.Write(CaseDocumentReader.ReadDocument(Encoding.UTF8.GetBytes(json))!);
        var patient = CaseDocumentReader.Read(document, pack).ShouldBeOfType<CaseReading.Accepted>().Patient;
        return new SavedAssessment
        {
            Id = Guid.NewGuid(),
            PatientId = Guid.NewGuid(),
            AsOf = patient.AsOf,
            Made = new Signature("Dr Lin", DateTimeOffset.UnixEpoch),
            Pack = new PackReference(pack.Id, pack.Version, pack.Hash),
            AppVersion = "1.0.0",
            Language = "en",
            Case = document,
            Result = new AssessmentWriter(pack, Language.English).Write(PathwayEngine.Assess(patient, pack)),
        };
    }
}
