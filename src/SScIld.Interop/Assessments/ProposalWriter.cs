using System.Collections.Concurrent;
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
    private readonly PreparedItems _items;
    private readonly Func<StudyCard, byte[]> _writeStudy;
    private readonly Func<Position, byte[]> _writePosition;

    public ProposalWriter(KnowledgePack pack, Language language, AssessmentDetail detail)
    {
        _language = language;
        _brief = detail == AssessmentDetail.Brief;
        _writeStudy = _brief ? BriefStudy : Study;
        _writePosition = Stances;
        _items = new PreparedItems(pack, language);
        foreach (var monograph in pack.Agents)
        {
            _monographs[(int)monograph.Agent] = Monograph(monograph);
        }
    }

    /// <summary>A proposal.</summary>
    public void Write(Proposal proposal, JsonText text)
    {
        Common(proposal, text);
        text.Raw("}"u8);
    }

    /// <summary>A proposal that a gate withholds.</summary>
    public void WriteWithheld(Proposal proposal, JsonText text)
    {
        Common(proposal, text);
        text.List(",\"vetoes\":["u8, proposal.Vetoes, Veto);
        text.Raw("}"u8);
    }

    private static void Veto(VetoFinding veto, JsonText text)
    {
        text.Member("{\"reason\":"u8, veto.Reason);
        AssessmentParts.Layer(veto.Layer, text);
        text.Member(",\"liftedBy\":"u8, veto.LiftedBy);
        text.Member(",\"rule\":"u8, veto.Rule);
        text.Member(",\"text\":"u8, veto.Text);
        text.Raw("}"u8);
    }

    private void Common(Proposal proposal, JsonText text)
    {
        text.Member("{\"agent\":"u8, AgentCode.Of(proposal.Agent));
        text.Member(",\"action\":"u8, PlannedActionCode.Of(proposal.Action));
        text.Member(",\"choiceGroup\":"u8, proposal.ChoiceGroup);
        AssessmentParts.Layer(proposal.Layer, text);
        text.List(",\"because\":["u8, proposal.Because, AssessmentParts.Reason);
        text.List(",\"against\":["u8, proposal.Against, AssessmentParts.Reason);
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
        text.List(",\"beforeStarting\":["u8, proposal.BeforeStarting, _items.Check);
        text.List(",\"monitoring\":["u8, proposal.Monitoring, _items.Watch);
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
        text.Member("{\"id\":"u8, study.Id);
        text.Member(",\"study\":"u8, study.Name.In(_language));
        text.Member(",\"type\":"u8, study.Type);
        AssessmentParts.Rounded(",\"n\":"u8, study.N, text);
        text.Member(",\"population\":"u8, study.Population.In(_language));
        text.Member(",\"finding\":"u8, study.Finding.In(_language));
        text.Member(",\"correction\":"u8, Correction(card));
        text.Member(",\"verified\":"u8, study.Verified);
        text.Member(",\"unverified\":"u8, study.Unverified?.In(_language));
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
            text.Member("{\"source\":"u8, stance.Guideline);
            text.Member(",\"stance\":"u8, stance.Stance);
            text.Member(",\"strength\":"u8, stance.Strength);
            text.Member(",\"verified\":"u8, stance.Verified == Verification.Yes);
            text.Member(",\"step\":"u8, position.Id);
            text.Member(",\"note\":"u8, stance.Note?.In(_language));
            text.Raw("},"u8);
        }

        return text.ToArray();
    }

    private byte[] Monograph(AgentMonograph monograph)
    {
        var text = new JsonText();
        text.List(",\"labelStatus\":["u8, monograph.LabelStatus, Status);
        text.List(",\"dose\":["u8, monograph.Doses, Dose);
        return text.ToArray();
    }

    private static void Status(LabelStatus status, JsonText text)
    {
        text.Member("{\"region\":"u8, status.Region);
        text.Member(",\"status\":"u8, status.Status);
        text.Member(",\"verified\":"u8, status.Verified);
        text.Raw("}"u8);
    }

    private void Dose(Dose dose, JsonText text)
    {
        text.Member("{\"id\":"u8, dose.Id);
        text.Member(",\"text\":"u8, dose.Text.In(_language));
        text.Member(",\"labelled\":"u8, dose.Labelled);
        text.Member(",\"verified\":"u8, dose.Verified);
        text.Raw("}"u8);
    }
}
