using SScIld.Web.Features.Proofs;

namespace SScIld.Web.Features.Api;

/// <summary>What other programs may ask: everything below <c>/api/v1</c> answers in JSON, errors included.</summary>
internal static class ApiEndpoints
{
    private const string Root = "/api";

    /// <summary>Maps the programming interface.</summary>
    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup($"{Root}/v1").AddEndpointFilter<FailureFilter>().AllowAnonymous();
        api.MapPost("/assessments", AssessmentEndpoint.AnswerAsync).DisableAntiforgery();
        api.Map("/assessments", (HttpResponse answer) =>
        {
            answer.Headers.Allow = HttpMethods.Post;
            return Problem.Of(StatusCodes.Status405MethodNotAllowed, "A case is sent with POST.");
        });
        api.MapExplorations();
        api.MapGet("/verification", async (VerifiedRules rules) => Results.Bytes(await rules.JsonAsync(), CaseRequest.Json));
        api.MapGet("/examples", ExampleEndpoints.List);
        api.MapGet("/examples/{id}", ExampleEndpoints.Get);

        // The page for people who mistyped an address is of no use to a program.
        app.Map($"{Root}/{{**path}}", () => Problem.Of(StatusCodes.Status404NotFound, "There is no such address in the programming interface.")).AllowAnonymous();
    }
}
