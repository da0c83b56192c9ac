namespace SScIld.Pathway.Patient;

/// <summary>Inflammatory markers with the laboratory's own limits. Null: not known.</summary>
public sealed record InflammatoryMarkers
{
    /// <summary>C-reactive protein, mg/L.</summary>
    public decimal? CrpMgPerL { get; init; }

    /// <summary>The laboratory's upper limit for CRP, mg/L; null: the pack's default.</summary>
    public decimal? CrpUpperLimit { get; init; }

    /// <summary>Erythrocyte sedimentation rate, mm/h.</summary>
    public decimal? EsrMmPerH { get; init; }

    /// <summary>The laboratory's upper limit for ESR, mm/h; null: the pack's default for the sex.</summary>
    public decimal? EsrUpperLimit { get; init; }

    /// <summary>Interleukin 6, pg/mL.</summary>
    public decimal? Il6PgPerMl { get; init; }

    /// <summary>The laboratory's upper limit for interleukin 6, pg/mL; null: the pack's default.</summary>
    public decimal? Il6UpperLimit { get; init; }

    /// <summary>Interleukin 17 is raised.</summary>
    public bool? Il17Raised { get; init; }

    /// <summary>Marked activation of peripheral B cells.</summary>
    public bool? BCellActivationMarked { get; init; }

    /// <summary>An infection explains the markers.</summary>
    public bool? ExplainedByInfection { get; init; }

    /// <summary>The day the markers were measured.</summary>
    public DateOnly? MeasuredOn { get; init; }
}
