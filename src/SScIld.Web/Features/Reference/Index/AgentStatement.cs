using SScIld.Pathway;
using SScIld.Pathway.Evidence;

namespace SScIld.Web.Features.Reference.Index;

/// <summary>Anything said of an agent that has an id of its own and may be cited.</summary>
/// <param name="Id">The id, which begins with the agent's code.</param>
/// <param name="Group">What kind of statement it is: <c>dose</c>, <c>before</c>, <c>monitoring</c> or the kind of a fact.</param>
/// <param name="Text">What it says.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Verified">Whether the source was seen.</param>
internal sealed record AgentStatement(string Id, string Group, Localized Text, string Source, bool Verified)
{
    /// <summary>Everything said of an agent, in the order of its file.</summary>
    public static IEnumerable<AgentStatement> AllOf(AgentMonograph agent) =>
    [
        .. agent.Doses.Select(dose => new AgentStatement(dose.Id, "dose", dose.Text, dose.Source, dose.Verified)),
        .. agent.BeforeStarting.Select(check => new AgentStatement(check.Id, "before", check.Text, check.Source, check.Verified)),
        .. agent.Monitoring.Select(watch => new AgentStatement(watch.Id, "monitoring", watch.Text, watch.Source, watch.Verified)),
        .. agent.Facts.Select(fact => new AgentStatement(fact.Id, fact.Kind, fact.Text, fact.Source, fact.Verified)),
    ];
}
