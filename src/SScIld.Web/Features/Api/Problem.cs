using System.Collections.Immutable;
using SScIld.Interop.Cases;

namespace SScIld.Web.Features.Api;

/// <summary>Errors as RFC 9457 problem documents.</summary>
internal static class Problem
{
    /// <summary>The media type of a problem document.</summary>
    public const string MediaType = "application/problem+json";

    /// <summary>A problem with nothing more to say than what it is.</summary>
    public static IResult Of(int status, string title) => Results.Problem(statusCode: status, title: title);

    /// <summary>A case that cannot be assessed, with what the contract says of each field.</summary>
    public static IResult Of(int status, string title, Rejection rejection) => Results.Json(
        new RejectionProblem(title, status, Rejection.Schema, rejection.CaseId, rejection.Errors),
        statusCode: status,
        contentType: MediaType);

    /// <summary>A problem document that carries a rejection's own members.</summary>
    internal sealed record RejectionProblem(
        string Title, int Status, string Schema, string? CaseId, ImmutableArray<RejectionError> Errors);
}
