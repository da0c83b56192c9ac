using System.Text.Json;
using SScIld.Pathway.Analysis.Unknowns;
using SScIld.Pathway.Explanation;

namespace SScIld.Interop.Explorations;

/// <summary>Writes what is not known and how much hangs on it.</summary>
public static class MissingWriter
{
    /// <summary>Whether the advice stands whatever the unknowns show.</summary>
    public static string Summary(MissingValue missing, ExplorationWords words) => words.Say(
        missing.Unknowns.IsEmpty ? "note.explore.missing.nothing" : missing.Settlement switch
        {
            Settlement.Settled => "note.explore.missing.settled",
            Settlement.NoTwoChangeIt => "note.explore.missing.no-two",
            _ => "note.explore.missing.open",
        });

    /// <summary>What hangs on one unknown.</summary>
    public static string Weight(UnknownDatum unknown, ExplorationWords words) => words.Say(
        unknown.Agreement switch
        {
            Agreement.All => "note.explore.missing.all",
            Agreement.None => "note.explore.missing.none",
            _ => "note.explore.missing.some",
        },
        ("regimens", NumberText.Exact(unknown.Regimens)),
        ("parts", string.Join(words.Say("note.list-separator"), unknown.CouldChange.Select(words.Part))));

    /// <summary>Who can supply it and what that asks of the patient.</summary>
    public static string Supply(UnknownDatum unknown, ExplorationWords words) => words.Say(
        "note.explore.missing.supply",
        ("supplier", words.Supplier(unknown.Place.Datum.Path)),
        ("effort", words.Say($"note.explore.effort.{unknown.Effort}")));

    /// <summary>The verdict, and one line for each unknown that could change something.</summary>
    public static IEnumerable<string> Lines(MissingValue missing, ExplorationWords words)
    {
        yield return words.Say("note.explore.missing.heading");
        yield return Summary(missing, words);
        foreach (var unknown in missing.Unknowns)
        {
            yield return $"- {Line(unknown, words)}";
        }
    }

    /// <summary>One unknown: what hangs on it, and how it is come by.</summary>
    public static string Line(UnknownDatum unknown, ExplorationWords words) => words.Say(
        "note.explore.missing.line", ("datum", words.Datum(unknown.Place)), ("weight", Weight(unknown, words)), ("supply", Supply(unknown, words)));

    /// <summary>Every unknown, ranked.</summary>
    public static void Write(Utf8JsonWriter json, MissingValue missing, ExplorationWords words)
    {
        json.WriteBoolean("settled", missing.Settlement == Settlement.Settled);
        json.WriteString("text", Summary(missing, words));
        json.WriteStartArray("unknowns");
        foreach (var unknown in missing.Unknowns)
        {
            json.WriteStartObject();
            json.WriteString("path", unknown.Place.Path);
            json.WriteBoolean("range", unknown.IsRange);
            json.WriteNumber("values", unknown.Values.Length);
            json.WriteNumber("regimens", unknown.Regimens);
            json.WriteString("agreement", unknown.Agreement switch { Agreement.All => "all", Agreement.None => "none", _ => "some" });
            json.WriteStartArray("couldChange");
            foreach (var part in unknown.CouldChange)
            {
                json.WriteStringValue(part);
            }

            json.WriteEndArray();
            json.WriteString("text", Line(unknown, words));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
