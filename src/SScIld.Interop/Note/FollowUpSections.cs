using SScIld.Pathway;
using SScIld.Pathway.Explanation;
using SScIld.Pathway.Patient;

namespace SScIld.Interop.Note;

/// <summary>What is missing, the most telling first, and what to do by when.</summary>
internal sealed class FollowUpSections(Assessment assessment, NoteVoice voice, NotePage page)
{
    private const string PlanPrefix = "plan.";

    public void Write(bool includeMissing)
    {
        if (includeMissing)
        {
            Missing();
        }

        Actions();
    }

    /// <summary>The data that could change a finding or an agent; the others are only counted, they are in the document.</summary>
    private void Missing()
    {
        if (assessment.Missing.IsEmpty)
        {
            return;
        }

        page.Heading(voice.Say("note.heading.missing"));
        var shown = 0;
        foreach (var datum in assessment.Missing)
        {
            var changes = datum.CouldChange.Select(NameOf).OfType<string>().ToList();
            if (changes.Count > 0)
            {
                shown++;
                page.Item($"{NumberText.Of(shown)}. ", voice.Say("note.missing", ("datum", datum.Text), ("changes", voice.List(changes))));
            }
        }

        if (assessment.Missing.Length - shown is > 0 and var others)
        {
            page.Item(voice.Say(shown == 0 ? "note.missing-minor" : "note.missing-others", ("count", NumberText.Of(others))));
        }
    }

    /// <summary>What a datum could change: an agent or a label by name; for a notice, nothing short can be said.</summary>
    private string? NameOf(string target) =>
        target.StartsWith(PlanPrefix, StringComparison.Ordinal) && AgentCode.TryParse(target[PlanPrefix.Length..], out var agent)
            ? voice.AgentName(agent)
            : assessment.Pack.Tables.FirstOrDefault(table => table.Id == target) is { } table ? voice.Of(table.Name) : null;

    private void Actions()
    {
        if (assessment.Actions.IsEmpty)
        {
            return;
        }

        page.Heading(voice.Say("note.heading.actions"));
        foreach (var action in assessment.Actions)
        {
            page.Item(action.Due is { } due ? Dated(action.Text, due) : action.Text);
        }
    }
    private string Dated(string text, DateRange due) =>
        voice.Say(due.To < assessment.AsOf ? "note.action-overdue" : "note.action-due", ("text", text), ("due", voice.Days(due)));
}
