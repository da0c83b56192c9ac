using System.Collections.Immutable;
using SScIld.Interop.Lessons;
using SScIld.Pathway;
using SScIld.Pathway.Rules;
using SScIld.Web.Features.Cases;
using SScIld.Web.Hosting;

namespace SScIld.Web.Features.Teaching.Library;

/// <summary>
/// Which parts of the pathway each lesson is about: those whose rules, notices and gates its author pinned down; where
/// nothing was, the part that its plan comes from. Worked out once.
/// </summary>
public sealed class LessonSubjects(ProductKnowledge knowledge)
{
    private const string Safety = "safety";

    private readonly Lazy<IReadOnlyDictionary<string, ImmutableArray<StageDefinition>>> _byLesson = new(() => knowledge.Examples.All.ToDictionary(
        lesson => lesson.Id, lesson => Of(lesson.Expected, knowledge.Pack), StringComparer.Ordinal));

    /// <summary>The parts a lesson is about, in the order of the pathway; at least one.</summary>
    public ImmutableArray<StageDefinition> Of(ExampleCase lesson)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        return _byLesson.Value[lesson.Id];
    }

    private static ImmutableArray<StageDefinition> Of(LessonExpectation expected, KnowledgePack pack)
    {
        var stages = StagesOfRules(expected, pack).Concat(StagesOfNotices(expected, pack)).ToHashSet(StringComparer.Ordinal);
        if (expected.Withheld.Count > 0 || expected.Regimen.Values.Any(action => action == PlannedActionCode.Of(PlannedAction.Hold) || action == PlannedActionCode.Of(PlannedAction.ReviewDose)))
        {
            stages.Add(Safety);
        }

        if (stages.Count == 0)
        {
            stages.Add(expected.Regimen.Values.Contains(PlannedActionCode.Of(PlannedAction.Start)) || expected.Regimen.Count == 0 ? "base" : "add-on");
        }

        return [.. pack.Stages.Where(stage => stages.Contains(stage.Id))];
    }

    private static IEnumerable<string> StagesOfRules(LessonExpectation expected, KnowledgePack pack) =>
        pack.Rules.Where(rule => expected.Applied.Contains(rule.Id)).Select(rule => rule.Stage)
            .Concat(pack.Tables.Where(table => table.Rows.Append(table.Otherwise).Any(row => expected.Applied.Contains(row.Id))).Select(table => table.Stage));

    // A notice says where a lesson is at home only when nothing more definite does.
    private static IEnumerable<string> StagesOfNotices(LessonExpectation expected, KnowledgePack pack) => expected.Applied.Count > 0
        ? []
        : pack.Rules.Where(rule => rule.Then.OfType<GiveNotice>().Any(notice => expected.Notices.Contains(notice.Id))).Select(rule => rule.Stage);
}
