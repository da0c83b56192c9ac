using SScIld.Interop.Assessments;

namespace SScIld.Cli.Cohort;

/// <summary>A cohort to be assessed, one case a line.</summary>
/// <param name="Input">The file; <c>-</c> is standard input.</param>
/// <param name="Output">Where the answers go; null is standard output.</param>
/// <param name="Detail">How much of each assessment is written.</param>
internal sealed record CohortRequest(string Input, string? Output, AssessmentDetail Detail);
