using System.Collections.Immutable;
using SScIld.Pathway.Logic;

namespace SScIld.Pathway.Rules.Compiled;

/// <summary>Which conditions another reading of the falls can change: those over pairs of tests, and over the labels decided anew.</summary>
internal sealed class ReadingDependence(KnowledgePack pack, ImmutableArray<string> labels)
{
    private readonly Dictionary<string, Condition> _definitions =
        pack.Definitions.ToDictionary(definition => definition.Id, definition => definition.When, StringComparer.Ordinal);

    private readonly Dictionary<string, bool> _known = new(StringComparer.Ordinal);

    public bool Changes(Condition condition) => condition switch
    {
        SomePair => true,
        Reference reference => OfDefinition(reference.Definition),
        _ => ConditionParts.FactsOf(condition).Any(labels.Contains) || ConditionParts.Of(condition).Any(Changes),
    };

    private bool OfDefinition(string id)
    {
        if (!_known.TryGetValue(id, out var changes))
        {
            _known[id] = changes = Changes(_definitions[id]);
        }

        return changes;
    }
}
