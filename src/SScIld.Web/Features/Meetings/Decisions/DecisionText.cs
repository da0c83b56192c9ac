using SScIld.Pathway;
using SScIld.Pathway.Analysis.Concordance;
using SScIld.Pathway.Evidence;
using SScIld.Pathway.Explanation;
using SScIld.Web.Features.Meetings.Rooms;
using SScIld.Web.Features.Teaching.Answers;
using SScIld.Web.Features.Wording;

namespace SScIld.Web.Features.Meetings.Decisions;

/// <summary>Writes the record of a decision as plain text: for the letter, for the printer, and what the chair signs.</summary>
internal static class DecisionText
{
    /// <summary>The record.</summary>
    /// <param name="item">The case.</param>
    /// <param name="assessment">Its assessment in the language of the record.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="chair">The chair's name as the account shows it.</param>
    /// <param name="day">The day of the meeting.</param>
    /// <param name="words">The words.</param>
    public static string Write(AgendaItem item, Assessment assessment, MeetingDecision decision, string chair, DateOnly day, Words words)
    {
        var concordance = GuidelineConcordance.Of(assessment);
        return string.Join('\n', Lines());

        IEnumerable<string> Lines()
        {
            yield return words.Say("web.meeting.text-title", ("day", NumberText.Of(day)));
            yield return words.Say("web.meeting.text-case", ("case", assessment.CaseId ?? words.Phrase("value.not-known")), ("day", NumberText.Of(assessment.AsOf)));
            yield return words.Say("web.meeting.text-data", ("hash", DecisionDocument.HashOf(item)));
            yield return words.Say("web.meeting.text-pack", ("pack", assessment.Pack.Id), ("version", assessment.Pack.Version), ("hash", assessment.Pack.Hash));
            yield return words.Say("web.meeting.text-question", ("text", decision.Question));
            yield return words.Say("web.meeting.text-decided", ("text", decision.Decided));
            yield return words["web.meeting.text-options"];
            foreach (var option in decision.Options)
            {
                yield return $"- {Line(option)}";
            }

            yield return words.Say("web.meeting.text-confidence", ("text", words[$"web.meeting.confidence-{decision.Confidence}"]));
            yield return words.Say("web.meeting.text-dissent", ("text", decision.Dissent.Length == 0 ? words["web.meeting.nobody"] : decision.Dissent));
            yield return words.Say("web.meeting.text-owner", ("text", decision.Owner));
            yield return words.Say("web.meeting.text-review", ("text", decision.ReviewOn is { } review ? NumberText.Of(review) : words.Phrase("value.not-known")));
            yield return words.Say("web.meeting.text-signed", ("text", chair));
            yield return words.Of(words.Pack.Disclaimer);
        }

        // A guideline that is silent on one step of an agent and speaks of another has spoken.
        string Stance(IGrouping<Guideline, ConcordanceCell> of)
        {
            var stances = of.Select(cell => cell.Stance.Stance).Distinct(StringComparer.Ordinal).ToList();
            var spoken = stances.Where(stance => stance is not ("silent" or "not-verified")).ToList();
            return words.Say(
                "web.meeting.text-guideline",
                ("guideline", words.Of(of.Key.Name)),
                ("stance", words.List((spoken.Count > 0 ? spoken : stances).Select(stance => words.Phrase($"stance.{stance}")))));
        }

        string Line(ConsideredOption option)
        {
            var said = assessment.Regimen.Concat(assessment.Options).Concat(assessment.Withheld).FirstOrDefault(proposal => proposal.Agent == option.Agent);
            var guidelines = concordance.Rows.Where(row => row.Proposal.Agent == option.Agent).SelectMany(row => row.Cells).GroupBy(cell => cell.Guideline).Select(Stance).ToList();
            return words.Say(
                "web.meeting.text-option",
                ("agent", words.AgentName(option.Agent)),
                ("stand", words[option.IsChosen ? "web.meeting.chosen" : "web.meeting.not-chosen"]),
                ("reason", option.Reason.Length == 0 ? words["web.meeting.no-reason"] : option.Reason),
                ("tool", words.Phrase($"action.{PlannedActionCode.Of(said?.Action ?? PlannedAction.None)}")),
                ("guidelines", said is null || guidelines.Count == 0 ? words["web.meeting.not-compared"] : words.List(guidelines)));
        }
    }

    /// <summary>Whether every chosen agent, and no other, is what the pathway would have considered now.</summary>
    public static bool IsConcordant(MeetingDecision decision, Decision advice) =>
        decision.Options.All(option => option.IsChosen == (PlanStands.Of(advice[option.Agent]) == PlanStand.Now));
}
