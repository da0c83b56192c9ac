using SScIld.Knowledge.Files;
using SScIld.Pathway.Analysis;
using SScIld.Pathway.Analysis.Changes;
using SScIld.Pathway.Analysis.Verification;
using SScIld.Pathway.Rules;

namespace SScIld.Knowledge.Analysis;

/// <summary>Reads <c>analysis/ssc-ild</c> of a data folder as strictly as the pack is read, and holds it against a pack.</summary>
public static class AnalysisFolder
{
    private const string Folder = "analysis/" + PackLayout.PathwayId + "/";
    private const string Properties = "properties";

    /// <summary>The guide, or all its defects. What is in the files never makes this throw.</summary>
    /// <param name="dataFolder">The folder that holds <c>analysis</c>.</param>
    /// <param name="pack">The pack whose fields it speaks of.</param>
    public static AnalysisLoadResult Load(string dataFolder, KnowledgePack pack)
    {
        var defects = new List<PackDefect>();
        var policies = new List<FieldPolicy>();
        if (StrictFile.Read(dataFolder, Folder + "fields.yaml", "reasons and fields", defects) is { } fields)
        {
            policies.AddRange(FieldPolicyFile.Read(fields, pack));
        }

        var properties = new List<PathwayProperty>();
        foreach (var name in PropertyNames(dataFolder))
        {
            if (StrictFile.Read(dataFolder, $"{Folder}{Properties}/{name}.yaml", "a property", defects) is { } property)
            {
                properties.Add(PropertyFile.Read(property, name, pack));
            }
        }

        defects.Sort();
        return defects.Count > 0
            ? new AnalysisLoadResult(null, [.. defects])
            : new AnalysisLoadResult(new AnalysisGuide(new FieldPolicies(policies), [.. properties]), []);
    }

    private static IEnumerable<string> PropertyNames(string dataFolder)
    {
        var folder = Path.Combine(dataFolder, Folder, Properties);
        return Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)
            : [];
    }
}
