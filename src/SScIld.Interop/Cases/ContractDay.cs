using System.Globalization;
using SScIld.Pathway.Explanation;

namespace SScIld.Interop.Cases;

/// <summary>A day as documents of the contract write it: 2026-11-20.</summary>
public static class ContractDay
{
    /// <summary>The text of a day.</summary>
    public static string Text(DateOnly day) => NumberText.Of(day);

    /// <summary>The day of a text; null: it is none.</summary>
    public static DateOnly? Read(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
