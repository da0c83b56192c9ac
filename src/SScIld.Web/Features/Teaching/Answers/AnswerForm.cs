using System.Collections.Immutable;
using SScIld.Pathway.Patient;

namespace SScIld.Web.Features.Teaching.Answers;

/// <summary>An answer being given. What is not stated is empty; nothing is taken for granted.</summary>
public sealed class AnswerForm
{
    private readonly Dictionary<AnswerPart, int> _confidence = [];
    private readonly Dictionary<Agent, PlanStand> _plan = [];

    /// <summary>The phenotype's code; empty: not stated.</summary>
    public string Phenotype { get; set; } = "";

    /// <summary>The verdict's code; empty: not stated.</summary>
    public string Progression { get; set; } = "";

    /// <summary>The parts that are not stated yet, or not how sure.</summary>
    public IReadOnlyList<AnswerPart> Open => [.. Enum.GetValues<AnswerPart>().Where(part => !IsStated(part) || !_confidence.ContainsKey(part))];

    /// <summary>What is said of an agent.</summary>
    public PlanStand this[Agent agent]
    {
        get => _plan.GetValueOrDefault(agent);
        set => _plan[agent] = value;
    }

    /// <summary>How sure the learner is of a part, in per cent; null: not stated.</summary>
    public int? ConfidenceIn(AnswerPart part) => _confidence.TryGetValue(part, out var sure) ? sure : null;

    /// <summary>States how sure.</summary>
    public void BeSure(AnswerPart part, int confidence) => _confidence[part] = confidence;

    /// <summary>The answer; null: something is not stated.</summary>
    public LearnerAnswer? Commit() => Open.Count > 0
        ? null
        : new LearnerAnswer(Phenotype, Progression, _plan.Where(stand => stand.Value != PlanStand.NotNamed).ToImmutableDictionary(), _confidence.ToImmutableDictionary());

    // To name no agent is an answer.
    private bool IsStated(AnswerPart part) => part switch
    {
        AnswerPart.Phenotype => Phenotype.Length > 0,
        AnswerPart.Progression => Progression.Length > 0,
        _ => true,
    };
}
