using System.Collections.Immutable;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Patient;

namespace SScIld.Pathway.Rules;

/// <summary>One rule as data wrote it.</summary>
public sealed record RuleDefinition
{
    /// <summary>Stage and file name, for instance <c>add-on.nintedanib-when-fibrosis-progresses</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The stage it belongs to.</summary>
    public required string Stage { get; init; }

    /// <summary>What it asks.</summary>
    public required Condition When { get; init; }

    /// <summary>What follows when it holds.</summary>
    public required ImmutableArray<Conclusion> Then { get; init; }

    /// <summary>What follows when it cannot be decided; empty: only the data it lacks are named.</summary>
    public ImmutableArray<Conclusion> WhenUndecided { get; init; } = [];

    /// <summary>Why, in a sentence with placeholders for the patient's values.</summary>
    public required Localized Because { get; init; }

    /// <summary>The layer it speaks for.</summary>
    public required Layer Layer { get; init; }

    /// <summary>Where it comes from.</summary>
    public required SourceReference Source { get; init; }

    /// <summary>Studies shown beside what it proposes.</summary>
    public ImmutableArray<string> Evidence { get; init; } = [];

    /// <summary>Steps of the pathway on which guidelines are compared.</summary>
    public ImmutableArray<string> Positions { get; init; } = [];
}

/// <summary>An ordered table whose first row that holds gives a label. Its rows are rules with ids of their own.</summary>
public sealed record OutcomeTable
{
    /// <summary>The label it decides, which is also a fact that later conditions may read.</summary>
    public required string Id { get; init; }

    /// <summary>The stage it belongs to.</summary>
    public required string Stage { get; init; }

    /// <summary>What it decides.</summary>
    public required Localized Name { get; init; }

    /// <summary>The values the label can have, with their names.</summary>
    public required ImmutableArray<LabelValue> Values { get; init; }

    /// <summary>The rows, in order.</summary>
    public required ImmutableArray<TableRow> Rows { get; init; }

    /// <summary>What holds when no row does.</summary>
    public required TableRow Otherwise { get; init; }

    /// <summary>What holds when a row cannot be decided.</summary>
    public required UndecidedOutcome Undecided { get; init; }

    /// <summary>The layer it speaks for.</summary>
    public required Layer Layer { get; init; }

    /// <summary>Where it comes from.</summary>
    public required SourceReference Source { get; init; }
}

/// <summary>A value a label can have.</summary>
/// <param name="Value">Its code.</param>
/// <param name="Name">Its name.</param>
public sealed record LabelValue(string Value, Localized Name);

/// <summary>A row of an outcome table.</summary>
/// <param name="Id">The row's rule id.</param>
/// <param name="When">What it asks; the last row of a table asks nothing and holds.</param>
/// <param name="Value">The label it gives.</param>
/// <param name="Because">Why, with placeholders.</param>
/// <param name="Source">Where the row comes from, when not from where the table does.</param>
public sealed record TableRow(string Id, Condition? When, string Value, Localized Because, SourceReference? Source);

/// <summary>What a table says when a row cannot be decided.</summary>
/// <param name="Id">Its rule id.</param>
/// <param name="Value">The label; null: the label itself stays unknown.</param>
/// <param name="UnlessCompletionsAgree">True: when every way to fill in what is unknown gives one label, that label stands.</param>
/// <param name="Because">Why, with placeholders.</param>
public sealed record UndecidedOutcome(string Id, string? Value, bool UnlessCompletionsAgree, Localized Because);

/// <summary>What a proposal asks the clinician to consider.</summary>
public enum ProposedAction
{
    /// <summary>Could be considered.</summary>
    Option,

    /// <summary>Added to what is in use.</summary>
    Add,

    /// <summary>Started.</summary>
    Start,
}

/// <summary>What follows from a rule. The hierarchy is closed.</summary>
public abstract record Conclusion
{
    private protected Conclusion(ConclusionKind kind) => Kind = kind;

    /// <summary>Its kind.</summary>
    public ConclusionKind Kind { get; }
}

/// <summary>Proposes an agent; the strongest action wins. Undecided, a start or an add is at most an option.</summary>
public sealed record Propose(Agent Agent, ProposedAction Action, string? ChoiceGroup) : Conclusion(ConclusionKind.Propose);

/// <summary>Lets an agent be an option at most.</summary>
public sealed record Demote(Agent Agent) : Conclusion(ConclusionKind.Demote);

/// <summary>Withholds an agent.</summary>
/// <param name="Agent">The agent.</param>
/// <param name="Reason">The reason's code, the last part of <c>safety.agent.reason</c>.</param>
/// <param name="LiftedBy">What would lift it.</param>
public sealed record Veto(Agent Agent, string Reason, Localized LiftedBy) : Conclusion(ConclusionKind.Veto);

/// <summary>Holds a current agent, or asks for its dose to be reviewed; never removes it silently.</summary>
public sealed record Hold(Agent Agent, bool ReviewOnly) : Conclusion(ConclusionKind.Hold);

/// <summary>Lets an agent take the place of another of its role that is withheld, as an option.</summary>
public sealed record StandIn(Agent For, Agent Agent) : Conclusion(ConclusionKind.StandIn);

/// <summary>Argues for or against an agent.</summary>
public sealed record Argue(Agent Agent, bool Against, Localized Text) : Conclusion(ConclusionKind.Argue);

/// <summary>Names a check before an agent is started; a first one stands before the agent's own list.</summary>
public sealed record BeforeStarting(Agent Agent, string Id, bool First, Localized Text) : Conclusion(ConclusionKind.BeforeStarting);

/// <summary>Gives a notice; a text replaces the notice's own.</summary>
public sealed record GiveNotice(string Id, Localized? Text, NoticeLevel? Level) : Conclusion(ConclusionKind.Notice)
{
    /// <summary>Whether it says that something is missing: the contract's family of that name.</summary>
    public bool IsOfMissing => Id.StartsWith("missing.", StringComparison.Ordinal);
}

/// <summary>Asks for an action, by a time if one is given.</summary>
public sealed record AskAction(string Id, DueTime? Due) : Conclusion(ConclusionKind.Do);

/// <summary>Lists a datum as missing although no rule is undecided for want of it.</summary>
public sealed record AskDatum(string Fact) : Conclusion(ConclusionKind.Ask);

/// <summary>Stops every start, add and option; current drugs stay.</summary>
public sealed record StopProposals() : Conclusion(ConclusionKind.StopProposals);

/// <summary>A range of dates, counted in calendar months from an anchor.</summary>
/// <param name="Anchor">Where the count begins.</param>
/// <param name="From">Threshold: months to the first day.</param>
/// <param name="To">Threshold: months to the last day.</param>
public sealed record DueTime(DueAnchor Anchor, string From, string To);

/// <summary>Where a count of months begins.</summary>
public enum DueAnchor
{
    /// <summary>The day the question is asked.</summary>
    AsOf,

    /// <summary>The day the question is asked when something is started or added, else the newest start.</summary>
    Change,

    /// <summary>The latest reliable lung-function test with an FVC; without one there is no date.</summary>
    LatestTest,
}
