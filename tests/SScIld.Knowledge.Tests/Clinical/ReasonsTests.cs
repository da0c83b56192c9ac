using SScIld.Knowledge.Files;
using SScIld.Pathway.Logic;

namespace SScIld.Knowledge.Tests.Clinical;

/// <summary>Why an unknown counts as no is written in the reader's language, wherever it does.</summary>
public sealed class ReasonsTests
{
    [Fact]
    public void EveryUnknownThatCountsAsNo_HasItsReasonInBothLanguages()
    {
        var pack = PackLoader.Load(new PackFolder(RepositoryFolder.At("data"))).Pack!;
        var conditions = pack.Rules.Select(rule => rule.When)
            .Concat(pack.Definitions.Select(definition => definition.When))
            .Concat(pack.Tables.SelectMany(table => table.Rows, static (_, row) => row.When!));

        var reasons = conditions.SelectMany(ConditionParts.Within).OfType<Established>().Select(shown => shown.Reason).ToList();

        reasons.Count.ShouldBeGreaterThan(50);
        reasons.Where(reason => !reason.Chinese.Any(letter => letter is >= '一' and <= '鿿')).Select(reason => reason.English).ShouldBeEmpty();
    }
}
