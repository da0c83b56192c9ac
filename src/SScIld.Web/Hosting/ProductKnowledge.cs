using System.Collections.Frozen;
using SScIld.Knowledge.Decisions;
using SScIld.Knowledge.Texts;
using SScIld.Pathway.Analysis;
using SScIld.Pathway.Explanation;
using SScIld.Pathway.Rules;
using SScIld.Web.Features.Cases;

namespace SScIld.Web.Hosting;

/// <summary>What the app reasons, speaks and teaches with: read once at the start, sound, and the same for everybody.</summary>
/// <param name="Pack">The clinical knowledge.</param>
/// <param name="Texts">The product's own sentences.</param>
/// <param name="Examples">The invented patients.</param>
/// <param name="Guide">What may change in a case, and how precisely.</param>
/// <param name="Reasons">The coded reasons of a clinician's decision.</param>
public sealed record ProductKnowledge(KnowledgePack Pack, ProductTexts Texts, ExampleCases Examples, AnalysisGuide Guide, DecisionReasons Reasons)
{
    /// <summary>The pack's words, ready to be looked up.</summary>
    public PackTexts PackTexts { get; } = new(Pack);

    private readonly FrozenDictionary<string, FieldDefinition> _fields =
        Pack.Fields.ToFrozenDictionary(field => field.Path, StringComparer.Ordinal);

    /// <summary>A field of the case document by its path; null: the contract has no such field.</summary>
    public FieldDefinition? Field(string path) => _fields.GetValueOrDefault(path);
}
