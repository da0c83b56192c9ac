using System.Collections.Immutable;
using SScIld.Knowledge.Reading;
using SScIld.Pathway;
using SScIld.Pathway.Analysis.Changes;
using SScIld.Pathway.Rules;

namespace SScIld.Knowledge.Analysis;

/// <summary>Reads fields.yaml of the analyses: every datum a rule can feel has exactly one policy.</summary>
internal static class FieldPolicyFile
{
    private static readonly ImmutableArray<string> Changes = ["free", "upward", "downward", "never"];
    private static readonly ImmutableArray<string> Efforts = ["asked", "looked-up", "examined", "blood-sample", "breathing-test", "imaging", "invasive"];

    public static List<FieldPolicy> Read(MapReader map, KnowledgePack pack)
    {
        var reasons = new Dictionary<string, Localized>(StringComparer.Ordinal);
        foreach (var item in map.Maps("reasons"))
        {
            var id = item.Text("id");
            var text = item.Sentence("text");
            item.Done();
            if (!reasons.TryAdd(id, text))
            {
                map.File.Add(item.At("id"), "duplicate-id", $"The reason {id} is already written.");
            }
        }

        var policies = new Dictionary<string, FieldPolicy>(StringComparer.Ordinal);
        foreach (var item in map.Maps("fields"))
        {
            var policy = ReadPolicy(item, reasons);
            if (!IsKnown(policy.Path, pack))
            {
                map.File.Add(item.At("path"), "unknown-id", $"No entry of a case is called {policy.Path}.");
            }
            else if (!policies.TryAdd(policy.Path, policy))
            {
                map.File.Add(item.At("path"), "duplicate-id", $"The field {policy.Path} already has a policy.");
            }
        }

        map.Done();
        foreach (var datum in CaseEntries.All.Where(datum => !policies.ContainsKey(datum.Path)))
        {
            map.File.Add(map.At("fields"), "missing-policy", $"{datum.Path} has no policy.");
        }

        return [.. policies.Values];
    }

    private static FieldPolicy ReadPolicy(MapReader map, Dictionary<string, Localized> reasons)
    {
        var path = map.Text("path");
        var changes = (Changeability)map.Code("changes", Changes);
        var reason = map.Text("because");
        if (!reasons.TryGetValue(reason, out var because))
        {
            map.File.Add(map.At("because"), "unknown-id", $"No reason is called {reason}.");
        }

        var step = map.NumberOrNull("step") ?? 0;
        var takesNumbers = CaseEntries.Find(path) is { Kind: DatumKind.Number };
        if (takesNumbers != step > 0)
        {
            map.File.Add(map.At("step"), "bad-number", takesNumbers ? "A number needs a step above 0." : "Only a number has a step.");
        }

        var policy = new FieldPolicy(
            path, changes, map.TruthOrNo("newestOnly"), because ?? new Localized("", ""), step, (Effort)map.Code("effort", Efforts));
        map.Done();
        return policy;
    }

    // Lists as a whole may be missing as a whole; two classes of interacting drugs are facts, not fields.
    private static bool IsKnown(string path, KnowledgePack pack) =>
        CaseEntries.Find(path) is not null || pack.Fields.Any(field => field.Path == path);
}
