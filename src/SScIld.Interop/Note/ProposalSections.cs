using System.Collections.Immutable;
using SScIld.Interop.Assessments;
using SScIld.Pathway;
using SScIld.Pathway.Evidence;
using SScIld.Pathway.Explanation;

namespace SScIld.Interop.Note;

/// <summary>What to consider now, what could be considered, and what a gate withholds.</summary>
internal sealed class ProposalSections(Assessment assessment, NoteVoice voice, NotePage page, AssessmentDetail detail)
{
    private bool IsFull => detail == AssessmentDetail.Full;

    public void Write()
    {
        WriteWhatStopsProposals();
        Section(voice.Say("note.heading.regimen"), assessment.Regimen);
        Section(voice.Say("note.heading.options"), assessment.Options);
        Section(voice.Say("note.heading.withheld"), assessment.Withheld);
    }

    private void WriteWhatStopsProposals()
    {
        if (assessment.Stopped.IsEmpty)
        {
            return;
        }

        page.Heading(voice.Say("note.heading.stopped"));
        foreach (var reason in assessment.Stopped)
        {
            page.Item(Wording.Layered(voice, reason.Text, reason.Layer));
        }
    }

    private void Section(string heading, ImmutableArray<Proposal> proposals)
    {
        if (proposals.IsEmpty)
        {
            return;
        }

        page.Heading(heading);
        for (var i = 0; i < proposals.Length; i++)
        {
            var proposal = proposals[i];
            page.Item(Mark(i + 1), Title(proposal));
            Vetoes(proposal);
            Reasons(proposal);
            if (IsFull)
            {
                Evidence(proposal);
                Guidelines(proposal);
                Label(proposal);
            }

            Checks(proposal);
            if (IsFull)
            {
                Monitoring(proposal);
            }
        }
    }

    private static string Mark(int number) => $"{NumberText.Of(number)}. ";

    private string Title(Proposal proposal)
    {
        var title = NoteVoice.AtLineStart(Wording.StaysOutside(proposal)
            ? voice.Say("note.action.outside", ("agent", voice.AgentName(proposal.Agent)))
            : Wording.Action(voice, proposal.Action, voice.AgentName(proposal.Agent)));
        var others = assessment.Regimen.Concat(assessment.Options)
            .Where(other => other.ChoiceGroup is not null && other.ChoiceGroup == proposal.ChoiceGroup && other.Agent != proposal.Agent)
            .Select(other => voice.AgentName(other.Agent))
            .ToList();
        if (others.Count > 0)
        {
            title = voice.Say("note.instead-of", ("title", title), ("others", string.Join(voice.Say("note.or"), others)));
        }

        // A drug that simply goes on is said by no layer.
        return proposal.Because.IsEmpty && proposal.Vetoes.IsEmpty ? title : Wording.Layered(voice, title, proposal.Layer);
    }

    private void Vetoes(Proposal proposal)
    {
        foreach (var veto in proposal.Vetoes)
        {
            page.Under(Wording.Layered(voice, veto.Text, veto.Layer));
            page.Under(voice.Say("note.lifted-by", ("text", veto.LiftedBy)));
        }
    }

    private void Reasons(Proposal proposal)
    {
        // In short, a withheld agent is told by what withholds it.
        if (!IsFull && !proposal.Vetoes.IsEmpty)
        {
            return;
        }

        Group(voice.Say("note.because"), proposal.Because.Select(reason => Wording.Reason(voice, reason, proposal.Layer)));
        Group(voice.Say("note.against"), proposal.Against.Select(reason => Wording.Reason(voice, reason, proposal.Layer)));
    }

    /// <summary>A study a line, and under it, for each slip of the review, what it prints and what is so.</summary>
    private void Evidence(Proposal proposal)
    {
        if (proposal.Evidence.IsEmpty)
        {
            return;
        }

        page.Under(voice.Say("note.labelled-list", ("label", voice.Say("note.evidence"))));
        foreach (var card in proposal.Evidence)
        {
            page.UnderItem(Study(card.Study));
            foreach (var slip in card.Errata.Where(IsSlip))
            {
                page.UnderUnderItem(voice.Say("note.correction", ("claim", voice.Of(slip.Claim)), ("correction", voice.Of(slip.Correction))));
            }
        }
    }

