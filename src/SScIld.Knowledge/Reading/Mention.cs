namespace SScIld.Knowledge.Reading;

/// <summary>Where something stands in the data.</summary>
/// <remarks>A class, like the other small records here: generic code over classes is compiled ahead of time, over structs it is not.</remarks>
internal sealed record Place(string File, int Line, int Column)
{
    public static Place Unknown { get; } = new("", 0, 0);
}

/// <summary>What an id is the id of. Ids of one kind may not occur twice.</summary>
internal enum IdKind
{
    /// <summary>Facts, labels and definitions, which share one list of names.</summary>
    Fact,
    Threshold,
    Notice,
    Action,

    /// <summary>Rules and rows of tables.</summary>
    Rule,

    /// <summary>Whatever a source may name: passages, studies, guidelines, their statements, errata, facts about agents.</summary>
    Reference,
    Position,
    Phrase,
    Field,
    Reading,
    Agent,
    Stage,
    Feature,
    ChoiceGroup,
}

/// <summary>An id where it is given its meaning.</summary>
internal sealed record Declaration(IdKind Kind, string Id, Place Place);

/// <summary>What a mention must turn out to be.</summary>
internal enum MentionKind
{
    Fact,
    FactValue,
    Threshold,
    Definition,
    Table,
    Notice,
    Action,
    Study,
    Position,
    Reference,
    Erratum,
    Statement,
    Guideline,
    Field,
    Source,
    ChoiceGroup,
    Phrase,
    Placeholder,
}

/// <summary>An id where something else names it.</summary>
/// <param name="Kind">What it must be.</param>
/// <param name="Id">The id.</param>
/// <param name="Place">Where it is named.</param>
/// <param name="Of">What it belongs to, where its kind needs that: the fact of a value, the guideline of a statement, the definition that names it.</param>
internal sealed record Mention(MentionKind Kind, string Id, Place Place, string Of);
