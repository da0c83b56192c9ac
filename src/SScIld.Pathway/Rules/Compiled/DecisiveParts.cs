using SScIld.Pathway.Logic;

namespace SScIld.Pathway.Rules.Compiled;

/// <summary>
/// The part of a rule book on which a <see cref="Decision"/> hangs: the rules that can change what becomes of an agent, the
/// labels a decision names, and whatever those read. Notices and actions hang on it, never the other way round.
/// </summary>
internal sealed class DecisiveParts
{
    private readonly KnowledgePack _pack;
    private readonly Dictionary<string, Condition> _definitions;
    private readonly Dictionary<string, OutcomeTable> _tables;
    private readonly HashSet<string> _seenDefinitions = new(StringComparer.Ordinal);

    public DecisiveParts(KnowledgePack pack)
    {
        _pack = pack;
        _definitions = pack.Definitions.ToDictionary(definition => definition.Id, definition => definition.When, StringComparer.Ordinal);
        _tables = pack.Tables.ToDictionary(table => table.Id, StringComparer.Ordinal);
        foreach (var label in (string[])[ContractIds.Phenotype, ContractIds.ProgressionStatus, ContractIds.AddOnTrigger])
        {
            AddLabel(label);
        }

        foreach (var rule in pack.Rules.Where(IsDecisive))
        {
            Walk(rule.When);
        }
    }

    /// <summary>The labels that must be decided.</summary>
    public HashSet<string> Labels { get; } = new(StringComparer.Ordinal);

    /// <summary>The readings that must be tried.</summary>
    public HashSet<string> Readings { get; } = new(StringComparer.Ordinal);

    /// <summary>The facts that are read on the way.</summary>
    public HashSet<string> Facts { get; } = new(StringComparer.Ordinal);

    /// <summary>The conditions that are asked on the way, with everything inside them.</summary>
    public List<Condition> Conditions { get; } = [];

    /// <summary>Whether a rule can change what becomes of an agent.</summary>
    public static bool IsDecisive(RuleDefinition rule) => rule.Then.Concat(rule.WhenUndecided).Any(conclusion =>
        conclusion.Kind is ConclusionKind.Propose or ConclusionKind.Demote or ConclusionKind.Veto or ConclusionKind.Hold
            or ConclusionKind.StandIn or ConclusionKind.StopProposals);

    private void Walk(Condition condition)
    {
        Conditions.Add(condition);
        if (condition is Reference reference && _seenDefinitions.Add(reference.Definition))
        {
            Walk(_definitions[reference.Definition]);
        }

        foreach (var fact in ConditionParts.FactsOf(condition))
        {
            Facts.Add(fact);
            AddLabel(fact);
            AddReading(fact);
        }

        foreach (var part in ConditionParts.Of(condition))
        {
            Walk(part);
        }
    }

    private void AddLabel(string fact)
    {
        if (_tables.TryGetValue(fact, out var table) && Labels.Add(fact))
        {
            foreach (var row in table.Rows)
            {
                Walk(row.When!);
            }
        }
    }

    private void AddReading(string fact)
    {
        foreach (var reading in _pack.Readings)
        {
            if (fact.StartsWith($"reading.{reading.Id}.", StringComparison.Ordinal) && Readings.Add(reading.Id))
            {
                foreach (var label in reading.Labels)
                {
                    AddLabel(label);
                }
            }
        }
    }
}
