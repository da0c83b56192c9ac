using System.Collections.Immutable;
using SScIld.Pathway;
using SScIld.Pathway.Patient;
using SScIld.Pathway.Rules;

namespace SScIld.Web.Features.Assessments;

/// <summary>What is different between two assessments of one case, in what a clinician acts on.</summary>
public sealed record AdviceChanges
{
    /// <summary>Two assessments that say the same.</summary>
    public static AdviceChanges None { get; } = new();

    /// <summary>The phenotype before and now; null: it stands.</summary>
    public (string Before, string Now)? Phenotype { get; private init; }

    /// <summary>The verdict on progression before and now; null: it stands.</summary>
    public (string Before, string Now)? Progression { get; private init; }

    /// <summary>Agents of which something else is said now, in the order of the assessment; those no longer named at the end.</summary>
    public ImmutableArray<AgentChange> Agents { get; private init; } = [];

    /// <summary>Warnings and critical notices that are new.</summary>
    public ImmutableArray<Notice> Notices { get; private init; } = [];

    /// <summary>Whether everything stands.</summary>
    public bool IsEmpty => Phenotype is null && Progression is null && Agents.IsEmpty && Notices.IsEmpty;

    /// <summary>Whether the verdict itself changed.</summary>
    public bool ChangesVerdict => Phenotype is not null || Progression is not null;

    /// <summary>Compares two assessments of one case in one language.</summary>
    public static AdviceChanges Between(Assessment before, Assessment now)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        var noticesBefore = before.Notices.Select(notice => (notice.Id, notice.Level)).ToHashSet();
        return new AdviceChanges
        {
            Phenotype = Pair(before.Phenotype.Value, now.Phenotype.Value),
            Progression = Pair(before.Progression.Status, now.Progression.Status),
            Agents = [.. AgentChanges(before, now)],
            Notices = [.. now.Notices.Where(notice => notice.Level != NoticeLevel.Info && !noticesBefore.Contains((notice.Id, notice.Level)))],
        };
    }

    /// <summary>Whether something else is said of an agent now.</summary>
    public bool Concerns(Agent agent) => Agents.Any(change => change.Agent == agent);

    private static IEnumerable<AgentChange> AgentChanges(Assessment before, Assessment now)
    {
        var earlier = Proposals(before).ToDictionary(proposal => proposal.Agent);
        foreach (var proposal in Proposals(now))
        {
            var was = earlier.Remove(proposal.Agent, out var found) ? found.Action : PlannedAction.None;
            if (was != proposal.Action)
            {
                yield return new AgentChange(proposal.Agent, was, proposal.Action, proposal);
            }
        }

        foreach (var gone in Proposals(before).Where(proposal => earlier.ContainsKey(proposal.Agent)))
        {
            yield return new AgentChange(gone.Agent, gone.Action, PlannedAction.None, null);
        }
    }

    // Of an agent that could be several times in a plan only the first entry is compared: other drugs, listed as entered.
    private static IEnumerable<Proposal> Proposals(Assessment assessment) =>
        assessment.Regimen.Concat(assessment.Options).Concat(assessment.Withheld).DistinctBy(proposal => proposal.Agent);

    private static (string Before, string Now)? Pair(string before, string now) => before == now ? null : (before, now);
}

/// <summary>What was said of an agent, and what is said now.</summary>
/// <param name="Agent">The agent.</param>
/// <param name="Before">What was said.</param>
/// <param name="Now">What is said.</param>
/// <param name="Proposal">The proposal now; null: the agent is no longer named.</param>
public sealed record AgentChange(Agent Agent, PlannedAction Before, PlannedAction Now, Proposal? Proposal);
