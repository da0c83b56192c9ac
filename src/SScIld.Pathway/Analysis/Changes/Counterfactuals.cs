using System.Collections.Immutable;
using SScIld.Pathway.Facts;
using SScIld.Pathway.Rules;
using SScIld.Pathway.Rules.Compiled;

namespace SScIld.Pathway.Analysis.Changes;

/// <summary>
/// The smallest changes of a case that give other advice. Only what was entered, or what a completed safety screen calls
/// normal, is changed, and only in ways that could be: see <see cref="FieldPolicy"/>.
/// </summary>
public sealed class Counterfactuals
{
    private readonly PatientCase _patient;
    private readonly KnowledgePack _pack;
    private readonly FieldPolicies _policies;
    private readonly LimitIndex _limits;
    private readonly FactValues _values;
    private readonly Decision _advice;

    /// <param name="patient">The case.</param>
    /// <param name="pack">The knowledge.</param>
    /// <param name="policies">What may change.</param>
    public Counterfactuals(PatientCase patient, KnowledgePack pack, FieldPolicies policies)
    {
        _patient = patient;
        _pack = pack;
        _policies = policies;
        _limits = LimitIndex.OfDecisions(pack);
        _values = RuleBook.Of(pack).FactsOf(patient);
        _advice = PathwayEngine.Decide(patient, pack);
    }

    /// <summary>The smallest changes of one datum, for each datum, direction and part of the advice; those that touch an agent first.</summary>
    /// <param name="cancelled">Ends the search, for instance because the case has been edited meanwhile.</param>
    /// <exception cref="OperationCanceledException">The search was ended.</exception>
    public ImmutableArray<Counterfactual> Singles(CancellationToken cancelled = default)
    {
        var found = ImmutableArray.CreateBuilder<Counterfactual>();
        foreach (var place in Places())
        {
            cancelled.ThrowIfCancellationRequested();
            var (lattice, directions) = StepsAt(place);
            foreach (var steps in directions)
            {
                AddFirstFlips(place, steps, lattice, found);
            }
        }

        return [.. found.OrderByDescending(change => change.Flips.Any(flip => flip.IsOfAgent))];
    }

    /// <summary>The smallest changes of two data together that flip what neither flips alone.</summary>
    /// <param name="cancelled">Ends the search.</param>
    /// <exception cref="OperationCanceledException">The search was ended.</exception>
    public PairedChanges Pairs(CancellationToken cancelled = default) =>
        new ChangePairs(_patient, _pack, _advice, [.. Places().SelectMany(place => StepsAt(place).Directions.Select(steps => (place, steps)))]).Find(cancelled);

    /// <summary>The places that could read otherwise.</summary>
    private IEnumerable<DatumPlace> Places() => CaseEntries.PlacesIn(_patient).Where(place =>
        _policies[place.Datum.Path] is var policy && policy.Changes != Changeability.Never
        && (place.Read(_patient).IsKnown || IsNormalByScreen(place.Datum))
        && (!policy.NewestOnly || IsNewest(place)));

    /// <summary>
    /// The values to try at a place, nearest first, one list for each direction; each choice is a direction of its own. With them,
    /// of a number, what can be told apart in it.
    /// </summary>
    private (NumberLattice? Lattice, IEnumerable<ImmutableArray<DatumValue>> Directions) StepsAt(DatumPlace place)
    {
        var now = place.Read(_patient);
        var lattice = place.Datum.Kind == DatumKind.Number ? new NumberCandidates(_patient, _limits, _values).Of(place, _policies[place.Datum.Path].Step) : null;
        var candidates = lattice is not null ? lattice.Values.Select(value => DatumValue.Of(value)) : Candidates(place);
        var allowed = candidates.Where(value => value != now && _policies.Allows(place.Datum, Stated(place.Datum, now), value)).ToImmutableArray();
        if (place.Datum.Kind is DatumKind.Truth or DatumKind.Choice)
        {
            return (lattice, allowed.Select(value => ImmutableArray.Create(value)));
        }

        var middle = now.IsKnown ? now : NormalLike(place, allowed);
        return (lattice, middle.IsKnown
            ? [[.. allowed.Where(value => Compare(value, middle) < 0).Reverse()], [.. allowed.Where(value => Compare(value, middle) > 0)]]
            : []);
    }

    private IEnumerable<DatumValue> Candidates(DatumPlace place) => place.Datum.Kind == DatumKind.Day
        ? new DayCandidates(_patient, _limits, _values).Of(place).Select(day => DatumValue.Of(day))
        : Enumerable.Range(0, place.Datum.Codes.Length).Select(code => DatumValue.OfChoice(code));

    private void AddFirstFlips(DatumPlace place, ImmutableArray<DatumValue> steps, NumberLattice? lattice, ImmutableArray<Counterfactual>.Builder found)
    {
        HashSet<string>? seen = null;
        var before = place.Read(_patient).Number;
        foreach (var value in steps)
        {
            // Between two lines no rule can tell one number from another: the nearest of them speaks for all.
            if (before is { } last && value.Number is { } next && lattice!.AreTheSame(last, next))
            {
                continue;
            }

            before = value.Number;
            var advice = PathwayEngine.Decide(place.Write(_patient, value), _pack);
            if (advice.Equals(_advice))
            {
                continue;
            }

            seen ??= new HashSet<string>(StringComparer.Ordinal);
            var flips = AdviceFlip.Between(_advice, advice);
            var first = flips.Select(flip => flip.Part).Where(seen.Add).ToImmutableArray();
            if (first.Length > 0)
            {
                found.Add(new Counterfactual([new DatumChange(place, place.Read(_patient), value)], flips, first));
            }
        }
    }

    // A number that a screen calls normal has no value to start from: one that gives the same advice stands for it.
    private DatumValue NormalLike(DatumPlace place, ImmutableArray<DatumValue> values)
    {
        var alike = values.Where(value => PathwayEngine.Decide(place.Write(_patient, value), _pack).Equals(_advice)).ToList();
        return alike.Count == 0 ? DatumValue.Unknown : alike[alike.Count / 2];
    }

    private bool IsNormalByScreen(CaseDatum datum) =>
        _patient.Safety.Screened == true && (datum.Path == "safety.childPugh" || CaseFacts.All.Any(fact => fact.Id == datum.Path && fact.Screened));

    // What a completed screen leaves unlisted is no.
    private static DatumValue Stated(CaseDatum datum, DatumValue value) =>
        !value.IsKnown && datum.Kind == DatumKind.Truth ? DatumValue.Of(false) : value;

    private bool IsNewest(DatumPlace place) => place.Datum.Path.StartsWith("lungFunction", StringComparison.Ordinal)
        ? _patient.LungFunction!.Value.All(test => test.Date <= _patient.LungFunction.Value[place.Index].Date)
        : _patient.Hrct!.Value.All(scan => scan.Date <= _patient.Hrct.Value[place.Index].Date);

    private static int Compare(DatumValue one, DatumValue other) =>
        one.Number is { } number ? number.CompareTo(other.Number) : Nullable.Compare(one.Day, other.Day);
}
