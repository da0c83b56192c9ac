using SScIld.Knowledge.Yaml;

namespace SScIld.Knowledge.Tests.Yaml;

public sealed class YamlDefectTests
{
    [Theory]
    [InlineData("malformed-yaml", "a: [1\nb: 2", 2)]
    [InlineData("malformed-yaml", "a: 1\n b: 2", 2)]
    [InlineData("duplicate-key", "a: 1\nb: 2\na: 3", 3)]
    [InlineData("anchor-or-alias", "a: &x 1\nb: 2", 1)]
    [InlineData("anchor-or-alias", "a: 1\nb: *x", 2)]
    [InlineData("tag", "a: 1\nb: !!str 2", 2)]
    [InlineData("several-documents", "a: 1\n---\nb: 2", 2)]
    [InlineData("bad-key", "a: 1\n[b]: 2", 2)]
    [InlineData("empty-file", "# nothing\n", 1)]
    public void Read_OtherThanPlainYaml_IsADefect(string code, string text, int line)
    {
        var defects = new List<PackDefect>();
        YamlFile.Read("x.yaml", text, defects);
        var defect = defects.ShouldHaveSingleItem();
        defect.Code.ShouldBe(code);
        defect.Line.ShouldBe(line);
        defect.File.ShouldBe("x.yaml");
    }

    [Fact]
    public void Read_NestedBeyondReason_IsADefectAndGoesOn()
    {
        var defects = new List<PackDefect>();
        var root = YamlFile.Read("x.yaml", $"a: {new string('[', 200)}{new string(']', 200)}\nb: 2", defects).ShouldBeOfType<YamlMap>();
        defects.ShouldHaveSingleItem().Code.ShouldBe("too-deep");
        root.Find("b").ShouldNotBeNull();
    }

    [Fact]
    public void Read_AnyText_NeverThrows()
    {
        const string Letters = "ab: -[]{},&*!|>'\"%#?\n\n  \t1";
        var random = new Random(20261120);
        for (var round = 0; round < LongRun.Choose(20_000, 1_000_000); round++)
        {
            var text = string.Create(random.Next(1, 40), random, static (span, source) => source.GetItems(Letters, span));
            Should.NotThrow(() => YamlFile.Read("x.yaml", text, []), text);
        }
    }

    [Fact]
    public void Read_Nodes_RememberWhereTheyStood()
    {
        var map = YamlFile.Read("x.yaml", "# a comment\na: 1\nlist:\n  - {b: two}\n", []).ShouldBeOfType<YamlMap>();
        var inner = map.Find("list").ShouldNotBeNull().Value.ShouldBeOfType<YamlList>().Items[0].ShouldBeOfType<YamlMap>();
        var value = inner.Find("b").ShouldNotBeNull().Value;
        (value.Line, value.Column).ShouldBe((4, 9));
    }

    [Fact]
    public void Read_Nothing_IsToldFromAnEmptyText()
    {
        var map = YamlFile.Read("x.yaml", "a:\nb: null\nc: \"\"\nd: \"null\"\n", []).ShouldBeOfType<YamlMap>();
        map.Entries.Select(entry => ((YamlScalar)entry.Value).IsNull).ShouldBe([true, true, false, false]);
    }
}
