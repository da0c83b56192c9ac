using Microsoft.Extensions.DependencyInjection;
using SScIld.Pathway.Logic;
using SScIld.Web.Features.Reference.Index;

namespace SScIld.Web.Tests.Features.Reference.Index;

public sealed class ExampleOutcomesTests : PageContext
{
    [Fact]
    public void Of_WhenARuleAppliesInSomeExamples_TellsThemFromTheOthers()
    {
        var outcomes = Services.GetRequiredService<ExampleOutcomes>();
        const string Rule = "add-on.nintedanib-when-fvc-falls";

        var applied = outcomes.Of(Rule, Truth.Yes);
        var others = outcomes.Of(Rule, Truth.No).Concat(outcomes.Of(Rule, Truth.Unknown)).ToList();

        applied.ShouldContain(example => example.Id == "add-on-due");
        others.ShouldNotBeEmpty();
        applied.Concat(others).Select(example => example.Id).Order().ShouldBe(RealKnowledge.Knowledge.Examples.All.Select(example => example.Id).Order());
    }

    [Fact]
    public void Of_WhenNoRuleIsCalledSo_IsEmpty() =>
        Services.GetRequiredService<ExampleOutcomes>().Of("no-such-rule", Truth.Yes).ShouldBeEmpty();
}
