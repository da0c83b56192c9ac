namespace SScIld.Interop.Cohorts;

/// <summary>How far a cohort has come.</summary>
/// <param name="Assessed">Cases assessed.</param>
/// <param name="Rejected">Cases rejected.</param>
/// <param name="BytesRead">Bytes of input that were read.</param>
public sealed record CohortProgress(long Assessed, long Rejected, long BytesRead);
