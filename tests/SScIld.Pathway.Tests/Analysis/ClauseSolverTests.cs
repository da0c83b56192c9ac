using SScIld.Pathway.Analysis.Verification;

namespace SScIld.Pathway.Tests.Analysis;

/// <summary>The search behind the proofs, held against trying everything.</summary>
public sealed class ClauseSolverTests
{
    private const int Variables = 9;

    [Fact]
    public void Solve_RandomClauses_AnswersWhatTryingEverythingAnswers()
    {
        var (solvable, all) = (0, 0);
        for (var seed = 0; seed < 600; seed++)
        {
            var draw = new Random(seed);
            int[][] clauses = [.. Enumerable.Range(0, draw.Next(15, 55)).Select(_ => Enumerable.Range(0, draw.Next(2, 5)).Select(_ => draw.Next(Variables * 2)).ToArray())];
            var solver = new ClauseSolver();
            Literal[] literals = [.. Enumerable.Range(0, Variables).Select(index => solver.Add(guess: index % 2 == 0))];
            foreach (var clause in clauses)
            {
                solver.Require([.. clause.Select(code => new Literal(code))]);
            }

            var expected = Enumerable.Range(0, 1 << Variables).Any(values => Array.TrueForAll(clauses, clause => clause.Any(code => Holds(values, code))));

            solver.Solve(10_000).ShouldBe(expected, $"seed {seed}");
            if (expected)
            {
                var found = Enumerable.Range(0, Variables).Sum(index => solver.Holds(literals[index]) ? 1 << index : 0);
                clauses.ShouldAllBe(clause => clause.Any(code => Holds(found, code)));
                solvable++;
            }

            all++;
        }

        solvable.ShouldBeInRange(all / 10, all * 9 / 10);
    }

    [Fact]
    public void Solve_StatesOneByOne_GivesEachOnceAndEnds()
    {
        var solver = new ClauseSolver();
        Literal[] literals = [.. Enumerable.Range(0, 4).Select(_ => solver.Add(guess: false))];
        solver.Require(literals);
        var seen = new HashSet<int>();
        while (solver.Solve(1_000) == true)
        {
            seen.Add(Enumerable.Range(0, 4).Sum(index => solver.Holds(literals[index]) ? 1 << index : 0)).ShouldBeTrue();
            solver.Require([.. literals.Select(literal => solver.Holds(literal) ? !literal : literal)]);
        }

        seen.Count.ShouldBe(15);
    }

    [Fact]
    public void Solve_PigeonsInTooFewHoles_IsShownImpossible()
    {
        var clauses = new Clauses();
        Literal[][] pigeons = [.. Enumerable.Range(0, 6).Select(_ => clauses.OneOf(5))];
        for (var hole = 0; hole < 5; hole++)
        {
            clauses.Solver.Require(!clauses.AtLeast(2, [.. pigeons.Select(pigeon => pigeon[hole])]));
        }

        clauses.Solver.Solve(100_000).ShouldBe(false);
    }

    [Fact]
    public void Solve_WithTooFewSteps_SaysThatItDoesNotKnow()
    {
        var clauses = new Clauses();
        Literal[][] pigeons = [.. Enumerable.Range(0, 8).Select(_ => clauses.OneOf(7))];
        for (var hole = 0; hole < 7; hole++)
        {
            clauses.Solver.Require(!clauses.AtLeast(2, [.. pigeons.Select(pigeon => pigeon[hole])]));
        }

        clauses.Solver.Solve(5).ShouldBeNull();
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void AtLeast_OfTwoThatHold_IsSoUpToTwo(int needed, bool holds)
    {
        var clauses = new Clauses();

        var enough = clauses.AtLeast(needed, [clauses.Yes, clauses.No, clauses.Yes]);

        (enough == clauses.Yes).ShouldBe(holds);
    }

    private static bool Holds(int values, int code) => ((values >> (code / 2)) & 1) == 1 - (code % 2);
}
