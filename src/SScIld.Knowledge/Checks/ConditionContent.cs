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

    /// <summary>The conditions a condition is made of.</summary>
    public static IEnumerable<Condition> PartsOf(Condition condition) => condition switch
    {
        AllOf all => all.Parts,
        AnyOf any => any.Parts,
        AtLeast atLeast => atLeast.Parts,
        Not not => [not.Part],
        Established established => [established.Part],
        SomePair pair => pair.Where is { } where ? [where, pair.That] : [pair.That],
        _ => [],
    };

    /// <summary>The facts a condition names itself.</summary>
    public static IEnumerable<string> FactsOf(Condition condition) => condition switch
    {
        Meets meets => [meets.Fact],
        Compare compare => [compare.Fact, compare.OtherFact],
        Is @is => [@is.Fact],
        Known known => [known.Fact],
        _ => [],
    };

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

        foreach (var fact in FactsOf(condition))
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

        foreach (var part in PartsOf(condition))
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
