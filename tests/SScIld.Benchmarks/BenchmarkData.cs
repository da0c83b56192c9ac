using System.Text;
using System.Text.Json.Nodes;
using SScIld.Interop.Cases;
using SScIld.Knowledge;
using SScIld.Knowledge.Files;
using SScIld.Pathway;
using SScIld.Pathway.Rules;

namespace SScIld.Benchmarks;

/// <summary>The real pack, the contract's example, and cohorts made from it.</summary>
internal static class BenchmarkData
{
    public static KnowledgePack Pack()
    {
        var result = PackLoader.Load(new PackFolder(RepositoryFolder.At("data")));
        return result.Pack ?? throw new InvalidOperationException(string.Join('\n', result.Defects));
    }

    public static byte[] ExampleJson() => File.ReadAllBytes(RepositoryFolder.At("data", "contract", "example-case.json"));

    public static PatientCase Example(KnowledgePack pack) =>
        CaseDocumentReader.Read(ExampleJson(), pack) is CaseReading.Accepted accepted
            ? accepted.Patient
            : throw new InvalidOperationException("The example is rejected.");

    /// <summary>A cohort as NDJSON: the example over and over, each with falls of its own.</summary>
    public static byte[] Cohort(int cases)
    {
        var lines = new StringBuilder();
        var example = JsonNode.Parse(ExampleJson())!;
        for (var i = 0; i < cases; i++)
        {
            example["caseId"] = $"cohort-{i}";
            example["lungFunction"]![2]!["fvcPercentPredicted"] = 60 + (i % 20);
            example["inflammation"]!["crpMgPerL"] = i % 12;
            lines.Append(example.ToJsonString()).Append('\n');
        }

        return Encoding.UTF8.GetBytes(lines.ToString());
    }
}
