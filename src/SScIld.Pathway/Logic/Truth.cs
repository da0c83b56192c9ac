namespace SScIld.Pathway.Logic;

/// <summary>
/// The three values of Kleene's logic, ordered so that "and" is the smaller and "or" the larger of two.
/// <see cref="Unknown"/> is a value of its own: it never counts as <see cref="No"/>.
/// </summary>
public enum Truth : byte
{
    /// <summary>Known not to hold.</summary>
    No = 0,

    /// <summary>Not known to hold and not known not to hold. Also what a default value means nothing of: always set a truth.</summary>
    Unknown = 1,

    /// <summary>Known to hold.</summary>
    Yes = 2,
}

/// <summary>Kleene's connectives.</summary>
public static class TruthLogic
{
    /// <summary>Holds when both hold; fails when one fails; else unknown.</summary>
    public static Truth And(this Truth left, Truth right) => left < right ? left : right;

    /// <summary>Holds when one holds; fails when both fail; else unknown.</summary>
    public static Truth Or(this Truth left, Truth right) => left > right ? left : right;

    /// <summary>Turns yes into no and no into yes; unknown stays unknown.</summary>
    public static Truth Not(this Truth value) => (Truth)(2 - (byte)value);

    /// <summary>A known truth.</summary>
    public static Truth From(bool value) => value ? Truth.Yes : Truth.No;

    /// <summary>A datum as entered: absent means unknown.</summary>
    public static Truth From(bool? value) => value is { } known ? From(known) : Truth.Unknown;
}
