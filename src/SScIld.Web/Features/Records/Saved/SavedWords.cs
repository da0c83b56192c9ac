using SScIld.Pathway.Patient;
using SScIld.Pathway.Rules;
using SScIld.Storage.Assessments;
using SScIld.Web.Features.Wording;

namespace SScIld.Web.Features.Records.Saved;

/// <summary>Saved advice in the words of the page.</summary>
public static class SavedWords
{
    /// <summary>"Add nintedanib".</summary>
    public static string Proposal(Words words, SavedProposal proposal)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(proposal);
        var agent = ("agent", AgentCode.TryParse(proposal.Agent, out var known) ? words.AgentInSentence(known) : proposal.Agent);
        return Words.AtStart(proposal.Action switch
        {
            "continue" => words.Say("note.action.continue", agent),
            "start" => words.Say("note.action.start", agent),
            "add" => words.Say("note.action.add", agent),
            "hold" => words.Say("note.action.hold", agent),
            "reviewDose" => words.Say("note.action.review-dose", agent),
            _ => words.Say("web.records.agent-and-action", agent, ("action", words.Phrase($"action.{proposal.Action}"))),
        });
    }

    /// <summary>What two assessments of one patient say differently, line by line; empty when they say the same.</summary>
    public static IReadOnlyList<string> Changes(Words words, SavedAdvice before, SavedAdvice now)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        var lines = new List<string>();
        if (before.Phenotype != now.Phenotype)
        {
            lines.Add(Label(words, "web.changes.phenotype", ContractIds.Phenotype, before.Phenotype, now.Phenotype));
        }

        if (before.Progression != now.Progression)
        {
            lines.Add(Label(words, "web.changes.progression", ContractIds.ProgressionStatus, before.Progression, now.Progression));
        }

        var earlier = before.Proposals.DistinctBy(proposal => proposal.Agent).ToDictionary(proposal => proposal.Agent, proposal => proposal.Action);
        foreach (var proposal in now.Proposals.DistinctBy(proposal => proposal.Agent))
        {
            if (!earlier.Remove(proposal.Agent, out var action))
            {
                lines.Add(words.Say("web.records.change-new", ("proposal", Proposal(words, proposal))));
            }
            else if (action != proposal.Action)
            {
                lines.Add(words.Say("web.records.change-action", ("proposal", Proposal(words, proposal)), ("before", words.Phrase($"action.{action}"))));
            }
        }

        lines.AddRange(earlier.Keys.Select(agent => words.Say("web.changes.gone", ("agent", AgentName(words, agent)))));
        return lines;
    }

    /// <summary>Why an assessment may no longer be what would be said today, each reason a sentence.</summary>
    public static IEnumerable<string> Stale(Words words, Staleness stale)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(stale);
        if (stale.EntriesChanged)
        {
            yield return words["web.records.stale-entries"];
        }

        if (stale.HasNewerVisit)
        {
            yield return words["web.records.stale-visit"];
        }

        if (stale.PackChanged)
        {
            yield return words["web.records.stale-pack"];
        }
    }

    private static string AgentName(Words words, string code) => AgentCode.TryParse(code, out var agent) ? words.AgentName(agent) : code;

    private static string Label(Words words, string key, string label, string before, string now) =>
        words.Say(key, ("before", words.Value(label, before)), ("now", words.Value(label, now)));
}
