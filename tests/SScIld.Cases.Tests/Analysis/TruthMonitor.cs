using SScIld.Pathway;
using SScIld.Pathway.Analysis.Changes;
using SScIld.Pathway.Analysis.Verification;
using SScIld.Pathway.Logic;

namespace SScIld.Cases.Tests.Analysis;

/// <summary>What a condition answers of a patient, by the engine: yes, no or neither.</summary>
internal sealed class TruthMonitor(Condition condition)
{
    private readonly PropertyMonitor _yes = new(RealPack.Pack, condition);
    private readonly PropertyMonitor _no = new(RealPack.Pack, new Not(condition));

    /// <summary>The questions of the pack about pairs of tests, each once.</summary>
    public static IEnumerable<SomePair> PairQuestions => PackConditions.Of(RealPack.Pack).OfType<SomePair>().DistinctBy(ConditionText.Of);

    public Truth Of(PatientCase patient) => _yes.Holds(patient) ? Truth.Yes : _no.Holds(patient) ? Truth.No : Truth.Unknown;

    /// <summary>The place of the answer where unknown comes first: the cell of a question, the answer of a part of a table.</summary>
    public int Place(PatientCase patient) => Of(patient) switch { Truth.Unknown => 0, Truth.No => 1, _ => 2 };
}
