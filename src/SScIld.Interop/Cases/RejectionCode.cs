namespace SScIld.Interop.Cases;

/// <summary>The codes of the contract's rejections.</summary>
public static class RejectionCode
{
    /// <summary>A field that must be there is not.</summary>
    public const string Required = "required";

    /// <summary>A field that the contract does not know.</summary>
    public const string UnknownField = "unknown-field";

    /// <summary>A field that stands twice in one object.</summary>
    public const string DuplicateKey = "duplicate-key";

    /// <summary>Text in place of a number, a fraction in place of whole months, and the like.</summary>
    public const string WrongType = "wrong-type";

    /// <summary>An answer that is not on the field's closed list.</summary>
    public const string UnknownValue = "unknown-value";

    /// <summary>An impossible number, or a text that is too long.</summary>
    public const string OutOfRange = "out-of-range";

    /// <summary>Not a day of the calendar written year-month-day, or outside the years that are read.</summary>
    public const string BadDate = "bad-date";

    /// <summary>A day after the one on which the question is asked.</summary>
    public const string DateAfterAsOf = "date-after-as-of";

    /// <summary>A treatment stopped before it was started.</summary>
    public const string EndBeforeStart = "end-before-start";

    /// <summary>Two fields that cannot stand together.</summary>
    public const string ConflictingFields = "conflicting-fields";

    /// <summary>More entries than a list may have.</summary>
    public const string TooMany = "too-many";

    /// <summary>Nested deeper than any case is.</summary>
    public const string TooDeep = "too-deep";

    /// <summary>A document larger than any case is.</summary>
    public const string TooLarge = "too-large";

    /// <summary>Not JSON.</summary>
    public const string Malformed = "malformed";

    /// <summary>All codes, in the contract's order.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Required, UnknownField, DuplicateKey, WrongType, UnknownValue, OutOfRange, BadDate, DateAfterAsOf, EndBeforeStart,
        ConflictingFields, TooMany, TooDeep, TooLarge, Malformed,
    ];
}
