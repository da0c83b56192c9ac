using SScIld.Interop.Assessments;
using SScIld.Interop.Cases;
using SScIld.Pathway;
using SScIld.Storage.Assessments;

namespace SScIld.Web.Features.Records.Saved;

/// <summary>What comes of asking an old question again, with the knowledge it was asked with. The hierarchy is closed.</summary>
public abstract record Replay
{
    private protected Replay()
    {
    }

    /// <summary>The answer is the saved one, byte for byte.</summary>
    /// <param name="Patient">The case.</param>
    /// <param name="Assessment">The answer.</param>
    public sealed record Identical(PatientCase Patient, Assessment Assessment) : Replay;

    /// <summary>The answer is another one: the program reasons otherwise now, or what was saved was altered.</summary>
    public sealed record Different : Replay;

    /// <summary>The knowledge is not there: neither in use nor among the released packs.</summary>
    public sealed record NoPack : Replay;

    /// <summary>Asks again what a saved assessment asked.</summary>
    /// <param name="saved">The assessment.</param>
    /// <param name="packs">Where its pack is looked for.</param>
    public static Replay Of(SavedAssessment saved, FrozenPacks packs)
    {
        ArgumentNullException.ThrowIfNull(saved);
        ArgumentNullException.ThrowIfNull(packs);
        if (packs.Find(saved.Pack.Hash) is not { } pack)
        {
            return new NoPack();
        }

        if (!LanguageCode.TryParse(saved.Language, out var language) || CaseDocumentReader.Read(saved.Case.Span, pack, language) is not CaseReading.Accepted { Patient: var patient })
        {
            return new Different();
        }

        var again = PathwayEngine.Assess(patient, pack, language);
        return new AssessmentWriter(pack, language).Write(again).AsSpan().SequenceEqual(saved.Result.Span) ? new Identical(patient, again) : new Different();
    }
}
