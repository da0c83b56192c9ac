using SScIld.Pathway.Logic;
using SScIld.Pathway.Rules;

namespace SScIld.Knowledge.Checks;

/// <summary>What a condition comes down to once its definitions are written out.</summary>
internal sealed class ConditionContent(IReadOnlyDictionary<string, Definition> definitions)
{
    private readonly Dictionary<string, Content> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);

    /// <summary>Definitions that lead back to themselves.</summary>
    public HashSet<string> Cyclic { get; } = new(StringComparer.Ordinal);

    public Content OfDefinition(string id)
    {
        if (_known.TryGetValue(id, out var known))
        {
            return known;
        }

        if (!definitions.TryGetValue(id, out var definition))
        {
            return Content.Nothing;
        }

        if (!_open.Add(id))
        {
            Cyclic.Add(id);
            return Content.Nothing;
        }

        var content = Of(definition.When);
        _open.Remove(id);
        _known[id] = content;
        return content;
    }

    public Content Of(Condition condition)
    {
        var content = new Content(new HashSet<string>(StringComparer.Ordinal), SpeaksOfPair: false, HasPair: false);
        Collect(condition, insidePair: false, ref content);
        return content;
    }

    private void Collect(Condition condition, bool insidePair, ref Content content)
    {
        if (condition is Reference reference)
        {
            var inner = OfDefinition(reference.Definition);
            content.Facts.UnionWith(inner.Facts);
            content = content with
            {
                SpeaksOfPair = content.SpeaksOfPair || (inner.SpeaksOfPair && !insidePair),
                HasPair = content.HasPair || inner.HasPair,
            };
        }

        foreach (var fact in ConditionParts.FactsOf(condition))
        {
            content.Facts.Add(fact);
            if (!insidePair && PackNames.PairFactIds.Contains(fact))
            {
                content = content with { SpeaksOfPair = true };
            }
        }

        var isPair = condition is SomePair;
        if (isPair)
        {
            content = content with { HasPair = true };
        }

        foreach (var part in ConditionParts.Of(condition))
        {
            Collect(part, insidePair || isPair, ref content);
        }
    }
}

/// <summary>What is in a condition, through its definitions.</summary>
/// <param name="Facts">All facts it reads.</param>
/// <param name="SpeaksOfPair">Whether it asks of a pair that it does not itself look for.</param>
/// <param name="HasPair">Whether it looks for a pair.</param>
internal sealed record Content(HashSet<string> Facts, bool SpeaksOfPair, bool HasPair)
{
    public static Content Nothing { get; } = new([], SpeaksOfPair: false, HasPair: false);
}
