using System.Collections.Immutable;
using SScIld.Pathway;
using SScIld.Pathway.Facts;
using SScIld.Pathway.Measurements;
using SScIld.Pathway.Rules;

namespace SScIld.Web.Features.Trends;

/// <summary>One way to call a loss of function progression, and what came of it in this case. Never merged with another.</summary>
/// <param name="Label">The label's id in the pack, for instance <c>definition.inbuild</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Status">The label's value.</param>
/// <param name="Because">Why.</param>
/// <param name="Pair">The pair of tests it was held against; null: none.</param>
/// <param name="Limits">Its own limits on a fall.</param>
public sealed record DeclineJudgement(
    string Label, string Name, string Status, ImmutableArray<Reason> Because, TestPair? Pair, ImmutableArray<FallLimit> Limits)
{
    /// <summary>The verdict of section 6 first, then each named definition.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="sectionName">What the verdict of section 6 is called.</param>
    public static ImmutableArray<DeclineJudgement> All(Assessment assessment, string sectionName)
    {
        var progression = assessment.Progression;
        var pack = assessment.Pack;
        return
        [
            new(
                ContractIds.ProgressionStatus,
                sectionName,
                progression.Status,
                progression.Because,
                progression.DecidingPair,
                FallLimit.Of(pack, ContractIds.ProgressionStatus, "significant")),
            .. progression.Definitions.Select(definition => Of(definition, assessment)),
        ];
    }

    private static DeclineJudgement Of(DefinitionFinding definition, Assessment assessment)
    {
        var label = ContractIds.DefinitionPrefix + definition.Id;

        // A definition that symptoms and scan decide, or that nothing meets, is shown against the largest fall in the window.
        var pair = PairOf(definition, assessment) ?? (definition.Status == "not-assessable" ? null : assessment.Progression.WorstPair);
        return new(label, definition.Name, definition.Status, definition.Because, pair, FallLimit.Of(assessment.Pack, label));
    }

    /// <summary>The pair that made the speaking row hold, found by the days its spacing runs between.</summary>
    private static TestPair? PairOf(DefinitionFinding definition, Assessment assessment)
    {
        var speakers = definition.Because.Select(reason => reason.Rule).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in assessment.Trace.Where(entry => speakers.Contains(entry.Rule)))
        {
            foreach (var fact in entry.Inputs)
            {
                if (fact == PairFacts.Spacing && entry.Read(fact).Span is { IsKnown: true } span)
                {
                    return assessment.Progression.Pairs.FirstOrDefault(pair => pair.From == span.From && pair.To == span.To);
                }
            }
        }

        return null;
    }
}
