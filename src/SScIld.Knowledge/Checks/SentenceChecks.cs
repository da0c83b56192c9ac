using SScIld.Knowledge.Reading;
using SScIld.Pathway;
using SScIld.Pathway.Rules;

namespace SScIld.Knowledge.Checks;

/// <summary>Placeholders can be filled: they name facts or thresholds, their values have words, and a pair is spoken of only where there is one.</summary>
internal static class SentenceChecks
{
    private const string Pair = "pair.";
    private const string ThresholdPrefix = "threshold:";
    private static readonly string[] PairPrefixes = [Pair, "decidingPair.", "triggerPair."];
    private static readonly HashSet<string> OfTests = new(StringComparer.Ordinal) { "from", "to", "fvcFrom", "fvcTo" };

    public static void Run(PackDraft draft, PackNames names)
    {
        foreach (var mention in draft.Mentions)
        {
            if (mention.Kind == MentionKind.Placeholder)
            {
                CheckPlaceholder(draft, names, mention);
            }
        }

        foreach (var rule in draft.Rules)
        {
            if (!names.Conditions.Of(rule.When).HasPair)
            {
                CheckNoPair(draft, names, rule);
            }
        }

        foreach (var table in draft.Tables)
        {
            foreach (var row in table.Rows.Where(row => !names.Conditions.Of(row.When!).HasPair))
            {
                CheckNoPair(draft, row.Because, row.Because);
            }

            CheckNoPair(draft, table.Otherwise.Because, table.Otherwise.Because);

            // Undecided, the table speaks of the pair of the row that could not be decided.
            if (!table.Rows.Any(row => names.Conditions.Of(row.When!).HasPair))
            {
                CheckNoPair(draft, table.Undecided.Because, table.Undecided.Because);
            }
        }

        foreach (var feature in draft.Header?.Features ?? [])
        {
            if (!names.Conditions.OfDefinition(feature.Definition).HasPair)
            {
                CheckNoPair(draft, feature.Value, feature.Value);
            }
        }
    }

    private static void CheckPlaceholder(PackDraft draft, PackNames names, Mention mention)
    {
        var text = mention.Id;
        var isKnown = text == "readings" ||
            (text.StartsWith(ThresholdPrefix, StringComparison.Ordinal) && names.Thresholds.ContainsKey(text[ThresholdPrefix.Length..])) ||
            (PairPart(text) is { } name ? OfTests.Contains(name) || PackNames.PairFactIds.Contains(Pair + name) : names.Facts.ContainsKey(text));
        if (!isKnown)
        {
            var hint = Nearest.To(text, names.Facts.Keys) is { } near ? $" Did you mean {near}?" : "";
            draft.Add(mention.Place, "unknown-placeholder", $"Nothing is called {{{text}}}.{hint}");
        }
        else if (names.Definitions.ContainsKey(text))
        {
            draft.Add(mention.Place, "definition-as-fact", $"{text} is a definition, which has no value to print.");
        }
        else if (names.Facts.TryGetValue(text, out var fact) && !names.FactWords.ContainsKey(text) && !names.Tables.ContainsKey(text))
        {
            PhraseChecks.CheckValues(draft, names, fact, mention.Place);
        }
    }

    private static string? PairPart(string placeholder)
    {
        foreach (var prefix in PairPrefixes)
        {
            if (placeholder.StartsWith(prefix, StringComparison.Ordinal))
            {
                return placeholder[prefix.Length..];
            }
        }

        return null;
    }

    private static void CheckNoPair(PackDraft draft, PackNames names, RuleDefinition rule)
    {
        CheckNoPair(draft, rule.Because, rule.Because);
        foreach (var conclusion in rule.Then.Concat(rule.WhenUndecided))
        {
            var (sentence, place) = conclusion switch
            {
                Veto veto => (veto.LiftedBy, veto.LiftedBy),
                Argue argue => (argue.Text, argue.Text),
                BeforeStarting check => (check.Text, check.Text),
                GiveNotice { Text: { } own } => (own, own),
                GiveNotice notice when names.Notices.TryGetValue(notice.Id, out var given) => (given.Text, conclusion),
                AskAction action when names.Actions.TryGetValue(action.Id, out var given) => (given.Text, conclusion),
                _ => ((Localized?)null, (object)conclusion),
            };
            if (sentence is not null)
            {
                CheckNoPair(draft, sentence, place);
            }
        }
    }

    private static void CheckNoPair(PackDraft draft, Localized sentence, object place)
    {
        if (Braces.In(sentence.English)?.Find(name => name.StartsWith(Pair, StringComparison.Ordinal)) is { } placeholder)
        {
            draft.Add(place, "pair-outside", $"{{{placeholder}}} speaks of a pair, but the condition looks for none.");
        }
    }
}
