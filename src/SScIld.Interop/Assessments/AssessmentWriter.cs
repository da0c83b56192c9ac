using System.Buffers;
using SScIld.Pathway;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Measurements;
using SScIld.Pathway.Rules;

namespace SScIld.Interop.Assessments;

/// <summary>
/// Writes assessments of one pack in one language as <c>sscild.assessment/1</c>: the same assessment gives the same bytes on
/// every machine. Made once and used by any number of threads: what no patient changes is encoded once and copied after.
/// </summary>
public sealed class AssessmentWriter
{
    private readonly byte[] _packText;
    private readonly ProposalWriter _proposals;
    private readonly TraceWriter? _trace;

    /// <summary>Prepares what every assessment of a pack shares.</summary>
    /// <param name="pack">The pack the assessments were made with.</param>
    /// <param name="language">The language they were made in.</param>
    /// <param name="detail">How much is written.</param>
    public AssessmentWriter(KnowledgePack pack, Language language, AssessmentDetail detail = AssessmentDetail.Full)
    {
        ArgumentNullException.ThrowIfNull(pack);
        Pack = pack;
        Language = language;
        Detail = detail;
        _packText = PackText(pack, language);
        _proposals = new ProposalWriter(pack, language, detail);
        _trace = detail == AssessmentDetail.Full ? new TraceWriter() : null;
    }

    /// <summary>The pack.</summary>
    public KnowledgePack Pack { get; }

    /// <summary>The language.</summary>
    public Language Language { get; }

    /// <summary>How much is written.</summary>
    public AssessmentDetail Detail { get; }

    /// <summary>The assessment as UTF-8 JSON.</summary>
    public byte[] Write(Assessment assessment)
    {
        var text = new JsonText();
        Write(assessment, text);
        return text.ToArray();
    }

    /// <summary>Writes the assessment as UTF-8 JSON.</summary>
    public void Write(Assessment assessment, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var text = new JsonText();
        Write(assessment, text);
        output.Write(text.Written);
    }

    /// <summary>Appends the assessment to a text.</summary>
    public void Write(Assessment assessment, JsonText text)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(text);
        if (!ReferenceEquals(assessment.Pack, Pack) || assessment.Language != Language)
        {
            throw new ArgumentException("The assessment is of another pack or in another language than this writer.", nameof(assessment));
        }

        text.Member("{\"schema\":\"sscild.assessment/1\",\"caseId\":"u8, assessment.CaseId);
        text.Raw(",\"asOf\":"u8);
        text.Day(assessment.AsOf);
        text.Raw(_packText);
        Phenotype(assessment.Phenotype, text);
        Progression(assessment.Progression, text);
        text.List(",\"stopped\":["u8, assessment.Stopped, AssessmentParts.Reason);
        text.List(",\"regimen\":["u8, assessment.Regimen, _proposals.Write);
        text.List(",\"options\":["u8, assessment.Options, _proposals.Write);
        text.List(",\"withheld\":["u8, assessment.Withheld, _proposals.WriteWithheld);
        text.List(",\"notices\":["u8, assessment.Notices, Notice);
        text.List(",\"actions\":["u8, assessment.Actions, Action);
        text.List(",\"missing\":["u8, assessment.Missing, Missing);
        if (_trace is not null)
        {
            text.Raw(",\"trace\":["u8);
            _trace.Write(assessment.Trace, text);
        }

