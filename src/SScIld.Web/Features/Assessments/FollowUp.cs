using System.Collections.Immutable;
using SScIld.Pathway;
using SScIld.Pathway.Patient;

namespace SScIld.Web.Features.Assessments;

/// <summary>Something that falls due: an action, or a check on an agent of the regimen.</summary>
/// <param name="Id">The action's or the check's id.</param>
/// <param name="Text">What to do.</param>
/// <param name="Agent">The agent it concerns; null: none in particular.</param>
/// <param name="Due">When; one day for a check.</param>
public sealed record FollowUp(string Id, string Text, Agent? Agent, DateRange Due)
{
    /// <summary>Everything of an assessment that has a date, the earliest first.</summary>
    public static ImmutableArray<FollowUp> All(Assessment assessment)
    {
        var actions = assessment.Actions
            .Where(action => action.Due is not null)
            .Select(action => new FollowUp(action.Id, action.Text, null, action.Due!.Value));
        var checks = assessment.Regimen.SelectMany(proposal => proposal.Monitoring
            .Where(watch => watch.Due is not null)
            .Select(watch => new FollowUp(watch.Id, watch.Text, proposal.Agent, new DateRange(watch.Due!.Value, watch.Due.Value))));
        return [.. actions.Concat(checks).OrderBy(item => item.Due.From).ThenBy(item => item.Due.To)];
    }
}
