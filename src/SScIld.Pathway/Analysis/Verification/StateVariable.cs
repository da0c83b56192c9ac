using System.Collections.Immutable;
using SScIld.Pathway.Facts;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Rules.Compiled;

namespace SScIld.Pathway.Analysis.Verification;

/// <summary>
/// One fact as far as rules can tell its values apart: a cell for "not known", one for each code of a choice, one for each
/// limit a number or span is held against and for the stretches between.
/// </summary>
internal sealed class StateVariable
{
    private readonly ImmutableArray<Cell> _cells;
    private readonly bool _isAnswer;

    private StateVariable(string id, ImmutableArray<Cell> cells, bool isAnswer = false)
    {
        (Id, _cells, _isAnswer) = (id, cells, isAnswer);
    }

    /// <summary>The fact's id; for a question about pairs of tests the question itself.</summary>
    public string Id { get; }

    /// <summary>How many cells it has.</summary>
    public int Count => _cells.Length;

    /// <summary>The cell at a place.</summary>
    public Cell this[Index cell] => _cells[cell];

    /// <summary>Whether a move can lead from one cell to another. What is not known, or only "normal", stays so; an answer about pairs moves over "unknown".</summary>
    public bool CanMove(int from, int to, Move move)
    {
        var order = _isAnswer ? Certainty(_cells[to]).CompareTo(Certainty(_cells[from]))
            : IsNumber(_cells[from]) && IsNumber(_cells[to]) ? _cells[to].Number.Low.CompareTo(_cells[from].Number.Low)
            : (int?)null;
        return from == to || move switch
        {
            Move.Up => order > 0,
            Move.Down => order < 0,
            Move.Either => true,
            _ => false,
        };
    }

    /// <summary>How many moves there are from cell to cell, staying included.</summary>
    public int Steps(Move move) => Enumerable.Range(0, Count).Sum(from => Enumerable.Range(0, Count).Count(to => CanMove(from, to, move)));

    private static bool IsNumber(Cell cell) => cell.Number is { HasValue: true, IsPoint: true };

    private static int Certainty(Cell cell) => cell.Code is { } code ? (2 * code) - 1 : 0;

    /// <summary>A truth or a choice.</summary>
    public static StateVariable OfCodes(string id, int codes) =>
        new(id, [Cell.NotKnown, .. Enumerable.Range(0, codes).Select(code => new Cell { Code = code })]);

    /// <summary>A question about pairs of tests, answered yes, no or unknown.</summary>
    public static StateVariable OfAnswer(string id) => new(id, OfCodes(id, 2)._cells, isAnswer: true);

    /// <summary>A marker held against a limit that may itself be a range: above it, not above it, or not to be told.</summary>
    public static StateVariable OfComparison(string id) =>
        new(id, [Cell.NotKnown, new Cell { Comparison = Truth.No }, new Cell { Comparison = Truth.Yes }, new Cell { Comparison = Truth.Unknown }]);

    /// <summary>A number, held against limits; a range where an entry may be one, "normal" where a screen can say so.</summary>
    public static StateVariable OfNumber(string id, ReadOnlySpan<decimal> limits, bool screened, bool ranges)
    {
        var points = Points(limits);
        var cells = ImmutableArray.CreateBuilder<Cell>();
        cells.Add(Cell.NotKnown);
        if (screened)
        {
            cells.Add(new Cell { Number = NumberValue.Normal });
        }

        for (var low = 0; low < points.Length; low++)
        {
            for (var high = low; high < (ranges ? points.Length : low + 1); high++)
            {
                cells.Add(new Cell { Number = NumberValue.Between(points[low], points[high]) });
            }
        }

        return new StateVariable(id, cells.DrainToImmutable());
    }

    /// <summary>A span, held against months.</summary>
    public static StateVariable OfSpan(string id, ReadOnlySpan<decimal> limits) =>
        new(id, [Cell.NotKnown, .. Points(limits).Select(months => new Cell { Months = months })]);

    // Each limit itself and one value in every stretch between limits, below the first and above the last.
    private static decimal[] Points(ReadOnlySpan<decimal> limits)
    {
        if (limits.IsEmpty)
        {
            return [1];
        }

        var points = new List<decimal> { limits[0] - (limits[0] > 1 ? 1 : 0.5m) };
        for (var i = 0; i < limits.Length; i++)
        {
            points.Add(limits[i]);
            points.Add(i + 1 < limits.Length ? (limits[i] + limits[i + 1]) / 2 : limits[i] + 1);
        }

        return [.. points];
    }
}

/// <summary>Values of a fact that no rule can tell apart, by one of them.</summary>
internal sealed record Cell
{
    /// <summary>Not known.</summary>
    public static Cell NotKnown { get; } = new();

    /// <summary>The code of a truth or choice.</summary>
    public int? Code { get; init; }

    /// <summary>A number or a range.</summary>
    public NumberValue Number { get; init; }

    /// <summary>A span in months.</summary>
    public decimal? Months { get; init; }

    /// <summary>How a marker compares with its limit; null: there is nothing to compare.</summary>
    public Truth? Comparison { get; init; }

    /// <summary>Whether the fact is known.</summary>
    public bool IsKnown => Code is not null || !Number.IsUnknown || Months is not null || Comparison is not null;

    /// <summary>The cell against a limit, as a run would hold its value.</summary>
    public Truth Meets(Comparator comparator, decimal limit) => Months is { } months
        ? SpanComparison.Of(SpanValue.OfMonths(months), comparator, decimal.ToInt32(limit))
        : NumberComparison.Of(Number, comparator, limit);
}
