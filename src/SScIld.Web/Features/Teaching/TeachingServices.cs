using SScIld.Web.Features.Teaching.Contrasts;
using SScIld.Web.Features.Teaching.Library;

namespace SScIld.Web.Features.Teaching;

/// <summary>What teaching needs: what follows from the lessons is shared by everybody, what a learner says by nobody.</summary>
internal static class TeachingServices
{
    /// <summary>Registers teaching.</summary>
    public static void AddTeaching(this IServiceCollection services)
    {
        services.AddSingleton<ContrastPairs>();
        services.AddSingleton<LessonSubjects>();
        services.AddScoped<LearnerMemory>();
        services.AddScoped<LearnerTab>();
    }
}
