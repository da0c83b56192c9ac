using SScIld.Interop.Explorations;
using SScIld.Web.Hosting;

namespace SScIld.Web.Features.Api;

/// <summary><c>POST /api/v1/counterfactuals</c> and its neighbours: a case in, one kind of exploration of it out.</summary>
internal static class ExplorationEndpoints
{
    /// <summary>Maps one address for each kind of exploration.</summary>
    public static void MapExplorations(this RouteGroupBuilder api)
    {
        foreach (var kind in ExplorationKind.All)
        {
            api.MapPost($"/{kind}", (HttpRequest request, ProductKnowledge knowledge, string? lang, CancellationToken cancelled) =>
                CaseRequest.AnswerAsync(
                    request,
                    knowledge,
                    lang,
                    (patient, language) => Results.Bytes(
                        new Exploration(knowledge.Pack, knowledge.Guide, knowledge.Texts.Format).Json(patient, [kind], language), CaseRequest.Json),
                    cancelled)).DisableAntiforgery();
        }
    }
}
