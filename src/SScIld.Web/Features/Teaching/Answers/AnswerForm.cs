using System.Collections.Immutable;
using SScIld.Pathway.Patient;
using SScIld.Pathway.Rules;

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

    /// <summary>Whether nothing is stated yet.</summary>
    public bool IsBlank => Phenotype.Length + Progression.Length + _confidence.Count == 0 && _plan.Values.All(stand => stand == PlanStand.NotNamed);

    /// <summary>What is stated so far.</summary>
    public LearnerAnswer Said =>
        new(Phenotype, Progression, _plan.Where(stand => stand.Value != PlanStand.NotNamed).ToImmutableDictionary(), _confidence.ToImmutableDictionary());

    /// <summary>The answer; null: something is not stated.</summary>
    public LearnerAnswer? Commit() => Open.Count > 0 ? null : Said;

    /// <summary>Goes on with what was stated before; null: it says something that cannot be said here.</summary>
    /// <param name="said">What was stated.</param>
    /// <param name="pack">Knows what can be said.</param>
    public static AnswerForm? Of(LearnerAnswer said, KnowledgePack pack)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(pack);
        if (!Has(ContractIds.Phenotype, said.Phenotype) || !Has(ContractIds.ProgressionStatus, said.Progression)
            || !(said.Confidence?.Values.All(LearnerAnswer.Confidences.Contains) ?? false) || said.Plan is null)
        {
            return null;
        }

        var form = new AnswerForm { Phenotype = said.Phenotype, Progression = said.Progression };
        foreach (var (part, sure) in said.Confidence)
        {
            form.BeSure(part, sure);
        }

        foreach (var (agent, stand) in said.Plan)
        {
            form[agent] = stand;
        }

        return form;

        bool Has(string label, string? code) => code is "" || pack.Tables.Single(table => table.Id == label).Values.Any(value => value.Value == code);
    }

    // To name no agent is an answer.
    private bool IsStated(AnswerPart part) => part switch
    {
        AnswerPart.Phenotype => Phenotype.Length > 0,
        AnswerPart.Progression => Progression.Length > 0,
        _ => true,
    };
}
