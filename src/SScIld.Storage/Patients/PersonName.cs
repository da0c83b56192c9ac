using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace SScIld.Storage.Patients;

/// <summary>Whether a text reads like a person's name, Chinese or Latin.</summary>
internal static partial class PersonName
{
    private const int ShortestLatinSurname = 3;
    private const int LongestChineseName = 4;
    private static readonly FrozenSet<string> Surnames = Load();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ByPart = Surnames.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a text reads like a name.</summary>
    /// <param name="text">The text.</param>
    /// <param name="hasDigits">Whether it has a digit anywhere: a code without any is a word, and words are names.</param>
    public static bool IsIn(string text, bool hasDigits)
    {
        var words = Words().Matches(text).Select(match => match.Value).ToList();
        return words.Count > 0
            && (!hasDigits
                || words.Exists(IsChineseName)
                || words.Exists(IsLatinSurname)
                || words.Count(IsCapitalised) > 1);
    }

    private static bool IsChineseName(string word) =>
        IsChinese(word[0])
        && word.Length is >= 2 and <= LongestChineseName
        && (ByPart.Contains(word.AsSpan(0, 1)) || ByPart.Contains(word.AsSpan(0, 2)));

    /// <summary>Two capitals are a site's code as often as a surname, so shorter ones count only when written as a name.</summary>
    private static bool IsLatinSurname(string word) =>
        !IsChinese(word[0])
        && (word.Length >= ShortestLatinSurname || !word.All(char.IsUpper))
        && Surnames.Contains(word.ToLowerInvariant());

    private static bool IsCapitalised(string word) => word.Length > 1 && char.IsUpper(word[0]) && char.IsLower(word[1]);

    private static bool IsChinese(char letter) => letter is >= '\u4E00' and <= '\u9FFF';

    private static FrozenSet<string> Load()
    {
        using var stream = typeof(PersonName).Assembly.GetManifestResourceStream("surnames.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"[\u4E00-\u9FFF]+|[\p{L}-[\u4E00-\u9FFF]]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words();
}
