namespace SScIld.Pathway.Analysis.Changes;

/// <summary>What kind of entry a datum takes.</summary>
public enum DatumKind
{
    /// <summary>Yes or no.</summary>
    Truth,

    /// <summary>One of a closed list.</summary>
    Choice,

    /// <summary>A number in the field's unit.</summary>
    Number,

    /// <summary>A day.</summary>
    Day,
}

/// <summary>
/// The value of one datum as an entry would give it: at most one of a number, a choice (the place of its code; 0 no and
/// 1 yes for a truth) and a day. None of them: not known.
/// </summary>
/// <param name="Number">A number in the field's unit; null: none.</param>
/// <param name="Choice">The place of a code in the datum's list; null: none.</param>
/// <param name="Day">A day; null: none.</param>
public readonly record struct DatumValue(decimal? Number, int? Choice, DateOnly? Day)
{
    /// <summary>Not known.</summary>
    public static DatumValue Unknown => default;

    /// <summary>False: not known.</summary>
    public bool IsKnown => Number is not null || Choice is not null || Day is not null;

    /// <summary>A number, or not known.</summary>
    public static DatumValue Of(decimal? number) => new(number, null, null);

    /// <summary>A code by its place, or not known.</summary>
    public static DatumValue OfChoice(int? code) => new(null, code, null);

    /// <summary>Yes, no, or not known.</summary>
    public static DatumValue Of(bool? truth) => new(null, truth is { } known ? (known ? 1 : 0) : null, null);

    /// <summary>A day, or not known.</summary>
    public static DatumValue Of(DateOnly? day) => new(null, null, day);

    /// <summary>The value as a truth; null: not known.</summary>
    public bool? AsTruth => Choice is { } code ? code == 1 : null;
}
