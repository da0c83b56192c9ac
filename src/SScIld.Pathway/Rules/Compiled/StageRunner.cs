using SScIld.Pathway.Facts;
using SScIld.Pathway.Logic;

namespace SScIld.Pathway.Rules.Compiled;

/// <summary>Goes through the stages in order: tables, rules, plan; then what reads the plan.</summary>
internal static class StageRunner
{
    // Far above what the tables need; a table that reached it would simply stay undecided.
    private const int MostCompletions = 4096;

    /// <summary>Everything: labels, plan, notices, actions.</summary>
    public static void Run(Evaluation run) => Run(run, run.Book.Stages);

    /// <summary>What a decision hangs on, and nothing else.</summary>
    public static void RunDecisive(Evaluation run) => Run(run, run.Book.DecisiveStages);

    private static void Run(Evaluation run, CompiledStage[] stages)
    {
        foreach (var stage in stages)
        {
            if (stage.Definition.AfterAssembly)
            {
                Assembler.Assemble(run);
            }

            foreach (var table in stage.Tables)
            {
                Decide(run, table);
            }

            foreach (var reading in stage.Readings)
            {
                TryReading(run, reading);
            }

            ApplyRules(run, stage);
        }
    }

    private static void ApplyRules(Evaluation run, CompiledStage stage)
    {
        var codes = run.Values.Codes;
        var guards = stage.FirstGuards.AsSpan();
        for (var i = 0; i < guards.Length; i++)
        {
            // Outcomes are "not applied" until something else is found.
            if (!guards[i].Fails(codes))
            {
                Apply(run, stage.Rules[i]);
            }
        }
    }

    private static void Apply(Evaluation run, CompiledRule rule)
    {
        var guards = rule.Guards.AsSpan();
        for (var i = 1; i < guards.Length; i++)
        {
            if (guards[i].Fails(run.Values.Codes))
            {
                return;
            }
        }

        var outcome = run.Ask(rule.When!);
        run.Outcomes[rule.Index] = outcome;
        run.Witnesses[rule.Index] = run.Witness.Exists ? run.Witness : run.UndecidedWitness;
        if (outcome == Truth.Yes)
        {
            run.Plan.Conclude(rule, rule.Then);
        }
        else if (outcome == Truth.Unknown)
        {
            run.Plan.Conclude(rule, rule.WhenUndecided);
            run.Plan.ConcludeUndecided(rule);
        }
    }

    private static void Decide(Evaluation run, CompiledTable table)
    {
        var code = FirstRow(run, table, out var row, out var undecided, record: true);
        if (undecided)
        {
            run.Outcomes[row.Rule.Index] = Truth.Unknown;
            code = table.Definition.Undecided.UnlessCompletionsAgree ? AgreedLabel(run, table) : FactValues.UnknownCode;
            if (code == FactValues.UnknownCode)
            {
                run.Outcomes[table.Undecided.Rule.Index] = Truth.Yes;
                code = table.Undecided.Code;
            }
        }
        else
        {
            run.Outcomes[row.Rule.Index] = Truth.Yes;
        }

        run.Values.Codes[table.Label.Slot] = (sbyte)code;
    }

    private static int FirstRow(Evaluation run, CompiledTable table, out CompiledRow row, out bool undecided, bool record)
    {
        foreach (var candidate in table.Rows)
        {
            var value = candidate.Rule.When is { } when ? run.Ask(when) : Truth.Yes;
            if (value == Truth.No)
            {
                continue;
            }

            if (record)
            {
                var witness = run.Witness.Exists ? run.Witness : run.UndecidedWitness;
                run.Witnesses[candidate.Rule.Index] = candidate.Rule.When is null ? Witness.None : witness;
                run.LabelWitnesses[table.Index] = run.Witnesses[candidate.Rule.Index];
            }

            row = candidate;
            undecided = value == Truth.Unknown;
            return candidate.Code;
        }

        throw new InvalidOperationException($"The table {table.Definition.Id} has no last row.");
    }

    /// <summary>The one label every way to fill in what is unknown gives; -1 when they differ.</summary>
    private static int AgreedLabel(Evaluation run, CompiledTable table)
    {
        run.Assuming = true;
        var agreed = int.MinValue;
        var budget = MostCompletions;
        Complete(run, table, ref agreed, ref budget);
        run.Assuming = false;
        run.ForgetDefinitions();
        return agreed >= 0 ? agreed : FactValues.UnknownCode;
    }

    // Branches on the first datum that leaves a row undecided: whatever stays irrelevant is never filled in, and what the
    // tree treats as "not stated" stays not stated.
    private static bool Complete(Evaluation run, CompiledTable table, ref int agreed, ref int budget)
    {
        run.ForgetDefinitions();
        var code = FirstRow(run, table, out var row, out var undecided, record: false);
        if (!undecided)
        {
            var differs = agreed != int.MinValue && agreed != code;
            agreed = differs ? FactValues.UnknownCode : code;
            return !differs;
        }

        if (--budget < 0 || row.Rule.When!.FirstUnknown(run) is not { } leaf)
        {
            agreed = FactValues.UnknownCode;
            return false;
        }

        return leaf is IsLeaf choice
            ? CompleteChoice(run, table, choice.Fact, ref agreed, ref budget)
            : CompleteLeaf(run, table, leaf, ref agreed, ref budget);
    }

    private static bool CompleteChoice(Evaluation run, CompiledTable table, Fact fact, ref int agreed, ref int budget)
    {
        ref var code = ref run.Values.Codes[fact.Slot];
        var goesOn = true;
        for (var value = 0; goesOn && value < fact.Values.Length; value++)
        {
            code = (sbyte)value;
            goesOn = Complete(run, table, ref agreed, ref budget);
        }

        code = FactValues.UnknownCode;
        return goesOn;
    }

    private static bool CompleteLeaf(Evaluation run, CompiledTable table, Leaf leaf, ref int agreed, ref int budget)
    {
        var goesOn = true;
        for (sbyte value = 0; goesOn && value < 2; value++)
        {
            run.Assumed[leaf.Index] = value;
            goesOn = Complete(run, table, ref agreed, ref budget);
        }

        run.Assumed[leaf.Index] = FactValues.UnknownCode;
        return goesOn;
    }

    // Decides the reading's labels anew with its substitutions, notes which differ, and puts everything back.
    private static void TryReading(Evaluation run, CompiledReading reading)
    {
        Span<sbyte> before = stackalloc sbyte[reading.Labels.Length];
        run.Reading = reading;
        run.ForgetDefinitions(reading.DefinitionSlots);
        for (var i = 0; i < reading.Labels.Length; i++)
        {
            var (table, _, _) = reading.Labels[i];
            before[i] = run.Values.Codes[table.Label.Slot];
            var code = FirstRow(run, table, out _, out var undecided, record: false);
            run.Values.Codes[table.Label.Slot] = (sbyte)(undecided ? table.Undecided.Code : code);
            run.ForgetDefinitions(reading.DefinitionSlots);
        }

        run.Reading = null;
        for (var i = 0; i < reading.Labels.Length; i++)
        {
            var (table, outcome, differs) = reading.Labels[i];
            var read = run.Values.Codes[table.Label.Slot];
            run.Values.Codes[table.Label.Slot] = before[i];
            run.Values.SetCode(outcome, read);
            run.Values.SetCode(differs, read != before[i] ? 1 : 0);
        }
    }
}
