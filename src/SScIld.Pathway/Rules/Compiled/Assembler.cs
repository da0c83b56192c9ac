using SScIld.Pathway.Facts;
using SScIld.Pathway.Patient;

namespace SScIld.Pathway.Rules.Compiled;

/// <summary>
/// Propose, veto, assemble: the one place where conclusions about an agent meet. A gate wins over every proposal, a
/// current drug is never proposed again and never disappears, and alternatives share the name of their choice.
/// </summary>
internal static class Assembler
{
    public static void Assemble(Evaluation run)
    {
        var plan = run.Plan;
        foreach (var agent in AgentCode.All)
        {
            plan[agent].Action = ActionFor(run, agent, plan[agent]);
        }

        LetStandInsMoveUp(run);
        foreach (var alternatives in run.Book.Pack.Alternatives)
        {
            KeepAlternativesApart(run, alternatives);
        }

        foreach (var agent in AgentCode.All)
        {
            run.Values.SetCode(run.Book.PlanFacts[(int)agent], (int)plan[agent].Action);
        }
    }

    private static PlannedAction ActionFor(Evaluation run, Agent agent, in AgentPlan plan)
    {
        if (IsCurrent(run, agent))
        {
            return plan.Held ? PlannedAction.Hold : plan.DoseInReview ? PlannedAction.ReviewDose : PlannedAction.Continue;
        }

        if (!plan.IsProposed || run.Plan.Stopped)
        {
            return PlannedAction.None;
        }

        if (plan.Vetoed)
        {
            return PlannedAction.Withheld;
        }

        return plan.Demoted ? PlannedAction.Option : plan.Proposed switch
        {
            ProposedAction.Start => PlannedAction.Start,
            ProposedAction.Add => PlannedAction.Add,
            _ => PlannedAction.Option,
        };
    }

    private static bool IsCurrent(Evaluation run, Agent agent) => run.Values.Codes[CaseFacts.TherapyState[(int)agent].Slot] == 0;

    // The next fitting agent of the role moves up only where a rule lets it, only as an option, and never past its own gates.
    private static void LetStandInsMoveUp(Evaluation run)
    {
        var plan = run.Plan;
        foreach (var contribution in plan.Contributions)
        {
            if (contribution.Conclusion.Conclusion is not StandIn standIn || plan[standIn.For].Action != PlannedAction.Withheld)
            {
                continue;
            }

            ref var other = ref plan[standIn.Agent];
            if (other.Action == PlannedAction.None && !plan.Stopped)
            {
                other.IsProposed = true;
                other.Proposed = ProposedAction.Option;
                other.Action = other.Vetoed ? PlannedAction.Withheld : PlannedAction.Option;
            }
        }
    }

    // With one of the alternatives current the others are not proposed; two proposed share the name of the choice.
    private static void KeepAlternativesApart(Evaluation run, AlternativeAgents alternatives)
    {
        var plan = run.Plan;
        var current = false;
        var proposed = 0;
        foreach (var agent in alternatives.Agents)
        {
            current |= IsCurrent(run, agent);
            proposed += IsProposal(plan[agent].Action) ? 1 : 0;
        }

        foreach (var agent in alternatives.Agents)
        {
            ref var agentPlan = ref plan[agent];
            if (IsCurrent(run, agent))
            {
                continue;
            }

            if (current)
            {
                agentPlan.Action = PlannedAction.None;
            }
            else if (proposed > 1)
            {
                agentPlan.Group = alternatives.ChoiceGroup;
            }
            else
            {
                agentPlan.Group = null;
            }
        }
    }

    internal static bool IsProposal(PlannedAction action) => action is PlannedAction.Start or PlannedAction.Add or PlannedAction.Option;
}
