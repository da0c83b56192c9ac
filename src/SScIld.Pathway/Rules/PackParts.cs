using System.Collections.Immutable;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Patient;

namespace SScIld.Pathway.Rules;

/// <summary>Which of the three layers of knowledge a statement comes from, or that it is this tool's own reading.</summary>
public enum Layer
{
    /// <summary>The published review's pathway.</summary>
    Review,

    /// <summary>What a guideline says of the same step; it never changes the regimen.</summary>
    Guideline,

    /// <summary>Drug-label safety.</summary>
    Label,

    /// <summary>Where the review leaves room: what this tool takes it to mean.</summary>
    Reading,
}

/// <summary>What kinds of conclusion a stage may draw.</summary>
public enum ConclusionKind
{
    /// <summary>Propose an agent.</summary>
    Propose,

    /// <summary>Turn a proposal into an option.</summary>
    Demote,

    /// <summary>Withhold an agent.</summary>
    Veto,

    /// <summary>Hold a current drug or review its dose.</summary>
    Hold,

    /// <summary>Let one agent stand in for another that is withheld.</summary>
    StandIn,

    /// <summary>Argue for or against an agent.</summary>
    Argue,

    /// <summary>Name a check before an agent is started.</summary>
    BeforeStarting,

    /// <summary>Give a notice.</summary>
    Notice,

    /// <summary>Ask for an action.</summary>
    Do,

    /// <summary>Ask for a datum.</summary>
    Ask,

    /// <summary>Stop every proposal.</summary>
    StopProposals,
}

/// <summary>A step of the pathway. Rules of one stage cannot see each other's conclusions.</summary>
/// <param name="Id">The id, which is also the folder of its rules.</param>
/// <param name="Name">Its name.</param>
/// <param name="May">The kinds of conclusion its rules may draw.</param>
/// <param name="Tables">Its outcome tables, in the order in which they are decided.</param>
/// <param name="AfterAssembly">True for the stage that reads the assembled plan.</param>
public sealed record StageDefinition(
    string Id, Localized Name, ImmutableArray<ConclusionKind> May, ImmutableArray<string> Tables, bool AfterAssembly);

/// <summary>A datum of the case document.</summary>
/// <param name="Path">Its path, for instance <c>lungFunction[].fvcPercentPredicted</c>.</param>
/// <param name="Name">What a clinician calls it.</param>
/// <param name="Unit">Its unit as printed; empty: none.</param>
/// <param name="Minimum">The smallest possible value; null: no limit.</param>
/// <param name="Maximum">The largest possible value; null: no limit.</param>
/// <param name="LikelyMinimum">Below this an entry is questioned, not refused; null: no limit.</param>
/// <param name="LikelyMaximum">Above this an entry is questioned, not refused; null: no limit.</param>
/// <param name="MaximumLength">The most characters of a text, or entries of a list; null: no limit.</param>
/// <param name="Supplier">Who can supply it, a phrase key.</param>
public sealed record FieldDefinition(
    string Path,
    Localized Name,
    string Unit,
    decimal? Minimum,
    decimal? Maximum,
    decimal? LikelyMinimum,
    decimal? LikelyMaximum,
    int? MaximumLength,
    string Supplier);

/// <summary>The words of a fact.</summary>
/// <param name="Id">The fact's id.</param>
/// <param name="Name">What a clinician calls it.</param>
/// <param name="Unit">Its unit, which every threshold held against it must share; empty: none.</param>
/// <param name="Fields">The entered data it rests on.</param>
/// <param name="Supplier">Who can supply it, a phrase key.</param>
public sealed record FactDefinition(string Id, Localized Name, string Unit, ImmutableArray<string> Fields, string Supplier);

