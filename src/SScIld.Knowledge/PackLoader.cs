using System.Collections.Immutable;
using System.Text;
using SScIld.Knowledge.Checks;
using SScIld.Knowledge.Files;
using SScIld.Knowledge.Reading;
using SScIld.Knowledge.Yaml;
using SScIld.Pathway.Rules;

namespace SScIld.Knowledge;

/// <summary>Reads the files of a pack strictly: a pack comes out only when nothing at all is wrong.</summary>
public static class PackLoader
{
    /// <summary>Reads a pack and checks it.</summary>
    /// <param name="files">Its files.</param>
    /// <param name="requiredPhrases">Keys of phrases the caller will print.</param>
    /// <returns>The pack, or all its defects. What is in the files never makes this throw.</returns>
    public static PackLoadResult Load(IPackFiles files, IEnumerable<string>? requiredPhrases = null)
    {
        var defects = new List<PackDefect>(files.Defects);
        if (defects.Count > 0)
        {
            return new PackLoadResult(null, [.. defects.Order()]);
        }

        AddMissingFiles(files, defects);
        var parsed = new ParsedFile[files.Paths.Length];
        Parallel.For(0, parsed.Length, index => parsed[index] = Parse(files, files.Paths[index]));
        var templates = new Templates(Templates.Names(parsed.Where(file => FileKinds.IsAgent(file.Path)).Select(file => file.Root)));
        var readings = new FileReading[parsed.Length];
        Parallel.For(0, parsed.Length, index => readings[index] = Read(parsed[index], templates));
        foreach (var reading in readings)
        {
            defects.AddRange(reading.Defects);
        }

        var draft = new PackDraft(readings, defects);
        Check(draft, requiredPhrases ?? []);
        return defects.Count > 0
            ? new PackLoadResult(null, [.. defects.Distinct().Order()])
            : new PackLoadResult(Build(draft, PackHash.Of(Array.ConvertAll(parsed, file => (file.Path, file.Text)))), []);
    }

    private static void AddMissingFiles(IPackFiles files, List<PackDefect> defects)
    {
        foreach (var path in PackLayout.Required)
        {
            if (!files.Paths.Contains(path))
            {
                defects.Add(new PackDefect(path, 0, 0, "missing-file", "A pack needs this file."));
            }
        }
    }

    private static ParsedFile Parse(IPackFiles files, string path)
    {
        var defects = new List<PackDefect>();
        if (!path.EndsWith(PackLayout.RuleEnding, StringComparison.Ordinal))
        {
            defects.Add(new PackDefect(path, 0, 0, "stray-file", "There is no place for this file in a pack."));
            return new ParsedFile(path, "", null, defects);
        }

        try
        {
            var text = PackText.Normalise(files.Read(path));
            return new ParsedFile(path, text, YamlFile.Read(path, text, defects), defects);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            defects.Add(new PackDefect(path, 0, 0, "unreadable-file", problem.Message));
            return new ParsedFile(path, "", null, defects);
        }
    }

    private static FileReading Read(ParsedFile parsed, Templates templates)
    {
        var file = new FileReading(parsed.Path, parsed.Defects);
        if (parsed.Root is { } root)
        {
            FileKinds.Read(file, root, parsed.Text, templates);
        }

        return file;
    }

    private static void Check(PackDraft draft, IEnumerable<string> requiredPhrases)
    {
        var names = new PackNames(draft);
        IdChecks.Run(draft, names);
        FactChecks.Run(draft, names);
        ConditionChecks.Run(draft, names);
        StageChecks.Run(draft, names);
        ConclusionChecks.Run(draft, names);
        UseChecks.Run(draft, names);
        SentenceChecks.Run(draft, names);
        PhraseChecks.Run(draft, names, requiredPhrases);
        EvidenceChecks.Run(draft);
    }

    private static KnowledgePack Build(PackDraft draft, string hash)
    {
        var header = draft.Header!;
        return new KnowledgePack
        {
            Id = header.Id,
            Version = header.Version,
            Hash = hash,
            Title = header.Title,
            Owner = header.Owner,
            IntendedUse = header.IntendedUse,
            Misuse = header.Misuse,
            Disclaimer = header.Disclaimer,
            Stages = header.Stages,
            Fields = draft.Fields,
            Facts = draft.Facts,
            Thresholds = draft.Thresholds,
            Readings = draft.Readings,
            Definitions = draft.Definitions,
            Tables = draft.Tables,
            Rules = draft.Rules,
            Features = header.Features,
            Alternatives = header.Alternatives,
            Agents = draft.Agents,
            Notices = draft.Notices,
            Actions = draft.Actions,
            Phrases = draft.Phrases.ToImmutableDictionary(phrase => phrase.Key, phrase => phrase.Text, StringComparer.Ordinal),
            Evidence = draft.Evidence,
        };
    }

    private sealed record ParsedFile(string Path, string Text, YamlNode? Root, List<PackDefect> Defects);
}
