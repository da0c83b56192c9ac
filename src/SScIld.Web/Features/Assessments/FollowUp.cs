using System.Collections.Immutable;
using SScIld.Pathway;
using SScIld.Pathway.Patient;
using SScIld.Web.Features.Reference.Index;

namespace SScIld.Web.Features.Assessments;

/// <summary>Something that falls due: an action, or a check on an agent of the regimen.</summary>
/// <param name="Id">The action's or the check's id.</param>
/// <param name="Text">What to do.</param>
/// <param name="Agent">The agent it concerns; null: none in particular.</param>
/// <param name="Due">When; one day for a check.</param>
/// <param name="Basis">What it rests on: the rule that asks for the action, or the agent's own statement.</param>
public sealed record FollowUp(string Id, string Text, Agent? Agent, DateRange Due, ReferenceTarget Basis)
{
    /// <summary>Whether anything of an assessment has a date.</summary>
    public static bool AnyOf(Assessment assessment) =>
        assessment.Actions.Any(action => action.Due is not null)
        || assessment.Regimen.Any(proposal => proposal.Monitoring.Any(watch => watch.Due is not null));

    /// <summary>Everything of an assessment that has a date, the earliest first.</summary>
    public static ImmutableArray<FollowUp> All(Assessment assessment)
    {
        var actions = assessment.Actions
            .Where(action => action.Due is not null)
            .Select(action => new FollowUp(action.Id, action.Text, null, action.Due!.Value, ReferenceTarget.Rule(action.Rule)));
        var checks = assessment.Regimen.SelectMany(proposal => proposal.Monitoring
            .Where(watch => watch.Due is not null)
            .Select(watch => new FollowUp(watch.Id, watch.Text, proposal.Agent, new DateRange(watch.Due!.Value, watch.Due.Value), new(ReferenceKind.AgentFact, watch.Id))));
        return [.. actions.Concat(checks).OrderBy(item => item.Due.From).ThenBy(item => item.Due.To)];
    }
}
