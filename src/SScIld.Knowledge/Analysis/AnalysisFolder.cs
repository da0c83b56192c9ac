using System.Text;
using SScIld.Knowledge.Files;
using SScIld.Knowledge.Reading;
using SScIld.Knowledge.Yaml;
using SScIld.Pathway.Analysis;
using SScIld.Pathway.Analysis.Changes;
using SScIld.Pathway.Rules;

namespace SScIld.Knowledge.Analysis;

/// <summary>Reads <c>analysis/ssc-ild</c> of a data folder as strictly as the pack is read, and holds it against a pack.</summary>
public static class AnalysisFolder
{
    private const string Folder = "analysis/" + PackLayout.PathwayId + "/";
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The guide, or all its defects. What is in the files never makes this throw.</summary>
    /// <param name="dataFolder">The folder that holds <c>analysis</c>.</param>
    /// <param name="pack">The pack whose fields it speaks of.</param>
    public static AnalysisLoadResult Load(string dataFolder, KnowledgePack pack)
    {
        var defects = new List<PackDefect>();
        var policies = new List<FieldPolicy>();
        if (Read(dataFolder, Folder + "fields.yaml", defects) is { } fields)
        {
            policies.AddRange(FieldPolicyFile.Read(fields, pack));
        }

        defects.Sort();
        return defects.Count > 0
            ? new AnalysisLoadResult(null, [.. defects])
            : new AnalysisLoadResult(new AnalysisGuide(new FieldPolicies(policies)), []);
    }

    /// <summary>The whole of a file as a map; null after a defect.</summary>
    private static MapReader? Read(string dataFolder, string path, List<PackDefect> defects)
    {
        try
        {
            var text = PackText.Normalise(StrictUtf8.GetString(File.ReadAllBytes(Path.Combine(dataFolder, path))));
            return YamlFile.Read(path, text, defects) is { } root ? MapReader.Of(new FileReading(path, defects), root, "the whole file") : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            defects.Add(new PackDefect(path, 0, 0, "unreadable-file", problem.Message));
            return null;
        }
    }
}
