using System.Collections.Immutable;
using SScIld.Pathway.Analysis.Changes;
using SScIld.Pathway.Analysis.Verification;

namespace SScIld.Pathway.Analysis;

/// <summary>
/// What data say about analysing cases and the rule base. It lies beside the pack, not in it: a property more or a
/// changed precision does not change what an assessment was made with.
/// </summary>
/// <param name="Fields">How each field takes part.</param>
/// <param name="Properties">What must be so of every patient, in the order of their ids.</param>
public sealed record AnalysisGuide(FieldPolicies Fields, ImmutableArray<PathwayProperty> Properties);
