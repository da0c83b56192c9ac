namespace SScIld.Web.Features.Reference.Index;

/// <summary>What the reference has an article, or a place in an article, for. In the order in which a reader is offered them.</summary>
public enum ReferenceKind
{
    /// <summary>A rule, or a row of an outcome table.</summary>
    Rule,

    /// <summary>A number that rules use.</summary>
    Number,

    /// <summary>An agent.</summary>
    Agent,

    /// <summary>A study.</summary>
    Study,

    /// <summary>One statement of one panel.</summary>
    Statement,

    /// <summary>What the compared guidelines say of one step.</summary>
    Position,

    /// <summary>A correction of what a source prints.</summary>
    Erratum,

    /// <summary>A notice that may be given.</summary>
    Notice,

    /// <summary>An action that may be asked for.</summary>
    Action,

    /// <summary>A condition with a name.</summary>
    Condition,

    /// <summary>A table that gives a label.</summary>
    Table,

    /// <summary>Another way to read the review.</summary>
    Reading,

    /// <summary>A guideline document.</summary>
    Guideline,

    /// <summary>One fact of an agent: a dose, a check, a contraindication.</summary>
    AgentFact,

    /// <summary>A passage of a source.</summary>
    Passage,
}

/// <summary>One thing the reference can show.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its id in the pack.</param>
public readonly record struct ReferenceTarget(ReferenceKind Kind, string Id)
{
    /// <summary>A rule, by the id that traces and statements name.</summary>
    public static ReferenceTarget Rule(string id) => new(ReferenceKind.Rule, id);
}
