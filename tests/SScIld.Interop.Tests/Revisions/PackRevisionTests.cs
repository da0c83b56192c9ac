using System.Collections.Immutable;
using System.Text;
using SScIld.Interop.Revisions;
using SScIld.Knowledge.Texts;
using SScIld.Pathway;
using SScIld.Pathway.Analysis.Revisions;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Rules;

namespace SScIld.Interop.Tests.Revisions;

/// <summary>What two packs differ in, and what that does to a case.</summary>
public sealed class PackRevisionTests
{
    private const string Fall = "progression.fvc-fall-significant";
    private static readonly byte[] Example = Encoding.UTF8.GetBytes(CaseText.Example);
    private static readonly ProductTexts Texts = ProductTexts.Load(RepositoryFolder.At("data")).Texts!;

    [Fact]
    public void Between_TheSamePack_FindsNothing() => Between(RealPack.Pack).Changes.ShouldBeEmpty();

    [Fact]
    public void Between_OtherNumber_SaysItOnBothSides()
    {
        var change = Between(WithFall(12)).Changes.ShouldHaveSingleItem();

        change.Key.ShouldBe(new PartKey(PartKind.Threshold, Fall));
        var aspect = change.Aspects.ShouldHaveSingleItem();
        aspect.Decides.ShouldBeTrue();
        aspect.Removed.ShouldHaveSingleItem().English.ShouldBe("10 points or more");
        aspect.Added.ShouldHaveSingleItem().Chinese.ShouldBe("≥12个百分点");
    }

    [Fact]
    public void Between_RuleTakenOut_SaysAllItSaid()
    {
        var rule = RealPack.Pack.Rules[0];
        var change = Between(RealPack.Pack with { Rules = RealPack.Pack.Rules.Remove(rule) }).Changes.ShouldHaveSingleItem();

        change.Fate.ShouldBe(PartFate.Removed);
        change.Key.Id.ShouldBe(rule.Id);
        change.Aspects.ShouldAllBe(aspect => aspect.Added.IsEmpty && !aspect.Removed.IsEmpty);
    }

    [Fact]
    public void Between_RuleRenamed_IsOneTakenOutAndOneAdded()
    {
        var rule = RealPack.Pack.Rules[0];

        Between(RealPack.Pack with { Rules = RealPack.Pack.Rules.Replace(rule, rule with { Id = $"{rule.Id}-anew" }) })
            .Changes.Select(change => change.Fate).ShouldBe([PartFate.Removed, PartFate.Added]);
    }

    [Fact]
    public void Lines_ChineseAloneChanged_AreGivenInChinese()
    {
        var rule = RealPack.Pack.Rules[0];
        var revision = Between(RealPack.Pack with { Rules = RealPack.Pack.Rules.Replace(rule, rule with { Because = rule.Because with { Chinese = "另一句话。" } }) });

        var aspect = revision.Changes.ShouldHaveSingleItem().Aspects.ShouldHaveSingleItem();

        aspect.Decides.ShouldBeFalse();
        new RevisionWords(revision, Texts.Format, Language.English).Lines(aspect).ShouldContain("+ 另一句话。");
    }

    [Fact]
    public void Between_DifferentThingsOfOneName_TellsThemApartToTheLetter()
    {
        var rule = RealPack.Pack.Rules.First(rule => rule.When is Is);
        var twin = RealPack.Pack.Facts[0] with { Id = ((Is)rule.When).Fact };
        var named = RealPack.Pack with { Facts = [.. RealPack.Pack.Facts.Select(fact => fact with { Name = twin.Name })] };
        var other = named.Facts.First(fact => fact.Id != twin.Id && fact.Id.StartsWith("safety.", StringComparison.Ordinal)).Id;
        var asked = named with { Rules = [.. named.Rules.Select(one => one.Id == rule.Id ? one with { When = new Is(other, ((Is)rule.When).Values) } : one)] };

        var aspect = PackRevision.Between(named, asked, Texts.Format).Changes.ShouldHaveSingleItem().Aspects.ShouldHaveSingleItem();

        aspect.Removed.ShouldHaveSingleItem().English.ShouldContain(twin.Id);
        aspect.Added.ShouldHaveSingleItem().English.ShouldContain(other);
    }

    [Fact]
    public void Between_AnotherWordForAUnit_IsOneChangeThatDecidesNothing()
    {
        var revision = Between(RealPack.Pack with { Phrases = RealPack.Pack.Phrases.SetItem("unit.points", new Localized("steps", "步")) });

        revision.Changes.ShouldHaveSingleItem().Key.ShouldBe(new PartKey(PartKind.Phrase, "unit.points"));
        revision.Deciding().ShouldBeEmpty();
    }

