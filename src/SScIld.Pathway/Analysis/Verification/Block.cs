namespace SScIld.Pathway.Analysis.Verification;

/// <summary>A block of states: for each variable the cells it may be in. Variables nobody narrowed may be in any.</summary>
internal sealed class Block
{
    private readonly ulong[] _cells;

    private Block(ulong[] cells) => _cells = cells;

    /// <summary>Every state.</summary>
    public static Block Everything { get; } = new([]);

    /// <summary>The cells of a variable.</summary>
    public ulong this[StateVariable variable] => variable.Index < _cells.Length && _cells[variable.Index] != 0 ? _cells[variable.Index] : variable.All;

    /// <summary>The block with a variable narrowed to some cells, at least one.</summary>
    public Block With(StateVariable variable, ulong cells)
    {
        var copy = new ulong[Math.Max(_cells.Length, variable.Index + 1)];
        _cells.CopyTo(copy, 0);
        copy[variable.Index] = cells;
        return new Block(copy);
    }
}
