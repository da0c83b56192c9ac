using SScIld.Knowledge.Files;
using SScIld.Pathway.Analysis;
using SScIld.Pathway.Analysis.Changes;
using SScIld.Pathway.Rules;

namespace SScIld.Knowledge.Analysis;

/// <summary>Reads <c>analysis/ssc-ild</c> of a data folder as strictly as the pack is read, and holds it against a pack.</summary>
public static class AnalysisFolder
{
    private const string Folder = "analysis/" + PackLayout.PathwayId + "/";

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

        defects.Sort();
        return defects.Count > 0
            ? new AnalysisLoadResult(null, [.. defects])
            : new AnalysisLoadResult(new AnalysisGuide(new FieldPolicies(policies)), []);
    }
}
