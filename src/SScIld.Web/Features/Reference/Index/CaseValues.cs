using SScIld.Pathway.Explanation;
using SScIld.Pathway.Facts;
using SScIld.Pathway.Logic;
using SScIld.Web.Features.Traces;
using SScIld.Web.Features.Wording;

namespace SScIld.Web.Features.Reference.Index;

/// <summary>
/// What a rule met in the open case, in words: the data and labels its condition reads, in its named conditions too, and
/// the answers of those. A fact of a pair of tests is that of the pair which decided the rule, and absent when none did.
/// </summary>
public sealed class CaseValues
{
    private const string Pair = "pair.";
    private readonly Dictionary<string, CaseValue> _values = new(StringComparer.Ordinal);
    private readonly Words _words;
    private readonly KnowledgeIndex _index;
    private readonly TraceEntry _entry;

    /// <summary>Reads what a condition asks.</summary>
    /// <param name="words">The words of a language.</param>
    /// <param name="index">The reference.</param>
    /// <param name="entry">What came of the rule.</param>
    /// <param name="condition">The rule's condition; null: it asks nothing.</param>
    public CaseValues(Words words, KnowledgeIndex index, TraceEntry entry, Condition? condition)
    {
        _words = words;
        _index = index;
        _entry = entry;
        if (condition is not null)
        {
            Read(condition);
        }
    }

    /// <summary>The data and labels, in the order in which they are asked for.</summary>
    public IEnumerable<CaseValue> Measured => _values.Where(value => _index.Condition(value.Key) is null).Select(value => value.Value);

    /// <summary>What a fact was; null: the rule does not read it, or it has no value outside a pair of tests.</summary>
    public CaseValue? Find(string fact) => _values.GetValueOrDefault(fact);

    private void Read(Condition condition)
    {
        foreach (var fact in ConditionParts.FactsOf(condition))
        {
            Keep(_index.Vocabulary[fact]);
        }

        foreach (var part in ConditionParts.Of(condition))
        {
            Read(part);
        }

        if (condition is Pathway.Logic.Reference { Definition: var id } && !_values.ContainsKey(id) && _index.Condition(id) is { } definition)
        {
            if (!_index.SpeaksOfPair(definition.When))
            {
                Keep(_index.Vocabulary[id]);
            }

            Read(definition.When);
        }
    }

    private void Keep(Fact fact)
    {
        var reading = _entry.Read(fact);
        if (FactWords.IsKnown(reading) || !fact.Id.StartsWith(Pair, StringComparison.Ordinal))
        {
            _values.TryAdd(fact.Id, new CaseValue(Words.AtStart(FactWords.Name(_words, fact.Id)), FactWords.Value(_words, fact, reading), FactWords.IsKnown(reading)));
        }
    }
}

/// <summary>The value of a fact in a case.</summary>
/// <param name="Name">What the fact is called.</param>
/// <param name="Text">The value in words.</param>
/// <param name="IsKnown">Whether anything is known of it.</param>
public sealed record CaseValue(string Name, string Text, bool IsKnown);
