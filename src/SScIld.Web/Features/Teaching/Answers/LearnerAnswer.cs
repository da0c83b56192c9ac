using System.Collections.Immutable;
using SScIld.Pathway.Patient;

namespace SScIld.Web.Features.Teaching.Answers;

/// <summary>What a learner committed to before the tool said anything.</summary>
/// <param name="Phenotype">The phenotype's code.</param>
/// <param name="Progression">The section 6 verdict's code.</param>
/// <param name="Plan">The agents named; the others were not.</param>
/// <param name="Confidence">How sure the learner was of each part, in per cent.</param>
public sealed record LearnerAnswer(
    string Phenotype, string Progression, ImmutableDictionary<Agent, PlanStand> Plan, ImmutableDictionary<AnswerPart, int> Confidence)
{
    /// <summary>How sure one can say one is, in per cent: a guess, more likely than not, fairly sure, sure.</summary>
    public static ImmutableArray<int> Confidences { get; } = [25, 60, 80, 95];

    /// <summary>What was said of an agent.</summary>
    public PlanStand this[Agent agent] => Plan.GetValueOrDefault(agent);
}

/// <summary>The parts of an answer.</summary>
public enum AnswerPart
{
    /// <summary>Inflammatory or fibrotic.</summary>
    Phenotype,

    /// <summary>Progressing or not.</summary>
    Progression,

    /// <summary>What to consider.</summary>
    Plan,
}
