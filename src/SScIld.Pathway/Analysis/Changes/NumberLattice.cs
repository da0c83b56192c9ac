namespace SScIld.Pathway.Analysis.Changes;

/// <summary>A line rules draw through a number: just below a value or just above it.</summary>
/// <param name="At">The value.</param>
/// <param name="IsAbove">True: the value itself belongs with those below it.</param>
internal readonly record struct NumberLine(decimal At, bool IsAbove)
{
    /// <summary>Whether a number lies below the line.</summary>
    public bool IsOver(decimal number) => IsAbove ? number <= At : number < At;
}

/// <summary>What a pack can tell apart in one number of a case.</summary>
/// <param name="Lines">The lines it draws, the lowest first.</param>
/// <param name="Values">The printed values nearest to them on both sides, the smallest first.</param>
internal sealed record NumberLattice(NumberLine[] Lines, decimal[] Values)
{
    /// <summary>Whether no rule can tell one number from another: they lie between the same two lines.</summary>
    public bool AreTheSame(decimal one, decimal other) => LinesBelow(one) == LinesBelow(other);

    private int LinesBelow(decimal number)
    {
        var (low, high) = (0, Lines.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Lines[middle].IsOver(number) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
