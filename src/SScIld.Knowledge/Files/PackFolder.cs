using System.Collections.Immutable;
using System.Text;

namespace SScIld.Knowledge.Files;

/// <summary>The working pack: the data folder, without what was released. Hidden files are none of its business.</summary>
public sealed class PackFolder : IPackFiles
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly string _folder;

    /// <summary>Lists the files of a data folder.</summary>
    public PackFolder(string dataFolder)
    {
        _folder = dataFolder;
        var pathway = Path.Combine(dataFolder, PackLayout.PathwaysFolder, PackLayout.PathwayId);
        if (!Directory.Exists(pathway))
        {
            Paths = [];
            Defects = [new PackDefect(PackLayout.Pathway, 0, 0, "no-such-folder", $"There is no folder {PackLayout.Pathway} in {dataFolder}.")];
            return;
        }

        var paths = new List<string>();
        Collect(pathway, PackLayout.Pathway, paths);
        Collect(Path.Combine(dataFolder, PackLayout.EvidenceFolder), PackLayout.Evidence, paths);
        paths.Sort(StringComparer.Ordinal);
        Paths = [.. paths];
    }

    /// <inheritdoc/>
    public ImmutableArray<string> Paths { get; }

    /// <inheritdoc/>
    public ImmutableArray<PackDefect> Defects { get; } = [];

    /// <inheritdoc/>
    public string Read(string path) => StrictUtf8.GetString(File.ReadAllBytes(Path.Combine(_folder, path)));

    private static void Collect(string folder, string prefix, List<string> paths)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        foreach (var file in Directory.EnumerateFiles(folder))
        {
            var name = Path.GetFileName(file);
            if (name[0] != '.')
            {
                paths.Add(prefix + name);
            }
        }

        foreach (var inner in Directory.EnumerateDirectories(folder))
        {
            var name = Path.GetFileName(inner);
            if (name[0] != '.' && prefix + name + "/" != PackLayout.Released)
            {
                Collect(inner, prefix + name + "/", paths);
            }
        }
    }
}
