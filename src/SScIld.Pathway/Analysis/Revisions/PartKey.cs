namespace SScIld.Pathway.Analysis.Revisions;

/// <summary>What a piece of a pack is, in the order in which changes are read.</summary>
public enum PartKind
{
    /// <summary>The pathway itself: whom it is for, its stages, what is an alternative of what.</summary>
    Pathway,

    /// <summary>A number.</summary>
    Threshold,

    /// <summary>A named condition.</summary>
    Definition,

    /// <summary>An outcome table as a whole: its values and the order of its rows.</summary>
    Table,

    /// <summary>A row of an outcome table.</summary>
    Row,

    /// <summary>A rule.</summary>
    Rule,

    /// <summary>Another way to read the review.</summary>
    Reading,

    /// <summary>An agent.</summary>
    Agent,

    /// <summary>A notice.</summary>
    Notice,

    /// <summary>An action.</summary>
    Action,

    /// <summary>A study.</summary>
    Study,

    /// <summary>A guideline document.</summary>
    Guideline,

    /// <summary>A statement of a guideline.</summary>
    Statement,

    /// <summary>A step on which the guidelines are compared.</summary>
    Position,

    /// <summary>A correction of a source.</summary>
    Erratum,

    /// <summary>A passage of a source.</summary>
    Passage,

    /// <summary>A source text.</summary>
    Source,

    /// <summary>A datum of the case document.</summary>
    Field,

    /// <summary>The words of a fact.</summary>
    Fact,

    /// <summary>A phrase.</summary>
    Phrase,
}

/// <summary>A piece of a pack that keeps its name from version to version.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its id among its kind.</param>
public readonly record struct PartKey(PartKind Kind, string Id);
