using System.Collections.Immutable;
using SScIld.Pathway.Evidence;

namespace SScIld.Pathway.Explanation;

/// <summary>A study with the errata that correct what the review prints of it: never shown one without the other.</summary>
/// <param name="Study">The study.</param>
/// <param name="Errata">The corrections, in order of id.</param>
public sealed record StudyCard(Study Study, ImmutableArray<Erratum> Errata);
