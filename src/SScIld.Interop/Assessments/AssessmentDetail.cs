namespace SScIld.Interop.Assessments;

/// <summary>How much of an assessment is written.</summary>
public enum AssessmentDetail
{
    /// <summary>Everything, with evidence and trace.</summary>
    Full,

    /// <summary>No trace, and the ids of studies in place of what they found.</summary>
    Brief,
}
