using SScIld.Interop.Assessments;
using SScIld.Pathway;
using SScIld.Web.Features.Assessments;
using SScIld.Web.Hosting;

namespace SScIld.Web.Features.Api;

/// <summary><c>POST /api/v1/assessments</c>: a case in, its assessment out.</summary>
internal static class AssessmentEndpoint
{
    /// <summary>Assesses the case in the body.</summary>
    public static async Task<IResult> AnswerAsync(
        HttpRequest request, ProductKnowledge knowledge, AssessmentDocuments documents, string? lang, string? detail, CancellationToken cancelled)
    {
        return detail is null or "full" or "brief"
            ? await CaseRequest.AnswerAsync(request, knowledge, lang, Assessed, cancelled)
            : Problem.Of(StatusCodes.Status400BadRequest, "detail is full or brief.");

        IResult Assessed(PatientCase patient, Language language)
        {
            var assessment = PathwayEngine.Assess(patient, knowledge.Pack, language);
            return Results.Bytes(documents.Json(assessment, detail == "brief" ? AssessmentDetail.Brief : AssessmentDetail.Full), CaseRequest.Json);
        }
    }
}
