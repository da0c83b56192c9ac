using SScIld.Knowledge.Files;
using SScIld.Knowledge.Reading;
using SScIld.Pathway.Facts;

namespace SScIld.Knowledge.Checks;

/// <summary>There are words for every unit, supplier and value, and for whatever the product prints.</summary>
internal static class PhraseChecks
{
    private static readonly string[] PrintedByThePathway =
        ["value.not-known", "value.normal", "value.yes", "value.no", "list.separator", "list.gives", "list.is", "unit." + ConditionChecks.Months];

    public static void Run(PackDraft draft, PackNames names, IEnumerable<string> required)
    {
        foreach (var mention in draft.Mentions)
        {
            if (mention.Kind == MentionKind.Phrase && !names.Phrases.ContainsKey(mention.Id))
            {
                draft.Add(mention.Place, "missing-phrase", $"phrases.yaml has no words for {mention.Id}.");
            }
        }

        foreach (var key in PrintedByThePathway.Concat(required).Distinct(StringComparer.Ordinal))
        {
            if (!names.Phrases.ContainsKey(key))
            {
                draft.Add(new Place(PackLayout.PhrasesFile, 1, 1), "missing-phrase", $"There are no words for {key}.");
            }
        }

        foreach (var fact in CaseFacts.All)
        {
            if (names.FactWords.TryGetValue(fact.Id, out var words))
            {
                CheckValues(draft, names, fact, draft.PlaceOf(words));
            }
        }
    }

    /// <summary>Every value of a fact has words of its own or shared ones.</summary>
    public static void CheckValues(PackDraft draft, PackNames names, Fact fact, Place place)
    {
        foreach (var value in fact.Values)
        {
            var shared = value is "yes" or "no" ? $"value.{value}" : $"choice.{value}";
            if (!names.Phrases.ContainsKey(shared) && !names.Phrases.ContainsKey($"choice.{fact.Id}.{value}"))
            {
                draft.Add(place, "missing-phrase", $"phrases.yaml has no words for {shared}, a value of {fact.Id}.");
            }
        }
    }
}
