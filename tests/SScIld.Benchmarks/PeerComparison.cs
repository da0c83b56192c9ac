using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using SScIld.Pathway;
using SScIld.Pathway.Explanation;
using SScIld.Pathway.Facts;
using SScIld.Pathway.Logic;

namespace SScIld.Benchmarks;

/// <summary>
/// Writes thirty rules and a thousand cases for the engines of <c>peers/</c>, measures this one on the same, and writes down
/// what it answered, so that the others can be held against it.
/// </summary>
internal static class PeerComparison
{
    private const int Rounds = 40;

    public static void Run(string folder)
    {
        var real = BenchmarkData.Pack();
        var rules = new PeerRules(real);
        var cases = PeerCases.Generate(real, rules.Facts);
        var formats = new PeerFormats(real);
        Directory.CreateDirectory(folder);
        Write("json-rules.json", formats.JsonRules(rules.Chosen));
        Write("zen.json", formats.Zen(rules.Chosen));
        Write("cases.json", new JsonArray([.. cases.Select(patient => Facts(patient, rules))]));
        Write("answers.json", new JsonArray([.. cases.Select(patient => Answers(patient, rules))]));
        Write("ours.json", new JsonObject
        {
            ["with"] = Rate(cases, patient => ReadThrough(PathwayEngine.Assess(patient, rules.Pack).Trace)),
            ["without"] = Rate(cases, patient => PathwayEngine.AssessWithoutTrace(patient, rules.Pack).Notices.Length),
        });

        void Write(string file, JsonNode content) => File.WriteAllText(Path.Combine(folder, file), content.ToJsonString());
    }

    private static JsonObject Facts(PatientCase patient, PeerRules rules)
    {
        var trace = PathwayEngine.Assess(patient, rules.Pack).Trace;
        return new JsonObject(rules.Facts.Select(fact => KeyValuePair.Create(PeerFormats.Name(fact.Id), Value(fact, trace.Read(fact)))));
    }

    private static JsonNode? Value(Fact fact, FactReading reading) => fact.Kind switch
    {
        FactKind.Number => reading.Number.IsPoint ? JsonValue.Create(reading.Number.Low) : null,
        FactKind.Truth => reading.Code is { } code ? JsonValue.Create(code == "yes") : null,
        _ => JsonValue.Create(reading.Code),
    };

    private static JsonObject Answers(PatientCase patient, PeerRules rules)
    {
        var outcomes = PathwayEngine.Assess(patient, rules.Pack).Trace.ToDictionary(entry => entry.Rule, entry => entry.Outcome, StringComparer.Ordinal);
        return new JsonObject(rules.Chosen.Select(rule => KeyValuePair.Create(rule.Rule.Id, outcomes[rule.Rule.Id] switch
        {
            Truth.Yes => JsonValue.Create(true),
            Truth.No => JsonValue.Create(false),
            _ => (JsonNode?)null,
        })));
    }

    // The trace is worked out as it is read: to have it is to go through every rule and everything it read.
    private static int ReadThrough(TraceLog trace)
    {
        var read = 0;
        for (var i = 0; i < trace.Count; i++)
        {
            var entry = trace[i];
            read += (int)entry.Outcome;
            foreach (var input in entry.Inputs)
            {
                read += (int)entry.Read(input).Kind;
            }
        }

        return read;
    }

    private static double Rate(PatientCase[] cases, Func<PatientCase, int> answer)
    {
        var rates = new List<double>();
        var check = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var started = Stopwatch.GetTimestamp();
            foreach (var patient in cases)
            {
                check += answer(patient);
            }

            rates.Add(cases.Length / Stopwatch.GetElapsedTime(started).TotalSeconds);
        }

        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"({check} read)"));

        // The best round is the one that was disturbed least.
        return rates.Max();
    }
}
