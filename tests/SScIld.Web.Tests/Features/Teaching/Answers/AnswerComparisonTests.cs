using System.Collections.Immutable;
using SScIld.Pathway;
using SScIld.Pathway.Patient;
using SScIld.Web.Features.Teaching.Answers;

namespace SScIld.Web.Tests.Features.Teaching.Answers;

/// <summary>Where a learner and the pathway part, and what that is worth.</summary>
public sealed class AnswerComparisonTests
{
    private static readonly Decision AddOnDue = PathwayEngine.Decide(Lessons.Patient("add-on-due"), RealKnowledge.Knowledge.Pack);

    [Fact]
    public void Of_WhenEverythingAgrees_GivesAllPoints()
    {
        var comparison = AnswerComparison.Of(
            Answer("fibrosis-dominant", "significant", (Agent.Mycophenolate, PlanStand.Now), (Agent.Nintedanib, PlanStand.Now)), AddOnDue);

        comparison.Points.ShouldBe(AnswerComparison.MostPoints);
        comparison.Parts.ShouldAllBe(part => part.Agrees);
    }

    [Fact]
    public void Of_WhenAnAgentIsForgottenAndOneNamedInVain_CountsTheShareOfThoseThatAgree()
    {
        var comparison = AnswerComparison.Of(
            Answer("fibrosis-dominant", "significant", (Agent.Mycophenolate, PlanStand.Now), (Agent.Rituximab, PlanStand.Now)), AddOnDue);

        comparison.Agents.ShouldBe(
        [
            new ComparedAgent(Agent.Mycophenolate, PlanStand.Now, PlannedAction.Continue),
            new ComparedAgent(Agent.Nintedanib, PlanStand.NotNamed, PlannedAction.Add),
            new ComparedAgent(Agent.Rituximab, PlanStand.Now, PlannedAction.None),
        ]);
        comparison.Points.ShouldBe(2.33m);
        comparison.Agrees(AnswerPart.Plan).ShouldBeFalse();
    }

    [Fact]
    public void Of_WhenNeitherNamesAnAgent_AgreesOnThePlan() =>
        AnswerComparison.Of(Answer("mixed", "none"), AddOnDue with { Plan = [.. AddOnDue.Plan.Select(_ => PlannedAction.None)] })
            .Points.ShouldBe(1);

    [Theory]
    [InlineData(PlannedAction.Continue, PlanStand.Now)]
    [InlineData(PlannedAction.Start, PlanStand.Now)]
    [InlineData(PlannedAction.Add, PlanStand.Now)]
    [InlineData(PlannedAction.Option, PlanStand.Possible)]
    [InlineData(PlannedAction.Hold, PlanStand.Held)]
    [InlineData(PlannedAction.ReviewDose, PlanStand.Held)]
    [InlineData(PlannedAction.Withheld, PlanStand.Held)]
    [InlineData(PlannedAction.None, PlanStand.NotNamed)]
    public void Stand_OfEachAction_IsTheOneALearnerCanName(PlannedAction action, PlanStand stand) => PlanStands.Of(action).ShouldBe(stand);

    [Fact]
    public void Commit_WhileAPartOrItsSurenessIsOpen_GivesNoAnswer()
    {
        var form = new AnswerForm { Phenotype = "mixed" };
        form.BeSure(AnswerPart.Phenotype, 60);
        form.BeSure(AnswerPart.Progression, 60);

        form.Open.ShouldBe([AnswerPart.Progression, AnswerPart.Plan]);
        form.Commit().ShouldBeNull();

        form.Progression = "none";
        form.BeSure(AnswerPart.Plan, 95);
        form[Agent.Rituximab] = PlanStand.Possible;
        form[Agent.Nintedanib] = PlanStand.Now;
        form[Agent.Nintedanib] = PlanStand.NotNamed;

        var answer = form.Commit().ShouldNotBeNull();
        answer.Plan.ShouldHaveSingleItem().Key.ShouldBe(Agent.Rituximab);
        answer.Confidence[AnswerPart.Plan].ShouldBe(95);
    }

    private static LearnerAnswer Answer(string phenotype, string progression, params (Agent Agent, PlanStand Stand)[] plan) => new(
        phenotype,
        progression,
        plan.ToImmutableDictionary(item => item.Agent, item => item.Stand),
        Enum.GetValues<AnswerPart>().ToImmutableDictionary(part => part, _ => 80));
}
