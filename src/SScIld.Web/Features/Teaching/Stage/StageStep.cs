using System.Collections.Immutable;
using SScIld.Web.Features.PatientSheets;

namespace SScIld.Web.Features.Teaching.Stage;

/// <summary>A step of a lesson in front of a class: first the patient part by part, then the question, then the answer part by part.</summary>
/// <param name="Key">The part of the key that names it.</param>
/// <param name="Parts">The parts of the case it shows; empty: it shows none.</param>
public sealed record StageStep(string Key, ImmutableArray<SheetPart> Parts)
{
    /// <summary>The vignette.</summary>
    public const string Patient = "patient";

    /// <summary>The question to the class.</summary>
    public const string Question = "question";

    /// <summary>The phenotype and why.</summary>
    public const string Phenotype = "phenotype";

    /// <summary>The verdict on progression and why.</summary>
    public const string Progression = "progression";

    /// <summary>What to consider and why.</summary>
    public const string Plan = "plan";

    /// <summary>What the case teaches.</summary>
    public const string Goals = "goals";

    /// <summary>All steps, in the order in which a class goes through them.</summary>
    public static ImmutableArray<StageStep> All { get; } =
    [
        new(Patient, []),
        new("clinical", [SheetPart.Disease, SheetPart.Clinical, SheetPart.Treatments]),
        new("hrct", [SheetPart.Hrct]),
        new("lung-function", [SheetPart.LungFunction]),
        new("blood", [SheetPart.Serology, SheetPart.Inflammation]),
        new("safety", [SheetPart.Safety]),
        new(Question, []),
        new(Phenotype, []),
        new(Progression, []),
        new(Plan, []),
        new(Goals, []),
    ];
}
