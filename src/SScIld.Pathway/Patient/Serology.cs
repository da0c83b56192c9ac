namespace SScIld.Pathway.Patient;

/// <summary>Autoantibodies. Null: not known.</summary>
public sealed record Serology
{
    /// <summary>Anti-topoisomerase I (anti-Scl-70).</summary>
    public AntibodyResult? AntiTopoisomeraseI { get; init; }

    /// <summary>Anti-RNA polymerase III.</summary>
    public AntibodyResult? AntiRnaPolymeraseIII { get; init; }

    /// <summary>Anticentromere.</summary>
    public AntibodyResult? Anticentromere { get; init; }

    /// <summary>The autoantibody titre is high, as the laboratory or clinician judges it.</summary>
    public bool? TitreHigh { get; init; }
}
