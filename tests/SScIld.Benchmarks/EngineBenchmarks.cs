using BenchmarkDotNet.Attributes;
using SScIld.Pathway;
using SScIld.Pathway.Rules;

namespace SScIld.Benchmarks;

/// <summary>One case in process: the contract's example, assessed with trace and sentences, and decided without.</summary>
[MemoryDiagnoser]
public class EngineBenchmarks
{
    private KnowledgePack _pack = null!;
    private PatientCase _example = null!;

    [GlobalSetup]
    public void Load()
    {
        _pack = BenchmarkData.Pack();
        _example = BenchmarkData.Example(_pack);
    }

    [Benchmark]
    public Assessment Assess() => PathwayEngine.Assess(_example, _pack);

    [Benchmark]
    public Assessment AssessInChinese() => PathwayEngine.Assess(_example, _pack, Language.Chinese);

    [Benchmark]
    public Decision Decide() => PathwayEngine.Decide(_example, _pack);
}
