using System.Collections.Concurrent;
using SScIld.Pathway;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Patient;

namespace SScIld.Cases.Tests;

/// <summary>How many of the generated patients reach each state of the pathway: a property says nothing about a state that no patient is in.</summary>
internal static class Generated
{
    /// <summary>How many patients are looked at.</summary>
    public static int Patients { get; } = LongRun.Choose(20_000, 200_000);

    private static readonly Lazy<ConcurrentDictionary<string, int>> Counted = new(Count);

    /// <summary>How many patients are in a state, by its name.</summary>
    public static IReadOnlyDictionary<string, int> States => Counted.Value;

    /// <summary>How many patients are in a state.</summary>
    public static int In(string state) => States.GetValueOrDefault(state);

    private static ConcurrentDictionary<string, int> Count()
    {
        var counts = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        Parallel.For(0, Patients, seed =>
        {
            foreach (var state in StatesOf(PathwayEngine.Assess(CaseGenerator.Make(seed), RealPack.Pack)).Distinct(StringComparer.Ordinal))
            {
                counts.AddOrUpdate(state, 1, (_, count) => count + 1);
            }
        });
        return counts;
    }

    private static IEnumerable<string> StatesOf(Assessment assessment) =>
    [
        $"phenotype {assessment.Phenotype.Value}",
        $"phenotype {assessment.Phenotype.Value}, active {assessment.Phenotype.Active}",
        $"progression {assessment.Progression.Status}",
        $"trigger {assessment.Progression.AddOnTrigger}",
        $"Goh {assessment.Progression.Goh}",
        .. assessment.Progression.Definitions.Select(definition => $"definition {definition.Id} {definition.Status}"),
        .. assessment.Regimen.Concat(assessment.Options).Concat(assessment.Withheld)
            .Select(item => $"plan {AgentCode.Of(item.Agent)} {PlannedActionCode.Of(item.Action)}"),
        .. assessment.Withheld.SelectMany(item => item.Vetoes, (item, veto) => $"veto {AgentCode.Of(item.Agent)} {veto.Reason}"),
        .. assessment.Notices.Select(notice => $"notice {notice.Id}"),
        .. assessment.Actions.Select(action => $"action {action.Id}"),
        .. assessment.Trace.Where(entry => entry.Outcome == Truth.Yes).Select(entry => $"rule {entry.Rule}"),
        assessment.Stopped.IsEmpty ? "proposals open" : "proposals stopped",
    ];
}