        text.Raw("}"u8);
    }

    private static byte[] PackText(KnowledgePack pack, Language language)
    {
        var text = new JsonText();
        text.Member(",\"pack\":{\"id\":"u8, pack.Id);
        text.Member(",\"version\":"u8, pack.Version);
        text.Member(",\"hash\":"u8, pack.Hash);
        text.Member("},\"language\":"u8, LanguageCode.Of(language));
        text.Member(",\"disclaimer\":"u8, pack.Disclaimer.In(language));
        return text.ToArray();
    }

    private static void Phenotype(PhenotypeFinding phenotype, JsonText text)
    {
        text.Member(",\"phenotype\":{\"value\":"u8, phenotype.Value);
        text.Member(",\"active\":"u8, phenotype.Active switch { Truth.Yes => true, Truth.No => false, _ => (bool?)null });
        text.List(",\"because\":["u8, phenotype.Because, AssessmentParts.Reason);
        text.List(",\"features\":["u8, phenotype.Features, Feature);
        text.Raw("}"u8);
    }

    private static void Feature(FeatureFinding feature, JsonText text)
    {
        text.Member("{\"id\":"u8, feature.Id);
        text.Member(",\"group\":"u8, feature.Group);
        text.Member(
            feature.Presence switch
            {
                Truth.Yes => ",\"status\":\"present\",\"value\":"u8,
                Truth.No => ",\"status\":\"absent\",\"value\":"u8,
                _ => ",\"status\":\"unknown\",\"value\":"u8,
            },
            feature.Value.Length == 0 ? null : feature.Value);
        text.Raw("}"u8);
    }

    private void Progression(ProgressionFinding progression, JsonText text)
    {
        text.Member(",\"progression\":{\"status\":"u8, progression.Status);
        text.Raw(",\"worstPair\":"u8);
        Pair(progression.WorstPair, text);
        text.Raw(",\"decidingPair\":"u8);
        Pair(progression.DecidingPair, text);
        text.List(",\"pairs\":["u8, progression.Pairs, Pair);
        text.Member(",\"addOnTrigger\":"u8, progression.AddOnTrigger);
        text.List(",\"definitions\":["u8, progression.Definitions, Definition);
        text.Member(",\"goh\":"u8, progression.Goh);
        if (Detail == AssessmentDetail.Full)
        {
            text.List(",\"because\":["u8, progression.Because, AssessmentParts.Reason);
            text.List(",\"addOnBecause\":["u8, progression.AddOnBecause, AssessmentParts.Reason);
            text.List(",\"gohBecause\":["u8, progression.GohBecause, AssessmentParts.Reason);
        }

        text.Raw("}"u8);
    }

    private static void Definition(DefinitionFinding definition, JsonText text)
    {
        text.Member("{\"id\":"u8, definition.Id);
        text.Member(",\"status\":"u8, definition.Status);
        text.Raw("}"u8);
    }

    private static void Pair(TestPair? pair, JsonText text)
    {
        if (pair is null)
        {
            text.Raw("null"u8);
            return;
        }

        text.Raw("{\"from\":"u8);
        text.Day(pair.From);
        text.Raw(",\"to\":"u8);
        text.Day(pair.To);
        AssessmentParts.Rounded(",\"months\":"u8, pair.Months, text);
        AssessmentParts.Rounded(",\"fvcAbsolute\":"u8, pair.Fvc.Points, text);
        AssessmentParts.Rounded(",\"fvcRelative\":"u8, pair.FvcRelative.Percent, text);
        AssessmentParts.Rounded(",\"fvcPerYear\":"u8, pair.FvcPerYear.Points, text);
        AssessmentParts.Rounded(",\"dlcoAbsolute\":"u8, pair.Dlco?.Points, text);
        AssessmentParts.Rounded(",\"dlcoRelative\":"u8, pair.DlcoRelative?.Percent, text);
        text.Raw("}"u8);
    }

    private static void Notice(Notice notice, JsonText text)
    {
        text.Member("{\"id\":"u8, notice.Id);
        text.Member(
            notice.Level switch
            {
                NoticeLevel.Critical => ",\"level\":\"critical\",\"text\":"u8,
                NoticeLevel.Warning => ",\"level\":\"warning\",\"text\":"u8,
                _ => ",\"level\":\"info\",\"text\":"u8,
            },
            notice.Text);
        text.Member(",\"rule\":"u8, notice.Rule);
        AssessmentParts.Layer(notice.Layer, text);
        text.Raw("}"u8);
    }

    private static void Action(RequestedAction action, JsonText text)
    {
        text.Member("{\"id\":"u8, action.Id);
        text.Member(",\"text\":"u8, action.Text);
        text.Raw(",\"due\":"u8);
        AssessmentParts.Range(action.Due, text);
        text.Member(",\"rule\":"u8, action.Rule);
        text.Raw("}"u8);
    }

    private static void Missing(MissingDatum datum, JsonText text)
    {
        text.Member("{\"fact\":"u8, datum.Fact);
        text.Member(",\"text\":"u8, datum.Text);
        text.List(",\"couldChange\":["u8, datum.CouldChange);
        text.Raw(",\"rank\":"u8);
        text.Integer(datum.Rank);
        text.Raw("}"u8);
    }
}
