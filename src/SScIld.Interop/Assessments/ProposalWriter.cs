using System.Collections.Concurrent;
using System.Collections.Immutable;
using SScIld.Pathway;
using SScIld.Pathway.Evidence;
using SScIld.Pathway.Explanation;
using SScIld.Pathway.Patient;
using SScIld.Pathway.Rules;

namespace SScIld.Interop.Assessments;

/// <summary>Writes what is said of each agent. Studies, guideline stances, label status and doses are encoded once per pack.</summary>
internal sealed class ProposalWriter
{
    private readonly Language _language;
    private readonly bool _brief;
    private readonly byte[][] _monographs = new byte[AgentCode.All.Length][];

    // Keyed by the object itself: these records are shared by all assessments of a pack, and comparing them by content is slow.
    private readonly ConcurrentDictionary<StudyCard, byte[]> _studies = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<Position, byte[]> _positions = new(ReferenceEqualityComparer.Instance);
    private readonly Func<StudyCard, byte[]> _writeStudy;
    private readonly Func<Position, byte[]> _writePosition;

    public ProposalWriter(KnowledgePack pack, Language language, AssessmentDetail detail)
    {
        _language = language;
        _brief = detail == AssessmentDetail.Brief;
        _writeStudy = _brief ? BriefStudy : Study;
        _writePosition = Stances;
        foreach (var monograph in pack.Agents)
        {
            _monographs[(int)monograph.Agent] = Monograph(monograph);
        }
    }

    /// <summary>The entries of a list of proposals, and its end.</summary>
    public void Write(ImmutableArray<Proposal> proposals, JsonText text)
    {
        foreach (var proposal in proposals)
        {
            Common(proposal, text);
            text.Raw("},"u8);
        }

        text.Close(']');
    }

    /// <summary>The entries of the list of withheld proposals, and its end.</summary>
    public void WriteWithheld(ImmutableArray<Proposal> proposals, JsonText text)
    {
        foreach (var proposal in proposals)
        {
            Common(proposal, text);
            text.Raw(",\"vetoes\":["u8);
            foreach (var veto in proposal.Vetoes)
            {
                text.Raw("{\"reason\":"u8);
                text.Text(veto.Reason);
                AssessmentParts.Layer(veto.Layer, text);
                text.Raw(",\"liftedBy\":"u8);
                text.Text(veto.LiftedBy);
                text.Raw(",\"rule\":"u8);
                text.Text(veto.Rule);
                text.Raw(",\"text\":"u8);
                text.Text(veto.Text);
                text.Raw("},"u8);
            }

            text.Close(']');
            text.Raw("},"u8);
        }

        text.Close(']');
    }

    private void Common(Proposal proposal, JsonText text)
    {
        text.Raw("{\"agent\":"u8);
        text.Text(AgentCode.Of(proposal.Agent));
        text.Raw(",\"action\":"u8);
        text.Text(PlannedActionCode.Of(proposal.Action));
        text.Raw(",\"choiceGroup\":"u8);
        text.Text(proposal.ChoiceGroup);
        AssessmentParts.Layer(proposal.Layer, text);
        text.Raw(",\"because\":["u8);
        AssessmentParts.Reasons(proposal.Because, text);
        text.Raw(",\"against\":["u8);
        AssessmentParts.Reasons(proposal.Against, text);
        text.Raw(",\"evidence\":["u8);
        foreach (var card in proposal.Evidence)
        {
            text.Raw(_studies.GetOrAdd(card, _writeStudy));
        }

        text.Close(']');
        text.Raw(",\"guidelines\":["u8);
        foreach (var position in proposal.Positions)
        {
            text.Raw(_positions.GetOrAdd(position, _writePosition));
        }

        text.Close(']');
        text.Raw(_monographs[(int)proposal.Agent]);
        Checks(proposal.BeforeStarting, text);
        Watches(proposal.Monitoring, text);
    }

