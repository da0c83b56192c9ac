using SScIld.Web.Features.Reference.Index;
using SScIld.Web.Features.Reference.Search;

namespace SScIld.Web.Features.Reference;

/// <summary>What the reference is made of; everything in it follows from the pack and is shared by everybody.</summary>
internal static class ReferenceServices
{
    /// <summary>Registers the reference.</summary>
    public static void AddReference(this IServiceCollection services)
    {
        services.AddSingleton<KnowledgeIndex>();
        services.AddSingleton<KnowledgeSearch>();
        services.AddSingleton<ExampleOutcomes>();
    }
}
