using System.Runtime.InteropServices;
using SScIld.Pathway.Explanation;
using SScIld.Pathway.Patient;
using SScIld.Pathway.Rules;
using SScIld.Pathway.Rules.Compiled;

namespace SScIld.Pathway;

/// <summary>
/// The way in: a case and a pack give an assessment. Pure: no clock, no culture, no chance, nothing read or written.
/// Safe to call from several threads at once.
/// </summary>
public static class PathwayEngine
{
    [ThreadStatic]
    private static Evaluation? _spare;

    /// <summary>Assesses a case, with every reason.</summary>
    /// <param name="patient">The case; it must have been found possible: see the case document.</param>
    /// <param name="pack">The knowledge.</param>
    /// <param name="language">The language of the sentences.</param>
    public static Assessment Assess(PatientCase patient, KnowledgePack pack, Language language = Language.English)
    {
        ArgumentNullException.ThrowIfNull(patient);
        ArgumentNullException.ThrowIfNull(pack);
        var run = new Evaluation(RuleBook.Of(pack));
        run.Begin(patient);
        StageRunner.Run(run);
        return new AssessmentBuilder(run, patient, language).Build();
    }

    /// <summary>Assesses a case as <see cref="Assess"/> does but keeps no trace: for cohorts, whose answers carry none.</summary>
    /// <param name="patient">The case; it must have been found possible: see the case document.</param>
    /// <param name="pack">The knowledge.</param>
    /// <param name="language">The language of the sentences.</param>
    public static Assessment AssessWithoutTrace(PatientCase patient, KnowledgePack pack, Language language = Language.English)
    {
        ArgumentNullException.ThrowIfNull(patient);
        ArgumentNullException.ThrowIfNull(pack);
        var run = Spare(RuleBook.Of(pack));
        run.Begin(patient);
        StageRunner.Run(run);
        return new AssessmentBuilder(run, patient, language).BuildWithoutTrace();
    }

    /// <summary>Decides a case: the outcomes of <see cref="Assess"/> alone, from the same rules, without sentences.</summary>
    /// <param name="patient">The case; it must have been found possible: see the case document.</param>
    /// <param name="pack">The knowledge.</param>
    public static Decision Decide(PatientCase patient, KnowledgePack pack)
    {
        ArgumentNullException.ThrowIfNull(patient);
        ArgumentNullException.ThrowIfNull(pack);
        var run = Spare(RuleBook.Of(pack));
        run.Begin(patient);
        StageRunner.RunDecisive(run);
        var plan = new PlannedAction[AgentCode.All.Length];
        for (var i = 0; i < plan.Length; i++)
        {
            plan[i] = run.Plan.Agents[i].Action;
        }

        return new Decision
        {
            Phenotype = run.Label(ContractIds.Phenotype),
            Progression = run.Label(ContractIds.ProgressionStatus),
            AddOnTrigger = run.Label(ContractIds.AddOnTrigger),
            Plan = ImmutableCollectionsMarshal.AsImmutableArray(plan),
        };
    }

    // Where nothing of a run outlives the answer, each thread keeps one to use again.
    private static Evaluation Spare(RuleBook book) => _spare?.Book == book ? _spare : _spare = new Evaluation(book);
}