    private static void Checks(ImmutableArray<Check> checks, JsonText text)
    {
        text.Raw(",\"beforeStarting\":["u8);
        foreach (var check in checks)
        {
            text.Raw("{\"id\":"u8);
            text.Text(check.Id);
            text.Raw(",\"text\":"u8);
            text.Text(check.Text);
            text.Raw(check.Open ? ",\"open\":true"u8 : ",\"open\":false"u8);
            text.Raw(check.Verified ? ",\"verified\":true},"u8 : ",\"verified\":false},"u8);
        }

        text.Close(']');
    }

    private static void Watches(ImmutableArray<Watch> watches, JsonText text)
    {
        text.Raw(",\"monitoring\":["u8);
        foreach (var watch in watches)
        {
            text.Raw("{\"id\":"u8);
            text.Text(watch.Id);
            text.Raw(",\"text\":"u8);
            text.Text(watch.Text);
            text.Raw(",\"due\":"u8);
            if (watch.Due is { } due)
            {
                text.Day(due);
            }
            else
            {
                text.Raw("null"u8);
            }

            text.Raw(watch.Verified ? ",\"verified\":true},"u8 : ",\"verified\":false},"u8);
        }

        text.Close(']');
    }

    private byte[] BriefStudy(StudyCard card)
    {
        var text = new JsonText();
        text.Text(card.Study.Id);
        text.Raw(","u8);
        return text.ToArray();
    }

    private byte[] Study(StudyCard card)
    {
        var study = card.Study;
        var text = new JsonText();
        text.Raw("{\"id\":"u8);
        text.Text(study.Id);
        text.Raw(",\"study\":"u8);
        text.Text(study.Name);
        text.Raw(",\"type\":"u8);
        text.Text(study.Type);
        text.Raw(",\"n\":"u8);
        AssessmentParts.Rounded(study.N, text);
        text.Raw(",\"population\":"u8);
        text.Text(study.Population.In(_language));
        text.Raw(",\"finding\":"u8);
        text.Text(study.Finding.In(_language));
        text.Raw(",\"correction\":"u8);
        text.Text(Correction(card));
        text.Raw(",\"verified\":"u8);
        text.Flag(study.Verified);
        text.Raw(",\"unverified\":"u8);
        text.Text(study.Unverified?.In(_language));
        text.Raw("},"u8);
        return text.ToArray();
    }

    // Sentences follow each other with a space in English and without one in Chinese.
    private string? Correction(StudyCard card) => card.Errata.IsEmpty
        ? null
        : string.Join(_language == Language.Chinese ? "" : " ", card.Errata.Select(erratum => erratum.Correction.In(_language)));

    private byte[] Stances(Position position)
    {
        var text = new JsonText();
        foreach (var stance in position.Stances)
        {
            text.Raw("{\"source\":"u8);
            text.Text(stance.Guideline);
            text.Raw(",\"stance\":"u8);
            text.Text(stance.Stance);
            text.Raw(",\"strength\":"u8);
            text.Text(stance.Strength);
            text.Raw(",\"verified\":"u8);
            text.Flag(stance.Verified == Verification.Yes);
            text.Raw(",\"step\":"u8);
            text.Text(position.Id);
            text.Raw(",\"note\":"u8);
            text.Text(stance.Note?.In(_language));
            text.Raw("},"u8);
        }

        return text.ToArray();
    }

    private byte[] Monograph(AgentMonograph monograph)
    {
        var text = new JsonText();
        text.Raw(",\"labelStatus\":["u8);
        foreach (var status in monograph.LabelStatus)
        {
            text.Raw("{\"region\":"u8);
            text.Text(status.Region);
            text.Raw(",\"status\":"u8);
            text.Text(status.Status);
            text.Raw(",\"verified\":"u8);
            text.Flag(status.Verified);
            text.Raw("},"u8);
        }

        text.Close(']');
        text.Raw(",\"dose\":["u8);
        foreach (var dose in monograph.Doses)
        {
            text.Raw("{\"id\":"u8);
            text.Text(dose.Id);
            text.Raw(",\"text\":"u8);
            text.Text(dose.Text.In(_language));
            text.Raw(",\"labelled\":"u8);
            text.Flag(dose.Labelled);
            text.Raw(",\"verified\":"u8);
            text.Flag(dose.Verified);
            text.Raw("},"u8);
        }

        text.Close(']');
        return text.ToArray();
    }
}
