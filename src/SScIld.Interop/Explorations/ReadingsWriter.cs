using System.Text.Json;
using SScIld.Pathway.Analysis.Readings;
using SScIld.Pathway.Explanation;

namespace SScIld.Interop.Explorations;

/// <summary>Writes whether the advice stands under the other readings of the review.</summary>
public static class ReadingsWriter
{
    /// <summary>The verdict in one line.</summary>
    public static string Summary(ReadingSensitivity sensitivity, ExplorationWords words)
    {
        var count = NumberText.Exact(sensitivity.Outcomes.Length);
        return sensitivity.Differing is { IsEmpty: false } differing
            ? words.Say("note.explore.readings.depends", ("count", NumberText.Exact(differing.Length)), ("all", count))
            : words.Say("note.explore.readings.stands", ("count", count));
    }

    /// <summary>One reading: what is read how.</summary>
    public static string Name(OtherReading reading, ExplorationWords words) => reading.Threshold is { } threshold
        ? words.Say(
            "note.explore.readings.number",
            ("name", words.Of(threshold.Name)),
            ("value", words.Quantity(reading.Value!.Value, threshold.Unit)),
            ("own", words.Quantity(threshold.Value, threshold.Unit)))
        : words.Of(reading.Name);

    /// <summary>The verdict, and one line for each reading that gives other advice.</summary>
    public static IEnumerable<string> Lines(ReadingSensitivity sensitivity, ExplorationWords words)
    {
        yield return words.Say("note.explore.readings.heading");
        yield return Summary(sensitivity, words);
        foreach (var outcome in sensitivity.Differing)
        {
            yield return $"- {Name(outcome.Reading, words)}";
            foreach (var flip in outcome.Flips)
            {
                yield return $"    {words.Flip(flip)}";
            }
        }
    }

    /// <summary>Every reading with what it changes.</summary>
    public static void Write(Utf8JsonWriter json, ReadingSensitivity sensitivity, ExplorationWords words)
    {
        json.WriteString("text", Summary(sensitivity, words));
        json.WriteStartArray("standing");
        foreach (var part in sensitivity.Standing)
        {
            json.WriteStringValue(part);
        }

        json.WriteEndArray();
        json.WriteStartArray("readings");
        foreach (var outcome in sensitivity.Outcomes)
        {
            json.WriteStartObject();
            json.WriteString("id", outcome.Reading.Threshold?.Id ?? outcome.Reading.Fall!.Id);
            if (outcome.Reading.Value is { } value)
            {
                json.WriteNumber("value", value);
            }

            json.WriteString("text", Name(outcome.Reading, words));
            ChangesWriter.WriteFlips(json, "flips", outcome.Flips, words);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
