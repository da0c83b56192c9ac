using System.Collections.Immutable;

namespace SScIld.Web.Features.Meetings.Rooms;

/// <summary>The panels of the board, in the order in which a case is spoken of.</summary>
public enum BoardPanel
{
    /// <summary>What the meeting before decided and what changed since; only of a patient it spoke of before.</summary>
    LastTime,

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

/// <summary>The panels as lists.</summary>
public static class BoardPanels
{
    /// <summary>Those of a patient whom a meeting spoke of before, in order.</summary>
    public static ImmutableArray<BoardPanel> WithLastTime { get; } = [.. Enum.GetValues<BoardPanel>()];

    /// <summary>Those of every patient, in order.</summary>
    public static ImmutableArray<BoardPanel> All { get; } = WithLastTime.Remove(BoardPanel.LastTime);
}
