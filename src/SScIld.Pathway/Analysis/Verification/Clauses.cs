namespace SScIld.Pathway.Analysis.Verification;

/// <summary>Builds clauses from "and", "or" and "exactly one".</summary>
internal sealed class Clauses
{
    public Clauses()
    {
        Yes = Solver.Add(guess: true);
        Solver.Require(Yes);
    }

    /// <summary>Where the clauses go.</summary>
    public ClauseSolver Solver { get; } = new();

    /// <summary>What always holds.</summary>
    public Literal Yes { get; }

    /// <summary>What never holds.</summary>
    public Literal No => !Yes;

    /// <summary>A literal that holds when all of some do.</summary>
    public Literal And(params IEnumerable<Literal> literals) => !Or(literals.Select(literal => !literal));

    /// <summary>A literal that holds when one of some does.</summary>
    public Literal Or(params IEnumerable<Literal> literals)
    {
        var parts = literals.Where(literal => literal != No).Distinct().ToList();
        switch (parts)
        {
            case []:
                return No;
            case [var only]:
                return only;
            case var _ when parts.Contains(Yes) || parts.Exists(part => parts.Contains(!part)):
                return Yes;
        }

        var any = Solver.Add(guess: false);
        foreach (var part in parts)
        {
            Solver.Require(any, !part);
        }

        Solver.Require([!any, .. parts]);
        return any;
    }

    /// <summary>Requires that a condition, where it holds, gives one of some consequences.</summary>
    public void Imply(Literal condition, params ReadOnlySpan<Literal> consequences) => Solver.Require([!condition, .. consequences]);

    /// <summary>New literals of which exactly one holds; the first is guessed first.</summary>
    public Literal[] OneOf(int count)
    {
        Literal[] literals = [.. Enumerable.Range(0, count).Select(index => Solver.Add(guess: index == 0))];
        Solver.Require(literals);
        for (var i = 0; i < count; i++)
        {
            for (var j = i + 1; j < count; j++)
            {
                Solver.Require(!literals[i], !literals[j]);
            }
        }

        return literals;
    }

    /// <summary>A literal that holds when at least so many of some do.</summary>
    public Literal AtLeast(int needed, IReadOnlyList<Literal> literals)
    {
        // After each literal: for every count up to the one needed, whether at least so many held.
        Literal[] held = [Yes, .. Enumerable.Repeat(No, Math.Max(needed, 0))];
        foreach (var literal in literals)
        {
            for (var count = needed; count > 0; count--)
            {
                held[count] = Or(held[count], And(held[count - 1], literal));
            }
        }

        return held[Math.Max(needed, 0)];
    }
}
