using SScIld.Interop.Assessments;

namespace SScIld.Cli.Assess;

/// <summary>Case files to be assessed.</summary>
/// <param name="Files">The files; <c>-</c> is standard input.</param>
/// <param name="IsText">For people, not as JSON.</param>
/// <param name="Detail">How much of each assessment is written.</param>
internal sealed record AssessRequest(IReadOnlyList<string> Files, bool IsText, AssessmentDetail Detail);
