using Bunit;
using Microsoft.Extensions.DependencyInjection;
using SScIld.Pathway;
using SScIld.Pathway.Logic;
using SScIld.Web.Features.Traces;

namespace SScIld.Web.Tests.Features.Traces;

public sealed class TraceSectionTests : PageContext
{
    [Fact]
    public void Section_UntilItIsOpened_HoldsNoRule() => Show(Language.English).FindAll(".rule").ShouldBeEmpty();

    [Theory]
    [InlineData(0, Truth.Yes)]
    [InlineData(1, Truth.Unknown)]
    [InlineData(2, Truth.No)]
    public void Filter_ShowsTheRulesOfThatOutcome(int button, Truth outcome)
    {
        var assessment = Assess();
        var section = Show(Language.English);
        section.Find("details").TriggerEvent("ontoggle", EventArgs.Empty);

        section.FindAll(".filter button")[button].Click();

        section.FindAll(".rule").Count.ShouldBe(assessment.Trace.Count(entry => entry.Outcome == outcome));
        section.FindAll(".filter button")[button].GetAttribute("aria-pressed").ShouldBe("true");
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void Names_EveryRuleIsNamedInWords(Language language)
    {
        var names = Services.GetRequiredService<RuleNames>();

        Assess().Trace.Select(entry => entry.Rule).Where(rule => names.Of(rule, language) == rule).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void Inputs_EveryFactARuleReadsHasAName(Language language)
    {
        var facts = Assess().Trace.SelectMany(entry => entry.Inputs.ToArray()).Select(fact => fact.Id).Distinct();

        facts.Where(fact => FactWords.Name(In(language), fact) == fact).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void Inputs_EveryAnswerAFactCanHaveIsInWords(Language language)
    {
        var answers = Assess().Trace.SelectMany(entry => entry.Inputs.ToArray()).Distinct()
            .SelectMany(fact => fact.Values, (fact, code) => (fact.Id, Code: code, Text: FactWords.Code(In(language), fact.Id, code)));

        answers.Where(answer => answer.Text.EndsWith($".{answer.Code}", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private IRenderedComponent<TraceSection> Show(Language language) => Render<TraceSection>(parameters => parameters
        .AddCascadingValue(In(language))
        .Add(section => section.Assessment, Assess(language: language)));
}
