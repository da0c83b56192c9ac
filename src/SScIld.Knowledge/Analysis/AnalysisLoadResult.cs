using System.Collections.Immutable;
using SScIld.Pathway.Analysis;

namespace SScIld.Knowledge.Analysis;

/// <summary>A sound guide to analyses, or everything that is wrong with it; never both.</summary>
/// <param name="Guide">The guide; null when there is a defect.</param>
/// <param name="Defects">All defects, by file and line.</param>
public sealed record AnalysisLoadResult(AnalysisGuide? Guide, ImmutableArray<PackDefect> Defects);
