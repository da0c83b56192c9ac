using SScIld.Pathway.Facts;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Rules;

namespace SScIld.Knowledge.Checks;

/// <summary>Conditions ask what can be answered: kinds and units agree, pairs are asked of inside a pair, definitions come to an end.</summary>
internal sealed class ConditionChecks(PackDraft draft, PackNames names)
{
    /// <summary>The unit of spans, and of thresholds and due times counted in months.</summary>
    public const string Months = "calendar-months";

    /// <summary>The unit of "at least so many".</summary>
    public const string Count = "count";

    public static void Run(PackDraft draft, PackNames names)
    {
        var checks = new ConditionChecks(draft, names);
        foreach (var rule in draft.Rules)
        {
            checks.Check(rule.When, mayAskOfPair: false);
        }

        foreach (var row in draft.Tables.SelectMany(table => table.Rows))
        {
            checks.Check(row.When!, mayAskOfPair: false);
        }

        foreach (var definition in draft.Definitions)
        {
            checks.Check(definition.When, mayAskOfPair: true);
            names.Conditions.OfDefinition(definition.Id);
        }

        foreach (var feature in draft.Header?.Features ?? [])
        {
            if (names.Conditions.OfDefinition(feature.Definition).SpeaksOfPair)
            {
                draft.Add(feature, "pair-outside", $"{feature.Definition} asks of a pair; a feature is asked of the patient.");
            }
        }

        foreach (var definition in draft.Definitions.Where(definition => names.Conditions.Cyclic.Contains(definition.Id)))
        {
            draft.Add(definition, "cyclic-definition", $"{definition.Id} leads back to itself.");
        }
    }

    private void Check(Condition condition, bool mayAskOfPair)
    {
        CheckNode(condition);
        if (!mayAskOfPair && condition is not SomePair && AsksOfPairItself(condition))
        {
            draft.Add(condition, "pair-outside", "This asks of a pair of tests: it stands inside somePair.");
        }

        foreach (var part in ConditionParts.Of(condition))
        {
            Check(part, mayAskOfPair || condition is SomePair);
        }
    }

    private bool AsksOfPairItself(Condition condition) => condition is Reference reference
        ? names.Conditions.OfDefinition(reference.Definition).SpeaksOfPair
        : ConditionParts.FactsOf(condition).Any(PackNames.PairFactIds.Contains);

    private void CheckNode(Condition condition)
    {
        switch (condition)
        {
            case Meets meets:
                CheckMeets(meets);
                break;
            case Compare compare:
                CheckCompare(compare);
                break;
            case AtLeast atLeast:
                CheckAtLeast(atLeast);
                break;
            case Is @is when names.Facts.TryGetValue(@is.Fact, out var fact) && fact.Kind is FactKind.Number or FactKind.Span:
                draft.Add(condition, "wrong-fact-kind", $"{fact.Id} is a {Kind(fact)}: use meets.");
                break;
            case Known known when PackNames.PairFactIds.Contains(known.Fact):
                draft.Add(condition, "known-of-pair", "known is not asked of a pair: a pair's number that is not known leaves its condition unknown.");
                break;
            default:
                break;
        }
    }

    private void CheckMeets(Meets meets)
    {
        if (!names.Facts.TryGetValue(meets.Fact, out var fact) || !names.Thresholds.TryGetValue(meets.Threshold, out var threshold))
        {
            return;
        }

        if (fact.Kind is not (FactKind.Number or FactKind.Span))
        {
            draft.Add(meets, "wrong-fact-kind", $"{fact.Id} is a {Kind(fact)}: use is.");
            return;
        }

        if (threshold.Comparator is null)
        {
            draft.Add(meets, "no-comparator", $"{threshold.Id} does not say how it is met: give it a comparator.");
        }

        if (fact.Kind == FactKind.Span)
        {
            CheckMonths(draft, meets, threshold);
        }
        else if (UnitOf(fact) is { } unit && unit != threshold.Unit)
        {
            draft.Add(meets, "unlike-units", $"{fact.Id} is in \"{unit}\", {threshold.Id} in \"{threshold.Unit}\".");
        }
    }

    /// <summary>Months are counted whole, and their threshold says so.</summary>
    public static void CheckMonths(PackDraft draft, object place, Threshold threshold)
    {
        if (threshold.Unit != Months)
        {
            draft.Add(place, "unlike-units", $"{threshold.Id} is in \"{threshold.Unit}\"; time is counted in {Months}.");
        }

        if (!IsWhole(threshold.Value))
        {
            draft.Add(place, "not-whole", $"{threshold.Id} is not a whole number of months.");
        }
    }

    private void CheckCompare(Compare compare)
    {
        if (!names.Facts.TryGetValue(compare.Fact, out var fact) || !names.Facts.TryGetValue(compare.OtherFact, out var other))
        {
            return;
        }

        if (fact.Kind != FactKind.Number || other.Kind != FactKind.Number)
        {
            draft.Add(compare, "wrong-fact-kind", "Only numbers are compared.");
        }
        else if (UnitOf(fact) is { } unit && UnitOf(other) is { } otherUnit && unit != otherUnit)
        {
            draft.Add(compare, "unlike-units", $"{fact.Id} is in \"{unit}\", {other.Id} in \"{otherUnit}\".");
        }
    }

    private void CheckAtLeast(AtLeast atLeast)
    {
        if (!names.Thresholds.TryGetValue(atLeast.Threshold, out var threshold))
        {
            return;
        }

        if (threshold.Unit != Count || threshold.Comparator is not (null or Comparator.AtLeast))
        {
            draft.Add(atLeast, "unlike-units", $"{threshold.Id} should be a {Count} that is met by at least so many.");
        }

        if (!IsWhole(threshold.Value))
        {
            draft.Add(atLeast, "not-whole", $"{threshold.Id} is not a whole number.");
        }
        else if (threshold.Value < 1 || threshold.Value > atLeast.Parts.Length)
        {
            draft.Add(atLeast, "count-out-of-reach", $"{threshold.Id} asks for another number of parts than there can be.");
        }
    }

    private static bool IsWhole(decimal value) => value == decimal.Truncate(value) && Math.Abs(value) < 10_000;

    private string? UnitOf(Fact fact) => names.FactWords.TryGetValue(fact.Id, out var words) ? words.Unit : null;

    private static string Kind(Fact fact) => fact.Kind switch
    {
        FactKind.Truth => "truth",
        FactKind.Choice => "choice",
        FactKind.Number => "number",
        _ => "span",
    };
}
