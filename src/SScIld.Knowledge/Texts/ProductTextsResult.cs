using System.Collections.Immutable;

namespace SScIld.Knowledge.Texts;

/// <summary>Sound texts, or everything that is wrong with them; never both.</summary>
/// <param name="Texts">The texts; null when there is a defect.</param>
/// <param name="Defects">All defects, by file and line.</param>
public sealed record ProductTextsResult(ProductTexts? Texts, ImmutableArray<PackDefect> Defects);
