using SScIld.Pathway.Rules;

namespace SScIld.Interop.RulesInWords;

/// <summary>What follows from a rule, in words.</summary>
/// <param name="voice">The names of what is concluded about.</param>
public sealed class ConclusionWords(PackVoice voice)
{
    /// <summary>A conclusion as one line; ids of notices and actions stand in it as they are.</summary>
    public string Of(Conclusion conclusion) => conclusion switch
    {
        Propose propose => Of(propose),
        Demote demote => voice.Say("note.conclusion.demote", ("agent", voice.Agent(demote.Agent))),
        Veto veto => voice.Say(
            "note.conclusion.veto", ("agent", voice.Agent(veto.Agent)), ("reason", veto.Reason), ("lifted", voice.Template(veto.LiftedBy))),
        Hold hold => voice.Say(hold.ReviewOnly ? "note.conclusion.review-dose" : "note.conclusion.hold", ("agent", voice.Agent(hold.Agent))),
        StandIn standIn => voice.Say("note.conclusion.stand-in", ("agent", voice.Agent(standIn.Agent)), ("other", voice.Agent(standIn.For))),
        Argue argue => voice.Say(
            argue.Against ? "note.conclusion.against" : "note.conclusion.for", ("agent", voice.Agent(argue.Agent)), ("text", voice.Template(argue.Text))),
        BeforeStarting before => voice.Say("note.conclusion.before", ("agent", voice.Agent(before.Agent)), ("text", voice.Template(before.Text))),
        GiveNotice notice => Of(notice),
        AskAction action => Of(action),
        AskDatum datum => voice.Say("note.conclusion.ask", ("fact", voice.Fact(datum.Fact))),
        StopProposals => voice.Say("note.conclusion.stop"),
        _ => throw new InvalidOperationException($"The conclusion {conclusion.GetType().Name} has no words."),
    };

    private string Of(Propose propose)
    {
        var said = voice.Say(
            propose.Action switch
            {
                ProposedAction.Start => "note.conclusion.start",
                ProposedAction.Add => "note.conclusion.add",
                _ => "note.conclusion.option",
            },
            ("agent", voice.Agent(propose.Agent)));
        return propose.ChoiceGroup is { } group ? voice.Say("note.conclusion.in-group", ("conclusion", said), ("group", group)) : said;
    }

    private string Of(GiveNotice notice)
    {
        var said = voice.Say("note.conclusion.notice", ("id", notice.Id));
        return notice.Level is { } level ? voice.Say("note.conclusion.at-level", ("conclusion", said), ("level", voice.Level(level))) : said;
    }

    private string Of(AskAction action) => action.Due is { } due
        ? voice.Say(
            due.Anchor switch
            {
                DueAnchor.AsOf => "note.conclusion.do-from-today",
                DueAnchor.LatestTest => "note.conclusion.do-from-latest-test",
                _ => "note.conclusion.do-from-change",
            },
            ("id", action.Id),
            ("from", voice.Figure(due.From)),
            ("to", voice.Figure(due.To)))
        : voice.Say("note.conclusion.do", ("id", action.Id));
}
