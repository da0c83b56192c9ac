using System.Collections.Immutable;
using SScIld.Pathway.Patient;

namespace SScIld.Pathway.Evidence;

/// <summary>Studies, guidelines, errata and passages: what stands behind the rules.</summary>
public sealed record EvidenceLibrary
{
    /// <summary>Studies.</summary>
    public required ImmutableArray<Study> Studies { get; init; }

    /// <summary>Guideline documents with their statements.</summary>
    public required ImmutableArray<Guideline> Guidelines { get; init; }

    /// <summary>What the compared guidelines say of each step.</summary>
    public required ImmutableArray<Position> Positions { get; init; }

    /// <summary>The review's slips and what is shown instead.</summary>
    public required ImmutableArray<Erratum> Errata { get; init; }

    /// <summary>Passages of the sources, in this project's words.</summary>
    public required ImmutableArray<Passage> Passages { get; init; }

    /// <summary>The source texts.</summary>
    public required ImmutableArray<Source> Sources { get; init; }
}

/// <summary>A study and what may be quoted of it.</summary>
public sealed record Study
{
    /// <summary>The id.</summary>
    public required string Id { get; init; }

    /// <summary>The name it goes by; an acronym is the same in every language.</summary>
    public required Localized Name { get; init; }

    /// <summary>Its type, a phrase key under <c>study-type</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Participants, or studies in a review; null: not known.</summary>
    public int? N { get; init; }

    /// <summary>How it was done.</summary>
    public required Localized Design { get; init; }

    /// <summary>In whom.</summary>
    public required Localized Population { get; init; }

    /// <summary>What it found, verified figures only.</summary>
    public required Localized Finding { get; init; }

    /// <summary>Figures that were not verified, worded as such; null: none.</summary>
    public Localized? Unverified { get; init; }

    /// <summary>Verified safety findings; null: none.</summary>
    public Localized? Safety { get; init; }

    /// <summary>What it cannot show.</summary>
    public required Localized Limits { get; init; }

    /// <summary>The citation.</summary>
    public required string Citation { get; init; }

    /// <summary>DOI; null: not known.</summary>
    public string? Doi { get; init; }

    /// <summary>PubMed id; null: not known.</summary>
    public string? Pmid { get; init; }

    /// <summary>True when the figures of <see cref="Finding"/> were seen in the source.</summary>
    public required bool Verified { get; init; }

    /// <summary>True when only part of it could be read.</summary>
    public required bool Partial { get; init; }

    /// <summary>Ids of errata that concern it.</summary>
    public required ImmutableArray<string> Errata { get; init; }

    /// <summary>The day it was last checked.</summary>
    public required DateOnly LastChecked { get; init; }
}

/// <summary>How far a statement was verified.</summary>
public enum Verification
{
    /// <summary>Not seen in the source.</summary>
    No,

    /// <summary>Seen in part or second hand: the direction is reliable, the wording is not.</summary>
    Partly,

    /// <summary>Seen.</summary>
    Yes,
}

/// <summary>A guideline document.</summary>
public sealed record Guideline(
    string Id, Localized Name, string Citation, string? Doi, string? Pmid, bool Compared, DateOnly LastChecked, ImmutableArray<GuidelineStatement> Statements);

/// <summary>One statement of one panel. Direction, strength and certainty are three things.</summary>
public sealed record GuidelineStatement(
    string Id, Localized Text, string Direction, string Strength, string Certainty, Localized Population, Verification Verified);

/// <summary>What the compared guidelines say of one step of the pathway.</summary>
public sealed record Position(string Id, Localized Text, ImmutableArray<GuidelineStance> Stances);

/// <summary>One guideline's stance on a step: agrees, agrees-with-limits, against, silent or not-verified.</summary>
public sealed record GuidelineStance(
    string Guideline, string Stance, string Strength, ImmutableArray<string> Statements, Localized? Note, Verification Verified);

/// <summary>A slip of a source and what is shown instead.</summary>
public sealed record Erratum(
    string Id, string Severity, string Source, string Section, Localized Claim, Localized Correction, string Status, string Citation,
    ImmutableArray<string> Studies, ImmutableArray<Agent> Agents);

/// <summary>A passage of a source, in this project's words.</summary>
public sealed record Passage(
    string Id, string Source, string Section, ImmutableArray<int> References, string Type, bool Usable, Localized Text, Localized Caveat);

/// <summary>A source text.</summary>
public sealed record Source(string Id, Localized Title, string Citation, string? Doi);
