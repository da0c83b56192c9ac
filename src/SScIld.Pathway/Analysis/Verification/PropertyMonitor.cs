using SScIld.Pathway.Logic;
using SScIld.Pathway.Rules;
using SScIld.Pathway.Rules.Compiled;

namespace SScIld.Pathway.Analysis.Verification;

/// <summary>
/// Asks of a real case whether a condition on facts, labels and plan holds, with the engine itself: the condition becomes one
/// more rule of the last stage, which alone can read the plan.
/// </summary>
internal sealed class PropertyMonitor
{
    private const string Rule = "verification.monitor";
    private readonly Evaluation _run;
    private readonly int _index;

    public PropertyMonitor(KnowledgePack pack, Condition state)
    {
        var stage = pack.Stages.First(candidate => candidate.AfterAssembly);
        var book = RuleBook.Of(pack with
        {
            Rules = pack.Rules.Add(new RuleDefinition
            {
                Id = Rule,
                Stage = stage.Id,
                When = state,
                Then = [],
                Because = new Localized("", ""),
                Layer = Layer.Reading,
                Source = new SourceReference("", []),
            }),
        });
        _run = new Evaluation(book);
        _index = book.Rules.Single(rule => rule.Id == Rule).Index;
    }

    /// <summary>Whether it is known to hold.</summary>
    public bool Holds(PatientCase patient)
    {
        _run.Begin(patient);
        StageRunner.Run(_run);
        return _run.Outcomes[_index] == Truth.Yes;
    }
}
