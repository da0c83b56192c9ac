using System.Globalization;
using SScIld.Knowledge.Files;
using SScIld.Knowledge.Reading.Pathway;
using SScIld.Knowledge.Yaml;

namespace SScIld.Knowledge.Reading;

/// <summary>Knows by a file's path what is in it, and holds the file to its name and its length.</summary>
internal static class FileKinds
{
    private const int LongestRule = 40;
    private const int LongestTable = 120;

    // What a file is called after: its own id, or the section whose passages it holds.
    private const string ById = "id";
    private const string BySection = "section";

    /// <summary>Whether a file is about one agent.</summary>
    public static bool IsAgent(string path) => path.StartsWith(PackLayout.Pathway + "agents/", StringComparison.Ordinal);

    /// <summary>Reads a file's content.</summary>
    public static void Read(FileReading file, YamlNode root, string text, Templates templates)
    {
        if (MapReader.Of(file, root, "the whole file") is not { } map)
        {
            return;
        }

        if (file.Path.StartsWith(PackLayout.Rules, StringComparison.Ordinal))
        {
            ReadRuleFile(map, text, templates);
        }
        else if (file.Path.StartsWith(PackLayout.Pathway, StringComparison.Ordinal))
        {
            ReadPathwayFile(map, file.Path[PackLayout.Pathway.Length..], templates);
        }
        else if (file.Path.StartsWith(PackLayout.Evidence, StringComparison.Ordinal))
        {
            ReadEvidenceFile(map, file.Path[PackLayout.Evidence.Length..]);
        }
        else
        {
            Stray(map);
        }
    }

    private static void ReadPathwayFile(MapReader map, string path, Templates templates)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        switch (path[..^name.Length])
        {
            case "" when name == "pathway.yaml":
                PathwayFile.Read(map);
                break;
            case "" when name == "facts.yaml":
                FactsFile.Read(map, templates);
                break;
            case "" when name.StartsWith("notices", StringComparison.Ordinal):
                PartFiles.ReadNotices(map, templates);
                break;
            case "" when name.StartsWith("actions", StringComparison.Ordinal):
                PartFiles.ReadActions(map, templates);
                break;
            case "" when name.StartsWith("phrases", StringComparison.Ordinal):
                PartFiles.ReadPhrases(map);
                break;
            case "thresholds/":
                PartFiles.ReadThresholds(map);
                break;
            case "definitions/":
                PartFiles.ReadDefinitions(map, templates);
                break;
            case "readings/":
                Named(map, ById, PartFiles.ReadReading);
                break;
            case "agents/":
                Named(map, ById, AgentFile.Read);
                break;
            default:
                Stray(map);
                break;
        }
    }

    private static void ReadEvidenceFile(MapReader map, string path)
    {
        (string NameKey, Action<MapReader> Read)? kind = path[..(path.LastIndexOf('/') + 1)] switch
        {
            "studies/" => (ById, EvidenceFiles.ReadStudy),
            "guidelines/" => (ById, EvidenceFiles.ReadGuideline),
            "positions/" => (ById, EvidenceFiles.ReadPosition),
            "errata/" => (ById, EvidenceFiles.ReadErratum),
            "sources/" => (ById, EvidenceFiles.ReadSource),
            "passages/" => (BySection, EvidenceFiles.ReadPassages),
            _ => null,
        };
        if (kind is { } known)
        {
            Named(map, known.NameKey, known.Read);
        }
        else
        {
            Stray(map);
        }
    }

    private static void ReadRuleFile(MapReader map, string text, Templates templates)
    {
        if (map.File.Path[PackLayout.Rules.Length..].Split('/') is not [var stage, var name])
        {
            Stray(map);
            return;
        }

        var isTable = name.EndsWith(PackLayout.TableEnding, StringComparison.Ordinal);
        CheckLength(map.File, text, isTable ? LongestTable : LongestRule);
        if (!isTable)
        {
            CheckName(map, "id", $"{stage}.{name[..^PackLayout.RuleEnding.Length]}");
        }

        foreach (var copy in templates.Expand(map))
        {
            if (isTable)
            {
                RuleFile.ReadTable(copy, stage);
            }
            else
            {
                RuleFile.ReadRule(copy, stage);
            }
        }
    }

    private static void Named(MapReader map, string nameKey, Action<MapReader> read)
    {
        var name = map.File.Path[(map.File.Path.LastIndexOf('/') + 1)..^PackLayout.RuleEnding.Length];
        CheckName(map, nameKey, name);
        read(map);
    }

    // The braces of a template stand in its id but need not stand in its file name.
    private static void CheckName(MapReader map, string key, string expected)
    {
        if (map.Map.Find(key)?.Value is YamlScalar id && WithoutBraces(id.Value) != WithoutBraces(expected))
        {
            map.File.Add(id, "id-not-path", $"By its path this should be called {expected}, not {id.Value}.");
        }
    }

    private static string WithoutBraces(string text) =>
        text.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal);

    private static void CheckLength(FileReading file, string text, int longest)
    {
        var lines = text.AsSpan().Count('\n') + (text.EndsWith('\n') ? 0 : 1);
        if (lines > longest)
        {
            var message = string.Create(CultureInfo.InvariantCulture, $"The file has {lines} lines; {longest} are allowed.");
            file.Defects.Add(new PackDefect(file.Path, longest + 1, 1, "too-long", message));
        }
    }

    private static void Stray(MapReader map) => map.File.Add(map.Map, "stray-file", "There is no place for this file in a pack.");
}
