using System.Globalization;
using SScIld.Pathway.Rules;

namespace SScIld.Interop.Cases;

/// <summary>A field of the case document with the limits that a pack sets for it.</summary>
internal sealed class CaseField
{
    public CaseField(KnowledgePack pack, string path)
    {
        Path = path;
        foreach (var field in pack.Fields)
        {
            if (field.Path == path)
            {
                Minimum = field.Minimum;
                Maximum = field.Maximum;
                MaximumLength = field.MaximumLength;
            }
        }
    }

    /// <summary>The path, with <c>[]</c> where an entry's number goes.</summary>
    public string Path { get; }

    /// <summary>The smallest possible value; null: no limit.</summary>
    public decimal? Minimum { get; }

    /// <summary>The largest possible value; null: no limit.</summary>
    public decimal? Maximum { get; }

    /// <summary>The most characters of a text, or entries of a list; null: no limit.</summary>
    public int? MaximumLength { get; }

    public bool Allows(decimal value) => !(value < Minimum) && !(value > Maximum);

    /// <summary>Whether a text is short enough; characters are counted as a reader counts them, not as they are stored.</summary>
    public bool Allows(string text) => MaximumLength is not { } most || text.Length <= most || text.EnumerateRunes().Count() <= most;

    /// <summary>The path of one entry's field.</summary>
    public string At(int entry) =>
        entry < 0 ? Path : Path.Replace("[]", string.Create(CultureInfo.InvariantCulture, $"[{entry}]"), StringComparison.Ordinal);

    /// <summary>Something wrong with the field.</summary>
    public CaseProblem Problem(string code, int entry, string value = "") => new(At(entry), code) { Value = value };

    /// <summary>A value beyond the field's limits, with the limits.</summary>
    public CaseProblem OutOfRange(int entry, string value) => Problem(RejectionCode.OutOfRange, entry, value) with
    {
        Minimum = Printed(Minimum),
        Maximum = Printed(Maximum ?? MaximumLength),
    };

    private static string Printed(decimal? limit) =>
        limit is { } known ? ExactDecimal.Normalised(known).ToString(CultureInfo.InvariantCulture) : "";
}
