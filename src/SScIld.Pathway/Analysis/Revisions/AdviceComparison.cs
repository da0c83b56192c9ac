using System.Collections.Immutable;
using SScIld.Pathway.Analysis.Changes;
using SScIld.Pathway.Explanation;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Patient;
using SScIld.Pathway.Rules;

namespace SScIld.Pathway.Analysis.Revisions;

/// <summary>Compares what two packs say of one case, and names the rules by which it became another.</summary>
/// <param name="earlier">The earlier pack.</param>
/// <param name="later">The later pack.</param>
/// <param name="changed">The pieces that decide something and differ between the packs.</param>
/// <param name="concluding">Those of them that conclude another thing from the same answer.</param>
public sealed class AdviceComparison(KnowledgePack earlier, KnowledgePack later, IReadOnlySet<PartKey> changed, IReadOnlySet<PartKey> concluding)
{
    private readonly RuleGrounds _grounds = RuleGrounds.Of(earlier);
    private readonly RuleGrounds _newGrounds = RuleGrounds.Of(later);

    /// <summary>Compares two assessments of one case, each with its trace.</summary>
    public AdviceRevision Of(Assessment before, Assessment after)
    {
        ImmutableArray<AdviceFlip> flips =
        [
            .. Labels(before).Zip(Labels(after), (was, now) => new AdviceFlip(was.Part, was.Code, now.Code)).Where(flip => flip.From != flip.To),
        ];
        var (said, says) = (Items(before).ToList(), Items(after).ToList());
        ImmutableArray<AdviceItemChange> items =
        [
            .. said.Except(says).Concat(says.Except(said).Select(item => item with { IsNew = true }))
                .OrderBy(item => item.Kind).ThenBy(item => item.Id, StringComparer.Ordinal).ThenBy(item => item.IsNew),
        ];
        return new AdviceRevision(flips, items, flips.IsEmpty && items.IsEmpty ? [] : Shifts(before, after));
    }

    // The order is the same for every assessment: labels first, then the agents.
    private static IEnumerable<(string Part, string Code)> Labels(Assessment assessment)
    {
        yield return (ContractIds.Phenotype, assessment.Phenotype.Value);
        yield return (ContractIds.PhenotypeActive, assessment.Phenotype.Active switch { Truth.Yes => "yes", Truth.No => "no", _ => "" });
        yield return (ContractIds.ProgressionStatus, assessment.Progression.Status);
        yield return (ContractIds.AddOnTrigger, assessment.Progression.AddOnTrigger);
        yield return (ContractIds.Goh, assessment.Progression.Goh);
        foreach (var definition in assessment.Progression.Definitions)
        {
            yield return ($"{ContractIds.DefinitionPrefix}{definition.Id}", definition.Status);
        }

        var actions = assessment.Regimen.Concat(assessment.Options).Concat(assessment.Withheld).ToDictionary(proposal => proposal.Agent, proposal => proposal.Action);
        foreach (var agent in AgentCode.All)
        {
            yield return ($"plan.{AgentCode.Of(agent)}", PlannedActionCode.Of(actions.GetValueOrDefault(agent)));
        }
    }

    private static IEnumerable<AdviceItemChange> Items(Assessment assessment) =>
    [
        .. assessment.Withheld
            .SelectMany(proposal => proposal.Vetoes, (proposal, veto) => new AdviceItemChange(AdviceItemKind.Gate, $"{AgentCode.Of(proposal.Agent)}.{veto.Reason}", "", IsNew: false))
            .Distinct(),
        .. assessment.Notices.Select(notice => new AdviceItemChange(AdviceItemKind.Notice, notice.Id, NoticeLevelCode.Of(notice.Level), IsNew: false)),
        .. assessment.Actions.Select(action => new AdviceItemChange(AdviceItemKind.Action, action.Id, Days(action.Due), IsNew: false)),
        .. assessment.Missing.Select(datum => new AdviceItemChange(AdviceItemKind.Missing, datum.Fact, "", IsNew: false)),
    ];

    private ImmutableArray<RuleShift> Shifts(Assessment before, Assessment after)
    {
        var (was, now) = (Outcomes(before), Outcomes(after));
        var shifts = now.Keys.Concat(was.Keys.Where(rule => !now.ContainsKey(rule)))
            .Select(rule => new RuleShift(
                rule,
                was.TryGetValue(rule, out var outcome) ? outcome : null,
                now.TryGetValue(rule, out var newOutcome) ? newOutcome : null,
                [.. _grounds[rule].Union(_newGrounds[rule]).Where(changed.Contains).OrderBy(ground => ground.Kind).ThenBy(ground => ground.Id, StringComparer.Ordinal)]))
            .Where(IsShift)
            .ToImmutableArray();

        // What follows from another rule is told only where no rule can be named that rests on a change itself.
        var first = shifts.RemoveAll(shift => shift.RestsOn.IsEmpty);
        return first.IsEmpty ? shifts : first;
    }

    // A rule that was taken out or put in says something only where it speaks; one that speaks as before may conclude another thing.
    private bool IsShift(RuleShift shift) => (shift.Before ?? Truth.No) != (shift.After ?? Truth.No)
        || (shift.After is not (null or Truth.No) && shift.RestsOn.Any(ground => concluding.Contains(ground) || _newGrounds.States(shift.Rule, ground)));

    private static Dictionary<string, Truth> Outcomes(Assessment assessment) =>
        assessment.Trace.ToDictionary(entry => entry.Rule, entry => entry.Outcome, StringComparer.Ordinal);

    private static string Days(DateRange? due) => due is { } days ? $"{NumberText.Of(days.From)}/{NumberText.Of(days.To)}" : "";
}
