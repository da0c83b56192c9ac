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

    private void Missing()
    {
        if (assessment.Missing.IsEmpty)
        {
            return;
        }

        page.Heading(voice.Say("note.heading.missing"));
        foreach (var datum in assessment.Missing)
        {
            var changes = datum.CouldChange.Select(NameOf).OfType<string>().ToList();
            page.Item(
                $"{NumberText.Of(datum.Rank)}. ",
                changes.Count == 0 ? datum.Text : voice.Say("note.missing", ("datum", datum.Text), ("changes", voice.List(changes))));
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
            page.Item(action.Due is { } due ? voice.Say("note.action-due", ("text", action.Text), ("due", voice.Days(due))) : action.Text);
        }
    }
}
