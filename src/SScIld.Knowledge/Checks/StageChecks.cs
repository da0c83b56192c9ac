using SScIld.Pathway.Facts;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Rules;

namespace SScIld.Knowledge.Checks;

/// <summary>Stages go in order: what a condition reads is decided before, and each stage concludes only what it may.</summary>
internal sealed class StageChecks
{
    private static readonly ConclusionKind[] OfThePlan =
    [
        ConclusionKind.Propose, ConclusionKind.Demote, ConclusionKind.Veto, ConclusionKind.Hold, ConclusionKind.StandIn, ConclusionKind.StopProposals,
    ];

    private readonly PackDraft _draft;
    private readonly PackNames _names;
    private readonly Dictionary<string, int> _stageOrder = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Moment> _decided = new(StringComparer.Ordinal);

    private StageChecks(PackDraft draft, PackNames names)
    {
        _draft = draft;
        _names = names;
        for (var index = 0; index < draft.Stages.Length; index++)
        {
            _stageOrder.TryAdd(draft.Stages[index].Id, index);
            for (var step = 0; step < draft.Stages[index].Tables.Length; step++)
            {
                _decided.TryAdd(draft.Stages[index].Tables[step], new Moment(index, step));
            }
        }
    }

    public static void Run(PackDraft draft, PackNames names)
    {
        if (draft.Header is null)
        {
            return;
        }

        var checks = new StageChecks(draft, names);
        checks.CheckStages();
        checks.CheckTables();
        checks.CheckReadings();
        foreach (var rule in draft.Rules)
        {
            checks.CheckRule(rule);
        }
    }

    private void CheckStages()
    {
        var after = _draft.Stages.Where(stage => stage.AfterAssembly).ToList();
        if (after.Count != 1 || !_draft.Stages[^1].AfterAssembly)
        {
            _draft.Add(_draft.Header!, "wrong-assembly-stage", "Exactly the last stage comes after the assembly.");
        }

        foreach (var stage in after.Where(stage => stage.May.Any(OfThePlan.Contains)))
        {
            _draft.Add(stage, "not-allowed-here", "After the assembly nothing can change the plan.");
        }
    }

    private void CheckTables()
    {
        var listed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var stage in _draft.Stages)
        {
            foreach (var table in stage.Tables.Where(table => !listed.Add(table)))
            {
                _draft.Add(stage, "table-listed-twice", $"{table} is already listed.");
            }
        }

        foreach (var table in _draft.Tables)
        {
            if (!_stageOrder.ContainsKey(table.Stage))
            {
                _draft.Add(table, "unknown-stage", $"pathway.yaml has no stage {table.Stage}.");
            }
            else if (!_decided.TryGetValue(table.Id, out var moment))
            {
                _draft.Add(table, "table-not-listed", $"pathway.yaml lists {table.Id} in no stage.");
            }
            else
            {
                if (_draft.Stages[moment.Stage].Id != table.Stage)
                {
                    _draft.Add(table, "table-in-wrong-stage", $"{table.Id} lies in {table.Stage} but is listed in {_draft.Stages[moment.Stage].Id}.");
                }

                foreach (var row in table.Rows)
                {
                    CheckOrder(row.When!, moment);
                }
            }
        }
    }

    private void CheckRule(RuleDefinition rule)
    {
        if (!_stageOrder.TryGetValue(rule.Stage, out var index))
        {
            _draft.Add(rule, "unknown-stage", $"pathway.yaml has no stage {rule.Stage}.");
            return;
        }

        CheckOrder(rule.When, new Moment(index, Moment.Rules));
        var stage = _draft.Stages[index];
        foreach (var conclusion in rule.Then.Concat(rule.WhenUndecided).Where(conclusion => !stage.May.Contains(conclusion.Kind)))
        {
            _draft.Add(conclusion, "not-allowed-here", $"The stage {stage.Id} may not conclude this.");
        }
    }

    private void CheckOrder(Condition condition, Moment now)
    {
        var facts = condition is Reference reference
            ? _names.Conditions.OfDefinition(reference.Definition).Facts
            : ConditionParts.FactsOf(condition);
        foreach (var fact in facts)
        {
            if (DecidedAt(fact) is { } moment && !moment.IsBefore(now))
            {
                var code = fact.StartsWith("plan.", StringComparison.Ordinal) ? "plan-too-early"
                    : fact.StartsWith("reading.", StringComparison.Ordinal) ? "reading-too-early" : "decided-later";
                _draft.Add(condition, code, $"{fact} is not decided yet when this is asked.");
            }
        }

        foreach (var part in ConditionParts.Of(condition))
        {
            CheckOrder(part, now);
        }
    }

    private Moment? DecidedAt(string fact)
    {
        if (_decided.TryGetValue(fact, out var label))
        {
            return label;
        }

        if (fact.StartsWith("plan.", StringComparison.Ordinal))
        {
            return new Moment(_draft.Stages.Length - 1, Moment.Assembly);
        }

        foreach (var reading in _draft.Readings)
        {
            if (fact.StartsWith($"reading.{reading.Id}.", StringComparison.Ordinal))
            {
                var last = reading.Labels.Select(table => _decided.TryGetValue(table, out var moment) ? moment.Stage : 0).DefaultIfEmpty().Max();
                return new Moment(last, Moment.Readings);
            }
        }

        return null;
    }

    private void CheckReadings()
    {
        foreach (var reading in _draft.Readings)
        {
            if (reading.Labels.Length == 0 || reading.Substitutions.Length == 0)
            {
                _draft.Add(reading, "empty-list", "A reading substitutes something and names the labels it could change.");
            }

            var previous = Moment.Beginning;
            foreach (var label in reading.Labels)
            {
                if (_decided.TryGetValue(label, out var moment) && !previous.IsBefore(moment))
                {
                    _draft.Add(reading, "labels-out-of-order", $"{label} is decided before the label named before it.");
                }

                previous = moment ?? previous;
            }

            foreach (var substitution in reading.Substitutions)
            {
                CheckSubstitution(substitution);
            }
        }
    }

    private void CheckSubstitution(Substitution substitution)
    {
        foreach (var id in (string[])[substitution.Fact, substitution.ReadAs])
        {
            if (_names.Facts.TryGetValue(id, out var fact) &&
                !(PackNames.PairFactIds.Contains(id) && fact.Kind == FactKind.Number))
            {
                _draft.Add(substitution, "not-a-pair-number", $"{id} is not a number of a pair.");
            }
        }
    }

    /// <summary>When something happens: the stage, and the step within it.</summary>
    private sealed record Moment(int Stage, int Step)
    {
        public const int Assembly = -1;
        public const int Readings = int.MaxValue - 1;
        public const int Rules = int.MaxValue;

        public static Moment Beginning { get; } = new(-1, 0);

        public bool IsBefore(Moment other) => (Stage, Step).CompareTo((other.Stage, other.Step)) < 0;
    }
}
