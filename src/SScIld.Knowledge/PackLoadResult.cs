using System.Collections.Immutable;
using SScIld.Pathway.Rules;

namespace SScIld.Knowledge;

/// <summary>A sound pack, or everything that is wrong with it; never both.</summary>
/// <param name="Pack">The pack; null when there is a defect.</param>
/// <param name="Defects">All defects, by file and line.</param>
public sealed record PackLoadResult(KnowledgePack? Pack, ImmutableArray<PackDefect> Defects);
