namespace SScIld.Pathway;

/// <summary>What the pathway says of one agent, once proposals have met every gate.</summary>
public enum PlannedAction
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Current, and stays.</summary>
    Continue,

    /// <summary>To be considered as a start.</summary>
    Start,

    /// <summary>To be considered as an addition to what is in use.</summary>
    Add,

    /// <summary>Current, and to be held.</summary>
    Hold,

    /// <summary>Current, and its dose to be reviewed.</summary>
    ReviewDose,

    /// <summary>Could be considered.</summary>
    Option,

    /// <summary>Proposed, and withheld by a gate.</summary>
    Withheld,
}

/// <summary>The codes by which documents and rules name the planned actions.</summary>
public static class PlannedActionCode
{
    private static readonly string[] Codes = ["none", "continue", "start", "add", "hold", "reviewDose", "option", "withheld"];

    /// <summary>All codes, in the order of the enumeration.</summary>
    public static IReadOnlyList<string> All => Codes;

    /// <summary>The code of an action.</summary>
    public static string Of(PlannedAction action) => Codes[(int)action];
}
