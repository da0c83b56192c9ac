using System.Text.RegularExpressions;
using SScIld.Knowledge.Texts;

namespace SScIld.Cli.Tests.Texts;

/// <summary>Every sentence a program asks for is written, and every sentence written is asked for.</summary>
public sealed partial class KeyUseTests
{
    private static readonly IReadOnlyCollection<string> Keys = Load();

    [Fact]
    public void Sources_AskOnlyForSentencesThatExist() =>
        Literals().Where(literal => !literal.IsBeginning && !Keys.Contains(literal.Text))
            .Select(literal => $"{literal.File}: {literal.Text}")
            .ShouldBeEmpty();

    [Fact]
    public void Sources_BuildKeysOnlyFromBeginningsThatExist() =>
        Literals().Where(literal => literal.IsBeginning && !Keys.Any(key => key.StartsWith(literal.Text, StringComparison.Ordinal)))
            .Select(literal => $"{literal.File}: {literal.Text}…")
            .ShouldBeEmpty();

    [Fact]
    public void Sentences_AreAllAskedFor()
    {
        var literals = Literals();
        var whole = literals.Where(literal => !literal.IsBeginning).Select(literal => literal.Text).ToHashSet(StringComparer.Ordinal);
        var beginnings = literals.Where(literal => literal.IsBeginning).Select(literal => literal.Text).Distinct(StringComparer.Ordinal).ToList();

        Keys.Where(key => !whole.Contains(key) && !beginnings.Exists(beginning => key.StartsWith(beginning, StringComparison.Ordinal)))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Sentences_AreNamedAfterTheProgramThatSaysThem() =>
        Keys.Where(key => !key.StartsWith("cli.", StringComparison.Ordinal) && !key.StartsWith("note.", StringComparison.Ordinal) && !key.StartsWith("web.", StringComparison.Ordinal))
            .ShouldBeEmpty();

    private static IReadOnlyCollection<string> Load()
    {
        var result = ProductTexts.Load(RepositoryFolder.At("data"));
        result.Defects.ShouldBeEmpty();
        return result.Texts!.Keys;
    }

    /// <summary>Keys, and beginnings of keys before an interpolated rest, wherever they stand in a string of the sources.</summary>
    private static List<Literal> Literals() =>
    [
        .. new[] { "SScIld.Cli", "SScIld.Interop", "SScIld.Web" }
            .SelectMany(project => Directory.GetFiles(RepositoryFolder.At("src", project), "*", SearchOption.AllDirectories))
            .Where(file => Path.GetExtension(file) is ".cs" or ".razor" && !Regex.IsMatch(file, "[/\\\\](obj|bin)[/\\\\]"))
            .SelectMany(file => KeyPattern().Matches(File.ReadAllText(file)).Select(match => new Literal(
                Path.GetRelativePath(RepositoryFolder.Root, file), match.Groups["key"].Value, match.Groups["end"].Value == "{"))),
    ];

    [GeneratedRegex("\"(?<key>(cli|note|web)\\.[A-Za-z0-9.-]*)(?<end>[\"{])", RegexOptions.ExplicitCapture)]
    private static partial Regex KeyPattern();

    private sealed record Literal(string File, string Text, bool IsBeginning);
}
