using SScIld.Interop.RulesInWords;
using SScIld.Knowledge.Texts;
using SScIld.Pathway;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Patient;
using SScIld.Pathway.Rules;

namespace SScIld.Interop.Tests.RulesInWords;

/// <summary>Rules as a reader without a patient sees them.</summary>
public sealed class RulesInWordsTests
{
    private static readonly ProductTexts Texts = ProductTexts.Load(RepositoryFolder.At("data")).Texts!;
    private static readonly Condition Fall = new Meets("pair.fvcFall", "progression.fvc-fall-significant");

    [Fact]
    public void Outline_NumberAgainstThreshold_SaysOnWhichSideItIsMet()
    {
        Text(Fall).ShouldBe("FVC fall: 10 points or more");
        Text(Fall, Language.Chinese).ShouldEndWith("≥10个百分点");
    }

    [Fact]
    public void Outline_TruthDenied_IsAskedForNo() =>
        Text(new Not(new Is("hrct.groundGlass", ["yes"]))).ShouldBe(Text(new Is("hrct.groundGlass", ["no"])));

    [Fact]
    public void Outline_DenialOfDenial_IsThePartItself() => Text(new Not(new Not(Fall))).ShouldBe(Text(Fall));

    [Fact]
    public void Outline_PairsInsideAll_StandIndented() =>
        Words().Outline(new AllOf([new Known("patient.sex"), new SomePair(PairSet.EndingLatest, Fall, Truth.Unknown)]))
            .Lines().Select(line => line.Depth).ShouldBe([0, 1, 1, 2]);

    [Fact]
    public void Outline_PartOfOne_StandsByItself() => Text(new AnyOf([Fall])).ShouldBe(Text(Fall));

    [Fact]
    public void Outline_EstablishedPart_GivesItsReason() =>
        Text(new Established(Fall, new Localized("a fall counts once it was seen", "见到下降方可计入"))).ShouldContain("a fall counts once it was seen");

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void EveryFieldOfTheCase_HasANameWhenItIsMissing(Language language)
    {
        var voice = Voice(language);
        foreach (var field in RealPack.Pack.Fields)
        {
            voice.Fact(field.Path).ShouldBe(field.Name.In(language), field.Path);
        }
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void EveryRuleOfThePack_HasWords(Language language)
    {
        var voice = Voice(language);
        var (conditions, conclusions) = (new ConditionWords(voice), new ConclusionWords(voice));
        foreach (var rule in RealPack.Pack.Rules)
        {
            var said = conditions.Outline(rule.When).Lines().Select(line => line.Text)
                .Concat(rule.Then.Concat(rule.WhenUndecided).Select(conclusions.Of))
                .Append(voice.Template(rule.Because))
                .ToList();
            said.ShouldAllBe(line => line.Length > 0 && !line.Contains('{'), rule.Id);
        }
    }

    [Fact]
    public void Conclusion_Proposal_IsPutAsSomethingToConsider() =>
        new ConclusionWords(Voice(Language.English)).Of(new Propose(Agent.Nintedanib, ProposedAction.Add, ChoiceGroup: null)).ShouldBe("consider adding: Nintedanib");

    private static string Text(Condition condition, Language language = Language.English) => Words(language).Outline(condition).Text;

    private static ConditionWords Words(Language language = Language.English) => new(Voice(language));

    private static PackVoice Voice(Language language) => new(RealPack.Pack, Texts.Format, language);
}
