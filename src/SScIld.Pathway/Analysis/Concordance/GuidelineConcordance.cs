using System.Collections.Immutable;
using SScIld.Pathway.Evidence;

namespace SScIld.Pathway.Analysis.Concordance;

/// <summary>How the compared guidelines stand to one step, taken together.</summary>
public enum Concord
{
    /// <summary>Those that speak of it agree, some perhaps with limits.</summary>
    Agree,

    /// <summary>Some agree and some are against.</summary>
    Split,

    /// <summary>Every one that speaks of it is against: the review departs from them all.</summary>
    ReviewDeparts,

    /// <summary>None speaks of it, or none could be seen.</summary>
    Silence,
}

/// <summary>One guideline's word on one step.</summary>
/// <param name="Guideline">The guideline.</param>
/// <param name="Stance">Its stance, strength, note and how far that was verified.</param>
/// <param name="Populations">In whom its statements were made; empty: it makes none.</param>
public sealed record ConcordanceCell(Guideline Guideline, GuidelineStance Stance, ImmutableArray<Localized> Populations);

/// <summary>One proposal's step against every compared guideline.</summary>
/// <param name="Proposal">The proposal.</param>
/// <param name="Position">The step.</param>
/// <param name="Cells">One cell for each compared guideline, in the order of the library.</param>
/// <param name="Together">How they stand, taken together.</param>
public sealed record ConcordanceRow(Proposal Proposal, Position Position, ImmutableArray<ConcordanceCell> Cells, Concord Together);

/// <summary>Every proposal of an assessment against every compared guideline. It never changes the regimen.</summary>
/// <param name="Guidelines">The compared guidelines, the columns.</param>
/// <param name="Rows">The steps, in the order of regimen, options and what is withheld; a step that several rules name stands once an agent.</param>
/// <param name="WithoutStep">Proposals whose step is not compared with any guideline.</param>
public sealed record GuidelineConcordance(
    ImmutableArray<Guideline> Guidelines, ImmutableArray<ConcordanceRow> Rows, ImmutableArray<Proposal> WithoutStep)
{
    /// <summary>The matrix of an assessment.</summary>
    public static GuidelineConcordance Of(Assessment assessment)
    {
        var library = assessment.Pack.Evidence;
        var compared = library.Guidelines.Where(guideline => guideline.Compared).ToImmutableArray();
        var proposals = assessment.Regimen.Concat(assessment.Options).Concat(assessment.Withheld).ToImmutableArray();
        return new GuidelineConcordance(
            compared,
            [.. proposals.SelectMany(proposal => proposal.Positions.DistinctBy(position => position.Id), (proposal, position) => Row(proposal, position, compared))],
            [.. proposals.Where(proposal => proposal.Positions.IsEmpty)]);
    }

    private static ConcordanceRow Row(Proposal proposal, Position position, ImmutableArray<Guideline> compared)
    {
        ImmutableArray<ConcordanceCell> cells =
        [
            .. from guideline in compared
               from stance in position.Stances
               where stance.Guideline == guideline.Id
               select new ConcordanceCell(guideline, stance, Populations(guideline, stance)),
        ];
        return new ConcordanceRow(proposal, position, cells, Together(cells));
    }

    private static ImmutableArray<Localized> Populations(Guideline guideline, GuidelineStance stance) =>
        [.. guideline.Statements.Where(statement => stance.Statements.Contains(statement.Id)).Select(statement => statement.Population).Distinct()];

    private static Concord Together(ImmutableArray<ConcordanceCell> cells)
    {
        var agrees = cells.Any(cell => cell.Stance.Stance is "agrees" or "agrees-with-limits");
        var against = cells.Any(cell => cell.Stance.Stance == "against");
        return (agrees, against) switch
        {
            (true, true) => Concord.Split,
            (true, false) => Concord.Agree,
            (false, true) => Concord.ReviewDeparts,
            _ => Concord.Silence,
        };
    }
}
