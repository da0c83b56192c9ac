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
        lesson.Id.ShouldBe(name);
        lesson.Schema.ShouldBe(Lesson.SchemaId);

        // All differences at once: one wrong rule often shows in several places.
        Differences(lesson.Expected, PathwayEngine.Assess(LessonFiles.Case(name), RealPack.Pack)).ShouldBeEmpty();
    }

    private static IEnumerable<string> Differences(LessonExpectation expected, Assessment assessment) =>
    [
        .. Different("phenotype", [expected.Phenotype], [assessment.Phenotype.Value]),
        .. Different("active", [$"{TruthLogic.From(expected.Active)}"], [$"{assessment.Phenotype.Active}"]),
        .. Different("progression", [expected.Progression], [assessment.Progression.Status]),
        .. Different("trigger", [expected.AddOnTrigger], [assessment.Progression.AddOnTrigger]),
        .. Different("Goh", [expected.Goh ?? assessment.Progression.Goh], [assessment.Progression.Goh]),
        .. Different("regimen", expected.Regimen.Select(pair => $"{pair.Key} {pair.Value}"), Actions(assessment.Regimen)),
        .. Different("options", expected.Options, assessment.Options.Select(option => AgentCode.Of(option.Agent))),
        .. Different("withheld", expected.Withheld.Select(pair => Withheld(pair.Key, pair.Value)), assessment.Withheld.Select(Withheld)),
        .. Lacking("notice", expected.Notices, assessment.Notices.Select(notice => notice.Id)),
        .. expected.NotNotices.Intersect(assessment.Notices.Select(notice => notice.Id)).Select(id => $"notice {id} is there"),
        .. Lacking("action", expected.Actions, assessment.Actions.Select(action => action.Id)),
        .. Lacking("rule", expected.Applied, Applied(assessment.Trace)),
    ];

    private static IEnumerable<string> Different(string what, IEnumerable<string> expected, IEnumerable<string> said)
    {
        var (wanted, found) = (Joined(expected), Joined(said));
        return wanted == found ? [] : [$"{what}: expected [{wanted}], said [{found}]"];
    }

    private static IEnumerable<string> Lacking(string what, IEnumerable<string> expected, IEnumerable<string> said) =>
        expected.Except(said).Select(id => $"{what} {id} is not there");

    private static IEnumerable<string> Actions(IEnumerable<Proposal> proposals) =>
        proposals.Select(proposal => $"{AgentCode.Of(proposal.Agent)} {PlannedActionCode.Of(proposal.Action)}");

    private static string Withheld(Proposal proposal) =>
        Withheld(AgentCode.Of(proposal.Agent), proposal.Vetoes.Select(veto => veto.Reason).Distinct(StringComparer.Ordinal));

    private static string Withheld(string agent, IEnumerable<string> reasons) => $"{agent} ({string.Join(' ', reasons.Order(StringComparer.Ordinal))})";

    private static string Joined(IEnumerable<string> parts) => string.Join(", ", parts.Order(StringComparer.Ordinal));

    private static IEnumerable<string> Applied(TraceLog trace) =>
        trace.Where(entry => entry.Outcome == Truth.Yes).Select(entry => entry.Rule);
}
