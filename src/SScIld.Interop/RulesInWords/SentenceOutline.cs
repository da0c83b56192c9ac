using SScIld.Pathway;
using SScIld.Pathway.Explanation;

namespace SScIld.Interop.RulesInWords;

/// <summary>Sentences of rules as a reader without a patient sees them: numbers in full, the patient's values by their names.</summary>
internal static class SentenceOutline
{
    private const string Threshold = "threshold:";
    private static readonly string[] PairPrefixes = ["pair.", "decidingPair.", "triggerPair."];

    public static string Of(Localized sentence, PackVoice voice, Language language) =>
        new SentenceTemplate(sentence).Placeholders(language)
            .Distinct(StringComparer.Ordinal)
            .Aggregate(sentence.In(language), (text, name) => text.Replace($"{{{name}}}", ValueOf(name, voice), StringComparison.Ordinal));

    private static string ValueOf(string name, PackVoice voice)
    {
        if (name.StartsWith(Threshold, StringComparison.Ordinal))
        {
            return voice.Figure(name[Threshold.Length..]);
        }

        return voice.Say("note.placeholder", ("name", name == "readings" ? voice.Say("note.placeholder.readings") : NameOf(name, voice)));
    }

    private static string NameOf(string name, PackVoice voice)
    {
        foreach (var prefix in PairPrefixes)
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal))
            {
                return name[prefix.Length..] switch
                {
                    "from" => voice.Say("note.placeholder.from"),
                    "to" => voice.Say("note.placeholder.to"),
                    "fvcFrom" => voice.Say("note.placeholder.fvc-from"),
                    "fvcTo" => voice.Say("note.placeholder.fvc-to"),
                    var rest => voice.Fact($"pair.{rest}"),
                };
            }
        }

        return voice.Fact(name);
    }
}
