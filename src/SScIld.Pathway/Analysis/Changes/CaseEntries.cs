using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using SScIld.Pathway.Measurements;
using SScIld.Pathway.Patient;

namespace SScIld.Pathway.Analysis.Changes;

/// <summary>Every datum of a case that a rule can feel, in the order of the case document.</summary>
public static partial class CaseEntries
{
    private static readonly ImmutableArray<string> YesNo = ["no", "yes"];

    /// <summary>All of them.</summary>
    public static ImmutableArray<CaseDatum> All { get; } = [.. OfPatient(), .. OfTests(), .. OfScans(), .. OfBlood(), .. OfClinic(), .. OfTreatments(), .. OfSafety()];

    private static readonly ImmutableDictionary<string, CaseDatum> ByPath = All.ToImmutableDictionary(datum => datum.Path, StringComparer.Ordinal);

    /// <summary>The datum of a path; null: no rule feels it.</summary>
    public static CaseDatum? Find(string path) => ByPath.GetValueOrDefault(path);

    /// <summary>Every place a case has, in the order of the document.</summary>
    public static IEnumerable<DatumPlace> PlacesIn(PatientCase patient)
    {
        foreach (var datum in All)
        {
            var count = datum.CountIn(patient);
            for (var index = 0; index < count; index++)
            {
                yield return new DatumPlace(datum, index);
            }
        }
    }

    private static CaseDatum Number(string path, Func<PatientCase, decimal?> read, Func<PatientCase, decimal?, PatientCase> write) =>
        new(path, DatumKind.Number, [], static _ => 1, (patient, _) => DatumValue.Of(read(patient)), (patient, _, value) => write(patient, value.Number));

    private static CaseDatum Truth(string path, Func<PatientCase, bool?> read, Func<PatientCase, bool?, PatientCase> write) =>
        new(path, DatumKind.Truth, YesNo, static _ => 1, (patient, _) => DatumValue.Of(read(patient)), (patient, _, value) => write(patient, value.AsTruth));

    private static CaseDatum Day(string path, Func<PatientCase, DateOnly?> read, Func<PatientCase, DateOnly?, PatientCase> write) =>
        new(path, DatumKind.Day, [], static _ => 1, (patient, _) => DatumValue.Of(read(patient)), (patient, _, value) => write(patient, value.Day));

    private static CaseDatum Choice<T>(string path, ImmutableArray<string> codes, Func<PatientCase, T?> read, Func<PatientCase, T?, PatientCase> write)
        where T : struct, Enum =>
        new(path, DatumKind.Choice, codes, static _ => 1, (patient, _) => Code(read(patient)), (patient, _, value) => write(patient, From<T>(value)));

    private static DatumValue Code<T>(T? value)
        where T : struct, Enum => DatumValue.OfChoice(value is { } known ? Unsafe.BitCast<T, int>(known) : null);

    private static T? From<T>(DatumValue value)
        where T : struct, Enum => value.Choice is { } code ? Unsafe.BitCast<int, T>(code) : null;

    // The lists of a case: how long they are, one item, and the case with an item replaced.
    private static CaseDatum OfTest(
        string path, DatumKind kind, ImmutableArray<string> codes, Func<LungFunctionTest, DatumValue> read, Func<LungFunctionTest, DatumValue, LungFunctionTest> write) =>
        new(path, kind, codes, static patient => patient.LungFunction?.Length ?? 0,
            (patient, index) => read(patient.LungFunction!.Value[index]),
            (patient, index, value) => patient with { LungFunction = patient.LungFunction!.Value.SetItem(index, write(patient.LungFunction.Value[index], value)) });

    private static CaseDatum OfScan(
        string path, DatumKind kind, ImmutableArray<string> codes, Func<HrctScan, DatumValue> read, Func<HrctScan, DatumValue, HrctScan> write) =>
        new(path, kind, codes, static patient => patient.Hrct?.Length ?? 0,
            (patient, index) => read(patient.Hrct!.Value[index]),
            (patient, index, value) => patient with { Hrct = patient.Hrct!.Value.SetItem(index, write(patient.Hrct.Value[index], value)) });

    private static CaseDatum OfTreatment(
        string path, DatumKind kind, ImmutableArray<string> codes, Func<Treatment, DatumValue> read, Func<Treatment, DatumValue, Treatment> write) =>
        new(path, kind, codes, static patient => patient.Treatments?.Length ?? 0,
            (patient, index) => read(patient.Treatments!.Value[index]),
            (patient, index, value) => patient with { Treatments = patient.Treatments!.Value.SetItem(index, write(patient.Treatments.Value[index], value)) });
}
