using SScIld.Pathway.Patient;

namespace SScIld.Pathway.Measurements;

/// <summary>One dated high-resolution CT as its report reads. A feature the report does not state is null: unknown.</summary>
public sealed record HrctScan
{
    /// <summary>The day of the scan.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Extent of fibrosis, % of lung; a stated range has two ends, a stated value twice the same; null: unknown.</summary>
    public Extent? FibrosisExtent { get; init; }

    /// <summary>Extent of all interstitial disease, % of lung; null: unknown.</summary>
    public decimal? IldExtentPercent { get; init; }

    /// <summary>Ground-glass opacity.</summary>
    public bool? GroundGlass { get; init; }

    /// <summary>Reticulation.</summary>
    public bool? Reticulation { get; init; }

    /// <summary>Traction bronchiectasis: airways pulled open by fibrosis.</summary>
    public bool? TractionBronchiectasis { get; init; }

    /// <summary>Honeycombing.</summary>
    public bool? Honeycombing { get; init; }

    /// <summary>What the radiologist calls predominant.</summary>
    public HrctPredominance? Predominant { get; init; }

    /// <summary>Change of fibrosis against the scan before.</summary>
    public HrctChange? FibrosisChange { get; init; }

    /// <summary>Change of ground-glass opacity against the scan before.</summary>
    public HrctChange? GroundGlassChange { get; init; }

    /// <summary>The radiologist's overall reading, for instance fibrotic NSIP. Chooses nothing.</summary>
    public string? Pattern { get; init; }
}

/// <summary>A share of the lung, in %, as a range that may be a point.</summary>
/// <param name="From">The smallest share, 0 to 100.</param>
/// <param name="To">The largest share, 0 to 100, not below <paramref name="From"/>.</param>
public readonly record struct Extent(decimal From, decimal To);
