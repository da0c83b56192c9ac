using System.Text.Json;
using SScIld.Pathway.Analysis.Concordance;
using SScIld.Pathway.Evidence;

namespace SScIld.Interop.Explorations;

/// <summary>Writes how the compared guidelines stand to each proposal.</summary>
public static class ConcordanceWriter
{
    /// <summary>How the guidelines stand to a step, taken together.</summary>
    public static string Together(Concord together, ExplorationWords words) => words.Say(together switch
    {
        Concord.Agree => "note.explore.concord.agree",
        Concord.Split => "note.explore.concord.split",
        Concord.ReviewDeparts => "note.explore.concord.departs",
        _ => "note.explore.concord.silence",
    });

    /// <summary>A guideline's strength, where it takes a stand; what is not verified says so.</summary>
    public static string Strength(ConcordanceCell cell, ExplorationWords words) => cell.Stance.Stance is "silent" or "not-verified"
        ? ""
        : words.Phrase($"strength.{cell.Stance.Strength}");

    /// <summary>The proposals, and under each step the guidelines.</summary>
    public static IEnumerable<string> Lines(GuidelineConcordance concordance, ExplorationWords words)
    {
        yield return words.Say("note.explore.concord.heading");
        foreach (var row in concordance.Rows)
        {
            yield return $"- {words.ActionOf(row.Proposal)}: {words.Of(row.Position.Text)} {Together(row.Together, words)}";
            foreach (var cell in row.Cells)
            {
                yield return $"    {Cell(cell, words)}";
            }
        }

        foreach (var proposal in concordance.WithoutStep)
        {
            yield return $"- {words.ActionOf(proposal)}: {words.Say("note.explore.concord.no-step")}";
        }
    }

    /// <summary>The matrix.</summary>
    public static void Write(Utf8JsonWriter json, GuidelineConcordance concordance, ExplorationWords words)
    {
        json.WriteStartArray("rows");
        foreach (var row in concordance.Rows)
        {
            json.WriteStartObject();
            json.WriteString("agent", Pathway.Patient.AgentCode.Of(row.Proposal.Agent));
            json.WriteString("action", Pathway.PlannedActionCode.Of(row.Proposal.Action));
            json.WriteString("step", row.Position.Id);
            json.WriteString("text", words.Of(row.Position.Text));
            json.WriteString("together", row.Together switch { Concord.Agree => "agree", Concord.Split => "split", Concord.ReviewDeparts => "review-departs", _ => "silence" });
            json.WriteStartArray("guidelines");
            foreach (var cell in row.Cells)
            {
                WriteCell(json, cell, words);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteCell(Utf8JsonWriter json, ConcordanceCell cell, ExplorationWords words)
    {
        json.WriteStartObject();
        json.WriteString("source", cell.Guideline.Id);
        json.WriteString("stance", cell.Stance.Stance);
        json.WriteString("strength", cell.Stance.Strength);
        json.WriteString("verified", cell.Stance.Verified switch { Verification.Yes => "yes", Verification.Partly => "partly", _ => "no" });
        json.WriteStartArray("populations");
        foreach (var population in cell.Populations)
        {
            json.WriteStringValue(words.Of(population));
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Cell(ConcordanceCell cell, ExplorationWords words)
    {
        string[] said =
        [
            words.Phrase($"stance.{cell.Stance.Stance}"),
            Strength(cell, words),
            cell.Stance.Note is { } note ? words.Of(note) : "",
            .. cell.Populations.Select(words.Of),
        ];
        return $"{words.Of(cell.Guideline.Name)}: {string.Join(words.Say("note.list-separator"), said.Where(part => part.Length > 0))}";
    }
}
