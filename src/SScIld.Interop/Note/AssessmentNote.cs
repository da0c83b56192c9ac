using System.Runtime.CompilerServices;
using SScIld.Interop.Assessments;
using SScIld.Pathway;
using SScIld.Pathway.Explanation;
using SScIld.Pathway.Rules;

namespace SScIld.Interop.Note;

/// <summary>
/// An assessment as plain text, for a clinician to paste into a note: the verdict first, then what to heed, consider,
/// leave and do, with the reasons. Lines are at most 80 columns wide (40 Chinese characters) and end in a line feed.
/// </summary>
public static class AssessmentNote
{
    private static readonly ConditionalWeakTable<KnowledgePack, PackTexts> TextsOfPacks = [];

    /// <summary>Writes the note in the language of the assessment.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="words">The product's own words.</param>
    /// <param name="detail">How much to say.</param>
    public static string Write(Assessment assessment, ProductWords words, AssessmentDetail detail = AssessmentDetail.Full)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(words);
        var voice = Voice(assessment, words);
        var page = new NotePage();
        WriteHead(assessment, voice, page);
        var notices = new NoticeSection(assessment, voice, page);
        notices.WriteCritical();
        if (detail == AssessmentDetail.Full)
        {
            FindingSections.Write(assessment, voice, page);
        }

        new ProposalSections(assessment, voice, page, detail).Write();
        notices.WriteOthers(includeInformation: detail == AssessmentDetail.Full);
        new FollowUpSections(assessment, voice, page).Write(includeMissing: detail == AssessmentDetail.Full);
        WriteFoot(assessment.Pack, voice, page);
        return page.ToString();
    }

    /// <summary>The verdict in one line that can be read aloud.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="words">The product's own words.</param>
    public static string Verdict(Assessment assessment, ProductWords words)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(words);
        return new VerdictSentence(assessment, Voice(assessment, words)).ToString();
    }

    /// <summary>The two sentences of the verdict apart, for a page that sets them in two sizes.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="words">The product's own words.</param>
    public static (string Finding, string Plan) VerdictParts(Assessment assessment, ProductWords words)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(words);
        var verdict = new VerdictSentence(assessment, Voice(assessment, words));
        return (verdict.Finding(), verdict.Plan());
    }

    private static NoteVoice Voice(Assessment assessment, ProductWords words) => new(
        words, TextsOfPacks.GetValue(assessment.Pack, static pack => new PackTexts(pack)), assessment.Language);

    private static void WriteHead(Assessment assessment, NoteVoice voice, NotePage page)
    {
        page.Line(voice.Say("note.title", ("pathway", voice.Of(assessment.Pack.Title)), ("asOf", NumberText.Of(assessment.AsOf))));
        if (assessment.CaseId is { Length: > 0 } caseId)
        {
            page.Line(voice.Say("note.case", ("case", caseId)));
        }

        page.Gap();
        page.Line(new VerdictSentence(assessment, voice).ToString());
    }

    private static void WriteFoot(KnowledgePack pack, NoteVoice voice, NotePage page)
    {
        const int HashShown = 12;
        page.Gap();
        page.Line(voice.Say("note.pack", ("id", pack.Id), ("version", pack.Version), ("hash", pack.Hash[..Math.Min(HashShown, pack.Hash.Length)])));
        page.Line(voice.Of(pack.Disclaimer));
    }
}
