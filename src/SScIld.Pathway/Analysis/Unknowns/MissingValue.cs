using System.Collections.Immutable;
using SScIld.Pathway.Analysis.Changes;
using SScIld.Pathway.Facts;
using SScIld.Pathway.Rules;

namespace SScIld.Pathway.Analysis.Unknowns;

/// <summary>
/// The value of what is not known: each unknown by how many regimens it still leaves open, the most telling first and of
/// equals the one that asks least of the patient. The plain ranking in an assessment counts open rules instead; it costs nothing.
/// </summary>
/// <param name="Unknowns">The unknowns that the rules that decide could read, ranked.</param>
/// <param name="Settlement">Whether the advice stands whatever they show.</param>
public sealed record MissingValue(ImmutableArray<UnknownDatum> Unknowns, Settlement Settlement)
{
    // All combinations are tried up to here: a fraction of a second.
    private const int MostCombinations = 60000;

    /// <summary>Ranks the unknowns of a case.</summary>
    /// <exception cref="OperationCanceledException">The search was ended.</exception>
    public static MissingValue Of(PatientCase patient, KnowledgePack pack, FieldPolicies policies, CancellationToken cancelled = default)
    {
        var advice = PathwayEngine.Decide(patient, pack);
        var unknowns = new List<UnknownDatum>();
        foreach (var (place, values) in Open(patient, pack, policies))
        {
            cancelled.ThrowIfCancellationRequested();
            unknowns.Add(Judge(place, values));
        }

        return new MissingValue(
            [.. unknowns.OrderByDescending(unknown => unknown.Regimens).ThenByDescending(unknown => unknown.CouldChange.Length).ThenBy(unknown => unknown.Effort)],
            Settle(patient, pack, advice, unknowns, cancelled));

        UnknownDatum Judge(DatumPlace place, ImmutableArray<DatumValue> values)
        {
            var decisions = values.Select(value => PathwayEngine.Decide(place.Write(patient, value), pack)).ToList();
            var alike = decisions.Count(decision => decision.Equals(advice));
            return new UnknownDatum(
                place,
                PossibleValues.RangeAt(place, patient) is not null,
                values,
                decisions.Select(decision => string.Join(',', decision.Plan)).Distinct(StringComparer.Ordinal).Count(),
                [.. AdviceFlip.Parts.Intersect(decisions.SelectMany(decision => AdviceFlip.Between(advice, decision)).Select(flip => flip.Part))],
                alike == decisions.Count ? Agreement.All : alike == 0 ? Agreement.None : Agreement.Some,
                policies[place.Datum.Path].Effort);
        }
    }

    /// <summary>
    /// The places that are not known, each with one value for every way in which rules could read it; a list that holds nothing is
    /// one place.
    /// </summary>
    internal static IEnumerable<(DatumPlace Place, ImmutableArray<DatumValue> Values)> Open(PatientCase patient, KnowledgePack pack, FieldPolicies policies)
    {
        var limits = LimitIndex.OfDecisions(pack);
        var possible = new PossibleValues(patient, pack, policies);
        foreach (var place in CaseEntries.PlacesIn(patient))
        {
            if (!place.Read(patient).IsKnown && limits.IsDecisive(place.Datum) && !IsSettledElsewhere(place, patient, possible.Facts)
                && possible.Of(place) is { IsEmpty: false } values)
            {
                yield return (place, values);
            }
        }

        foreach (var list in new AbsentLists(patient, pack, policies).Open())
        {
            yield return list;
        }
    }

    // A fact that is known although the datum is not (a screen, a limit of the laboratory) leaves nothing to ask; nor does a
    // current drug have a stop, or a stated duration a first day.
    private static bool IsSettledElsewhere(DatumPlace place, PatientCase patient, FactValues values) => place.Datum.Path switch
    {
        "ssc.firstNonRaynaudOn" => true,
        "ssc.durationMonths" => patient.FirstNonRaynaudOn is not null,
        "treatments[].stoppedOn" or "treatments[].stoppedFor" => !patient.Treatments!.Value[place.Index].IsStopped,
        _ => CaseFacts.All.FirstOrDefault(fact => fact.Id == place.Datum.Path) switch
        {
            { Kind: FactKind.Number } number => !values.Numbers[number.Slot].IsUnknown,
            { Kind: FactKind.Span } => false,
            { } code => values.Codes[code.Slot] != FactValues.UnknownCode,
            null => false,
        },
    };

    private static Settlement Settle(
        PatientCase patient, KnowledgePack pack, Decision advice, List<UnknownDatum> unknowns, CancellationToken cancelled)
    {
        if (unknowns.Exists(unknown => unknown.Agreement != Agreement.All))
        {
            return Settlement.Open;
        }

        var combinations = unknowns.Aggregate(1.0, (product, unknown) => product * (unknown.Values.Length + 1));
        if (combinations <= MostCombinations)
        {
            return Stands(patient, unknowns, 0) ? Settlement.Settled : Settlement.Open;
        }

        return unknowns.SelectMany((first, i) => unknowns.Skip(i + 1).Select(second => (List<UnknownDatum>)[first, second]))
            .All(pair => Stands(patient, pair, 0))
            ? Settlement.NoTwoChangeIt
            : Settlement.Open;

        bool Stands(PatientCase filled, List<UnknownDatum> open, int at)
        {
            cancelled.ThrowIfCancellationRequested();
            return at == open.Count
                ? PathwayEngine.Decide(filled, pack).Equals(advice)
                : Stands(filled, open, at + 1) && open[at].Values.All(value => Stands(open[at].Place.Write(filled, value), open, at + 1));
        }
    }
}
