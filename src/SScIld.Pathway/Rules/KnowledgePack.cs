using System.Collections.Immutable;
using SScIld.Pathway.Evidence;

namespace SScIld.Pathway.Rules;

/// <summary>
/// Everything the product knows, as read from data and found sound: rules, numbers, words and evidence. Immutable; a
/// case and a pack determine the assessment to the byte.
/// </summary>
public sealed record KnowledgePack
{
    /// <summary>The pathway's id, for instance <c>ssc-ild</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The version of the knowledge, major.minor.patch.</summary>
    public required string Version { get; init; }

    /// <summary>SHA-256 of the pack's content, 64 lower-case hexadecimal digits.</summary>
    public required string Hash { get; init; }

    /// <summary>What the pathway is called.</summary>
    public required Localized Title { get; init; }

    /// <summary>Who answers for the content.</summary>
    public required Localized Owner { get; init; }

    /// <summary>Whom and what it is for.</summary>
    public required Localized IntendedUse { get; init; }

    /// <summary>What it must not be used for.</summary>
    public required Localized Misuse { get; init; }

    /// <summary>The line every page, print-out and note carries.</summary>
    public required Localized Disclaimer { get; init; }

    /// <summary>The stages, in the order in which they are gone through.</summary>
    public required ImmutableArray<StageDefinition> Stages { get; init; }

    /// <summary>The data a clinician may enter, with units and limits.</summary>
    public required ImmutableArray<FieldDefinition> Fields { get; init; }

    /// <summary>Words, unit and supplier of every fact.</summary>
    public required ImmutableArray<FactDefinition> Facts { get; init; }

    /// <summary>Every number a rule uses.</summary>
    public required ImmutableArray<Threshold> Thresholds { get; init; }

    /// <summary>Other ways to read the review's wording, each tried beside the one the tool takes.</summary>
    public required ImmutableArray<AlternativeReading> Readings { get; init; }

    /// <summary>Named conditions.</summary>
    public required ImmutableArray<Definition> Definitions { get; init; }

    /// <summary>Outcome tables.</summary>
    public required ImmutableArray<OutcomeTable> Tables { get; init; }

    /// <summary>Rules other than the rows of tables.</summary>
    public required ImmutableArray<RuleDefinition> Rules { get; init; }

    /// <summary>The features listed beside the phenotype.</summary>
    public required ImmutableArray<PhenotypeFeature> Features { get; init; }

    /// <summary>Agents whose proposals are alternatives of each other.</summary>
    public required ImmutableArray<AlternativeAgents> Alternatives { get; init; }

    /// <summary>What is known of each agent.</summary>
    public required ImmutableArray<AgentMonograph> Agents { get; init; }

    /// <summary>The notices that may be given.</summary>
    public required ImmutableArray<NoticeDefinition> Notices { get; init; }

    /// <summary>The actions that may be asked for.</summary>
    public required ImmutableArray<ActionDefinition> Actions { get; init; }

    /// <summary>Words for values, units and headings, by key.</summary>
    public required ImmutableDictionary<string, Localized> Phrases { get; init; }

    /// <summary>The evidence behind it.</summary>
    public required EvidenceLibrary Evidence { get; init; }
}
