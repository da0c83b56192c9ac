using SScIld.Knowledge.Clinical;
using SScIld.Pathway.Rules;

namespace SScIld.Cases.Tests;

/// <summary>What the review offers to the pathway is used, or the record says why it is not.</summary>
public sealed class CatalogueTests
{
    private static readonly ClinicalRecord Record = ClinicalFolder.Load(RepositoryFolder.At("data")).Record!;
    private static readonly HashSet<string> Cited = [.. Sources().SelectMany(source => source.References)];

    [Fact]
    public void EveryItemOfTheCatalogue_IsCitedOrExcused() =>
        Record.Catalogue.Where(item => item.Because is null && !Cited.Contains(item.Id)).ShouldBeEmpty();

    [Fact]
    public void EveryExcusedItem_IsNotCited() =>
        Record.Catalogue.Where(item => item.Because is not null && Cited.Contains(item.Id)).ShouldBeEmpty();

    [Fact]
    public void EveryUsablePassage_IsInTheCatalogue() =>
        RealPack.Pack.Evidence.Passages.Where(passage => passage.Usable && passage.Source == "sscild-review").Select(passage => passage.Id)
            .Except(Record.Catalogue.Select(item => item.Id)).ShouldBeEmpty();

    [Fact]
    public void EveryReason_IsGivenForSomeItem() =>
        Record.Reasons.Where(reason => Record.Catalogue.All(item => item.Because != reason.Id)).ShouldBeEmpty();

    private static IEnumerable<SourceReference> Sources()
    {
        var pack = RealPack.Pack;
        return
        [
            .. pack.Rules.Select(rule => rule.Source),
            .. pack.Tables.SelectMany(table => table.Rows.Append(table.Otherwise).Select(row => row.Source ?? table.Source)),
            .. pack.Definitions.Select(definition => definition.Source),
            .. pack.Thresholds.Select(threshold => threshold.Source),
        ];
    }
}
