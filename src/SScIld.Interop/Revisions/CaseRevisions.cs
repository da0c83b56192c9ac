using SScIld.Interop.Assessments;
using SScIld.Interop.Cases;
using SScIld.Pathway;
using SScIld.Pathway.Analysis.Revisions;
using SScIld.Pathway.Rules;

namespace SScIld.Interop.Revisions;

/// <summary>What becomes of one case when a pack takes the place of another.</summary>
/// <param name="Id">The name the case is told by.</param>
/// <param name="Advice">What the advice becomes; null: one of the packs, or both, does not accept the case.</param>
/// <param name="IsReworded">True when the advice stays and some sentence of the assessment, in either language, does not.</param>
/// <param name="Earlier">Why the earlier pack does not accept it; null: it does.</param>
/// <param name="Later">Why the later pack does not accept it; null: it does.</param>
public sealed record CaseRevision(string Id, AdviceRevision? Advice, bool IsReworded, Rejection? Earlier, Rejection? Later)
{
    /// <summary>Whether the advice is another one.</summary>
    public bool IsOtherAdvice => Advice is { IsSame: false };
}

/// <summary>Assesses cases under both packs of a revision.</summary>
public sealed class CaseRevisions
{
    private static readonly Language[] Languages = [Language.English, Language.Chinese];
    private readonly PackRevision _revision;
    private readonly AdviceComparison _comparison;
    private readonly KnowledgePack _renamed;
    private readonly AssessmentWriter[] _before;
    private readonly AssessmentWriter[] _after;

    /// <param name="revision">The packs and what differs between them.</param>
    public CaseRevisions(PackRevision revision)
    {
        ArgumentNullException.ThrowIfNull(revision);
        _revision = revision;
        _comparison = new AdviceComparison(revision.Earlier, revision.Later, revision.Deciding(), revision.Concluding());

        // Under the earlier pack's name, what the later one says can be compared to the byte.
        _renamed = revision.Later with { Version = revision.Earlier.Version, Hash = revision.Earlier.Hash, Disclaimer = revision.Earlier.Disclaimer };
        _before = Array.ConvertAll(Languages, language => new AssessmentWriter(revision.Earlier, language, AssessmentDetail.Brief));
        _after = Array.ConvertAll(Languages, language => new AssessmentWriter(_renamed, language, AssessmentDetail.Brief));
    }

    /// <summary>Compares what the two packs say of a case document.</summary>
    /// <param name="id">The name to tell it by.</param>
    /// <param name="document">The document, UTF-8.</param>
    /// <param name="language">The language of what is wrong with a document.</param>
    public CaseRevision Of(string id, byte[] document, Language language)
    {
        var was = CaseDocumentReader.Read(document, _revision.Earlier, language);
        var now = CaseDocumentReader.Read(document, _revision.Later, language);
        if (was is not CaseReading.Accepted { Patient: var patient } || now is not CaseReading.Accepted { Patient: var laterPatient })
        {
            return new CaseRevision(id, null, IsReworded: false, (was as CaseReading.Rejected)?.Rejection, (now as CaseReading.Rejected)?.Rejection);
        }

        var advice = _comparison.Of(PathwayEngine.Assess(patient, _revision.Earlier), PathwayEngine.Assess(laterPatient, _revision.Later));
        return new CaseRevision(id, advice, advice.IsSame && !IsSameText(patient, laterPatient), null, null);
    }

    private bool IsSameText(PatientCase patient, PatientCase laterPatient)
    {
        for (var i = 0; i < Languages.Length; i++)
        {
            var before = PathwayEngine.AssessWithoutTrace(patient, _revision.Earlier, Languages[i]);
            var after = PathwayEngine.AssessWithoutTrace(laterPatient, _revision.Later, Languages[i]) with { Pack = _renamed };
            if (!_before[i].Write(before).AsSpan().SequenceEqual(_after[i].Write(after)))
            {
                return false;
            }
        }

        return true;
    }
}
