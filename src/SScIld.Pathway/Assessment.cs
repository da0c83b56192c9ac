using System.Collections.Immutable;
using SScIld.Pathway.Evidence;
using SScIld.Pathway.Explanation;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Measurements;
using SScIld.Pathway.Patient;
using SScIld.Pathway.Rules;

namespace SScIld.Pathway;

/// <summary>
/// What the pathway would have the clinician consider for one case, with every reason. The same case and the same pack
/// give the same assessment, on every machine and in every culture.
/// </summary>
public sealed record Assessment
{
    /// <summary>The case's pseudonym; null: none was entered.</summary>
    public required string? CaseId { get; init; }

    /// <summary>The day the question was asked.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The pack that answered.</summary>
    public required KnowledgePack Pack { get; init; }

    /// <summary>The language of the sentences.</summary>
    public required Language Language { get; init; }

    /// <summary>Inflammatory or fibrotic.</summary>
    public required PhenotypeFinding Phenotype { get; init; }

    /// <summary>Progressing or not.</summary>
    public required ProgressionFinding Progression { get; init; }

    /// <summary>Why nothing is proposed at all; empty when nothing stops proposals.</summary>
    public required ImmutableArray<Reason> Stopped { get; init; }

    /// <summary>True when proposals stop only for want of data, as the stopping rules say: the pathway may answer once they are known.</summary>
    public required bool WaitsForData { get; init; }

    /// <summary>What to consider now: current agents and those to start or add.</summary>
    public required ImmutableArray<Proposal> Regimen { get; init; }

    /// <summary>What could be considered.</summary>
    public required ImmutableArray<Proposal> Options { get; init; }

    /// <summary>What a gate withholds, with what would lift it.</summary>
    public required ImmutableArray<Proposal> Withheld { get; init; }

    /// <summary>Notices, the loudest first.</summary>
    public required ImmutableArray<Notice> Notices { get; init; }

    /// <summary>Actions.</summary>
    public required ImmutableArray<RequestedAction> Actions { get; init; }

    /// <summary>Data whose absence leaves something open, the most telling first.</summary>
    public required ImmutableArray<MissingDatum> Missing { get; init; }

    /// <summary>Every rule in order, with what it read and what came of it.</summary>
    public required TraceLog Trace { get; init; }
}

/// <summary>A sentence and the rule that says it.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Text">The sentence, with the patient's own values.</param>
/// <param name="Layer">The layer the rule speaks for.</param>
public sealed record Reason(string Rule, string Text, Layer Layer);

/// <summary>The phenotype: descriptive, the review's own opinion, not validated as a drug selector.</summary>
/// <param name="Value">The label's code.</param>
/// <param name="Active">Whether a mixed phenotype is active.</param>
/// <param name="Because">Why.</param>
/// <param name="Features">The features it rests on.</param>
public sealed record PhenotypeFinding(string Value, Truth Active, ImmutableArray<Reason> Because, ImmutableArray<FeatureFinding> Features);

/// <summary>One feature of the phenotype.</summary>
/// <param name="Id">The feature's id.</param>
/// <param name="Group"><c>inflammatory</c> or <c>fibrotic</c>.</param>
/// <param name="Presence">Yes present, no absent, or unknown.</param>
/// <param name="Value">The patient's value in words; empty where there is none.</param>
/// <param name="Name">What the feature is.</param>
public sealed record FeatureFinding(string Id, string Group, Truth Presence, string Value, string Name);

/// <summary>Progression by section 6 of the review, and by the named definitions beside it.</summary>
public sealed record ProgressionFinding
{
    /// <summary>The section 6 verdict's code.</summary>
    public required string Status { get; init; }

    /// <summary>Why.</summary>
    public required ImmutableArray<Reason> Because { get; init; }

    /// <summary>The largest absolute FVC fall in the window; null: no pair in the window.</summary>
    public required TestPair? WorstPair { get; init; }

    /// <summary>The pair that gave the status; null: none did.</summary>
    public required TestPair? DecidingPair { get; init; }

    /// <summary>All pairs that end at the latest reliable test, in order of their start.</summary>
    public required ImmutableArray<TestPair> Pairs { get; init; }

    /// <summary>The trigger for an add-on.</summary>
    public required string AddOnTrigger { get; init; }

    /// <summary>Why the trigger stands where it does.</summary>
    public required ImmutableArray<Reason> AddOnBecause { get; init; }

    /// <summary>The named definitions, never merged.</summary>
    public required ImmutableArray<DefinitionFinding> Definitions { get; init; }

