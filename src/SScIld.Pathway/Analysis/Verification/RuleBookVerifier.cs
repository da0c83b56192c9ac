using System.Collections.Immutable;
using System.Numerics;
using SScIld.Pathway.Logic;
using SScIld.Pathway.Rules;

namespace SScIld.Pathway.Analysis.Verification;

/// <summary>Checks properties of a whole rule base: not of the patients somebody thought of, of all there could be.</summary>
/// <param name="pack">The knowledge.</param>
/// <param name="examples">Cases that witness quickly what rules can do; any will do, none is needed for a proof.</param>
public sealed class RuleBookVerifier(KnowledgePack pack, ImmutableArray<PatientCase> examples)
{
    // Up to here every state counts as listed; beyond, the proof goes stage by stage.
    private static readonly BigInteger MostEnumerated = 50_000_000;

    private readonly PlanRules _rules = new(pack);

    private DateOnly AsOf => examples.IsEmpty ? pack.Thresholds.Max(threshold => threshold.LastVerified) : examples[0].AsOf;

    /// <summary>Checks all properties; each is independent of the others and they run side by side.</summary>
    public VerificationReport Verify(IEnumerable<PathwayProperty> properties, CancellationToken cancelled = default) => new(
        pack.Id,
        pack.Version,
        pack.Hash,
        [.. properties.AsParallel().AsOrdered().WithCancellation(cancelled).Select(Check)]);

    /// <summary>Checks one property.</summary>
    public PropertyResult Check(PathwayProperty property) => property.Claim switch
    {
        PropertyClaim.Never never => CheckNever(property, never.State),
        PropertyClaim.Monotone monotone => new MonotoneCheck(pack, examples).Run(property, monotone),
        PropertyClaim.EveryRuleSpeaks => new RuleReach(pack, _rules, examples, AsOf).Run(property),
        PropertyClaim.NoContradiction => CheckGates(property),
        _ => CheckNever(property, Unanswered()),
    };

    private PropertyResult CheckNever(PathwayProperty property, Condition state)
    {
        var space = new StateSpace(pack);
        var states = new DependencyCone(space, _rules).StatesOf(state);
        var (outcome, witness) = Search(space, state);
        return new PropertyResult
        {
            Property = property,
            Outcome = witness is not null ? PropertyOutcome.Broken : outcome.IsCutShort || outcome.Unrealised > 0 ? PropertyOutcome.NotProved : PropertyOutcome.Held,
            Method = states <= MostEnumerated ? CheckMethod.Enumerated : CheckMethod.StageByStage,
            States = states,
            Steps = outcome.Blocks,
            Counterexample = witness,
        };
    }

    private (BlockProofOutcome Outcome, PatientCase? Witness) Search(StateSpace space, Condition state)
    {
        var builder = new CaseOfState(pack, AsOf);
        PropertyMonitor? monitor = null;
        PatientCase? witness = null;
        var outcome = new BlockProof(space, _rules).Search(state, run =>
        {
            monitor ??= new PropertyMonitor(pack, state);
            witness = builder.Candidates(run).FirstOrDefault(monitor.Holds);
            return witness is not null;
        });
        return (outcome, witness is null ? null : CaseReduction.Smallest(witness, monitor!.Holds));
    }

    // A veto that holds leaves no proposal of its agent, a hold no "continue"; and of two rules with one condition none says the opposite.
    private PropertyResult CheckGates(PathwayProperty property)
    {
        var (states, steps) = (BigInteger.Zero, 0L);
        var contradicting = pack.Rules
            .GroupBy(rule => $"{rule.Stage} {ConditionText.Of(rule.When)}", StringComparer.Ordinal)
            .Where(group => GateClaims.AreOpposed([.. group.SelectMany(rule => rule.Then)]))
            .SelectMany(group => group.Select(rule => rule.Id))
            .ToImmutableArray();
        PatientCase? witness = null;
        var isProved = true;
        foreach (var (_, state) in GateClaims.Of(pack))
        {
            var result = CheckNever(property, state);
            (states, steps) = (states + result.States, steps + result.Steps);
            isProved &= result.Outcome == PropertyOutcome.Held;
            witness ??= result.Counterexample;
        }

        return new PropertyResult
        {
            Property = property,
            Outcome = witness is not null || contradicting.Length > 0 ? PropertyOutcome.Broken : isProved ? PropertyOutcome.Held : PropertyOutcome.NotProved,
            Method = CheckMethod.StageByStage,
            States = states,
            Steps = steps,
            Counterexample = witness,
            Rules = contradicting,
        };
    }

    /// <summary>Nothing is said of any agent, nothing says why, and no gap is named.</summary>
    private AllOf Unanswered() => new(
    [
        .. Patient.AgentCode.All.Select(agent => new Is($"plan.{Patient.AgentCode.Of(agent)}", [PlannedActionCode.Of(PlannedAction.None)])),
        .. pack.Rules.Where(GateClaims.Explains).Select(rule => new Not(new Established(rule.When, "only what is said answers"))),
    ]);
}
