using SScIld.Pathway.Logic;
using SScIld.Pathway.Patient;
using SScIld.Pathway.Rules;

namespace SScIld.Pathway.Analysis.Verification;

/// <summary>
/// What can become of each agent within a block: propose, veto, assemble over sets, by the same order of precedence as the
/// assembler's.
/// </summary>
internal sealed class PlanActions(BlockRun run, PlanRules rules)
{
    private readonly Dictionary<Agent, ulong> _known = [];
    private readonly Dictionary<Agent, ulong> _own = [];
    private TruthSet _stopped;

    /// <summary>One bit for each action.</summary>
    public ulong Of(Agent agent)
    {
        if (!_known.TryGetValue(agent, out var actions))
        {
            _known[agent] = actions = KeepApart(agent, WithStandIns(agent, Own(agent)));
        }

        return actions;
    }

    private static ulong Bit(PlannedAction action) => 1ul << (int)action;

    /// <summary>Before stand-ins and alternatives.</summary>
    private ulong Own(Agent agent)
    {
        if (!_own.TryGetValue(agent, out var actions))
        {
            _own[agent] = actions = WorkOut(agent);
        }

        return actions;
    }

    private ulong WorkOut(Agent agent)
    {
        var current = run.IsCurrent(agent);
        var said = new Said();
        foreach (var rule in rules.Of(agent))
        {
            said.Hear(rule, agent, run.Ask(rule.When));
        }

        var actions = 0ul;
        if (current.May(Truth.Yes))
        {
            actions |= said.Held.May(Truth.Yes) ? Bit(PlannedAction.Hold) : 0;
            actions |= said.Held.May(Truth.No) && said.Reviewed.May(Truth.Yes) ? Bit(PlannedAction.ReviewDose) : 0;
            actions |= said.Held.May(Truth.No) && said.Reviewed.May(Truth.No) ? Bit(PlannedAction.Continue) : 0;
        }

        return current.IsSure(Truth.Yes) ? actions : actions | Proposal(said);
    }

    private ulong Proposal(Said said)
    {
        var stopped = Stopped();
        var actions = stopped.May(Truth.Yes) || said.SurestLevel < 0 ? Bit(PlannedAction.None) : 0;
        if (stopped.IsSure(Truth.Yes) || said.Levels == 0)
        {
            return Bit(PlannedAction.None);
        }

        if (said.Vetoed.May(Truth.Yes))
        {
            actions |= Bit(PlannedAction.Withheld);
        }

        if (said.Vetoed.May(Truth.No))
        {
            for (var level = Math.Max(said.SurestLevel, 0); level <= (int)ProposedAction.Start; level++)
            {
                if ((said.Levels & (1 << level)) == 0)
                {
                    continue;
                }

                actions |= said.Demoted.May(Truth.Yes) || level == (int)ProposedAction.Option ? Bit(PlannedAction.Option) : 0;
                actions |= said.Demoted.May(Truth.No) && level == (int)ProposedAction.Add ? Bit(PlannedAction.Add) : 0;
                actions |= said.Demoted.May(Truth.No) && level == (int)ProposedAction.Start ? Bit(PlannedAction.Start) : 0;
            }
        }

        return actions;
    }

    private TruthSet Stopped()
    {
        if (_stopped == TruthSet.None)
        {
            _stopped = TruthSet.No;
            foreach (var rule in rules.Stops)
            {
                var answer = run.Ask(rule.When);
                var may = (answer.May(Truth.Yes) && PlanRules.Has<StopProposals>(rule.Then)) || (answer.May(Truth.Unknown) && PlanRules.Has<StopProposals>(rule.WhenUndecided));
                var sure = answer.IsSure(Truth.Yes) ? PlanRules.Has<StopProposals>(rule.Then) : answer.IsSure(Truth.Unknown) && PlanRules.Has<StopProposals>(rule.WhenUndecided);
                _stopped = sure ? TruthSet.Yes : may ? _stopped | TruthSet.Yes : _stopped;
                if (sure)
                {
                    break;
                }
            }
        }

        return _stopped;
    }

