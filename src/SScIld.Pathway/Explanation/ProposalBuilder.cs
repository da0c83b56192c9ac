using System.Collections.Immutable;
using SScIld.Pathway.Evidence;
using SScIld.Pathway.Facts;
using SScIld.Pathway.Patient;
using SScIld.Pathway.Rules;
using SScIld.Pathway.Rules.Compiled;

namespace SScIld.Pathway.Explanation;

/// <summary>Makes the card of each agent: what is said of it, why, why not, on what evidence, and what to check and watch.</summary>
internal sealed class ProposalBuilder(Evaluation run, PatientCase patient, Language language, CaseSentences sentences)
{
    // Kept and emptied for each agent; a card takes copies.
    private readonly List<Reason> _because = [];
    private readonly List<Reason> _against = [];
    private readonly List<VetoFinding> _vetoes = [];
    private readonly List<Check> _firstChecks = [];
    private readonly List<Check> _checks = [];
    private readonly List<StudyCard> _evidence = [];
    private readonly List<Position> _positions = [];
    private readonly List<CompiledRule> _spoke = [];

    public ImmutableArray<Proposal> Build(Func<PlannedAction, bool> wanted)
    {
        var proposals = ImmutableArray.CreateBuilder<Proposal>();
        foreach (var agent in AgentCode.All)
        {
            if (wanted(run.Plan[agent].Action))
            {
                proposals.Add(Build(agent, run.Plan[agent]));
            }
        }

        return proposals.DrainToImmutable();
    }

    private Proposal Build(Agent agent, in AgentPlan plan)
    {
        Gather(agent, plan.Action);
        var monograph = run.Book.Texts.Agent(agent);
        var isProposal = plan.Action is PlannedAction.Start or PlannedAction.Add or PlannedAction.Option or PlannedAction.Withheld;
        if (isProposal)
        {
            AddChecks(monograph);
        }

        return new Proposal
        {
            Agent = agent,
            Action = plan.Action,
            ChoiceGroup = isProposal ? plan.Group : null,
            Layer = SpeakingLayer(plan.Action),
            Because = [.. _because],
            Against = [.. _against],
            Evidence = [.. _evidence],
            Positions = [.. _positions],
            Monograph = monograph,
            BeforeStarting = [.. _firstChecks, .. _checks],
            Monitoring = Monitoring(agent, plan.Action, monograph),
            Vetoes = [.. _vetoes],
        };
    }

    private void Gather(Agent agent, PlannedAction action)
    {
        _because.Clear();
        _against.Clear();
        _vetoes.Clear();
        _firstChecks.Clear();
        _checks.Clear();
        _evidence.Clear();
        _positions.Clear();
        _spoke.Clear();
        var isCurrent = action is PlannedAction.Continue or PlannedAction.Hold or PlannedAction.ReviewDose;

        // The rules that asked for most speak first, so that the first reason is the one the action rests on.
        for (var strength = ProposedAction.Start; strength >= ProposedAction.Option; strength--)
        {
            foreach (var contribution in run.Plan.Contributions)
            {
                if (contribution.Agent == agent && contribution.Action == strength)
                {
                    Take(contribution, isCurrent);
                }
            }
        }
    }

    private void Take(in Contribution contribution, bool isCurrent)
    {
        var (rule, conclusion) = (contribution.Rule, contribution.Conclusion);
        switch (conclusion.Conclusion)
        {
            // What would start a drug says nothing of one that is in use.
            case Propose when !isCurrent:
            case StandIn standIn when !isCurrent && run.Plan[standIn.For].Action == PlannedAction.Withheld:
                Speak(rule, _because);
                break;
            case Hold when isCurrent:
                Speak(rule, _because);
                break;
            case Demote when !isCurrent:
                Speak(rule, _against);
                break;
            case Veto veto when !isCurrent:
                _vetoes.Add(new VetoFinding(veto.Reason, rule.Layer, rule.Id, sentences.Of(rule.Because, rule), sentences.Of(conclusion.Text!, rule)));
                break;
            case Argue argue:
                var reason = new Reason(rule.Id, sentences.Of(conclusion.Text!, rule), rule.Layer);
                (argue.Against ? _against : _because).Add(reason);
                TakeSources(rule);
                break;
            case BeforeStarting check when !isCurrent:
                (check.First ? _firstChecks : _checks).Add(new Check(check.Id, sentences.Of(conclusion.Text!, rule), Verified: true, Open: true));
                break;
            default:
                break;
        }
    }

    private void Speak(CompiledRule rule, List<Reason> to)
    {
        if (!_spoke.Contains(rule))
        {
            _spoke.Add(rule);
            to.Add(sentences.Reason(rule));
            TakeSources(rule);
        }
    }

    private void TakeSources(CompiledRule rule)
    {
        foreach (var study in rule.Evidence)
        {
            if (!_evidence.Contains(study))
            {
                _evidence.Add(study);
            }
        }

        foreach (var position in rule.Positions)
        {
            if (!_positions.Contains(position))
            {
                _positions.Add(position);
            }
        }
    }

    private Layer SpeakingLayer(PlannedAction action) => action switch
    {
        PlannedAction.Withheld when _vetoes.Count > 0 => _vetoes[0].Layer,
        _ when _because.Count > 0 => _because[0].Layer,
        _ => Layer.Label,
    };

    private void AddChecks(AgentMonograph monograph)
    {
        foreach (var check in monograph.BeforeStarting)
        {
            var open = false;
            foreach (var fact in check.Facts)
            {
                open |= IsUnknown(run.Book.Vocabulary[fact]);
            }

            _checks.Add(new Check(check.Id, check.Text.In(language), check.Verified, open));
        }
    }

    private bool IsUnknown(Fact fact) => fact.Kind switch
    {
        FactKind.Number => run.Values.Numbers[fact.Slot].IsUnknown,
        FactKind.Span => !run.Values.Spans[fact.Slot].IsKnown,
        _ => run.Code(fact) == FactValues.UnknownCode,
    };

    private ImmutableArray<Watch> Monitoring(Agent agent, PlannedAction action, AgentMonograph monograph)
    {
        var watches = ImmutableArray.CreateBuilder<Watch>(monograph.Monitoring.Length);
        var start = action is PlannedAction.Start or PlannedAction.Add ? patient.AsOf : StartOf(agent);
        foreach (var item in monograph.Monitoring)
        {
            var due = action is PlannedAction.Option or PlannedAction.Withheld || start is not { } day || item.Schedule is not { } schedule
                ? (DateOnly?)null
                : MonitoringDates.NextAfter(patient.AsOf, day, schedule);
            watches.Add(new Watch(item.Id, item.Text.In(language), item.Verified, due));
        }

        return watches.MoveToImmutable();
    }

    private DateOnly? StartOf(Agent agent)
    {
        var duration = run.Values.Spans[CaseFacts.TherapyDuration[(int)agent].Slot];
        return duration.IsKnown ? duration.From : null;
    }
}
