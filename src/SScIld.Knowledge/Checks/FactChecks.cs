using SScIld.Knowledge.Files;
using SScIld.Knowledge.Reading;
using SScIld.Pathway.Facts;
using SScIld.Pathway.Rules;

namespace SScIld.Knowledge.Checks;

/// <summary>The facts that data words are the facts that code supplies, and what code itself names is in the pack.</summary>
internal static class FactChecks
{
    private static readonly (string Threshold, string Fact)[] DefaultLimits =
    [
        (ContractIds.CrpDefaultLimit, "inflammation.crpUpperLimit"),
        (ContractIds.EsrDefaultLimitMen, "inflammation.esrUpperLimit"),
        (ContractIds.EsrDefaultLimitWomen, "inflammation.esrUpperLimit"),
        (ContractIds.Il6DefaultLimit, "inflammation.il6UpperLimit"),
    ];

    public static void Run(PackDraft draft, PackNames names)
    {
        CheckFacts(draft, names);
        CheckLabels(draft, names);
        CheckContract(draft, names);
    }

    private static void CheckFacts(PackDraft draft, PackNames names)
    {
        var supplied = new Dictionary<string, Fact>(StringComparer.Ordinal);
        foreach (var fact in CaseFacts.All.Concat(PairFacts.All))
        {
            supplied[fact.Id] = fact;
            if (!names.FactWords.ContainsKey(fact.Id))
            {
                draft.Add(new Place(PackLayout.FactsFile, 1, 1), "missing-fact", $"The fact {fact.Id} has no words.");
            }
        }

        foreach (var words in draft.Facts)
        {
            if (!supplied.TryGetValue(words.Id, out var fact))
            {
                var hint = Nearest.To(words.Id, supplied.Keys) is { } near ? $" Did you mean {near}?" : "";
                draft.Add(words, "unknown-fact", $"No case supplies {words.Id}.{hint}");
            }
            else if (fact.Kind is FactKind.Truth or FactKind.Choice && words.Unit.Length > 0)
            {
                draft.Add(words, "wrong-unit", $"{fact.Id} is a word, not a number: its unit is \"\".");
            }
            else if (fact.Kind == FactKind.Span && words.Unit != ConditionChecks.Months)
            {
                draft.Add(words, "wrong-unit", $"{fact.Id} is a span of time: its unit is {ConditionChecks.Months}.");
            }
            else if (fact.Kind == FactKind.Number && words.Unit.Length == 0)
            {
                draft.Add(words, "wrong-unit", $"{fact.Id} is a number: it needs a unit, count at least.");
            }
        }
    }

    private static void CheckLabels(PackDraft draft, PackNames names)
    {
        foreach (var (label, values) in ContractIds.LabelValues)
        {
            if (!names.Tables.TryGetValue(label, out var table))
            {
                draft.Add(new Place(PackLayout.PathwayFile, 1, 1), "missing-label", $"No table decides {label}.");
            }
            else if (!table.Values.Select(value => value.Value).Order(StringComparer.Ordinal).SequenceEqual(values.Order(StringComparer.Ordinal), StringComparer.Ordinal))
            {
                draft.Add(table, "wrong-label-values", $"The values of {label} are fixed: {string.Join(", ", values)}.");
            }
        }
    }

    private static void CheckContract(PackDraft draft, PackNames names)
    {
        if (!names.Definitions.ContainsKey(ContractIds.WindowDefinition))
        {
            draft.Add(new Place(PackLayout.PathwayFile, 1, 1), "missing-contract-id", $"The definition {ContractIds.WindowDefinition} is needed.");
        }

        foreach (var (id, fact) in DefaultLimits)
        {
            if (!names.Thresholds.TryGetValue(id, out var threshold))
            {
                draft.Add(new Place(PackLayout.PathwayFile, 1, 1), "missing-contract-id", $"The threshold {id} is needed.");
            }
            else if (names.FactWords.TryGetValue(fact, out var words) && words.Unit != threshold.Unit)
            {
                draft.Add(threshold, "unlike-units", $"{id} stands in for {fact}, which is in \"{words.Unit}\".");
            }
        }
    }
}