    // Another agent's veto may let this one move up, where nothing else is said of it.
    private ulong WithStandIns(Agent agent, ulong actions)
    {
        if ((actions & Bit(PlannedAction.None)) == 0 || Stopped().IsSure(Truth.Yes))
        {
            return actions;
        }

        foreach (var rule in rules.Of(agent))
        {
            foreach (var standIn in rule.Then.OfType<StandIn>().Where(standIn => standIn.Agent == agent))
            {
                if (run.Ask(rule.When).May(Truth.Yes) && (Own(standIn.For) & Bit(PlannedAction.Withheld)) != 0)
                {
                    actions |= Bit(PlannedAction.Withheld) | (IsSurelyVetoed(agent) ? 0 : Bit(PlannedAction.Option));
                }
            }
        }

        return actions;
    }

    private bool IsSurelyVetoed(Agent agent) =>
        rules.Of(agent).Any(rule => rule.Then.Any(conclusion => conclusion is Veto veto && veto.Agent == agent) && run.Ask(rule.When).IsSure(Truth.Yes));

    private ulong KeepApart(Agent agent, ulong actions)
    {
        foreach (var alternatives in rules.Alternatives.Where(alternatives => alternatives.Agents.Contains(agent)))
        {
            var other = alternatives.Agents.Where(candidate => candidate != agent).Select(run.IsCurrent).Aggregate(TruthSet.No, TruthSets.Or);
            var inUse = Bit(PlannedAction.Continue) | Bit(PlannedAction.Hold) | Bit(PlannedAction.ReviewDose);
            actions = other.IsSure(Truth.Yes) ? (actions & inUse) | ((actions & ~inUse) != 0 ? Bit(PlannedAction.None) : 0)
                : other.May(Truth.Yes) && (actions & ~inUse) != 0 ? actions | Bit(PlannedAction.None)
                : actions;
        }

        return actions;
    }

    /// <summary>What rules can have said of one agent.</summary>
    private sealed class Said
    {
        public TruthSet Vetoed { get; private set; } = TruthSet.No;

        public TruthSet Demoted { get; private set; } = TruthSet.No;

        public TruthSet Held { get; private set; } = TruthSet.No;

        public TruthSet Reviewed { get; private set; } = TruthSet.No;

        /// <summary>The strongest proposal that is sure; -1: none is.</summary>
        public int SurestLevel { get; private set; } = -1;

        /// <summary>The proposals that can be made, one bit each.</summary>
        public int Levels { get; private set; }

        public void Hear(RuleDefinition rule, Agent agent, TruthSet answer)
        {
            Hear(rule.Then, agent, answer.May(Truth.Yes), answer.IsSure(Truth.Yes));
            Hear(rule.WhenUndecided, agent, answer.May(Truth.Unknown), answer.IsSure(Truth.Unknown));

            // An undecided start or add is an option.
            if (answer.May(Truth.Unknown) && rule.Then.Any(conclusion => conclusion is Propose { Action: not ProposedAction.Option } propose && propose.Agent == agent))
            {
                Propose(ProposedAction.Option, answer.IsSure(Truth.Unknown) || (!answer.May(Truth.No)));
            }
        }

        private void Hear(System.Collections.Immutable.ImmutableArray<Conclusion> conclusions, Agent agent, bool may, bool sure)
        {
            if (!may)
            {
                return;
            }

            foreach (var conclusion in conclusions)
            {
                switch (conclusion)
                {
                    case Propose propose when propose.Agent == agent:
                        Propose(propose.Action, sure);
                        break;
                    case Demote demote when demote.Agent == agent:
                        Demoted = Mark(Demoted, sure);
                        break;
                    case Veto veto when veto.Agent == agent:
                        Vetoed = Mark(Vetoed, sure);
                        break;
                    case Hold { ReviewOnly: false } hold when hold.Agent == agent:
                        Held = Mark(Held, sure);
                        break;
                    case Hold hold when hold.Agent == agent:
                        Reviewed = Mark(Reviewed, sure);
                        break;
                    default:
                        break;
                }
            }
        }

        private void Propose(ProposedAction action, bool sure)
        {
            Levels |= 1 << (int)action;
            SurestLevel = sure ? Math.Max(SurestLevel, (int)action) : SurestLevel;
        }

        private static TruthSet Mark(TruthSet before, bool sure) => sure || before == TruthSet.Yes ? TruthSet.Yes : before | TruthSet.Yes;
    }
}