/// <summary>One number, with the way values are held against it and where it comes from.</summary>
/// <param name="Id">The id.</param>
/// <param name="Value">The number.</param>
/// <param name="Unit">Its unit; <c>calendar-months</c> for spans.</param>
/// <param name="Comparator">How a value meets it; null for a number that is only used, not met.</param>
/// <param name="Name">What it is.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Reading">Set when the review leaves the number open.</param>
/// <param name="LastVerified">The day somebody last held it against its source.</param>
public sealed record Threshold(
    string Id,
    decimal Value,
    string Unit,
    Comparator? Comparator,
    Localized Name,
    SourceReference Source,
    ReadingGap? Reading,
    DateOnly LastVerified);

/// <summary>What a source leaves open.</summary>
/// <param name="Gap">What the wording leaves open.</param>
/// <param name="Alternatives">Other numbers that the wording would bear.</param>
public sealed record ReadingGap(Localized Gap, ImmutableArray<decimal> Alternatives);

/// <summary>Another way to read the falls of a pair, tried on the labels it could change.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">What it reads how.</param>
/// <param name="Gap">What the review leaves open.</param>
/// <param name="Substitutions">The pair facts that are read as others.</param>
/// <param name="Labels">The labels that are decided anew.</param>
public sealed record AlternativeReading(
    string Id, Localized Name, Localized Gap, ImmutableArray<Substitution> Substitutions, ImmutableArray<string> Labels);

/// <summary>One pair fact read as another.</summary>
/// <param name="Fact">The fact rules name.</param>
/// <param name="ReadAs">The fact whose value is taken.</param>
public sealed record Substitution(string Fact, string ReadAs);

/// <summary>A condition with a name.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The condition in words.</param>
/// <param name="When">The condition.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record Definition(string Id, Localized Name, Condition When, SourceReference Source);

/// <summary>A feature listed beside the phenotype.</summary>
/// <param name="Id">The id.</param>
/// <param name="Group"><c>inflammatory</c> or <c>fibrotic</c>.</param>
/// <param name="Definition">The definition that says whether it is present.</param>
/// <param name="Value">The patient's own value, with placeholders; empty where there is none.</param>
public sealed record PhenotypeFeature(string Id, string Group, string Definition, Localized Value);

/// <summary>Agents of one role whose proposals are alternatives: one of them, never both.</summary>
/// <param name="ChoiceGroup">The name of the choice.</param>
/// <param name="Agents">The agents.</param>
public sealed record AlternativeAgents(string ChoiceGroup, ImmutableArray<Agent> Agents);

/// <summary>Where a statement stands.</summary>
/// <param name="Section">The section of the review, or of another source.</param>
/// <param name="References">Ids of passages, studies or guideline statements.</param>
public sealed record SourceReference(string Section, ImmutableArray<string> References);

/// <summary>How loudly a notice speaks.</summary>
public enum NoticeLevel
{
    /// <summary>Good to know.</summary>
    Info,

    /// <summary>To be weighed before acting.</summary>
    Warning,

    /// <summary>To be dealt with first.</summary>
    Critical,
}

/// <summary>The codes by which documents, phrases and the style sheet name levels.</summary>
public static class NoticeLevelCode
{
    private static readonly string[] Codes = ["info", "warning", "critical"];

    /// <summary>The code of a level.</summary>
    public static string Of(NoticeLevel level) => Codes[(int)level];
}

/// <summary>A notice that may be given.</summary>
/// <param name="Id">The id the contract fixes.</param>
/// <param name="Level">How loudly it speaks.</param>
/// <param name="Meaning">What the id means, in one line.</param>
/// <param name="Text">What the reader sees, with placeholders for the patient's values.</param>
public sealed record NoticeDefinition(string Id, NoticeLevel Level, Localized Meaning, Localized Text);

/// <summary>An action that may be asked for.</summary>
/// <param name="Id">The id the contract fixes.</param>
/// <param name="Meaning">What the id means, in one line.</param>
/// <param name="Text">What the reader sees, with placeholders for the patient's values.</param>
public sealed record ActionDefinition(string Id, Localized Meaning, Localized Text);
