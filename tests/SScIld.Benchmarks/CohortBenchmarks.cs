using BenchmarkDotNet.Attributes;
using SScIld.Interop.Assessments;
using SScIld.Interop.Cases;
using SScIld.Interop.Cohorts;
using SScIld.Pathway;
using SScIld.Pathway.Rules;

namespace SScIld.Benchmarks;

/// <summary>
/// A cohort from a file to a file, against the least a program can do with the same lines: parse them with the same
/// generated types and write a prebuilt assessment of the same length. That program is measured on one thread and on all.
/// </summary>
[MemoryDiagnoser]
public class CohortBenchmarks
{
    private const int Cases = 4_000;
    private const int Batch = 64;
    private readonly string _folder = Directory.CreateTempSubdirectory("sscild-cohort-").FullName;
    private KnowledgePack _pack = null!;
    private byte[] _prebuilt = null!;

    [Params(AssessmentDetail.Full, AssessmentDetail.Brief)]
    public AssessmentDetail Detail { get; set; }

    private string Input => Path.Combine(_folder, "cohort.ndjson");

    private string Output => Path.Combine(_folder, "out.ndjson");

    [GlobalSetup]
    public async Task Load()
    {
        _pack = BenchmarkData.Pack();
        await File.WriteAllBytesAsync(Input, BenchmarkData.Cohort(Cases));
        await Assess();
        _prebuilt = new byte[new FileInfo(Output).Length / Cases];
        _prebuilt.AsSpan().Fill((byte)' ');
        _prebuilt[^1] = (byte)'\n';
    }

    [GlobalCleanup]
    public void Clean() => Directory.Delete(_folder, recursive: true);

    [Benchmark(OperationsPerInvoke = Cases)]
    public async Task<CohortProgress> Assess()
    {
        await using var input = File.OpenRead(Input);
        await using var output = File.Create(Output);
        return await CohortAssessment.RunAsync(input, output, _pack, Language.English, Detail);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Cases)]
    public int ParseAndWritePrebuiltOnOneThread()
    {
        using var output = File.Create(Output, 1 << 16);
        var parsed = 0;
        foreach (var line in Lines(File.ReadAllBytes(Input)))
        {
            parsed += CaseDocumentReader.ReadDocument(line.Span) is null ? 0 : 1;
            output.Write(_prebuilt);
        }

        return parsed;
    }

    [Benchmark(OperationsPerInvoke = Cases)]
    public int ParseAndWritePrebuiltOnAllThreads()
    {
        using var output = File.Create(Output, 1 << 16);
        var parsed = 0;
        foreach (var batch in Lines(File.ReadAllBytes(Input)).Chunk(Batch * Environment.ProcessorCount))
        {
            Parallel.For(0, batch.Length, index => Interlocked.Add(ref parsed, CaseDocumentReader.ReadDocument(batch[index].Span) is null ? 0 : 1));
            for (var i = 0; i < batch.Length; i++)
            {
                output.Write(_prebuilt);
            }
        }

        return parsed;
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Lines(byte[] text)
    {
        var from = 0;
        for (var end = text.AsSpan().IndexOf((byte)'\n'); end >= 0; end = text.AsSpan(from).IndexOf((byte)'\n'))
        {
            yield return text.AsMemory(from, end);
            from += end + 1;
        }
    }
}
