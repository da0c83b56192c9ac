using System.Collections.Immutable;
using SScIld.Pathway;
using SScIld.Pathway.Patient;

namespace SScIld.Web.Features.Teaching.Answers;

/// <summary>An answer beside what the pathway says: where they agree and where they part.</summary>
/// <param name="Parts">The three parts, each whole: a plan agrees when every agent does.</param>
/// <param name="Agents">The agents that either of them names, in the order of <see cref="Agent"/>.</param>
public sealed record AnswerComparison(ImmutableArray<ComparedPart> Parts, ImmutableArray<ComparedAgent> Agents)
{
    /// <summary>The most points of one case: one for each part.</summary>
    public const int MostPoints = 3;

    /// <summary>Points: one for each label that agrees, and the share of the agents that do.</summary>
    public decimal Points =>
        Parts.Count(part => part.Part != AnswerPart.Plan && part.Agrees)
        + (Agents.IsEmpty ? 1 : decimal.Round((decimal)Agents.Count(agent => agent.Agrees) / Agents.Length, 2));

    /// <summary>Compares an answer with a decision.</summary>
    public static AnswerComparison Of(LearnerAnswer answer, Decision decision)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(decision);
        var agents = PlanStands.Agents
            .Select(agent => new ComparedAgent(agent, answer[agent], decision[agent]))
            .Where(agent => agent.Yours != PlanStand.NotNamed || agent.Said != PlannedAction.None)
            .ToImmutableArray();
        return new AnswerComparison(
            [
                Part(AnswerPart.Phenotype, answer.Phenotype == decision.Phenotype),
                Part(AnswerPart.Progression, answer.Progression == decision.Progression),
                Part(AnswerPart.Plan, agents.All(agent => agent.Agrees)),
            ],
            agents);

        ComparedPart Part(AnswerPart part, bool agrees) => new(part, agrees, answer.Confidence[part]);
    }

    /// <summary>Whether a part agrees.</summary>
    public bool Agrees(AnswerPart part) => Parts[(int)part].Agrees;
}

/// <summary>One part of an answer.</summary>
/// <param name="Part">Which.</param>
/// <param name="Agrees">Whether it is what the pathway says.</param>
/// <param name="Confidence">How sure the learner was, in per cent.</param>
public sealed record ComparedPart(AnswerPart Part, bool Agrees, int Confidence);

/// <summary>One agent of a plan.</summary>
/// <param name="Agent">The agent.</param>
/// <param name="Yours">What the learner said of it.</param>
/// <param name="Said">What the pathway says of it.</param>
public sealed record ComparedAgent(Agent Agent, PlanStand Yours, PlannedAction Said)
{
    /// <summary>Whether they say the same, but for the finer words.</summary>
    public bool Agrees => Yours == PlanStands.Of(Said);
}
