using SScIld.Pathway;
using SScIld.Pathway.Logic;

namespace SScIld.Cases.Tests;

/// <summary>What every rule said in every lesson, and what was given to anyone.</summary>
internal static class LessonOutcomes
{
    private static readonly Lazy<Assessment[]> Assessments = new(() => [.. LessonFiles.Names.Select(name => PathwayEngine.Assess(LessonFiles.Case(name), RealPack.Pack))]);
    private static readonly Lazy<HashSet<(string Rule, Truth Outcome)>> Outcomes = new(() =>
        [.. Assessments.Value.SelectMany(assessment => assessment.Trace.Select(entry => (entry.Rule, entry.Outcome)))]);

    private static readonly Lazy<Dictionary<string, Truth>[]> ByLesson = new(() =>
        [.. Assessments.Value.Select(assessment => assessment.Trace.ToDictionary(entry => entry.Rule, entry => entry.Outcome, StringComparer.Ordinal))]);

    private static readonly Lazy<HashSet<string>> GivenIds = new(() =>
        [.. Assessments.Value.SelectMany(assessment => assessment.Notices.Select(notice => notice.Id).Concat(assessment.Actions.Select(action => action.Id)))]);

    /// <summary>Every rule, rows of tables included.</summary>
    public static IEnumerable<string> Rules => Assessments.Value[0].Trace.Select(entry => entry.Rule);

    /// <summary>Whether a rule had an outcome in some lesson.</summary>
    public static bool Has(string rule, Truth outcome) => Outcomes.Value.Contains((rule, outcome));

    /// <summary>What a rule said in a lesson, by the lesson's place.</summary>
    public static Truth Of(int lesson, string rule) => ByLesson.Value[lesson][rule];

    /// <summary>Whether a notice or an action is given in some lesson.</summary>
    public static bool Gives(string id) => GivenIds.Value.Contains(id);
}
