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
        PropertyClaim.Monotone monotone => new MonotoneCheck(pack, _rules, examples, AsOf).Run(property, monotone),
        PropertyClaim.EveryRuleSpeaks => new RuleReach(pack, _rules, examples, AsOf).Run(property),
        PropertyClaim.NoContradiction => CheckGates(property),
        _ => CheckNever(property, Unanswered()),
    };

    /// <summary>The states a property forbids, for whoever holds real cases against it; none where it compares cases.</summary>
    internal IEnumerable<Condition> Forbidden(PathwayProperty property) => property.Claim switch
    {
        PropertyClaim.Never never => [never.State],
        PropertyClaim.NoContradiction => GateClaims.Of(pack).Select(claim => claim.State),
        PropertyClaim.EveryStateAnswered => [Unanswered()],
        _ => [],
    };

    /// <summary>Whether so many states count as listed.</summary>
    internal static CheckMethod MethodFor(BigInteger states) => states <= MostEnumerated ? CheckMethod.Enumerated : CheckMethod.StageByStage;

    private PropertyResult CheckNever(PathwayProperty property, Condition state)
    {
        var states = new DependencyCone(new StateSpace(pack), _rules).StatesOf(state);
        var (outcome, witness) = Search(state);
        return new PropertyResult
        {
            Property = property,
            Outcome = witness is not null ? PropertyOutcome.Broken : outcome.IsCutShort || outcome.Unrealised > 0 ? PropertyOutcome.NotProved : PropertyOutcome.Held,
            Method = MethodFor(states),
            States = states,
            Steps = outcome.Steps,
            Counterexample = witness,
        };
    }

    private (StateProofOutcome Outcome, PatientCase? Witness) Search(Condition state)
    {
        var builder = new CaseOfState(pack, AsOf);
        PropertyMonitor? monitor = null;
        PatientCase? witness = null;
        var outcome = new StateProof(pack, _rules).Search(state, known =>
        {
            monitor ??= new PropertyMonitor(pack, state);
            witness = builder.Candidates(known).FirstOrDefault(monitor.Holds);
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

    /// <summary>Nothing is said of any agent; nothing says why, names a gap or asks for a step; and no rule lacks a datum, which would be named.</summary>
    private AllOf Unanswered()
    {
        var reason = Silent("only what is said answers");
        return new AllOf(
        [
            .. Patient.AgentCode.All.Select(agent => new Is($"plan.{Patient.AgentCode.Of(agent)}", [PlannedActionCode.Of(PlannedAction.None)])),
            .. pack.Rules.Where(rule => GateClaims.Explains(rule) && !IsSaidToEveryone(rule)).Select(rule => new Not(new Established(rule.When, reason))),
            .. pack.Rules.Select(rule => new AnyOf([new Established(rule.When, reason), new Established(new Not(rule.When), reason)])),
        ]);
    }

    // A condition made up here for a proof, which nobody reads the reason of.
    private static Localized Silent(string reason) => new(reason, reason);

    // What everybody is told answers nobody, be it by one rule or by several that share everybody out among themselves.
    private bool IsSaidToEveryone(RuleDefinition rule)
    {
        var silent = Silent("asks whether it can stay silent");
        var steps = rule.Then.OfType<AskAction>().Select(step => step.Id).ToHashSet(StringComparer.Ordinal);
        var saying = steps.Count == 0 ? [rule] : pack.Rules.Where(other => other.Then.OfType<AskAction>().Any(step => steps.Contains(step.Id)));
        return new StateProof(pack, _rules).Search(new Not(new AnyOf([.. saying.Select(each => new Established(each.When, silent))])), static _ => true)
            is { IsFound: false, IsCutShort: false };
    }
}
