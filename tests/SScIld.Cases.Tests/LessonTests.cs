using SScIld.Interop.Lessons;
using SScIld.Pathway;
using SScIld.Pathway.Explanation;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Patient;

namespace SScIld.Cases.Tests;

/// <summary>Each lesson's patient gets the advice the lesson expects; what is expected was written by hand.</summary>
public sealed class LessonTests
{
    public static TheoryData<string> Names { get; } = [.. LessonFiles.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Assess_LessonPatient_GetsTheAdviceTheLessonExpects(string name)
    {
        var lesson = LessonFiles.Read(name);
        var expected = lesson.Expected;
        lesson.Id.ShouldBe(name);
        lesson.Schema.ShouldBe(Lesson.SchemaId);
        var assessment = PathwayEngine.Assess(LessonFiles.Case(name), RealPack.Pack);

        assessment.Phenotype.Value.ShouldBe(expected.Phenotype);
        assessment.Phenotype.Active.ShouldBe(TruthLogic.From(expected.Active));
        assessment.Progression.Status.ShouldBe(expected.Progression);
        assessment.Progression.AddOnTrigger.ShouldBe(expected.AddOnTrigger);
        if (expected.Goh is { } goh)
        {
            assessment.Progression.Goh.ShouldBe(goh);
        }

        Actions(assessment.Regimen).ShouldBe(expected.Regimen.Select(pair => $"{pair.Key} {pair.Value}").Order(StringComparer.Ordinal));
        assessment.Options.Select(option => AgentCode.Of(option.Agent)).Order(StringComparer.Ordinal)
            .ShouldBe(expected.Options.Order(StringComparer.Ordinal));
        Reasons(assessment.Withheld).ShouldBe(
            expected.Withheld.Select(pair => $"{pair.Key}: {string.Join(' ', pair.Value.Order(StringComparer.Ordinal))}").Order(StringComparer.Ordinal));
        expected.Notices.Except(assessment.Notices.Select(notice => notice.Id)).ShouldBeEmpty();
        expected.NotNotices.Intersect(assessment.Notices.Select(notice => notice.Id)).ShouldBeEmpty();
        expected.Actions.Except(assessment.Actions.Select(action => action.Id)).ShouldBeEmpty();
        expected.Applied.Except(Applied(assessment.Trace)).ShouldBeEmpty();
    }

    private static IEnumerable<string> Actions(IEnumerable<Proposal> proposals) =>
        proposals.Select(proposal => $"{AgentCode.Of(proposal.Agent)} {PlannedActionCode.Of(proposal.Action)}").Order(StringComparer.Ordinal);

    private static IEnumerable<string> Reasons(IEnumerable<Proposal> withheld) => withheld
        .Select(proposal => $"{AgentCode.Of(proposal.Agent)}: {string.Join(' ', proposal.Vetoes.Select(veto => veto.Reason).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))}")
        .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Applied(TraceLog trace) =>
        trace.Where(entry => entry.Outcome == Truth.Yes).Select(entry => entry.Rule);
}
