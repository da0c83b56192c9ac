using System.Collections.Immutable;
using SScIld.Pathway;
using SScIld.Pathway.Measurements;
using SScIld.Pathway.Rules;

namespace SScIld.Web.Features.Trends;

/// <summary>A level at which the fall from the earlier test of the deciding pair reaches a limit of the pack.</summary>
/// <param name="Limit">The limit.</param>
/// <param name="Value">The level, % predicted.</param>
public sealed record TrendLevel(FallLimit Limit, decimal Value)
{
    /// <summary>The levels of the section 6 verdict for a pair; of two limits on DLCO the one that is reached first.</summary>
    /// <param name="patient">The case the tests belong to.</param>
    /// <param name="pair">The deciding pair; null: no levels.</param>
    /// <param name="pack">The pack that sets the limits.</param>
    public static ImmutableArray<TrendLevel> Of(PatientCase patient, TestPair? pair, KnowledgePack pack)
    {
        if (pair is null)
        {
            return [];
        }

        var dlco = (patient.LungFunction ?? []).FirstOrDefault(test => test.Date == pair.From && test.Reliable)?.Dlco;
        var levels = FallLimit.Of(pack, ContractIds.ProgressionStatus, "significant")
            .Select(limit => (limit, From: limit.IsOfFvc ? pair.FvcFrom : dlco))
            .Where(level => level.From is not null)
            .Select(level => new TrendLevel(level.limit, level.limit.LevelBelow(level.From!.Value.Value)))
            .Where(level => level.Value > 0)
            .ToList();
        return
        [
            .. levels.Where(level => level.Limit.IsOfFvc).OrderByDescending(level => level.Value),
            .. levels.Where(level => !level.Limit.IsOfFvc).OrderByDescending(level => level.Value).Take(1),
        ];
    }
}
