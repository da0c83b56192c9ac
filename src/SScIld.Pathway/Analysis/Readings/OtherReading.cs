using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using SScIld.Pathway.Rules;

namespace SScIld.Pathway.Analysis.Readings;

/// <summary>One way the review's wording could be read other than this tool reads it, made into a pack of its own.</summary>
/// <param name="Threshold">The number that is read otherwise; null: the reading is one of how a fall is worked out.</param>
/// <param name="Value">What it would be; null: as <paramref name="Threshold"/>.</param>
/// <param name="Fall">The way of working out a fall; null: a number is read otherwise.</param>
/// <param name="Pack">The knowledge under this reading: the same rules, only to be decided with.</param>
public sealed record OtherReading(Threshold? Threshold, decimal? Value, AlternativeReading? Fall, KnowledgePack Pack)
{
    private static readonly ConditionalWeakTable<KnowledgePack, StrongBox<ImmutableArray<OtherReading>>> Known = [];

    /// <summary>What it is called: the number's name, or the reading's.</summary>
    public Localized Name => Threshold?.Name ?? Fall!.Name;

    /// <summary>What the review leaves open.</summary>
    public Localized Gap => Threshold?.Reading!.Gap ?? Fall!.Gap;

    /// <summary>Every declared reading of a pack, each made once.</summary>
    public static ImmutableArray<OtherReading> Of(KnowledgePack pack) =>
        Known.GetValue(pack, static key => new StrongBox<ImmutableArray<OtherReading>>([.. Numbers(key), .. Falls(key)])).Value;

    private static IEnumerable<OtherReading> Numbers(KnowledgePack pack) =>
        from threshold in pack.Thresholds
        where threshold.Reading is not null
        from value in threshold.Reading!.Alternatives
        select new OtherReading(threshold, value, null, ToDecideWith(pack) with
        {
            Thresholds = pack.Thresholds.Replace(threshold, threshold with { Value = value }),
        });

    // Every condition of the review's own pathway reads the fall the other way; the named definitions beside it say themselves how they read it.
    private static IEnumerable<OtherReading> Falls(KnowledgePack pack) => pack.Readings.Select(reading =>
    {
        var other = new FactSubstitution(reading.Substitutions);
        return new OtherReading(null, null, reading, ToDecideWith(pack) with
        {
            Definitions = [.. pack.Definitions.Select(definition => definition with { When = other.In(definition.When) })],
            Rules = [.. ToDecideWith(pack).Rules.Select(rule => rule with { When = other.In(rule.When) })],
            Tables = [.. pack.Tables.Select(table => table.Id.StartsWith(ContractIds.DefinitionPrefix, StringComparison.Ordinal) ? table : other.In(table))],
        });
    });

    // Decisions need no sentences, and dozens of packs would carry them.
    private static KnowledgePack ToDecideWith(KnowledgePack pack)
    {
        var nothing = new Localized("", "");
        return pack with { Rules = [.. pack.Rules.Select(rule => rule with { Because = nothing })] };
    }
}
