namespace SScIld.Web.Hosting;

/// <summary>Whether the app answers, and with which knowledge.</summary>
internal static class Health
{
    /// <summary>Maps <c>/healthz</c>. The app does not start without sound knowledge, so an answer is a good answer.</summary>
    public static void MapHealth(this WebApplication app) =>
        app.MapGet("/healthz", (ProductKnowledge knowledge) => new HealthAnswer(
            "ok", new PackAnswer(knowledge.Pack.Id, knowledge.Pack.Version, knowledge.Pack.Hash))).AllowAnonymous();

    /// <summary>The answer.</summary>
    internal sealed record HealthAnswer(string Status, PackAnswer Pack);

    /// <summary>The pack that answers.</summary>
    internal sealed record PackAnswer(string Id, string Version, string Hash);
}
