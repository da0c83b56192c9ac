using SScIld.Interop.Cases;
using SScIld.Interop.Lessons;
using SScIld.Pathway;
using SScIld.Pathway.Rules;
using SScIld.Web.Features.TakeAway;

namespace SScIld.Web.Features.Teaching.Authoring;

/// <summary>
/// A lesson inside the part of an address after the number sign. The author's words are the lesson and go with it; what is written
/// in words in the case itself is left out, as of every case in an address.
/// </summary>
internal static class LessonLink
{
    /// <summary>What the part after the number sign begins with.</summary>
    public const string Prefix = "lesson=";

    /// <summary>The part after the number sign; null: the lesson is too large for an address.</summary>
    /// <param name="lesson">The lesson.</param>
    /// <param name="pack">Says what is expected of the case as it travels: what is left out is unknown there.</param>
    public static string? Write(Lesson lesson, KnowledgePack pack)
    {
        var document = CaseLink.WithoutWords(CaseDocumentReader.ReadDocument(lesson.CaseUtf8()) ?? throw new ArgumentException("The case cannot be read.", nameof(lesson)));
        var words = new LessonWords(lesson.Id, lesson.Title, lesson.Summary, lesson.Goals, lesson.Difficulty);
        return CaseDocumentMapper.Map(document, pack, Language.English) is CaseReading.Accepted accepted
            ? PackedText.Write(Prefix, LessonWriter.Write(LessonWriter.Make(words, document, PathwayEngine.Assess(accepted.Patient, pack))))
            : null;
    }

    /// <summary>The lesson file inside a link; whether it is a lesson is for its reader to say.</summary>
    public static CaseLinkReading Read(string fragment) => PackedText.Read(Prefix, fragment);
}
