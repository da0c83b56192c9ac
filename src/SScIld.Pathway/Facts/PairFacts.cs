using System.Collections.Immutable;

namespace SScIld.Pathway.Facts;

/// <summary>What a rule may ask of one pair of lung-function tests inside <c>somePair</c>. A positive fall means lost function.</summary>
public static class PairFacts
{
    private static int _number;
    private static int _span;

    /// <summary>FVC fall in percentage points.</summary>
    public static Fact FvcFall { get; } = Number("pair.fvcFall");

    /// <summary>FVC fall in % of the earlier value.</summary>
    public static Fact FvcFallRelative { get; } = Number("pair.fvcFallRelative");

    /// <summary>FVC fall in points, scaled to one year.</summary>
    public static Fact FvcFallPerYear { get; } = Number("pair.fvcFallPerYear");

    /// <summary>DLCO fall in percentage points; unknown when one of the two is.</summary>
    public static Fact DlcoFall { get; } = Number("pair.dlcoFall");

    /// <summary>DLCO fall in % of the earlier value; unknown when one of the two is.</summary>
    public static Fact DlcoFallRelative { get; } = Number("pair.dlcoFallRelative");

    /// <summary>
    /// FVC fall in points from the same earlier test to the test just before the later one: whether a second test
    /// shows the fall too. Unknown when there is no test between.
    /// </summary>
    public static Fact EarlierSeenFall { get; } = Number("pair.fvcFallAtTestBefore");

    /// <summary>The time between the two tests.</summary>
    public static Fact Spacing { get; } = Span("pair.spacing");

    /// <summary>
    /// From the earlier test to the start of the newest current base or add-on: positive when the test came first,
    /// negative when it was made on the whole regimen. Unknown when that start is.
    /// </summary>
    public static Fact LeadBeforeNewestStart { get; } = Span("pair.leadBeforeNewestStart");

    /// <summary>From the newest start to the later test: negative when even the later test came before it.</summary>
    public static Fact EndSinceNewestStart { get; } = Span("pair.endSinceNewestStart");

    /// <summary>All facts of a pair.</summary>
    public static ImmutableArray<Fact> All { get; } =
    [
        FvcFall, FvcFallRelative, FvcFallPerYear, DlcoFall, DlcoFallRelative, EarlierSeenFall,
        Spacing, LeadBeforeNewestStart, EndSinceNewestStart,
    ];

    /// <summary>How many numbers a pair has.</summary>
    internal const int NumberCount = 6;

    private static Fact Number(string id) => new(id, FactKind.Number, _number++, [], screened: false, isOfPair: true);

    private static Fact Span(string id) => new(id, FactKind.Span, _span++, [], screened: false, isOfPair: true);
}
