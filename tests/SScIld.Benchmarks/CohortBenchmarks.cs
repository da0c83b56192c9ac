using BenchmarkDotNet.Attributes;
using SScIld.Interop.Assessments;
using SScIld.Interop.Cases;
using SScIld.Interop.Cohorts;
using SScIld.Pathway;
using SScIld.Pathway.Rules;

namespace SScIld.Benchmarks;

/// <summary>
/// A cohort against the least a program can do with the same lines: parse them with the same generated types and write a
/// prebuilt assessment of the same length.
/// </summary>
[MemoryDiagnoser]
public class CohortBenchmarks
{
    private const int Cases = 10_000;
    private KnowledgePack _pack = null!;
    private byte[] _cohort = null!;
    private byte[] _prebuilt = null!;

    [Params(AssessmentDetail.Full, AssessmentDetail.Brief)]
    public AssessmentDetail Detail { get; set; }

    [GlobalSetup]
    public async Task Load()
    {
        _pack = BenchmarkData.Pack();
        _cohort = BenchmarkData.Cohort(Cases);
        var output = new MemoryStream();
        await CohortAssessment.RunAsync(new MemoryStream(_cohort), output, _pack, Language.English, Detail);
        _prebuilt = new byte[output.Length / Cases];
    }

    [Benchmark(OperationsPerInvoke = Cases)]
    public Task<CohortProgress> Assess() => CohortAssessment.RunAsync(new MemoryStream(_cohort), Stream.Null, _pack, Language.English, Detail);

    [Benchmark(Baseline = true, OperationsPerInvoke = Cases)]
    public long ParseAndWritePrebuilt()
    {
        var buffer = new byte[1 << 16];
        var output = new MemoryStream(buffer);
        var rest = _cohort.AsSpan();
        var parsed = 0L;
        while (rest.Length > 0)
        {
            var end = rest.IndexOf((byte)'\n');
            parsed += CaseDocumentReader.ReadDocument(rest[..end]) is null ? 0 : 1;
            output.Position = 0;
            output.Write(_prebuilt.AsSpan(0, int.Min(_prebuilt.Length, buffer.Length)));
            rest = rest[(end + 1)..];
        }

        return parsed;
    }
}
