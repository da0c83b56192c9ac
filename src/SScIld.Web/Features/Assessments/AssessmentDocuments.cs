using System.Collections.Concurrent;
using System.Text;
using SScIld.Interop.Assessments;
using SScIld.Interop.Note;
using SScIld.Pathway;
using SScIld.Web.Hosting;

namespace SScIld.Web.Features.Assessments;

/// <summary>An assessment as other people and other programs take it: a verdict line, a note, a document.</summary>
public sealed class AssessmentDocuments(ProductKnowledge knowledge)
{
    private readonly ConcurrentDictionary<(Language, AssessmentDetail), AssessmentWriter> _writers = [];

    /// <summary>The verdict's two sentences: what the disease is, and what to consider.</summary>
    public (string Finding, string Plan) VerdictParts(Assessment assessment) => AssessmentNote.VerdictParts(assessment, knowledge.Texts.Format);

    /// <summary>The note to paste into a record.</summary>
    public string Note(Assessment assessment) => AssessmentNote.Write(assessment, knowledge.Texts.Format);

    /// <summary>The document of the contract as text.</summary>
    public string Json(Assessment assessment) => Encoding.UTF8.GetString(Json(assessment, AssessmentDetail.Full));

    /// <summary>The document of the contract as UTF-8.</summary>
    public byte[] Json(Assessment assessment, AssessmentDetail detail) => _writers
        .GetOrAdd((assessment.Language, detail), key => new AssessmentWriter(knowledge.Pack, key.Item1, key.Item2))
        .Write(assessment);
}
