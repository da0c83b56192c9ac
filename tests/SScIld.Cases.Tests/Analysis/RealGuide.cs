using SScIld.Knowledge.Analysis;
using SScIld.Pathway.Analysis;

namespace SScIld.Cases.Tests.Analysis;

/// <summary>What the data folder says about analyses, loaded once.</summary>
internal static class RealGuide
{
    private static readonly Lazy<AnalysisGuide> Loaded = new(() =>
        AnalysisFolder.Load(RepositoryFolder.At("data"), RealPack.Pack) is { Guide: { } guide }
            ? guide
            : throw new InvalidOperationException("The guide to analyses is defective."));

    public static AnalysisGuide Guide => Loaded.Value;
}
