using System.Collections.Immutable;
using SScIld.Knowledge.Files;
using SScIld.Pathway.Rules;

namespace SScIld.Knowledge;

/// <summary>A version that was released and is never changed again.</summary>
/// <param name="Version">Its version.</param>
/// <param name="Hash">Its hash; empty when the bundle is damaged.</param>
/// <param name="Files">Its files.</param>
public sealed record ReleasedPack(string Version, string Hash, PackBundle Files);

/// <summary>The released versions below a data folder: old assessments are replayed against the pack they were made with.</summary>
public static class ReleasedPacks
{
    /// <summary>Where the bundle of a version lies.</summary>
    public static string PathOf(string dataFolder, string version) =>
        Path.Combine(Folder(dataFolder), version, $"{PackLayout.PathwayId}-{version}.pack");

    /// <summary>All released versions, in ordinal order of version.</summary>
    public static ImmutableArray<ReleasedPack> All(string dataFolder) => [.. Versions(dataFolder).Select(version => Open(dataFolder, version))];

    /// <summary>The released version of a version number or of a hash; null when there is none.</summary>
    public static ReleasedPack? Find(string dataFolder, string versionOrHash)
    {
        foreach (var version in Versions(dataFolder))
        {
            var pack = version == versionOrHash || IsHash(versionOrHash) ? Open(dataFolder, version) : null;
            if (pack is not null && (version == versionOrHash || pack.Hash == versionOrHash))
            {
                return pack;
            }
        }

        return null;
    }

    /// <summary>What is wrong with the released versions, the working pack among them: what was released stays as it was.</summary>
    public static ImmutableArray<PackDefect> Check(string dataFolder, KnowledgePack working)
    {
        var defects = ImmutableArray.CreateBuilder<PackDefect>();
        foreach (var released in All(dataFolder))
        {
            defects.AddRange(released.Files.Defects);
            if (released.Files.Defects.IsEmpty && released.Version == working.Version && released.Hash != working.Hash)
            {
                defects.Add(new PackDefect(
                    PackLayout.PathwayFile,
                    0,
                    0,
                    "released-version-changed",
                    $"Version {working.Version} was released with other content: give the working pack a new version."));
            }
        }

        return defects.ToImmutable();
    }

    private static bool IsHash(string text) => text.Length == 64;

    private static ReleasedPack Open(string dataFolder, string version)
    {
        var files = PackBundle.Open(PathOf(dataFolder, version));
        return new ReleasedPack(version, files.Hash, files);
    }

    private static IEnumerable<string> Versions(string dataFolder) => Directory.Exists(Folder(dataFolder))
        ? Directory.EnumerateDirectories(Folder(dataFolder)).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)
        : [];

    private static string Folder(string dataFolder) => Path.Combine(dataFolder, PackLayout.PathwaysFolder, PackLayout.PathwayId, "released");
}
