using System.Collections.Immutable;
using SScIld.Pathway.Measurements;
using SScIld.Pathway.Patient;

namespace SScIld.Pathway;

/// <summary>
/// One patient with SSc-ILD on one date: everything the pathway may know. Null is unknown; an empty list is none.
/// </summary>
public sealed record PatientCase
{
    /// <summary>A pseudonym; never a name or a record number.</summary>
    public string? CaseId { get; init; }

    /// <summary>The day the question is asked. No rule reads a clock.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Age in years.</summary>
    public decimal? AgeYears { get; init; }

    /// <summary>Sex.</summary>
    public Sex? Sex { get; init; }

    /// <summary>Height, cm.</summary>
    public decimal? HeightCm { get; init; }

    /// <summary>Weight, kg.</summary>
    public decimal? WeightKg { get; init; }

    /// <summary>Extent of skin involvement.</summary>
    public CutaneousSubset? CutaneousSubset { get; init; }

    /// <summary>Months since the first non-Raynaud symptom; null when <see cref="FirstNonRaynaudOn"/> is given, or unknown.</summary>
    public decimal? DurationMonths { get; init; }

    /// <summary>Day of the first non-Raynaud symptom; null when <see cref="DurationMonths"/> is given, or unknown.</summary>
    public DateOnly? FirstNonRaynaudOn { get; init; }

    /// <summary>Modified Rodnan skin score, 0 to 51.</summary>
    public decimal? SkinScore { get; init; }

    /// <summary>Lung-function tests in any order; null: history not taken.</summary>
    public ImmutableArray<LungFunctionTest>? LungFunction { get; init; }

    /// <summary>HRCT scans in any order; null: unknown, empty: none done.</summary>
    public ImmutableArray<HrctScan>? Hrct { get; init; }

    /// <summary>Antibodies.</summary>
    public Serology Serology { get; init; } = new();

    /// <summary>Inflammatory markers.</summary>
    public InflammatoryMarkers Inflammation { get; init; } = new();

    /// <summary>Symptoms, oxygen, judgement.</summary>
    public ClinicalState Clinical { get; init; } = new();

    /// <summary>The newest state of each agent; null: history not taken, empty: none.</summary>
    public ImmutableArray<Treatment>? Treatments { get; init; }

    /// <summary>What stands in the way of a drug.</summary>
    public SafetyScreen Safety { get; init; } = new();
}