    [Fact]
    public void Between_VetoWithOtherWords_DecidesNothing()
    {
        var rule = RealPack.Pack.Rules.First(rule => rule.Then.OfType<Veto>().Any());
        var veto = rule.Then.OfType<Veto>().First();
        var reworded = rule with { Then = rule.Then.Replace(veto, veto with { LiftedBy = new Localized("something else", "其他") }) };

        var revision = Between(RealPack.Pack with { Rules = RealPack.Pack.Rules.Replace(rule, reworded) });

        revision.Changes.ShouldHaveSingleItem().Key.Id.ShouldBe(rule.Id);
        revision.Deciding().ShouldBeEmpty();
        Between(RealPack.Pack with { Rules = RealPack.Pack.Rules.Replace(rule, rule with { Then = rule.Then.Remove(veto) }) }).Concluding()
            .ShouldBe([new PartKey(PartKind.Rule, rule.Id)]);
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void Between_PacksWithNothingInCommon_HasWordsForEverything(Language language)
    {
        var revision = Between(Emptied());
        var words = new RevisionWords(revision, Texts.Format, language);

        var lines = new RevisionLines(revision, words).Knowledge().ToList();

        lines.Count.ShouldBeGreaterThan(RealPack.Pack.Rules.Length);
        lines.ShouldAllBe(line => !line.Contains("note.revision", StringComparison.Ordinal));
    }

    [Fact]
    public void Case_UnderAnotherNumber_FlipsAndNamesTheRuleAndTheNumber()
    {
        var revision = Between(WithFall(40));

        var one = new CaseRevisions(revision).Of("example", Example, Language.English);

        one.IsOtherAdvice.ShouldBeTrue();
        one.Advice!.Flips.ShouldContain(flip => flip.Part == ContractIds.ProgressionStatus && flip.From == "significant");
        one.Advice.Shifts.ShouldNotBeEmpty();
        one.Advice.Shifts.ShouldAllBe(shift => shift.RestsOn.Contains(new PartKey(PartKind.Threshold, Fall)));
    }

    [Fact]
    public void Case_WithoutARule_SaysThatThereIsNoSuchRule()
    {
        var patient = CaseText.Read(CaseText.Example, RealPack.Pack).ShouldBeOfType<Interop.Cases.CaseReading.Accepted>().Patient;
        var notice = PathwayEngine.Assess(patient, RealPack.Pack).Notices[0];
        var rule = RealPack.Pack.Rules.Single(rule => rule.Id == notice.Rule);
        var revision = Between(RealPack.Pack with { Rules = RealPack.Pack.Rules.Remove(rule) });

        var advice = new CaseRevisions(revision).Of("example", Example, Language.English).Advice!;

        advice.Items.ShouldContain(item => item.Kind == AdviceItemKind.Notice && item.Id == notice.Id && !item.IsNew);
        advice.Shifts.ShouldContain(shift => shift.Rule == rule.Id && shift.Before == Truth.Yes && shift.After == null);
    }

    [Fact]
    public void Case_WithAnotherSentence_IsRewordedOnly()
    {
        var rule = RealPack.Pack.Rules.Single(rule => rule.Id == "add-on.nintedanib-when-fvc-falls");
        var revision = Between(RealPack.Pack with { Rules = RealPack.Pack.Rules.Replace(rule, rule with { Because = rule.Because with { Chinese = "另一句话。" } }) });

        var one = new CaseRevisions(revision).Of("example", Example, Language.English);

        one.IsOtherAdvice.ShouldBeFalse();
        one.IsReworded.ShouldBeTrue();
    }

    [Fact]
    public void Case_ThatOnePackRefuses_IsNotCompared()
    {
        var tighter = RealPack.Pack with { Fields = [.. RealPack.Pack.Fields.Select(field => field.Path == "lungFunction[].fvcPercentPredicted" ? field with { Maximum = 10 } : field)] };

        var one = new CaseRevisions(Between(tighter)).Of("example", Example, Language.English);

        one.Advice.ShouldBeNull();
        one.Earlier.ShouldBeNull();
        one.Later!.Errors.ShouldNotBeEmpty();
    }

    [Fact]
    public void Difference_OfLists_KeepsTheLongestCommonPart()
    {
        var (removed, added) = LineDifference.Between([1, 2, 3, 4, 5], [1, 3, 2, 4, 6]);

        (removed.Length, added.Length).ShouldBe((2, 2));
        removed.ShouldContain(5);
        added.ShouldContain(6);
    }

    private static PackRevision Between(KnowledgePack later) => PackRevision.Between(RealPack.Pack, later, Texts.Format);

    private static KnowledgePack WithFall(decimal points) => RealPack.Pack with
    {
        Thresholds = [.. RealPack.Pack.Thresholds.Select(threshold => threshold.Id == Fall ? threshold with { Value = points } : threshold)],
    };

    private static KnowledgePack Emptied() => RealPack.Pack with
    {
        Thresholds = [],
        Definitions = [],
        Tables = [],
        Rules = [],
        Readings = [],
        Features = [],
        Notices = [],
        Actions = [],
        Fields = [],
        Facts = [],
        Phrases = ImmutableDictionary<string, Localized>.Empty,
        Evidence = RealPack.Pack.Evidence with { Studies = [], Guidelines = [], Positions = [], Errata = [], Passages = [], Sources = [] },
    };
}