    /// <summary>Goh stage of the lung disease.</summary>
    public required string Goh { get; init; }

    /// <summary>Why the Goh stage is what it is.</summary>
    public required ImmutableArray<Reason> GohBecause { get; init; }
}

/// <summary>A named definition of progression.</summary>
/// <param name="Id">Its id, for instance <c>ppf-2022</c>.</param>
/// <param name="Status">met, not-met or not-assessable.</param>
/// <param name="Because">Why.</param>
/// <param name="Name">Its name.</param>
public sealed record DefinitionFinding(string Id, string Status, ImmutableArray<Reason> Because, string Name);

/// <summary>What the pathway says of one agent.</summary>
public sealed record Proposal
{
    /// <summary>The agent.</summary>
    public required Agent Agent { get; init; }

    /// <summary>What is said of it.</summary>
    public required PlannedAction Action { get; init; }

    /// <summary>The name it shares with its alternatives; null: it has none.</summary>
    public required string? ChoiceGroup { get; init; }

    /// <summary>The layer of the rule that spoke loudest.</summary>
    public required Layer Layer { get; init; }

    /// <summary>Arguments for.</summary>
    public required ImmutableArray<Reason> Because { get; init; }

    /// <summary>Arguments against.</summary>
    public required ImmutableArray<Reason> Against { get; init; }

    /// <summary>Studies, each with the corrections of what the review prints.</summary>
    public required ImmutableArray<StudyCard> Evidence { get; init; }

    /// <summary>The steps on which the guidelines are compared.</summary>
    public required ImmutableArray<Position> Positions { get; init; }

    /// <summary>What is known of the agent: label status, doses.</summary>
    public required AgentMonograph Monograph { get; init; }

    /// <summary>Checks before it is started; empty for a current agent.</summary>
    public required ImmutableArray<Check> BeforeStarting { get; init; }

    /// <summary>What is watched on it.</summary>
    public required ImmutableArray<Watch> Monitoring { get; init; }

    /// <summary>Why it is withheld; empty when it is not.</summary>
    public required ImmutableArray<VetoFinding> Vetoes { get; init; }
}

/// <summary>A check before an agent is started.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">What to check.</param>
/// <param name="Verified">Whether its source was seen.</param>
/// <param name="Open">True when a datum that answers it is not known in this case.</param>
public sealed record Check(string Id, string Text, bool Verified, bool Open);

/// <summary>Something to watch.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">What to watch.</param>
/// <param name="Verified">Whether its source was seen.</param>
/// <param name="Due">When it is due next; null: no date can be named.</param>
public sealed record Watch(string Id, string Text, bool Verified, DateOnly? Due);

/// <summary>A gate that withholds an agent.</summary>
/// <param name="Reason">The reason's code.</param>
/// <param name="Layer">The layer of the gate.</param>
/// <param name="Rule">The gate's rule.</param>
/// <param name="Text">Why, with the patient's values.</param>
/// <param name="LiftedBy">What would lift it.</param>
public sealed record VetoFinding(string Reason, Layer Layer, string Rule, string Text, string LiftedBy);

/// <summary>Something the clinician must see that is not a proposal.</summary>
/// <param name="Id">The id the contract fixes.</param>
/// <param name="Level">How loudly it speaks.</param>
/// <param name="Text">What it says.</param>
/// <param name="Rule">The rule that gave it.</param>
/// <param name="Layer">The layer of that rule.</param>
public sealed record Notice(string Id, NoticeLevel Level, string Text, string Rule, Layer Layer);

/// <summary>Something to do, by a time if one follows from the case.</summary>
/// <param name="Id">The id the contract fixes.</param>
/// <param name="Text">What to do.</param>
/// <param name="Due">When; null: no time is stated.</param>
/// <param name="Rule">The rule that asks for it.</param>
public sealed record RequestedAction(string Id, string Text, DateRange? Due, string Rule);

/// <summary>A range of days, both ends included.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
public readonly record struct DateRange(DateOnly From, DateOnly To);

/// <summary>A datum that is not known and leaves something open.</summary>
/// <param name="Fact">The fact's id.</param>
/// <param name="Text">What is missing, in words.</param>
/// <param name="CouldChange">What it could change: labels, and <c>plan.agent</c> for agents.</param>
/// <param name="Rank">1 is the most telling.</param>
public sealed record MissingDatum(string Fact, string Text, ImmutableArray<string> CouldChange, int Rank);
