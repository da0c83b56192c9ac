using SScIld.Pathway.Logic;

namespace SScIld.Cases.Tests;

/// <summary>The lessons show every rule at work, and every rule at rest.</summary>
public sealed class LessonCoverageTests
{
    [Fact]
    public void EveryRule_AppliesInSomeLesson() =>
        LessonOutcomes.Rules.Where(rule => !LessonOutcomes.Has(rule, Truth.Yes)).ShouldBe(NeverSpeak, ignoreOrder: true);

    [Fact]
    public void EveryRule_DoesNotApplyInSomeLesson() =>
        LessonOutcomes.Rules.Where(rule => !LessonOutcomes.Has(rule, Truth.No)).ShouldBe(AlwaysHold, ignoreOrder: true);

    // The label always carries its warning.
    private static readonly string[] AlwaysHold = ["phenotype.label-is-descriptive"];

    // Every table says what holds when a row cannot be decided; in these three each row always can.
    private static readonly string[] NeverSpeak = ["definition.eustar.not-known", "definition.mcid.not-known", "add-on.trigger.not-known"];
}
