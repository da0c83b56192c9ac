namespace SScIld.Pathway.Facts;

/// <summary>
/// The values of <see cref="PairFacts"/> for one pair. Falls other than the absolute FVC fall are worked out when first
/// asked for: a long series has hundreds of pairs and a rule looks at few of them.
/// </summary>
internal struct PairValues
{
    public int From;
    public int To;
    public decimal FvcFall;
}
