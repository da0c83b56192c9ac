using SScIld.Knowledge;
using SScIld.Knowledge.Files;
using SScIld.Pathway.Rules;

namespace SScIld.Interop.Tests;

/// <summary>The pack of the repository.</summary>
internal static class RealPack
{
    private static readonly Lazy<PackLoadResult> Loaded = new(() => PackLoader.Load(new PackFolder(RepositoryFolder.At("data"))));

    public static KnowledgePack Pack => Loaded.Value.Pack ?? throw new InvalidOperationException(
        $"The pack has {Loaded.Value.Defects.Length} defects, first: {Loaded.Value.Defects[0]}");
}
