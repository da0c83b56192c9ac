using System.Text;
using SScIld.Knowledge.Reading;
using SScIld.Knowledge.Yaml;

namespace SScIld.Knowledge.Files;

/// <summary>A YAML file beside the pack, read as strictly as the pack's own.</summary>
internal static class StrictFile
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The map a file holds; null, with the defect noted, when it can't be read or is no map.</summary>
    /// <param name="dataFolder">The data folder.</param>
    /// <param name="path">The file below it, with forward slashes.</param>
    /// <param name="what">What the map holds, for the message of a defect.</param>
    /// <param name="defects">Where defects are noted.</param>
    public static MapReader? Read(string dataFolder, string path, string what, List<PackDefect> defects)
    {
        try
        {
            var text = StrictUtf8.GetString(File.ReadAllBytes(Path.Combine(dataFolder, path)));
            return YamlFile.Read(path, text, defects) is { } root ? MapReader.Of(new FileReading(path, defects), root, what) : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            defects.Add(new PackDefect(path, 0, 0, "unreadable-file", problem.Message));
            return null;
        }
    }
}
