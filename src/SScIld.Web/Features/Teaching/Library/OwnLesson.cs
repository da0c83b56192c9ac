using System.Text.Json;
using SScIld.Interop.Cases;
using SScIld.Interop.Lessons;
using SScIld.Pathway.Explanation;
using SScIld.Web.Features.Wording;

namespace SScIld.Web.Features.Teaching.Library;

/// <summary>Reads a lesson file that somebody brings.</summary>
internal static class OwnLesson
{
    /// <summary>The lesson, or why it is refused.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="words">The words in which it is refused.</param>
    public static (Lesson? Lesson, string? Refused) Read(ReadOnlySpan<byte> utf8, Words words)
    {
        if (utf8.Length > CaseDocumentReader.MaximumBytes)
        {
            return (null, words["web.teach.file-too-large"]);
        }

        try
        {
            var lesson = Lesson.Read(Lesson.WithoutMark(utf8));
            return lesson.Schema != Lesson.SchemaId ? (null, words.Say("web.teach.other-schema", ("schema", Lesson.SchemaId)))
                : CaseDocumentReader.Read(lesson.CaseUtf8(), words.Pack, words.Language) is CaseReading.Rejected rejected
                    ? (null, string.Join(' ', rejected.Rejection.Errors.Select(error => $"{error.Path}: {error.Message}")))
                    : (lesson, null);
        }
        catch (JsonException problem)
        {
            return (null, words.Say("web.teach.at-line", ("line", NumberText.Exact(problem.LineNumber + 1 ?? 1)), ("path", problem.Path ?? "$")));
        }
    }
}
