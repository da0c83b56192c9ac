using SScIld.Knowledge.Texts;
using SScIld.Pathway;

namespace SScIld.Cli.Tests.Texts;

/// <summary>The product's own words are read as strictly as the pack.</summary>
public sealed class ProductTextsTests : IDisposable
{
    private const string Sound = "phrases:\n  - key: note.greeting\n    text: {en: \"Hello {name}\", zh: \"{name}，您好\"}\n";
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData(Language.English, "Hello {Wang}")]
    [InlineData(Language.Chinese, "{Wang}，您好")]
    public void Format_WithAValue_PutsItInAsItIs(Language language, string expected) =>
        Load(Sound).Texts!.Format("note.greeting", language, ("name", "{Wang}")).ShouldBe(expected);

    [Fact]
    public void Format_WithoutAValue_NamesKeyAndPlaceholder() =>
        Should.Throw<ArgumentException>(() => Load(Sound).Texts!.Format("note.greeting", Language.English))
            .Message.ShouldContain("note.greeting needs a value for {name}");

    [Fact]
    public void Get_UnknownKey_NamesIt() =>
        Should.Throw<KeyNotFoundException>(() => Load(Sound).Texts!.Get("note.farewell", Language.English))
            .Message.ShouldContain("note.farewell");

    [Theory]
    [InlineData("  - key: note.greeting\n    text: {en: Again, zh: 再次}\n", "duplicate-id", 4)]
    [InlineData("  - key: note.other\n    text: {en: Only English}\n", "missing-translation", 5)]
    [InlineData("  - key: note.other\n    text: {en: Hello, zh: Hello there}\n", "not-chinese", 5)]
    [InlineData("  - key: note.other\n    text: {en: \"{a}\", zh: \"{b}\"}\n", "unlike-placeholders", 5)]
    [InlineData("  - key: note.other\n    text: {en: \"{a\", zh: \"{a}\"}\n", "bad-placeholder", 5)]
    [InlineData("  - key: note.other\n    txt: {en: a, zh: 甲}\n", "unknown-key", 5)]
    [InlineData("  - text: {en: a, zh: 甲}\n", "missing-key", 4)]
    [InlineData("more: 1\n", "unknown-key", 4)]
    public void Load_DefectiveSentence_SaysWhatAndWhere(string added, string code, int line)
    {
        var result = Load(Sound + added);

        result.Texts.ShouldBeNull();
        result.Defects.Select(defect => (defect.File, defect.Code, defect.Line)).ShouldContain(("text/words.yaml", code, line));
    }

    [Fact]
    public void Load_SameKeyInTwoFiles_IsADefect()
    {
        _place.Write("text/again.yaml", Sound);

        Load(Sound).Defects.ShouldHaveSingleItem().ToString().ShouldStartWith("text/words.yaml:2:");
    }

    [Fact]
    public void Load_WithoutTheFolder_IsADefect() =>
        ProductTexts.Load(_place.Folder).Defects.ShouldHaveSingleItem().Code.ShouldBe("no-such-folder");

    [Fact]
    public void Load_FileThatIsNotUtf8_IsADefect()
    {
        _place.Write("text/words.yaml", "");
        File.WriteAllBytes(_place["text/words.yaml"], [0xFF, 0xFE, 0x41]);

        ProductTexts.Load(_place.Folder).Defects.ShouldHaveSingleItem().Code.ShouldBe("unreadable-file");
    }

    private ProductTextsResult Load(string text)
    {
        _place.Write("text/words.yaml", text);
        return ProductTexts.Load(_place.Folder);
    }
}
