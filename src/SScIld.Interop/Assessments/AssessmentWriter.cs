using System.Buffers;
using System.Collections.Immutable;
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

        text.Raw("{\"schema\":\"sscild.assessment/1\",\"caseId\":"u8);
        text.Text(assessment.CaseId);
        text.Raw(",\"asOf\":"u8);
        text.Day(assessment.AsOf);
        text.Raw(_packText);
        Phenotype(assessment.Phenotype, text);
        Progression(assessment.Progression, text);
        text.Raw(",\"stopped\":["u8);
        AssessmentParts.Reasons(assessment.Stopped, text);
        text.Raw(",\"regimen\":["u8);
        _proposals.Write(assessment.Regimen, text);
        text.Raw(",\"options\":["u8);
        _proposals.Write(assessment.Options, text);
        text.Raw(",\"withheld\":["u8);
        _proposals.WriteWithheld(assessment.Withheld, text);
        Notices(assessment.Notices, text);
        Actions(assessment.Actions, text);
        Missing(assessment.Missing, text);
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
        text.Raw(",\"pack\":{\"id\":"u8);
        text.Text(pack.Id);
        text.Raw(",\"version\":"u8);
        text.Text(pack.Version);
        text.Raw(",\"hash\":"u8);
        text.Text(pack.Hash);
        text.Raw("},\"language\":"u8);
        text.Text(LanguageCode.Of(language));
        text.Raw(",\"disclaimer\":"u8);
        text.Text(pack.Disclaimer.In(language));
        return text.ToArray();
    }

    private static void Phenotype(PhenotypeFinding phenotype, JsonText text)
    {
        text.Raw(",\"phenotype\":{\"value\":"u8);
        text.Text(phenotype.Value);
        text.Raw(",\"active\":"u8);
        text.Flag(phenotype.Active switch { Truth.Yes => true, Truth.No => false, _ => null });
        text.Raw(",\"because\":["u8);
        AssessmentParts.Reasons(phenotype.Because, text);
        text.Raw(",\"features\":["u8);
        foreach (var feature in phenotype.Features)
        {
            text.Raw("{\"id\":"u8);
            text.Text(feature.Id);
            text.Raw(",\"group\":"u8);
            text.Text(feature.Group);
            text.Raw(feature.Presence switch
            {
                Truth.Yes => ",\"status\":\"present\",\"value\":"u8,
                Truth.No => ",\"status\":\"absent\",\"value\":"u8,
                _ => ",\"status\":\"unknown\",\"value\":"u8,
            });
            text.Text(feature.Value.Length == 0 ? null : feature.Value);
            text.Raw("},"u8);
        }

        text.Close(']');
        text.Raw("}"u8);
    }

    private void Progression(ProgressionFinding progression, JsonText text)
    {
        text.Raw(",\"progression\":{\"status\":"u8);
        text.Text(progression.Status);
        text.Raw(",\"worstPair\":"u8);
        Pair(progression.WorstPair, text);
        text.Raw(",\"decidingPair\":"u8);
        Pair(progression.DecidingPair, text);
        text.Raw(",\"pairs\":["u8);
        foreach (var pair in progression.Pairs)
        {
            Pair(pair, text);
            text.Raw(","u8);
        }

        text.Close(']');
        text.Raw(",\"addOnTrigger\":"u8);
        text.Text(progression.AddOnTrigger);
        text.Raw(",\"definitions\":["u8);
        foreach (var definition in progression.Definitions)
        {
            text.Raw("{\"id\":"u8);
            text.Text(definition.Id);
            text.Raw(",\"status\":"u8);
            text.Text(definition.Status);
            text.Raw("},"u8);
        }

        text.Close(']');
        text.Raw(",\"goh\":"u8);
        text.Text(progression.Goh);
        if (Detail == AssessmentDetail.Full)
        {
            text.Raw(",\"because\":["u8);
            AssessmentParts.Reasons(progression.Because, text);
            text.Raw(",\"addOnBecause\":["u8);
            AssessmentParts.Reasons(progression.AddOnBecause, text);
            text.Raw(",\"gohBecause\":["u8);
            AssessmentParts.Reasons(progression.GohBecause, text);
        }

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
        text.Raw(",\"months\":"u8);
        AssessmentParts.Rounded(pair.Months, text);
        text.Raw(",\"fvcAbsolute\":"u8);
        AssessmentParts.Rounded(pair.Fvc.Points, text);
        text.Raw(",\"fvcRelative\":"u8);
        AssessmentParts.Rounded(pair.FvcRelative.Percent, text);
        text.Raw(",\"fvcPerYear\":"u8);
        AssessmentParts.Rounded(pair.FvcPerYear.Points, text);
        text.Raw(",\"dlcoAbsolute\":"u8);
        AssessmentParts.Rounded(pair.Dlco?.Points, text);
        text.Raw(",\"dlcoRelative\":"u8);
        AssessmentParts.Rounded(pair.DlcoRelative?.Percent, text);
        text.Raw("}"u8);
    }

    private static void Notices(ImmutableArray<Notice> notices, JsonText text)
    {
        text.Raw(",\"notices\":["u8);
        foreach (var notice in notices)
        {
            text.Raw("{\"id\":"u8);
            text.Text(notice.Id);
            text.Raw(notice.Level switch
            {
                NoticeLevel.Critical => ",\"level\":\"critical\",\"text\":"u8,
                NoticeLevel.Warning => ",\"level\":\"warning\",\"text\":"u8,
                _ => ",\"level\":\"info\",\"text\":"u8,
            });
            text.Text(notice.Text);
            text.Raw(",\"rule\":"u8);
            text.Text(notice.Rule);
            AssessmentParts.Layer(notice.Layer, text);
            text.Raw("},"u8);
        }

        text.Close(']');
    }

    private static void Actions(ImmutableArray<RequestedAction> actions, JsonText text)
    {
        text.Raw(",\"actions\":["u8);
        foreach (var action in actions)
        {
            text.Raw("{\"id\":"u8);
            text.Text(action.Id);
            text.Raw(",\"text\":"u8);
            text.Text(action.Text);
            text.Raw(",\"due\":"u8);
            AssessmentParts.Range(action.Due, text);
            text.Raw(",\"rule\":"u8);
            text.Text(action.Rule);
            text.Raw("},"u8);
        }

        text.Close(']');
    }

    private static void Missing(ImmutableArray<MissingDatum> missing, JsonText text)
    {
        text.Raw(",\"missing\":["u8);
        foreach (var datum in missing)
        {
            text.Raw("{\"fact\":"u8);
            text.Text(datum.Fact);
            text.Raw(",\"text\":"u8);
            text.Text(datum.Text);
            text.Raw(",\"couldChange\":["u8);
            AssessmentParts.Texts(datum.CouldChange, text);
            text.Raw(",\"rank\":"u8);
            text.Integer(datum.Rank);
            text.Raw("},"u8);
        }

        text.Close(']');
    }
}
