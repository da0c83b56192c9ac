using SScIld.Web.Features.Records.Listing;
using SScIld.Web.Features.Records.Saved;
using SScIld.Web.Features.Records.Transfer;
using SScIld.Web.Features.Records.Visits;
using SScIld.Web.Hosting;

namespace SScIld.Web.Features.Records;

/// <summary>Registers what the pages about records are made of.</summary>
internal static class RecordServices
{
    /// <summary>Registers it; the records themselves and the accounts are registered beside it.</summary>
    public static void AddRecordPages(this IServiceCollection services, IConfiguration configuration) =>
        services.AddRecordPages(KnowledgeLoading.FolderOf(configuration));

    /// <summary>Registers it.</summary>
    /// <param name="services">The app's services.</param>
    /// <param name="dataFolder">The folder with the released packs.</param>
    public static void AddRecordPages(this IServiceCollection services, string dataFolder)
    {
        services.AddSingleton(made => made.GetRequiredService<ProductKnowledge>().Reasons);
        services.AddSingleton(made => new FrozenPacks(made.GetRequiredService<ProductKnowledge>(), dataFolder));
        services.AddSingleton<RecordBook>();
        services.AddSingleton<PatientList>();
        services.AddSingleton<Exports>();
        services.AddScoped<RecordAccess>();
        services.AddScoped<VisitDesk>();
        services.AddScoped<VisitMemory>();
    }
}
