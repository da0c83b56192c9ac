using System.Collections.Immutable;
using SScIld.Pathway;
using SScIld.Web.Features.Reference.Index;

namespace SScIld.Web.Features.Reference.Search;

/// <summary>Finds entries of the reference by words. Both languages and the ids are searched, whichever is shown.</summary>
public sealed class KnowledgeSearch
{
    private readonly ImmutableArray<Searched> _entries;

    /// <summary>Prepares the entries of the reference to be searched.</summary>
    public KnowledgeSearch(KnowledgeIndex index) => _entries =
        [.. index.Entries.Select(entry => new Searched(entry, Both(entry.Name), $"{entry.Target.Id} {Both(entry.Name)} {Both(entry.Text)}"))];

    /// <summary>The words of a query, as they are looked for and marked.</summary>
    public static ImmutableArray<string> WordsOf(string query) =>
        [.. query.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Every entry that has all the words, best first: the id or name itself, then words in the name, then words anywhere.</summary>
    public ImmutableArray<ReferenceEntry> Find(string query)
    {
        var words = WordsOf(query);
        return words.IsEmpty
            ? []
            :
            [
                .. _entries
                    .Where(entry => words.All(word => Has(entry.All, word)))
                    .OrderBy(entry => Rank(entry, words))
                    .ThenBy(entry => entry.Entry.Target.Kind)
                    .Select(entry => entry.Entry),
            ];
    }

    private static int Rank(Searched entry, ImmutableArray<string> words)
    {
        var name = entry.Entry.Name;
        if (words.Length == 1 && (Is(entry.Entry.Target.Id, words[0]) || Is(name.English, words[0]) || Is(name.Chinese, words[0])))
        {
            return 0;
        }

        return words.All(word => Begins(name.English, word) || Begins(name.Chinese, word)) ? 1
            : words.All(word => Has(entry.Name, word)) ? 2
            : 3;
    }

    private static bool Is(string text, string word) => string.Equals(text, word, StringComparison.OrdinalIgnoreCase);

    private static bool Begins(string text, string word) => text.StartsWith(word, StringComparison.OrdinalIgnoreCase);

    private static bool Has(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static string Both(Localized sentence) => $"{sentence.English} {sentence.Chinese}";

    private sealed record Searched(ReferenceEntry Entry, string Name, string All);
}
