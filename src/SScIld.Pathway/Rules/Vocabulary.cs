using System.Collections.Immutable;
using SScIld.Pathway.Facts;
using SScIld.Pathway.Patient;

namespace SScIld.Pathway.Rules;

/// <summary>
/// Every fact a condition of a pack may name: the case's own, a pair's, labels, definitions, what other readings give,
/// and what became of each agent.
/// </summary>
public sealed class Vocabulary
{
    private readonly Dictionary<string, Fact> _facts = new(StringComparer.Ordinal);

    /// <summary>Gathers the facts of a pack's parts. Ids that occur twice keep their first meaning; the loader reports them.</summary>
    public Vocabulary(
        IReadOnlyCollection<OutcomeTable> tables,
        IReadOnlyCollection<Definition> definitions,
        IReadOnlyCollection<AlternativeReading> readings)
    {
        foreach (var fact in CaseFacts.All)
        {
            _facts.TryAdd(fact.Id, fact);
        }

        foreach (var fact in PairFacts.All)
        {
            _facts.TryAdd(fact.Id, fact);
        }

        CodeCount = CaseFacts.CodeCount;
        foreach (var table in tables)
        {
            Add(table.Id, FactKind.Choice, [.. table.Values.Select(value => value.Value)]);
        }

        foreach (var reading in readings)
        {
            foreach (var label in reading.Labels)
            {
                var values = tables.FirstOrDefault(table => table.Id == label)?.Values.Select(value => value.Value).ToImmutableArray() ?? [];
                Add($"reading.{reading.Id}.{label}", FactKind.Choice, values);
                Add($"reading.{reading.Id}.{label}.differs", FactKind.Truth, ["no", "yes"]);
            }
        }

        PlanFacts = [.. AgentCode.All.Select(agent => Add($"plan.{AgentCode.Of(agent)}", FactKind.Choice, [.. PlannedActionCode.All]))];
        FirstDefinitionSlot = CodeCount;
        foreach (var definition in definitions)
        {
            Add(definition.Id, FactKind.Truth, ["no", "yes"]);
        }
    }

    /// <summary>All facts by id.</summary>
    public IReadOnlyDictionary<string, Fact> Facts => _facts;

    internal int CodeCount { get; private set; }

    internal int FirstDefinitionSlot { get; }

    internal Fact[] PlanFacts { get; }

    /// <summary>The fact of an id.</summary>
    /// <exception cref="KeyNotFoundException">No fact has the id.</exception>
    public Fact this[string id] => _facts.TryGetValue(id, out var fact) ? fact : throw new KeyNotFoundException($"No fact is called {id}.");

    private Fact Add(string id, FactKind kind, ImmutableArray<string> values)
    {
        var fact = new Fact(id, kind, CodeCount++, values, screened: false);
        _facts.TryAdd(id, fact);
        return fact;
    }
}
