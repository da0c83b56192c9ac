using SScIld.Pathway.Patient;

namespace SScIld.Pathway.Rules.Compiled;

/// <summary>
/// What the rules concluded, and what became of it. Rules only add to it; <see cref="Assembler"/> alone weighs it.
/// </summary>
internal sealed class Plan
{
    private readonly AgentPlan[] _agents;

    public Plan(RuleBook book)
    {
        _agents = new AgentPlan[AgentCode.All.Length];
        Notices = new CompiledMark[book.Pack.Notices.Length];
        Actions = new CompiledMark[book.Pack.Actions.Length];
    }

    /// <summary>Everything concluded about agents, in the order in which it was.</summary>
    public List<Contribution> Contributions { get; } = [];

    /// <summary>For each notice of the pack the conclusion that gave it.</summary>
    public CompiledMark[] Notices { get; }

    /// <summary>For each action of the pack the conclusion that asked for it.</summary>
    public CompiledMark[] Actions { get; }

    /// <summary>Data asked for although no rule is undecided for want of them.</summary>
    public List<CompiledMark> AskedData { get; } = [];

    /// <summary>The rules that stopped every proposal.</summary>
    public List<CompiledRule> StoppedBy { get; } = [];

    /// <summary>True when a rule stopped every proposal.</summary>
    public bool Stopped => StoppedBy.Count > 0;

    public ref AgentPlan this[Agent agent] => ref _agents[(int)agent];

    public Span<AgentPlan> Agents => _agents;

    public void Clear()
    {
        Array.Clear(_agents);
        Array.Clear(Notices);
        Array.Clear(Actions);
        Contributions.Clear();
        AskedData.Clear();
        StoppedBy.Clear();
    }

    public void Conclude(CompiledRule rule, CompiledConclusion[] conclusions)
    {
        foreach (var conclusion in conclusions)
        {
            Conclude(rule, conclusion, undecided: false);
        }
    }

    /// <summary>An undecided start or add is an option: the strongest action it could be is not taken for granted.</summary>
    public void ConcludeUndecided(CompiledRule rule)
    {
        foreach (var conclusion in rule.Then)
        {
            if (conclusion.Conclusion is Propose { Action: not ProposedAction.Option })
            {
                Conclude(rule, conclusion, undecided: true);
            }
        }
    }

    private void Conclude(CompiledRule rule, CompiledConclusion conclusion, bool undecided)
    {
        switch (conclusion.Conclusion)
        {
            case Propose propose:
                var action = undecided ? ProposedAction.Option : propose.Action;
                ref var plan = ref this[propose.Agent];
                plan.Proposed = plan.IsProposed && plan.Proposed > action ? plan.Proposed : action;
                plan.IsProposed = true;
                plan.Group ??= propose.ChoiceGroup;
                Contribute(propose.Agent, rule, conclusion, action);
                break;
            case Demote demote:
                this[demote.Agent].Demoted = true;
                Contribute(demote.Agent, rule, conclusion, default);
                break;
            case Veto veto:
                this[veto.Agent].Vetoed = true;
                Contribute(veto.Agent, rule, conclusion, default);
                break;
            case Hold hold:
                ref var held = ref this[hold.Agent];
                held.Held |= !hold.ReviewOnly;
                held.DoseInReview |= hold.ReviewOnly;
                Contribute(hold.Agent, rule, conclusion, default);
                break;
            case StandIn standIn:
                Contribute(standIn.Agent, rule, conclusion, default);
                break;
            case Argue argue:
                Contribute(argue.Agent, rule, conclusion, default);
                break;
            case BeforeStarting check:
                Contribute(check.Agent, rule, conclusion, default);
                break;
            case GiveNotice notice:
                MarkNotice(rule, conclusion, notice);
                break;
            case AskAction:
                Actions[conclusion.Target] = Actions[conclusion.Target].Rule is null ? new(rule, conclusion) : Actions[conclusion.Target];
                break;
            case AskDatum:
                AskedData.Add(new(rule, conclusion));
                break;
            case StopProposals:
                StoppedBy.Add(rule);
                break;
            default:
                throw new InvalidOperationException($"The conclusion {conclusion.Conclusion.Kind} of {rule.Id} is not known to the plan.");
        }
    }

    // Of two rules that give one notice the louder speaks; at one level the earlier.
    private void MarkNotice(CompiledRule rule, CompiledConclusion conclusion, GiveNotice notice)
    {
        ref var mark = ref Notices[conclusion.Target];
        if (mark.Rule is null || notice.Level > ((GiveNotice)mark.Conclusion!.Conclusion).Level)
        {
            mark = new(rule, conclusion);
        }
    }

    private void Contribute(Agent agent, CompiledRule rule, CompiledConclusion conclusion, ProposedAction action) =>
        Contributions.Add(new(agent, rule, conclusion, action));
}

/// <summary>What is concluded and decided about one agent.</summary>
internal struct AgentPlan
{
    public bool IsProposed;
    public ProposedAction Proposed;
    public string? Group;
    public bool Demoted;
    public bool Vetoed;
    public bool Held;
    public bool DoseInReview;

    /// <summary>What became of it.</summary>
    public PlannedAction Action;
}

/// <summary>One conclusion about one agent.</summary>
internal readonly record struct Contribution(Agent Agent, CompiledRule Rule, CompiledConclusion Conclusion, ProposedAction Action);

/// <summary>The rule and conclusion that gave a notice, an action or a question; empty: none did.</summary>
internal readonly record struct CompiledMark(CompiledRule? Rule, CompiledConclusion? Conclusion);
