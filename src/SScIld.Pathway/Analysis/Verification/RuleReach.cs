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

        // What a table says when it cannot be decided is a net below its rows: where they always can be, nothing falls into it.
        var nets = pack.Tables.Select(table => table.Undecided.Id).ToHashSet(StringComparer.Ordinal);
        var silent = Enumerable.Range(0, book.Rules.Length).Where(index => !nets.Contains(book.Rules[index].Id)).ToHashSet();
        foreach (var example in examples)
        {
            Hear(run, example, silent);
        }

        var (states, steps) = (BigInteger.Zero, (long)examples.Length);
        var builder = new CaseOfState(pack, asOf);
        var isShown = false;
        foreach (var (id, speaks) in Questions().Where(question => silent.Contains(Index(book, question.Id))).ToList())
        {
            states += new DependencyCone(new StateSpace(pack), rules).StatesOf(speaks);
            var search = new StateProof(pack, rules).Search(speaks, known =>
            {
                foreach (var candidate in builder.Candidates(known).TakeWhile(_ => silent.Contains(Index(book, id))))
                {
                    Hear(run, candidate, silent);
                }

                return !silent.Contains(Index(book, id));
            });
            steps += search.Steps;
            isShown |= search is { IsFound: false, IsCutShort: false, Unrealised: 0 };
        }

        return new PropertyResult
        {
            Property = property,
            Outcome = silent.Count == 0 ? PropertyOutcome.Held : isShown ? PropertyOutcome.Broken : PropertyOutcome.NotProved,
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
                denied = denied.Add(new Not(row.When!));
            }

            yield return (table.Otherwise.Id, new AllOf(denied));
        }
    }
}
