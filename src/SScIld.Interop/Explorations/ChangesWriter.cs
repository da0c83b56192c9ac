using System.Collections.Immutable;
using System.Text.Json;
using SScIld.Pathway.Analysis.Changes;
using SScIld.Pathway.Explanation;

namespace SScIld.Interop.Explorations;

/// <summary>Writes changes that give other advice, as text for people and as JSON for programs.</summary>
public static class ChangesWriter
{
    /// <summary>One line for each change, what flips below it.</summary>
    /// <param name="changes">The changes.</param>
    /// <param name="none">The key of what is said where there are none.</param>
    /// <param name="words">The words.</param>
    public static IEnumerable<string> Lines(ImmutableArray<Counterfactual> changes, string none, ExplorationWords words)
    {
        if (changes.IsEmpty)
        {
            yield return words.Say(none);
        }

        foreach (var change in changes)
        {
            yield return $"- {words.Changes(change)}";
            foreach (var flip in change.Flips)
            {
                yield return $"    {words.Flip(flip)}";
            }
        }
    }

    /// <summary>The changes as an array.</summary>
    public static void Write(Utf8JsonWriter json, string name, ImmutableArray<Counterfactual> changes, ExplorationWords words)
    {
        json.WriteStartArray(name);
        foreach (var change in changes)
        {
            json.WriteStartObject();
            json.WriteStartArray("changes");
            foreach (var part in change.Changes)
            {
                WriteChange(json, part, words);
            }

            json.WriteEndArray();
            WriteFlips(json, "flips", change.Flips, words);
            json.WriteStartArray("first");
            foreach (var part in change.FirstFlips)
            {
                json.WriteStringValue(part);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Parts of the advice that are said otherwise.</summary>
    internal static void WriteFlips(Utf8JsonWriter json, string name, ImmutableArray<AdviceFlip> flips, ExplorationWords words)
    {
        json.WriteStartArray(name);
        foreach (var flip in flips)
        {
            json.WriteStartObject();
            json.WriteString("part", flip.Part);
            json.WriteString("from", flip.From.Length == 0 ? null : flip.From);
            json.WriteString("to", flip.To.Length == 0 ? null : flip.To);
            json.WriteString("text", words.Flip(flip));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>A value as the case document would carry it.</summary>
    internal static void WriteValue(Utf8JsonWriter json, string name, CaseDatum datum, DatumValue value)
    {
        switch (value)
        {
            case { Number: { } number }:
                json.WriteNumber(name, number);
                break;
            case { Choice: { } code } when datum.Kind == DatumKind.Truth:
                json.WriteBoolean(name, code == 1);
                break;
            case { Choice: { } code }:
                json.WriteString(name, datum.Codes[code]);
                break;
            default:
                json.WriteString(name, value.Day is { } day ? NumberText.Of(day) : null);
                break;
        }
    }

    private static void WriteChange(Utf8JsonWriter json, DatumChange change, ExplorationWords words)
    {
        json.WriteStartObject();
        json.WriteString("path", change.Place.Path);
        WriteValue(json, "from", change.Place.Datum, change.From);
        WriteValue(json, "to", change.Place.Datum, change.To);
        json.WriteString("text", words.Change(change));
        json.WriteEndObject();
    }
}
