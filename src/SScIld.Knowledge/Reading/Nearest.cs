namespace SScIld.Knowledge.Reading;

/// <summary>Finds the word somebody probably meant.</summary>
internal static class Nearest
{
    private const int FarthestGuess = 3;

    /// <summary>The known word nearest to a misspelt one; null when none is near.</summary>
    public static string? To(string word, IEnumerable<string> known)
    {
        string? best = null;
        var least = Math.Min(FarthestGuess, word.Length - 1) + 1;
        foreach (var candidate in known)
        {
            if (Math.Abs(candidate.Length - word.Length) < least && Distance(word, candidate) is var distance && distance < least)
            {
                (best, least) = (candidate, distance);
            }
        }

        return best;
    }

    // How many letters must be put in, taken out or changed.
    private static int Distance(string one, string other)
    {
        var row = new int[other.Length + 1];
        for (var column = 0; column <= other.Length; column++)
        {
            row[column] = column;
        }

        for (var line = 1; line <= one.Length; line++)
        {
            var diagonal = row[0];
            row[0] = line;
            for (var column = 1; column <= other.Length; column++)
            {
                var change = diagonal + (one[line - 1] == other[column - 1] ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.Min(change, Math.Min(row[column], row[column - 1]) + 1);
            }
        }

        return row[other.Length];
    }
}
