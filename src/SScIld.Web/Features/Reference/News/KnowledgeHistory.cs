using System.Collections.Immutable;
using SScIld.Interop.Revisions;
using SScIld.Knowledge;
using SScIld.Pathway.Rules;
using SScIld.Web.Features.Reference.Index;
using SScIld.Web.Hosting;

namespace SScIld.Web.Features.Reference.News;

/// <summary>
/// How the knowledge came to be what it is: each version against the one before it. The frozen packs of the data folder
/// are read when somebody first asks; they never change.
/// </summary>
/// <param name="knowledge">The knowledge in use.</param>
/// <param name="dataFolder">The folder that holds the released versions.</param>
public sealed class KnowledgeHistory(ProductKnowledge knowledge, string dataFolder)
{
    private readonly Lazy<ImmutableArray<PackRevision>> _revisions = new(() => Read(knowledge, dataFolder));

    /// <summary>Each version against the one before, the newest first; empty: there is none before the one in use.</summary>
    public ImmutableArray<PackRevision> Revisions => _revisions.Value;

    /// <summary>The oldest version that is known.</summary>
    public string FirstVersion => Revisions is [.., var first] ? first.Earlier.Version : knowledge.Pack.Version;

    /// <summary>What became of one thing, the newest first; empty: it is what it was in the first version.</summary>
    public ImmutableArray<(PackRevision Revision, PartChange Change)> Of(ReferenceTarget target) =>
    [
        .. from revision in Revisions
           from change in revision.Changes
           where PartTargets.Of(change.Key) == target
           select (revision, change),
    ];

    private static ImmutableArray<PackRevision> Read(ProductKnowledge knowledge, string dataFolder)
    {
        var packs = ReleasedPacks.All(dataFolder).Select(released => PackLoader.Load(released.Files).Pack).OfType<KnowledgePack>().ToList();
        if (packs is not [.., var newest] || newest.Hash != knowledge.Pack.Hash)
        {
            packs.Add(knowledge.Pack);
        }

        return [.. packs.Zip(packs.Skip(1), (earlier, later) => PackRevision.Between(earlier, later, knowledge.Texts.Format)).Reverse()];
    }
}
