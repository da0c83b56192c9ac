using SScIld.Pathway.Evidence;
using SScIld.Pathway.Patient;
using SScIld.Pathway.Rules;

namespace SScIld.Knowledge.Checks;

/// <summary>Conclusions speak of agents that may be proposed, data that can be entered and times that run forwards; all agents are there.</summary>
internal static class ConclusionChecks
{
    public static void Run(PackDraft draft, PackNames names)
    {
        var agents = new AgentMonograph?[AgentCode.All.Length];
        foreach (var monograph in draft.Agents)
        {
            agents[(int)monograph.Agent] ??= monograph;
        }

        foreach (var agent in AgentCode.All.Where(agent => agents[(int)agent] is null))
        {
            var code = AgentCode.Of(agent);
            draft.Add(new($"{Files.PackLayout.Pathway}agents/{code}.yaml", 1, 1), "missing-agent", $"There is no file about {code}.");
        }

        foreach (var conclusion in draft.Rules.SelectMany(rule => rule.Then.Concat(rule.WhenUndecided)))
        {
            Check(draft, names, agents, conclusion);
        }
    }

    private static void Check(PackDraft draft, PackNames names, AgentMonograph?[] agents, Conclusion conclusion)
    {
        switch (conclusion)
        {
            case Propose propose:
                CheckProposable(draft, agents, conclusion, propose.Agent);
                break;
            case StandIn standIn:
                CheckProposable(draft, agents, conclusion, standIn.Agent);
                if (agents[(int)standIn.Agent] is { } agent && agents[(int)standIn.For] is { } other && agent.Role != other.Role)
                {
                    draft.Add(conclusion, "unlike-roles", $"{AgentCode.Of(agent.Agent)} plays another part than {AgentCode.Of(other.Agent)}.");
                }

                break;
            case AskDatum ask when names.Facts.ContainsKey(ask.Fact) && !names.FactWords.ContainsKey(ask.Fact):
                draft.Add(conclusion, "not-a-datum", $"{ask.Fact} is worked out, not entered: ask for what it rests on.");
                break;
            case AskAction { Due: { } due }:
                CheckDue(draft, names, due);
                break;
            default:
                break;
        }
    }

    private static void CheckProposable(PackDraft draft, AgentMonograph?[] agents, Conclusion conclusion, Agent agent)
    {
        if (agents[(int)agent] is { Proposable: false })
        {
            draft.Add(conclusion, "not-proposable", $"The pathway never proposes {AgentCode.Of(agent)}.");
        }
    }

    private static void CheckDue(PackDraft draft, PackNames names, DueTime due)
    {
        if (!names.Thresholds.TryGetValue(due.From, out var from) || !names.Thresholds.TryGetValue(due.To, out var to))
        {
            return;
        }

        ConditionChecks.CheckMonths(draft, due, from);
        ConditionChecks.CheckMonths(draft, due, to);
        if (from.Value > to.Value)
        {
            draft.Add(due, "bad-range", $"{due.From} comes after {due.To}.");
        }
    }
}
