namespace SScIld.Pathway.Rules.Compiled;

/// <summary>What a condition asks of one code: a condition whose guard fails is "no", and most are.</summary>
/// <param name="Slot">The fact's slot.</param>
/// <param name="Codes">The codes asked for, one bit each.</param>
internal readonly record struct Guard(int Slot, uint Codes)
{
    /// <summary>A guard that never fails.</summary>
    public static Guard None => new(0, uint.MaxValue);

    /// <summary>The guards of a condition: of itself, or of the parts of an "all".</summary>
    public static Guard[] Of(Node condition)
    {
        var guards = new List<Guard>();
        if (condition is AllNode all)
        {
            foreach (var part in all.All)
            {
                Add(part, guards);
            }
        }
        else
        {
            Add(condition, guards);
        }

        return [.. guards];
    }

    /// <summary>Whether the fact is known and has none of the codes; a definition not asked yet decides nothing.</summary>
    public bool Fails(sbyte[] codes)
    {
        var code = codes[Slot];
        return code >= 0 && ((Codes >> code) & 1u) == 0;
    }

    private static void Add(Node part, List<Guard> guards)
    {
        switch (part)
        {
            case IsLeaf leaf:
                guards.Add(leaf.Guard);
                break;
            case DefinitionNode { SpeaksOfPair: false } definition:
                guards.Add(new Guard(definition.Fact.Slot, 0b10));
                break;
            case NotNode { Part: IsLeaf leaf }:
                guards.Add(leaf.Guard with { Codes = ~leaf.Guard.Codes });
                break;
            case NotNode { Part: DefinitionNode { SpeaksOfPair: false } definition }:
                guards.Add(new Guard(definition.Fact.Slot, 0b01));
                break;
            default:
                break;
        }
    }
}
