using System.Collections.Immutable;
using SScIld.Pathway.Analysis.Changes;
using SScIld.Pathway.Measurements;
using SScIld.Pathway.Patient;
using SScIld.Pathway.Rules;

namespace SScIld.Pathway.Analysis.Unknowns;

/// <summary>
/// The lists of a case that hold nothing: no test of lung function, no scan, or a treatment history that was not taken. Each is one
/// unknown, by the path of the list; what it could show is one first entry of the day of the question, in every way in which
/// rules could read one datum of it, and for a scan with every word on what predominates beside it.
/// </summary>
/// <param name="patient">The case.</param>
/// <param name="pack">The knowledge, for the lines it draws.</param>
/// <param name="policies">The smallest difference that is printed for each number.</param>
internal sealed class AbsentLists(PatientCase patient, KnowledgePack pack, FieldPolicies policies)
{
    /// <summary>The lists that hold nothing, each with what a first entry could be.</summary>
    public IEnumerable<(DatumPlace Place, ImmutableArray<DatumValue> Values)> Open()
    {
        if (patient.LungFunction is null or [])
        {
            yield return Choice("lungFunction", Filled("lungFunction[].", patient with { LungFunction = [new LungFunctionTest { Date = patient.AsOf }] }));
        }

        if (patient.Hrct is null or [])
        {
            yield return Choice("hrct", Scanned());
        }

        if (patient.Treatments is null)
        {
            yield return Choice("treatments", Treated());
        }
    }

    private ImmutableArray<PatientCase> Scanned()
    {
        var scanned = patient with { Hrct = [new HrctScan { Date = patient.AsOf }] };
        var predominant = new DatumPlace(CaseEntries.Find("hrct[].predominant")!, 0);
        return
        [
            .. Filled("hrct[].", scanned),
            .. Enumerable.Range(0, predominant.Datum.Codes.Length)
                .SelectMany(code => Filled("hrct[].", predominant.Write(scanned, DatumValue.OfChoice(code)))),
        ];
    }

    // No treatment so far, or one drug that is in use since one of the days at which rules begin to read it otherwise.
    private ImmutableArray<PatientCase> Treated()
    {
        var started = new DatumPlace(CaseEntries.Find("treatments[].startedOn")!, 0);
        var adequate = new DatumPlace(CaseEntries.Find("treatments[].doseAdequate")!, 0);
        return
        [
            patient with { Treatments = [] },
            .. AgentCode.All
                .Select(agent => adequate.Write(patient with { Treatments = [new Treatment { Agent = agent }] }, DatumValue.Of(true)))
                .SelectMany(treated => Possible(started, treated).Select(day => started.Write(treated, day)).Prepend(treated)),
        ];
    }

    /// <summary>The case with one datum of its first entry known, once for each datum and way to read it.</summary>
    private ImmutableArray<PatientCase> Filled(string list, PatientCase entered) =>
    [
        .. CaseEntries.PlacesIn(entered)
            .Where(place => place.Datum.Path.StartsWith(list, StringComparison.Ordinal) && place.Datum.Kind != DatumKind.Day && !place.Read(entered).IsKnown)
            .SelectMany(place => Possible(place, entered).Select(value => place.Write(entered, value))),
    ];

    private ImmutableArray<DatumValue> Possible(DatumPlace place, PatientCase entered) =>
        new PossibleValues(entered, pack, policies).Of(place);

    /// <summary>A choice between cases that differ in one list only; written into another case it brings that list along.</summary>
    private static (DatumPlace, ImmutableArray<DatumValue>) Choice(string path, ImmutableArray<PatientCase> cases)
    {
        var datum = new CaseDatum(
            path,
            DatumKind.Choice,
            [],
            static _ => 1,
            static (_, _) => DatumValue.Unknown,
            (into, _, value) => value.Choice is { } chosen ? WithList(into, path, cases[chosen]) : into);
        return (new DatumPlace(datum, 0), [.. Enumerable.Range(0, cases.Length).Select(index => DatumValue.OfChoice(index))]);
    }

    private static PatientCase WithList(PatientCase into, string path, PatientCase from) => path switch
    {
        "lungFunction" => into with { LungFunction = from.LungFunction },
        "hrct" => into with { Hrct = from.Hrct },
        _ => into with { Treatments = from.Treatments },
    };
}
