using System.Collections.Concurrent;
using SScIld.Knowledge;
using SScIld.Pathway.Rules;
using SScIld.Web.Hosting;

namespace SScIld.Web.Features.Records.Saved;

/// <summary>Packs by their hash: the one in use, and those that were released, each read when it is first asked for.</summary>
/// <param name="knowledge">The pack in use.</param>
/// <param name="dataFolder">The folder with the released packs.</param>
public sealed class FrozenPacks(ProductKnowledge knowledge, string dataFolder)
{
    private readonly ConcurrentDictionary<string, Lazy<KnowledgePack?>> _packs = new(StringComparer.Ordinal);

    /// <summary>The pack of a hash; null when it is neither in use nor among the released ones.</summary>
    public KnowledgePack? Find(string hash) => hash == knowledge.Pack.Hash
        ? knowledge.Pack
        : _packs.GetOrAdd(hash, wanted => new Lazy<KnowledgePack?>(() => Load(wanted))).Value;

    private KnowledgePack? Load(string hash) =>
        ReleasedPacks.Find(dataFolder, hash) is { } released ? PackLoader.Load(released.Files).Pack : null;
}
