using System.Collections.Immutable;
using SScIld.Pathway.Analysis.Changes;
using SScIld.Pathway.Facts;
using SScIld.Pathway.Measurements;
using SScIld.Pathway.Rules;
using SScIld.Pathway.Rules.Compiled;

namespace SScIld.Pathway.Analysis.Unknowns;

/// <summary>What an unknown of a case could be: one value for every way in which rules could read it.</summary>
/// <param name="patient">The case.</param>
/// <param name="pack">The knowledge, for the lines it draws.</param>
/// <param name="policies">The smallest difference that is printed for each number.</param>
internal sealed class PossibleValues(PatientCase patient, KnowledgePack pack, FieldPolicies policies)
{
    private readonly LimitIndex _limits = LimitIndex.OfDecisions(pack);

    /// <summary>The facts of the case.</summary>
    public FactValues Facts { get; } = RuleBook.Of(pack).FactsOf(patient);

    /// <summary>The values of a place, the smallest or earliest first; within the range that is stated, where one is.</summary>
    public ImmutableArray<DatumValue> Of(DatumPlace place) => place.Datum.Kind switch
    {
        DatumKind.Number => Within(new NumberCandidates(patient, _limits, Facts).Of(place, policies[place.Datum.Path].Step).Values, RangeAt(place, patient)),
        DatumKind.Day => [.. new DayCandidates(patient, _limits, Facts).Of(place).Select(day => DatumValue.Of(day))],
        _ => [.. Enumerable.Range(0, place.Datum.Codes.Length).Select(code => DatumValue.OfChoice(code))],
    };

    /// <summary>The range that is stated in place of a value; null: none.</summary>
    public static Extent? RangeAt(DatumPlace place, PatientCase patient) =>
        place.Datum.Path == "hrct[].fibrosisExtentPercent" ? patient.Hrct!.Value[place.Index].FibrosisExtent : null;

    private static ImmutableArray<DatumValue> Within(decimal[] candidates, Extent? range) => range is not { } extent
        ? [.. candidates.Select(value => DatumValue.Of(value))]
        : [.. candidates.Where(value => value >= extent.From && value <= extent.To).Append(extent.From).Append(extent.To).Distinct().Order().Select(value => DatumValue.Of(value))];
}
