using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SScIld.Interop.Lessons;
using SScIld.Web.Features.Cases;

namespace SScIld.Web.Features.Teaching.Library;

/// <summary>
/// A few lessons one after the other. Drawn by its number: the same number gives the same lessons on every machine, so that
/// a class can be given one number and answer the same round.
/// </summary>
/// <param name="Number">The number.</param>
/// <param name="Difficulty">How hard the lessons are; null: of every kind.</param>
/// <param name="Lessons">The lessons, in order.</param>
public sealed record Round(int Number, LessonDifficulty? Difficulty, ImmutableArray<ExampleCase> Lessons)
{
    /// <summary>How many lessons a round has, where there are so many.</summary>
    public const int Size = 5;

    /// <summary>The highest number.</summary>
    public const int HighestNumber = 999;

    /// <summary>The round as it stands in an address, for instance <c>7</c> or <c>7-basic</c>.</summary>
    public string Code => CodeOf(Number, Difficulty);

    /// <summary>Draws a round.</summary>
    public static Round Draw(int number, LessonDifficulty? difficulty, ExampleCases examples)
    {
        ArgumentNullException.ThrowIfNull(examples);
        return new Round(number, difficulty, [
            .. examples.All
                .Where(example => difficulty is null || example.Difficulty == difficulty)
                .OrderBy(example => Place(number, example.Id), StringComparer.Ordinal)
                .Take(Size),
        ]);
    }

    /// <summary>The round of an address; null: it is no round's.</summary>
    public static Round? Parse(string code, ExampleCases examples)
    {
        ArgumentNullException.ThrowIfNull(code);
        var parts = code.Split('-');
        if (!int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > HighestNumber || parts.Length > 2)
        {
            return null;
        }

        var difficulty = parts.Length == 1 ? null : Enum.GetValues<LessonDifficulty>().Cast<LessonDifficulty?>().FirstOrDefault(level => CodeOf(level!.Value) == parts[1]);
        return parts.Length == 2 && difficulty is null ? null : Draw(number, difficulty, examples);
    }

    /// <summary>A round as it stands in an address.</summary>
    public static string CodeOf(int number, LessonDifficulty? difficulty) =>
        number.ToString(CultureInfo.InvariantCulture) + (difficulty is { } level ? $"-{CodeOf(level)}" : "");

    /// <summary>The code of a difficulty.</summary>
    public static string CodeOf(LessonDifficulty difficulty) => difficulty.ToString().ToLowerInvariant();

    // Mixed as a pack of cards is, but the same way everywhere.
    private static string Place(int number, string id) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{number}:{id}"))));
}
