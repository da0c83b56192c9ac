using SScIld.Pathway;
using SScIld.Pathway.Patient;
using SScIld.Pathway.Rules;

namespace SScIld.Knowledge.Tests;

public sealed class PackLoaderTests
{
    [Fact]
    public void Load_SoundPack_HasNoDefect()
    {
        var result = PackLoader.Load(SoundPack.Files());

        result.Defects.ShouldBeEmpty();
        var pack = result.Pack.ShouldNotBeNull();
        pack.Version.ShouldBe("0.1.0");
        pack.Agents.Length.ShouldBe(AgentCode.All.Length);
        pack.Rules.Length.ShouldBe(4);
        pack.Hash.Length.ShouldBe(64);
    }

    [Fact]
    public void Load_SoundPack_CanBeAssessedWith()
    {
        var pack = PackLoader.Load(SoundPack.Files()).Pack.ShouldNotBeNull();

        Should.NotThrow(() => PathwayEngine.Assess(new PatientCase { AsOf = new DateOnly(2026, 11, 20) }, pack));
    }

    [Fact]
    public void Load_ReadsThresholdsAsWritten()
    {
        var pack = PackLoader.Load(SoundPack.Files()).Pack.ShouldNotBeNull();

        var fall = pack.Thresholds.Single(threshold => threshold.Id == "fall");
        fall.Value.ShouldBe(10);
        fall.Unit.ShouldBe("u");
        fall.Comparator.ShouldBe(SScIld.Pathway.Logic.Comparator.AtLeast);
        fall.LastVerified.ShouldBe(new DateOnly(2026, 11, 20));
    }

    [Fact]
    public void Load_Template_IsWrittenOutOncePerEntry_WithTheAgentsOwnName()
    {
        var pack = PackLoader.Load(SoundPack.Files()).Pack.ShouldNotBeNull();

        var rule = pack.Rules.Single(candidate => candidate.Id == "scope.watch-carT");
        rule.When.ShouldBeOfType<SScIld.Pathway.Logic.Is>().Fact.ShouldBe("therapy.carT.state");
        rule.Because.ShouldBe(new Localized("The carT is stopped.", "药carT。"));
        pack.Rules.ShouldContain(candidate => candidate.Id == "scope.watch-nintedanib");
        pack.Facts.Single(fact => fact.Id == "therapy.carT.state").Name.Chinese.ShouldBe("使用药carT");
    }

    [Fact]
    public void Load_TemplateOverAgents_TakesAListOfCodes()
    {
        var files = SoundPack.Files()
            .Replace(SoundPack.NoticesFile, "  - id: later", "  - for: [hsct, msc]\n    id: \"later.{agent}\"")
            .Replace(SoundPack.NoticesFile, "[later]", "[later.hsct, later.msc]");

        var pack = PackLoader.Load(files).Pack.ShouldNotBeNull();
        pack.Notices.Select(notice => notice.Id).ShouldBe(["fell", "watched", "later.hsct", "later.msc"]);
    }

    [Fact]
    public void Load_ManyDefects_ReportsAllOfThem_ByFileAndLine()
    {
        var files = SoundPack.Files()
            .Replace(SoundPack.RuleFile, "threshold: two", "threshold: three")
            .Replace(SoundPack.RuleFile, "layer: review", "layer: opinion")
            .Replace(SoundPack.StudyFile, "n: 100", "n: many")
            .Without(SoundPack.SourceFile);

        var defects = PackLoader.Load(files).Defects;
        defects.Select(defect => defect.Code).Distinct().ShouldBe(
            ["unknown-source", "bad-number", "unknown-threshold", "unknown-value", "unused-threshold"], ignoreOrder: true);
        defects.ShouldBe(defects.Order());
    }

    [Fact]
    public void Load_TheSameFiles_GivesTheSamePack()
    {
        var one = PackLoader.Load(SoundPack.Files()).Pack.ShouldNotBeNull();
        var other = PackLoader.Load(SoundPack.Files()).Pack.ShouldNotBeNull();

        other.Hash.ShouldBe(one.Hash);
        other.Rules.Select(rule => rule.Id).ShouldBe(one.Rules.Select(rule => rule.Id));
    }

    [Fact]
    public void Load_PhraseTheCallerNeeds_MustBeThere() =>
        PackLoader.Load(SoundPack.Files(), ["value.yes", "heading.plan"]).Defects
            .ShouldHaveSingleItem().ShouldSatisfyAllConditions(
                defect => defect.Code.ShouldBe("missing-phrase"),
                defect => defect.File.ShouldBe(SoundPack.PhrasesFile),
                defect => defect.Message.ShouldContain("heading.plan"));

    [Fact]
    public void Load_AnyLineTakenAway_NeverThrows()
    {
        var sound = SoundPack.Files();
        string[] generated = [SoundPack.FactsFile, SoundPack.PhrasesFile, "/agents/", ".table.yaml"];
        var written = sound.Paths.Where(path => !Array.Exists(generated, part => path.Contains(part, StringComparison.Ordinal)));
        foreach (var path in written.Append(SoundPack.AgentFile).Append(SoundPack.StatusFile))
        {
            var lines = sound.Read(path).Split('\n');
            for (var line = 0; line < lines.Length - 1; line++)
            {
                var rest = string.Join('\n', lines.Where((_, index) => index != line));
                Should.NotThrow(() => PackLoader.Load(SoundPack.Files().With(path, rest)), $"{path}:{line + 1}");
            }
        }
    }

    [Fact]
    public void Load_NoFilesAtAll_SaysWhatIsMissing() =>
        PackLoader.Load(new PackInMemory()).Defects.Select(defect => defect.Code).ShouldContain("missing-file");

    [Fact]
    public void Load_EveryContractLabel_IsATable() =>
        PackLoader.Load(SoundPack.Files()).Pack.ShouldNotBeNull().Tables.Select(table => table.Id)
            .ShouldBe(ContractIds.LabelValues.Keys, ignoreOrder: true);
}
