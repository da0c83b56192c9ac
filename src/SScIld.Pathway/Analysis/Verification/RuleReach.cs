using System.Collections.Immutable;
using System.Numerics;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Rules;
using SScIld.Pathway.Rules.Compiled;

namespace SScIld.Pathway.Analysis.Verification;

/// <summary>Looks for a patient for each rule, and for each row of a table one whom no earlier row answers.</summary>
internal sealed class RuleReach(KnowledgePack pack, PlanRules rules, ImmutableArray<PatientCase> examples, DateOnly asOf)
{
    public PropertyResult Run(PathwayProperty property)
    {
        var book = RuleBook.Of(pack);
        var run = new Evaluation(book);
        var silent = Enumerable.Range(0, book.Rules.Length).ToHashSet();
        foreach (var example in examples)
        {
            Hear(run, example, silent);
        }

        var (states, steps) = (BigInteger.Zero, (long)examples.Length);
        var builder = new CaseOfState(pack, asOf);
        foreach (var (id, speaks) in Questions().Where(question => silent.Contains(Index(book, question.Id))).ToList())
        {
            var space = new StateSpace(pack);
            states += new DependencyCone(space, rules).StatesOf(speaks);
            steps += new BlockProof(space, rules).Search(speaks, block =>
            {
                foreach (var candidate in builder.Candidates(block).TakeWhile(_ => silent.Contains(Index(book, id))))
                {
                    Hear(run, candidate, silent);
                }

                return !silent.Contains(Index(book, id));
            }).Blocks;
        }

        return new PropertyResult
        {
            Property = property,
            Outcome = silent.Count == 0 ? PropertyOutcome.Held : PropertyOutcome.NotProved,
            Method = CheckMethod.StageByStage,
            States = states + examples.Length,
            Steps = steps,
            Rules = [.. silent.Order().Select(index => book.Rules[index].Id)],
        };
    }

    private static int Index(RuleBook book, string id) => Array.FindIndex(book.Rules, rule => rule.Id == id);

    private static void Hear(Evaluation run, PatientCase patient, HashSet<int> silent)
    {
        run.Begin(patient);
        StageRunner.Run(run);
        silent.RemoveWhere(index => run.Outcomes[index] == Truth.Yes);
    }

    /// <summary>For each rule and row the condition under which it speaks.</summary>
    private IEnumerable<(string Id, Condition Speaks)> Questions()
    {
        foreach (var rule in pack.Rules)
        {
            yield return (rule.Id, rule.When);
        }

        foreach (var table in pack.Tables)
        {
            ImmutableArray<Condition> denied = [];
            foreach (var row in table.Rows)
            {
                yield return (row.Id, new AllOf(denied.Add(row.When!)));
                yield return (table.Undecided.Id, new AllOf(denied.AddRange(Unknown(row.When!))));
                denied = denied.Add(new Not(row.When!));
            }

            yield return (table.Otherwise.Id, new AllOf(denied));
        }
    }

    // Neither shown to hold nor shown to fail.
    private static Condition[] Unknown(Condition condition)
    {
        const string Reason = "asks whether it is undecided";
        return [new Not(new Established(condition, Reason)), new Not(new Established(new Not(condition), Reason))];
    }
}
