using SScIld.Pathway;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Patient;

namespace SScIld.Interop.Lessons;

/// <summary>What a lesson expects and what the pathway says of its patient, side by side: the regression test of a lesson.</summary>
public static class LessonCheck
{
    /// <summary>Everything that is other than expected, at once: one wrong rule often shows in several places.</summary>
    /// <param name="expected">What the lesson expects.</param>
    /// <param name="assessment">The assessment of its case.</param>
    public static IReadOnlyList<LessonDifference> Differences(LessonExpectation expected, Assessment assessment) =>
    [
        .. Different("phenotype", [expected.Phenotype], [assessment.Phenotype.Value]),
        .. Different("active", [$"{TruthLogic.From(expected.Active)}"], [$"{assessment.Phenotype.Active}"]),
        .. Different("progression", [expected.Progression], [assessment.Progression.Status]),
        .. Different("trigger", [expected.AddOnTrigger], [assessment.Progression.AddOnTrigger]),
        .. Different("goh", [expected.Goh ?? assessment.Progression.Goh], [assessment.Progression.Goh]),
        .. Different("regimen", expected.Regimen.Select(pair => $"{pair.Key} {pair.Value}"), Actions(assessment.Regimen)),
        .. Different("options", expected.Options, assessment.Options.Select(option => AgentCode.Of(option.Agent))),
        .. Different("withheld", expected.Withheld.Select(pair => Withheld(pair.Key, pair.Value)), assessment.Withheld.Select(Withheld)),
        .. Lacking("notice", expected.Notices, assessment.Notices.Select(notice => notice.Id)),
        .. Lacking("action", expected.Actions, assessment.Actions.Select(action => action.Id)),
        .. Lacking("rule", expected.Applied, Applied(assessment)),
        .. expected.NotNotices.Intersect(assessment.Notices.Select(notice => notice.Id)).Select(id => new LessonDifference("notice", "", id)),
    ];

    /// <summary>The rules that applied.</summary>
    internal static IEnumerable<string> Applied(Assessment assessment) =>
        assessment.Trace.Where(entry => entry.Outcome == Truth.Yes).Select(entry => entry.Rule);

    private static IEnumerable<LessonDifference> Different(string part, IEnumerable<string> expected, IEnumerable<string> said)
    {
        var (wanted, found) = (Joined(expected), Joined(said));
        return wanted == found ? [] : [new LessonDifference(part, wanted, found)];
    }

    private static IEnumerable<LessonDifference> Lacking(string part, IEnumerable<string> expected, IEnumerable<string> said) =>
        expected.Except(said).Select(id => new LessonDifference(part, id, ""));

    private static IEnumerable<string> Actions(IEnumerable<Proposal> proposals) =>
        proposals.Select(proposal => $"{AgentCode.Of(proposal.Agent)} {PlannedActionCode.Of(proposal.Action)}");

    private static string Withheld(Proposal proposal) =>
        Withheld(AgentCode.Of(proposal.Agent), proposal.Vetoes.Select(veto => veto.Reason).Distinct(StringComparer.Ordinal));

    private static string Withheld(string agent, IEnumerable<string> reasons) => $"{agent} ({string.Join(' ', reasons.Order(StringComparer.Ordinal))})";

    private static string Joined(IEnumerable<string> parts) => string.Join(", ", parts.Order(StringComparer.Ordinal));
}

/// <summary>One thing that is other than a lesson expects.</summary>
/// <param name="Part">Which part of the assessment: <c>phenotype</c>, <c>regimen</c>, <c>notice</c> and so on.</param>
/// <param name="Expected">What is expected, in codes; empty: that it is not there.</param>
/// <param name="Said">What is said, in codes; empty: nothing.</param>
public sealed record LessonDifference(string Part, string Expected, string Said);