    private string Study(Study study)
    {
        var type = voice.PackPhrase($"study-type.{study.Type}");
        var kind = study.N is { } n ? voice.Say("note.study-kind", ("type", type), ("n", NumberText.Of(n))) : type;
        return voice.WithVerification(
            voice.Say("note.study", ("name", voice.Of(study.Name)), ("kind", kind), ("finding", voice.Of(study.Finding))), study.Verified);
    }

    /// <summary>An entry of the errata list that found the review right corrects nothing.</summary>
    private static bool IsSlip(Erratum erratum) => erratum.Severity != "OK";

    private void Guidelines(Proposal proposal) => Group(
        voice.Say("note.guidelines"),
        proposal.Positions.Select(position => voice.Say("note.position", ("step", voice.Of(position.Text)), ("stances", Stances(position)))));

    /// <summary>Who agrees, who is against, who is silent; each stance once, with the guidelines that take it.</summary>
    private string Stances(Position position) => NoteVoice.AtLineStart(voice.List(position.Stances
        .GroupBy(stance => stance.Stance, StringComparer.Ordinal)
        .Select(group => voice.Say(
            "note.labelled-line",
            ("label", voice.PackPhrase($"stance.{group.Key}")),
            ("text", string.Join(voice.Say("note.comma"), group.Select(Guideline)))))));

    private string Guideline(GuidelineStance stance)
    {
        var name = voice.Of(assessment.Pack.Evidence.Guidelines.First(candidate => candidate.Id == stance.Guideline).Name);
        var remarks = new List<string>();
        if (stance.Stance is not ("silent" or "not-verified") && stance.Strength != "ungraded")
        {
            remarks.Add(voice.PackPhrase($"strength.{stance.Strength}"));
        }

        if (stance.Stance != "not-verified" && stance.Verified != Verification.Yes)
        {
            remarks.Add(voice.PackPhrase(stance.Verified == Verification.Partly ? "verification.partly" : "verification.no"));
        }

        return remarks.Count == 0
            ? name
            : voice.Say("note.with-remarks", ("text", name), ("remarks", string.Join(voice.Say("note.comma"), remarks)));
    }

    private void Label(Proposal proposal)
    {
        var statuses = proposal.Monograph.LabelStatus.Select(status =>
        {
            var text = voice.Say("note.label-status", ("region", voice.PackPhrase($"region.{status.Region}")), ("status", voice.PackPhrase($"label-status.{status.Status}")));
            return status.Status == "not-known" ? text : voice.WithVerification(text, status.Verified);
        });
        var line = voice.List(statuses);
        if (line.Length > 0)
        {
            page.Under(voice.Say("note.labelled-line", ("label", voice.Say("note.label")), ("text", line)));
        }
    }

    private void Checks(Proposal proposal)
    {
        // A withheld agent is not about to be started.
        if (proposal.Action == PlannedAction.Withheld || (!IsFull && proposal.Action == PlannedAction.Option))
        {
            return;
        }

        var shown = IsFull ? proposal.BeforeStarting : [.. proposal.BeforeStarting.Where(check => check.Open)];
        Group(
            voice.Say(IsFull ? "note.before-starting" : "note.before-starting-open"),
            shown.Select(check =>
            {
                var text = voice.WithVerification(check.Text, check.Verified);
                return IsFull && check.Open ? voice.Say("note.check-open", ("text", text)) : text;
            }));
    }

    private void Monitoring(Proposal proposal)
    {
        if (proposal.Action == PlannedAction.Withheld)
        {
            return;
        }

        Group(voice.Say("note.monitoring"), proposal.Monitoring.Select(watch =>
        {
            var text = voice.WithVerification(watch.Text, watch.Verified);
            return watch.Due is { } due ? voice.Say("note.watch-due", ("text", text), ("due", NumberText.Of(due))) : text;
        }));
    }

    /// <summary>A label with what it covers: on its line when it is one thing, as a list when it is more.</summary>
    private void Group(string label, IEnumerable<string> items)
    {
        var lines = items.ToList();
        if (lines.Count == 1)
        {
            page.Under(voice.Say("note.labelled-line", ("label", label), ("text", lines[0])));
        }
        else if (lines.Count > 1)
        {
            page.Under(voice.Say("note.labelled-list", ("label", label)));
            lines.ForEach(page.UnderItem);
        }
    }
}
