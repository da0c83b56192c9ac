using System.Globalization;

namespace SScIld.Web.Features.Entry.Form;

/// <summary>One field of one entry: what the contract writes as <c>lungFunction[2].date</c>.</summary>
/// <param name="Path">The field's path, with <c>[]</c> where an entry's number goes.</param>
/// <param name="Entry">The entry's number from 0; -1 for a field that is in no list.</param>
public readonly record struct FieldPlace(string Path, int Entry = -1)
{
    private const string AnyEntry = "[]";

    /// <summary>The list the field is in; null: none.</summary>
    public string? List => Path.IndexOf(AnyEntry, StringComparison.Ordinal) is var end and >= 0 ? Path[..end] : null;

    /// <summary>The id of the field's control on the page.</summary>
    public string ControlId => $"field-{ToString().Replace("]", "", StringComparison.Ordinal).Replace('[', '-').Replace('.', '-')}";

    /// <summary>The same field of another entry.</summary>
    public FieldPlace At(int entry) => this with { Entry = entry };

    /// <summary>As the contract writes it.</summary>
    public override string ToString() =>
        Entry < 0 ? Path : Path.Replace(AnyEntry, string.Create(CultureInfo.InvariantCulture, $"[{Entry}]"), StringComparison.Ordinal);

    /// <summary>Reads what the contract writes; whether the field exists is not asked.</summary>
    public static FieldPlace Parse(string written)
    {
        var open = written.IndexOf('[', StringComparison.Ordinal);
        var close = written.IndexOf(']', StringComparison.Ordinal);
        return open >= 0 && close > open
            && int.TryParse(written.AsSpan(open + 1, close - open - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var entry)
            ? new FieldPlace($"{written.AsSpan(0, open)}{AnyEntry}{written.AsSpan(close + 1)}", entry)
            : new FieldPlace(written);
    }
}
