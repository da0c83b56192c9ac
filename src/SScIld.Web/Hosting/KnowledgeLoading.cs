using Microsoft.Extensions.DependencyInjection.Extensions;
using SScIld.Knowledge;
using SScIld.Knowledge.Analysis;
using SScIld.Knowledge.Decisions;
using SScIld.Knowledge.Files;
using SScIld.Knowledge.Texts;
using SScIld.Web.Features.Appearance;
using SScIld.Web.Features.Assessments;
using SScIld.Web.Features.Cases;
using SScIld.Web.Features.Entry;
using SScIld.Web.Features.Meetings;
using SScIld.Web.Features.Proofs;
using SScIld.Web.Features.Reference;
using SScIld.Web.Features.Reference.News;
using SScIld.Web.Features.Teaching;
using SScIld.Web.Features.Traces;
using SScIld.Web.Features.Wording;

namespace SScIld.Web.Hosting;

/// <summary>The knowledge is read once, before anything answers: an app with a defective pack does not start.</summary>
internal static class KnowledgeLoading
{
    /// <summary>What the process ends with when the knowledge is defective, as the contract says.</summary>
    public const int DefectiveExitCode = 3;

    /// <summary>Where the knowledge is: <c>--data FOLDER</c>, or the data that came with the program.</summary>
    public static string FolderOf(IConfiguration configuration) => configuration["data"] ?? Path.Combine(AppContext.BaseDirectory, "data");

    /// <summary>The knowledge; null when it is defective, after every defect was written to standard error.</summary>
    public static ProductKnowledge? Load(IConfiguration configuration)
    {
        var folder = FolderOf(configuration);
        var pack = PackLoader.Load(new PackFolder(folder));
        var texts = ProductTexts.Load(folder);
        var defects = new List<PackDefect>([.. pack.Defects, .. texts.Defects]);
        var examples = ExampleCases.Load(folder, pack.Pack, defects);
        var guide = pack.Pack is { } sound ? AnalysisFolder.Load(folder, sound) : new AnalysisLoadResult(null, []);
        defects.AddRange(guide.Defects);
        var reasons = DecisionReasons.Load(folder);
        defects.AddRange(reasons.Defects);
        foreach (var defect in defects)
        {
            Console.Error.WriteLine(defect);
        }

        return defects.Count > 0 ? null : new ProductKnowledge(pack.Pack!, texts.Texts!, examples, guide.Guide!, reasons.Reasons!);
    }

    /// <summary>Registers the knowledge and what is made of it.</summary>
    public static void AddKnowledge(this IServiceCollection services, ProductKnowledge knowledge)
    {
        services.AddSingleton(knowledge);
        services.AddSingleton(knowledge.Examples);
        services.AddSingleton<AssessmentDocuments>();
        services.AddSingleton<RuleNames>();
        services.AddReference();
        services.AddTeaching();
        services.AddSingleton<VerifiedRules>();
        services.AddSingleton(provider => new KnowledgeHistory(knowledge, FolderOf(provider.GetRequiredService<IConfiguration>())));
        services.AddMeetings();
        services.AddScoped<Preferences>();
        services.AddScoped<BrowserPage>();
        services.AddScoped<OpenCase>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddScoped<CaseDesk>();
        services.AddScoped<EntryBrowser>();
    }
}
