using System.Collections.Immutable;

namespace SScIld.Pathway.Analysis.Changes;

/// <summary>
/// One kind of entry in a case, by the path the contract gives it: how many places of it a case has, and how one is read
/// and written. Everything that changes, fills in or enumerates cases goes through these.
/// </summary>
public sealed class CaseDatum
{
    private readonly Func<PatientCase, int> _count;
    private readonly Func<PatientCase, int, DatumValue> _read;
    private readonly Func<PatientCase, int, DatumValue, PatientCase> _write;

    internal CaseDatum(
        string path,
        DatumKind kind,
        ImmutableArray<string> codes,
        Func<PatientCase, int> count,
        Func<PatientCase, int, DatumValue> read,
        Func<PatientCase, int, DatumValue, PatientCase> write)
    {
        Path = path;
        Kind = kind;
        Codes = codes;
        _count = count;
        _read = read;
        _write = write;
    }

    /// <summary>The path in the case document, for instance <c>lungFunction[].fvcPercentPredicted</c>.</summary>
    public string Path { get; }

    /// <summary>What kind of entry it takes.</summary>
    public DatumKind Kind { get; }

    /// <summary>The codes of a choice in the order of their places; <c>no</c>, <c>yes</c> for a truth; else empty.</summary>
    public ImmutableArray<string> Codes { get; }

    /// <summary>The fact that is this datum, where there is one: the path without its brackets.</summary>
    public string FactId => Path.Replace("[]", "", StringComparison.Ordinal);

    /// <summary>How many places a case has for it: 1, or as many as its list is long.</summary>
    public int CountIn(PatientCase patient) => _count(patient);

    /// <summary>The value at a place.</summary>
    public DatumValue Read(PatientCase patient, int index) => _read(patient, index);

    /// <summary>The case with another value at a place; the case itself stays as it is.</summary>
    public PatientCase Write(PatientCase patient, int index, DatumValue value) => _write(patient, index, value);

    /// <inheritdoc/>
    public override string ToString() => Path;
}

/// <summary>One place for an entry: which datum, and which of a list.</summary>
/// <param name="Datum">The datum.</param>
/// <param name="Index">The place in its list, from 0; 0 where there is no list.</param>
public sealed record DatumPlace(CaseDatum Datum, int Index)
{
    /// <summary>The path with the place in it, for instance <c>lungFunction[1].fvcPercentPredicted</c>.</summary>
    public string Path => Datum.Path.Replace("[]", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"[{Index}]"), StringComparison.Ordinal);

    /// <summary>The value in a case.</summary>
    public DatumValue Read(PatientCase patient) => Datum.Read(patient, Index);

    /// <summary>The case with another value here.</summary>
    public PatientCase Write(PatientCase patient, DatumValue value) => Datum.Write(patient, Index, value);
}
