using System.Text.Json.Nodes;
using SScIld.Interop.Cases;
using SScIld.Pathway;
using SScIld.Pathway.Facts;
using SScIld.Pathway.Patient;
using SScIld.Pathway.Rules;

namespace SScIld.Benchmarks;

/// <summary>Cases in which everything the thirty rules ask is known: what is unknown has no counterpart in other engines.</summary>
internal static class PeerCases
{
    public const int Count = 1_000;

    public static PatientCase[] Generate(KnowledgePack pack, IReadOnlyCollection<Fact> facts)
    {
        var random = new Random(20261120);
        return [.. Enumerable.Range(0, Count).Select(_ => One(pack, facts, random))];
    }

    private static PatientCase One(KnowledgePack pack, IReadOnlyCollection<Fact> facts, Random random)
    {
        var document = new JsonObject
        {
            ["schema"] = "sscild.case/1",
            ["asOf"] = "2026-11-20",
            ["hrct"] = new JsonArray(new JsonObject { ["date"] = "2026-11-01" }),
            ["treatments"] = Treatments(random),
            ["lungFunction"] = new JsonArray(Test("2025-11-20", random), Test("2026-11-10", random)),
        };
        foreach (var fact in facts.Where(fact => !fact.Id.StartsWith("therapy.", StringComparison.Ordinal)))
        {
            var (part, name) = fact.Id.Split('.') is [var first, var second] ? (first, second) : throw new NotSupportedException(fact.Id);
            var parent = part == "hrct" ? document["hrct"]![0]! : document[part] ??= new JsonObject();
            parent[name] = fact.Kind switch
            {
                FactKind.Truth => random.Next(4) == 0,
                FactKind.Choice => fact.Values[random.Next(fact.Values.Length)],
                _ => Number(pack, fact, random),
            };
        }

        return CaseDocumentReader.Read(System.Text.Encoding.UTF8.GetBytes(document.ToJsonString()), pack) switch
        {
            CaseReading.Accepted accepted => accepted.Patient,
            CaseReading.Rejected rejected => throw new InvalidOperationException(rejected.Rejection.Errors[0].ToString()),
            _ => throw new InvalidOperationException("A case is accepted or rejected."),
        };
    }

    private static JsonArray Treatments(Random random) => [.. AgentCode.All.Where(_ => random.Next(4) == 0).Select(agent =>
    {
        var treatment = new JsonObject { ["agent"] = AgentCode.Of(agent), ["months"] = random.Next(6, 40) };
        if (random.Next(3) == 0)
        {
            treatment["stoppedMonthsAgo"] = random.Next(1, 6);
        }

        return treatment;
    })];

    private static JsonObject Test(string date, Random random) =>
        new() { ["date"] = date, ["fvcPercentPredicted"] = random.Next(45, 100), ["dlcoPercentPredicted"] = random.Next(30, 90) };

    private static decimal Number(KnowledgePack pack, Fact fact, Random random)
    {
        var field = pack.Fields.First(field => field.Path.Replace("[]", "", StringComparison.Ordinal) == fact.Id);
        var from = field.LikelyMinimum ?? field.Minimum ?? 0;
        var to = field.LikelyMaximum ?? field.Maximum ?? 100;
        return decimal.Round(from + ((to - from) * random.Next(1001) / 1000), 1);
    }
}
