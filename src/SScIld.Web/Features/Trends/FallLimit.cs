using System.Collections.Immutable;
using SScIld.Pathway.Facts;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Measurements;
using SScIld.Pathway.Rules;

namespace SScIld.Web.Features.Trends;

/// <summary>A number of the pack against which a fall between two tests is held: the measure, and the limit on it.</summary>
/// <param name="Fact">The measure, a fact of a pair, for instance <c>pair.fvcFall</c>.</param>
/// <param name="Threshold">The limit.</param>
public sealed record FallLimit(string Fact, Threshold Threshold)
{
    /// <summary>Whether it is a fall of FVC; otherwise of DLCO.</summary>
    public bool IsOfFvc => Fact != PairFacts.DlcoFall.Id && Fact != PairFacts.DlcoFallRelative.Id;

    /// <summary>Whether the limit is a share of the earlier value; otherwise points.</summary>
    public bool IsRelative => Fact == PairFacts.FvcFallRelative.Id || Fact == PairFacts.DlcoFallRelative.Id;

    /// <summary>The limits on falls that the rows of an outcome table ask for, each once, in the order of the rows.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="table">The table's id.</param>
    /// <param name="value">Only rows that give this value; null: all rows.</param>
    public static ImmutableArray<FallLimit> Of(KnowledgePack pack, string table, string? value = null)
    {
        var limits = new List<FallLimit>();
        foreach (var row in pack.Tables.First(known => known.Id == table).Rows.Where(row => value is null || row.Value == value))
        {
            Collect(row.When, pack, limits);
        }

        return [.. limits.DistinctBy(limit => (limit.Fact, limit.Threshold.Id))];
    }

    /// <summary>What the pair lost by this measure, positive when it fell; null: unknown.</summary>
    public decimal? Fall(TestPair pair) =>
        Fact == PairFacts.FvcFall.Id ? pair.Fvc.Points
        : Fact == PairFacts.FvcFallRelative.Id ? pair.FvcRelative.Percent
        : Fact == PairFacts.FvcFallPerYear.Id ? pair.FvcPerYear.Points
        : Fact == PairFacts.DlcoFall.Id ? pair.Dlco?.Points
        : pair.DlcoRelative?.Percent;

    /// <summary>Whether the pair's fall reaches the limit.</summary>
    public Truth IsReachedBy(TestPair pair) => (Fall(pair), Threshold.Comparator) switch
    {
        (null, _) => Truth.Unknown,
        ({ } fall, Comparator.Above) => fall > Threshold.Value ? Truth.Yes : Truth.No,
        ({ } fall, _) => fall >= Threshold.Value ? Truth.Yes : Truth.No,
    };

    /// <summary>The level, in % predicted, at which a fall from an earlier value reaches the limit.</summary>
    public decimal LevelBelow(decimal earlier) => earlier - (IsRelative ? earlier * Threshold.Value / 100m : Threshold.Value);

    private static void Collect(Condition? condition, KnowledgePack pack, List<FallLimit> limits)
    {
        switch (condition)
        {
            case AllOf all:
                CollectAll(all.Parts, pack, limits);
                break;
            case AnyOf any:
                CollectAll(any.Parts, pack, limits);
                break;
            case AtLeast atLeast:
                CollectAll(atLeast.Parts, pack, limits);
                break;
            case SomePair pair:
                Collect(pair.That, pack, limits);
                break;
            case Established established:
                Collect(established.Part, pack, limits);
                break;
            case Pathway.Logic.Reference reference:
                Collect(pack.Definitions.First(known => known.Id == reference.Definition).When, pack, limits);
                break;
            case Meets meets when IsFall(meets.Fact):
                limits.Add(new FallLimit(meets.Fact, pack.Thresholds.First(known => known.Id == meets.Threshold)));
                break;
        }
    }

    private static void CollectAll(ImmutableArray<Condition> parts, KnowledgePack pack, List<FallLimit> limits)
    {
        foreach (var part in parts)
        {
            Collect(part, pack, limits);
        }
    }

    private static bool IsFall(string fact) =>
        fact == PairFacts.FvcFall.Id || fact == PairFacts.FvcFallRelative.Id || fact == PairFacts.FvcFallPerYear.Id
        || fact == PairFacts.DlcoFall.Id || fact == PairFacts.DlcoFallRelative.Id;
}
