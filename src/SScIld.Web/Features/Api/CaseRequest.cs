using Microsoft.Net.Http.Headers;
using SScIld.Interop.Cases;
using SScIld.Pathway;
using SScIld.Web.Features.Wording;
using SScIld.Web.Hosting;

namespace SScIld.Web.Features.Api;

/// <summary>A request whose body is a case: what every address that takes one refuses, and in which words.</summary>
internal static class CaseRequest
{
    /// <summary>The media type of a case and of what is answered to it.</summary>
    public const string Json = "application/json";

    /// <summary>Reads the case in the body and answers it, or says what is wrong with the request.</summary>
    public static async Task<IResult> AnswerAsync(
        HttpRequest request, ProductKnowledge knowledge, string? lang, Func<PatientCase, Language, IResult> answer, CancellationToken cancelled)
    {
        if (!IsJson(request.ContentType))
        {
            return Problem.Of(StatusCodes.Status415UnsupportedMediaType, "A case is sent as application/json.");
        }

        if (!TryReadLanguage(request, lang, out var language))
        {
            return Problem.Of(StatusCodes.Status400BadRequest, "lang is en or zh.");
        }

        // What says itself that it is too large is not read: the server would break off in the middle, without a rejection.
        if (request.ContentLength > CaseDocumentReader.MaximumBytes)
        {
            return Rejected(CaseDocumentReader.TooLarge(knowledge.Pack, language));
        }

        var utf8 = await ReadAsync(request, cancelled);
        return CaseDocumentReader.Read(utf8.Span, knowledge.Pack, language) switch
        {
            CaseReading.Accepted accepted => answer(accepted.Patient, language),
            CaseReading.Rejected { Rejection: var rejection } => Rejected(rejection),
            _ => throw new InvalidOperationException("A reading is a case or a rejection."),
        };
    }

    private static IResult Rejected(Rejection rejection) => rejection switch
    {
        { IsTooLarge: true } => Problem.Of(StatusCodes.Status413PayloadTooLarge, "A case is at most 1 MB.", rejection),
        { IsMalformed: true } => Problem.Of(StatusCodes.Status400BadRequest, "The body is not JSON.", rejection),
        _ => Problem.Of(StatusCodes.Status422UnprocessableEntity, "The case holds impossible values.", rejection),
    };

    // A parameter after the media type, such as a character set, changes nothing: JSON is UTF-8.
    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type) && type.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase);

    private static bool TryReadLanguage(HttpRequest request, string? lang, out Language language)
    {
        if (lang is not null)
        {
            return LanguageCode.TryParse(lang, out language);
        }

        language = RequestPreferences.AcceptedLanguage(request);
        return true;
    }

    // One byte more than a case may have is enough to be refused for it.
    private static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request, CancellationToken cancelled)
    {
        var most = CaseDocumentReader.MaximumBytes + 1;
        var buffer = new byte[request.ContentLength is { } length ? (int)Math.Min(length, most) : most];
        var read = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancelled);
        return buffer.AsMemory(0, read);
    }
}
