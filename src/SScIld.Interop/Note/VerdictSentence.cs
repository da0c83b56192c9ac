using SScIld.Pathway;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Rules;

namespace SScIld.Interop.Note;

/// <summary>Phenotype, progression and what to consider, in one line that can be read aloud.</summary>
internal sealed class VerdictSentence(Assessment assessment, NoteVoice voice)
{
    /// <inheritdoc/>
    public override string ToString() => voice.Say("note.verdict", ("finding", Finding()), ("plan", Plan()));

    /// <summary>Phenotype and progression: "Fibrosis-dominant disease; significant progression."</summary>
    public string Finding() => voice.Say(
        "note.verdict.finding", ("phenotype", NoteVoice.AtLineStart(Phenotype())), ("progression", Progression()));

    /// <summary>What to consider, or that there is nothing.</summary>
    public string Plan()
    {
        // What the pathway never proposes is not put into its mouth; alternatives are said together, where the first of them stands.
        var besides = assessment.Regimen.Where(Wording.StaysOutside).Select(proposal => voice.AgentName(proposal.Agent)).ToList();
        var steps = assessment.Regimen
            .Where(proposal => !Wording.StaysOutside(proposal))
            .GroupBy(proposal => (proposal.Action, Choice: proposal.ChoiceGroup ?? $"{proposal.Agent}"))
            .Select(group => Wording.Action(voice, group.Key.Action, string.Join(voice.Say("note.or"), group.Select(proposal => voice.AgentName(proposal.Agent)))))
            .ToList();
        var plan = Steps(steps);
        return besides.Count == 0 ? plan : voice.Say("note.sentences", ("first", plan), ("second", voice.Say("note.verdict.besides", ("agents", voice.List(besides)))));
    }

    private string Phenotype()
    {
        var phenotype = assessment.Phenotype;
        var name = phenotype.Value switch
        {
            "inflammation-dominant" => voice.Say("note.verdict.inflammation-dominant"),
            "fibrosis-dominant" => voice.Say("note.verdict.fibrosis-dominant"),
            "mixed" => voice.Say("note.verdict.mixed"),
            _ => voice.Say("note.verdict.indeterminate"),
        };
        return (phenotype.Value, phenotype.Active) switch
        {
            ("mixed", Truth.Yes) => voice.Say("note.verdict.active", ("phenotype", name)),
            ("mixed", Truth.No) => voice.Say("note.verdict.not-active", ("phenotype", name)),
            ("mixed", _) => voice.Say("note.verdict.activity-not-known", ("phenotype", name)),
            _ => name,
        };
    }

    // A fall of 10 points meets the trigger and is significant; where only the trigger is met, HRCT has met it.
    private string Progression() => assessment.Progression is { AddOnTrigger: "met", Status: not "significant" }
        ? voice.Say("note.verdict.fibrosis-increased", ("progression", LungFunction()))
        : LungFunction();

    private string LungFunction() => assessment.Progression.Status switch
    {
        "significant" => voice.Say("note.verdict.significant"),
        "sub-threshold" => voice.Say("note.verdict.sub-threshold"),
        "none" => voice.Say("note.verdict.no-progression"),
        _ => voice.Say("note.verdict.progression-not-assessable"),
    };

    private string Steps(List<string> steps) => (assessment.Stopped.IsEmpty, steps.Count) switch
    {
        (false, 0) when assessment.WaitsForData => voice.Say("note.verdict.waits"),
        (false, _) when assessment.WaitsForData => voice.Say("note.verdict.waits-on-treatment", ("steps", voice.List(steps))),
        (false, 0) => voice.Say("note.verdict.stopped"),
        (false, _) => voice.Say("note.verdict.stopped-on-treatment", ("steps", voice.List(steps))),
        (true, 0) => voice.Say(assessment.Options.IsEmpty ? "note.verdict.nothing" : "note.verdict.options-only"),
        _ => voice.Say("note.verdict.plan", ("steps", voice.List(steps))),
    };
}

/// <summary>What is said of an agent, in words.</summary>
internal static class Wording
{
    /// <summary>Whether an agent is in use and neither proposed nor questioned by the pathway.</summary>
    public static bool StaysOutside(Proposal proposal) => proposal is { Action: PlannedAction.Continue, Layer: Layer.Label };

    /// <summary>An action with the agent it concerns.</summary>
    public static string Action(NoteVoice voice, PlannedAction action, string agent) => action switch
    {
        PlannedAction.Continue => voice.Say("note.action.continue", ("agent", agent)),
        PlannedAction.Start => voice.Say("note.action.start", ("agent", agent)),
        PlannedAction.Add => voice.Say("note.action.add", ("agent", agent)),
        PlannedAction.Hold => voice.Say("note.action.hold", ("agent", agent)),
        PlannedAction.ReviewDose => voice.Say("note.action.review-dose", ("agent", agent)),
        _ => agent,
    };

    /// <summary>A sentence with the layer that says it, left out where it is the one the reader expects.</summary>
    public static string Reason(NoteVoice voice, Reason reason, Layer expected) =>
        reason.Layer == expected ? reason.Text : Layered(voice, reason.Text, reason.Layer);

    /// <summary>A sentence with the layer that says it.</summary>
    public static string Layered(NoteVoice voice, string text, Layer layer) =>
        voice.Say("note.layered", ("text", text), ("layer", voice.LayerName(layer)));
}
