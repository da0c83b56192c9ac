using BenchmarkDotNet.Attributes;
using SScIld.Knowledge.Analysis;
using SScIld.Pathway;
using SScIld.Pathway.Analysis.Changes;
using SScIld.Pathway.Analysis.Readings;
using SScIld.Pathway.Analysis.Unknowns;
using SScIld.Pathway.Rules;

namespace SScIld.Benchmarks;

/// <summary>What would change the advice of one case: the contract's example, and the same with a test in each of forty months.</summary>
[MemoryDiagnoser]
public class AnalysisBenchmarks
{
    private KnowledgePack _pack = null!;
    private FieldPolicies _policies = null!;
    private PatientCase _patient = null!;

    [Params(3, 40)]
    public int Tests { get; set; }

    [GlobalSetup]
    public void Load()
    {
        _pack = BenchmarkData.Pack();
        _policies = AnalysisFolder.Load(RepositoryFolder.At("data"), _pack).Guide!.Fields;
        var example = BenchmarkData.Example(_pack);
        var tests = example.LungFunction!.Value;
        _patient = example with
        {
            LungFunction = [.. tests, .. Enumerable.Range(1, Tests - tests.Length).Select(month => tests[0] with { Date = tests[0].Date.AddMonths(-month) })],
        };
    }

    [Benchmark]
    public int Singles() => new Counterfactuals(_patient, _pack, _policies).Singles().Length;

    [Benchmark]
    public int Pairs() => new Counterfactuals(_patient, _pack, _policies).Pairs().Changes.Length;

    [Benchmark]
    public int Unknowns() => MissingValue.Of(_patient, _pack, _policies).Unknowns.Length;

    [Benchmark]
    public int Readings() => ReadingSensitivity.Of(_patient, _pack).Differing.Length;
}
