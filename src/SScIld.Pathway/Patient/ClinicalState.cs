namespace SScIld.Pathway.Patient;

/// <summary>How the patient is. Null: not known.</summary>
public sealed record ClinicalState
{
    /// <summary>Respiratory symptoms against the visit before.</summary>
    public SymptomCourse? Symptoms { get; init; }

    /// <summary>Worse within days to weeks, or a new need for oxygen.</summary>
    public bool? AcuteDeterioration { get; init; }

    /// <summary>Oxygen need.</summary>
    public OxygenNeed? Oxygen { get; init; }

    /// <summary>The clinician's or the MDT's own judgement of severe or rapidly progressive disease; null: not judged.</summary>
    public bool? SevereOrRapid { get; init; }

    /// <summary>Respiratory-muscle disease is suspected.</summary>
    public bool? MuscleDiseaseSuspected { get; init; }

    /// <summary>Pulmonary hypertension.</summary>
    public PulmonaryHypertension? PulmonaryHypertension { get; init; }
}
