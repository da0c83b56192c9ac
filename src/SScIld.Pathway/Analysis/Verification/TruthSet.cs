using SScIld.Pathway.Logic;

namespace SScIld.Pathway.Analysis.Verification;

/// <summary>The truths a condition can have within a block of states.</summary>
[Flags]
internal enum TruthSet
{
    None = 0,
    No = 1,
    Unknown = 2,
    Yes = 4,
    Any = No | Unknown | Yes,
}

/// <summary>Kleene's connectives on sets: whatever two members give is a member.</summary>
internal static class TruthSets
{
    private static readonly TruthSet[][] Ands = Table(TruthLogic.And);
    private static readonly TruthSet[][] Ors = Table(TruthLogic.Or);

    public static TruthSet And(this TruthSet one, TruthSet other) => Ands[(int)one][(int)other];

    public static TruthSet Or(this TruthSet one, TruthSet other) => Ors[(int)one][(int)other];

    public static TruthSet Not(this TruthSet set) =>
        (set & TruthSet.Unknown) | (set.May(Truth.No) ? TruthSet.Yes : TruthSet.None) | (set.May(Truth.Yes) ? TruthSet.No : TruthSet.None);

    /// <summary>Unknown counts as no.</summary>
    public static TruthSet Shown(this TruthSet set) => (set & (TruthSet.Yes | TruthSet.No)) | (set.May(Truth.Unknown) ? TruthSet.No : TruthSet.None);

    public static bool May(this TruthSet set, Truth truth) => (set & Of(truth)) != TruthSet.None;

    public static bool IsSure(this TruthSet set, Truth truth) => set == Of(truth);

    public static bool IsOpen(this TruthSet set) => set is not (TruthSet.No or TruthSet.Unknown or TruthSet.Yes);

    public static TruthSet Of(Truth truth) => (TruthSet)(1 << (int)truth);

    private static TruthSet[][] Table(Func<Truth, Truth, Truth> connective)
    {
        TruthSet[][] table = [.. Enumerable.Range(0, 8).Select(_ => new TruthSet[8])];
        foreach (var one in Enum.GetValues<Truth>())
        {
            foreach (var other in Enum.GetValues<Truth>())
            {
                var result = Of(connective(one, other));
                for (var left = 0; left < 8; left++)
                {
                    for (var right = 0; right < 8; right++)
                    {
                        if (((TruthSet)left).May(one) && ((TruthSet)right).May(other))
                        {
                            table[left][right] |= result;
                        }
                    }
                }
            }
        }

        return table;
    }
}
