using System.Collections.Immutable;

namespace SScIld.Web.Features.Meetings.Rooms;

/// <summary>The panels of the board, in the order in which a case is spoken of.</summary>
public enum BoardPanel
{
    /// <summary>The patient, the disease, symptoms, treatment.</summary>
    Clinical,

    /// <summary>The scans.</summary>
    Hrct,

    /// <summary>The tests.</summary>
    LungFunction,

    /// <summary>Antibodies and markers.</summary>
    Serology,

    /// <summary>What could be considered: the votes, and the tool's advice once it is revealed.</summary>
    Options,

    /// <summary>What the meeting decided.</summary>
    Decision,
}

/// <summary>The panels as a list.</summary>
public static class BoardPanels
{
    /// <summary>All of them, in order.</summary>
    public static ImmutableArray<BoardPanel> All { get; } = [.. Enum.GetValues<BoardPanel>()];
}
