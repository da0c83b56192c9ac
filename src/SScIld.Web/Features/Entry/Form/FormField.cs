using System.Globalization;
using SScIld.Web.Features.Entry.Checks;

namespace SScIld.Web.Features.Entry.Form;

/// <summary>How the text of a field is understood.</summary>
public enum FieldKind
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>A day.</summary>
    Day,

    /// <summary><c>yes</c> or <c>no</c>.</summary>
    Flag,

    /// <summary>One code of a closed list.</summary>
    Choice,

    /// <summary>Words, kept as they are.</summary>
    Words,
}

/// <summary>A field of the form and the place in the document that it stands for, both ways.</summary>
/// <typeparam name="T">The part of the document.</typeparam>
/// <param name="Path">The field's path in the case document.</param>
/// <param name="Kind">How its text is understood.</param>
/// <param name="Show">The text for what the document says; empty: it says nothing.</param>
/// <param name="Read">Puts what a text says into the document; a text that cannot be understood says nothing.</param>
internal sealed record FormField<T>(string Path, FieldKind Kind, Func<T, string> Show, Action<T, string> Read);

/// <summary>Makes fields.</summary>
internal static class FormField
{
    public const string Yes = "yes";
    public const string No = "no";

    public static FormField<T> Number<T>(string path, Func<T, decimal?> get, Action<T, decimal?> set) => new(
        path,
        FieldKind.Number,
        part => get(part)?.ToString(CultureInfo.InvariantCulture) ?? "",
        (part, text) => set(part, (TypedNumber.Read(text) as TypedNumber.Understood)?.Value));

    public static FormField<T> Day<T>(string path, Func<T, string?> get, Action<T, string?> set) => new(
        path,
        FieldKind.Day,
        part => get(part) ?? "",
        (part, text) => set(part, (TypedDay.Read(text) as TypedDay.Understood)?.Iso));

    public static FormField<T> Flag<T>(string path, Func<T, bool?> get, Action<T, bool?> set) => new(
        path,
        FieldKind.Flag,
        part => get(part) switch { true => Yes, false => No, null => "" },
        (part, text) => set(part, text switch { Yes => true, No => false, _ => null }));

    public static FormField<T> Choice<T>(string path, Func<T, string?> get, Action<T, string?> set) => Copied(path, FieldKind.Choice, get, set);

    public static FormField<T> Words<T>(string path, Func<T, string?> get, Action<T, string?> set) => Copied(path, FieldKind.Words, get, set);

    private static FormField<T> Copied<T>(string path, FieldKind kind, Func<T, string?> get, Action<T, string?> set) => new(
        path,
        kind,
        part => get(part) ?? "",
        (part, text) => set(part, string.IsNullOrWhiteSpace(text) ? null : text.Trim()));
}
